/** `<desk-bars>`: what has to be said about the scenario on the desk until somebody answers: it came by a link, another engine made it. */
import { html, nothing } from 'lit'
import { t } from '../../i18n/translate.ts'
import type { Newer } from '../../scenario/read.ts'
import { fileVersion } from '../../scenario/scenario.ts'
import { acceptEngine, keepLinked, keeping } from '../state/keeper.ts'
import { openPanel } from '../state/panels.ts'
import { desk, runNow } from '../state/session.ts'
import { linked } from '../state/linked.ts'
import { icon } from './icon.ts'
import { LightElement } from './light-element.ts'

/** Places of a newer file that are named; the others are counted. */
const mostNamed = 4

export class DeskBars extends LightElement {
  constructor() {
    super(desk, keeping, linked)
  }

  override render() {
    const { entry, made } = keeping.get()
    const { readOnly } = desk.get()
    return html`${readOnly ? this.#newer(readOnly) : nothing}${entry?.asked ? this.#link() : nothing}${made === undefined ? nothing : this.#engine(made)}`
  }

  #link() {
    const { yours, baseChanged } = linked.get()
    return html`<div class="desk-bar" role="status">${icon('info')}<span>${t('share.fromLink')}${baseChanged ? ` ${t('share.baseChanged')}` : ''}</span>
      ${yours === undefined ? nothing : html`<a class="link" href="#/versions?a=${encodeURIComponent(yours)}&b=desk">${t('share.compare')}</a>`}
      <button class="link" @click=${() => void keepLinked()}>${t('share.keep')}</button>
      <button class="link" @click=${() => void import('../state/sharing.ts').then(({ discardLinked }) => discardLinked())}>${t('share.discard')}</button></div>`
  }

  #newer({ version, unknown }: Newer) {
    const rest = unknown.length - mostNamed
    const places = [...unknown.slice(0, mostNamed), ...(rest > 0 ? [t('files.more', { rest })] : [])].join(t('chart.comma'))
    return html`<div class="desk-bar" role="status">${icon('info')}<span>${t('files.readOnly', { version, known: fileVersion })}${unknown.length > 0 ? html` ${t('files.notUnderstood')}<code>${places}</code>` : nothing}</span>
      <button class="link" @click=${desk.copy}>${t('files.editCopy')}</button></div>`
  }

  #engine(made: string) {
    return html`<div class="desk-bar" role="status">${icon('info')}<span>${t('engine.made', { engine: made })}</span>
      <button class="link" @click=${() => { acceptEngine(); runNow() }}>${t('engine.rerun')}</button>
      <button class="link" @click=${() => void openPanel('engine')}>${t('engine.what')}</button></div>`
  }
}

customElements.define('desk-bars', DeskBars)

declare global { interface HTMLElementTagNameMap { 'desk-bars': DeskBars } }
