/** `<help-popover>`: what a term means, what is usual, and where that comes from; opens beside the term, closes at Escape or a press elsewhere. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { language, t } from '../../i18n/translate.ts'
import type { LeverId } from '../../levers/index.ts'
import { addressOf } from '../route.ts'
import { slotWith } from '../state/looked-at.ts'
import { desk } from '../state/session.ts'
import { askDiary } from '../state/view.ts'
import { helpOf } from './help-words.ts'
import { BesidePopover } from './place-beside.ts'
import { fullSource } from './source-words.ts'

export class HelpPopover extends BesidePopover {
  static override properties: PropertyDeclarations = { term: {} }
  declare term: string

  constructor() {
    super(desk)
    this.term = ''
  }

  /** Shows the help on a term beside its anchor; nothing where there is none. */
  async open(term: string, anchor: HTMLElement): Promise<void> {
    this.term = term
    await this.updateComplete
    if (!this.querySelector('h3')) return
    this.showBeside(anchor)
  }

  override render() {
    const { scenario } = desk.get()
    const help = this.term && scenario ? helpOf(this.term, scenario) : undefined
    if (!help) return nothing
    this.setAttribute('aria-label', help.title)
    const { source } = help
    return html`<h3>${help.title}${help.unit ? html` <small>${help.unit}</small>` : nothing}</h3><p>${help.meaning}</p>
      ${help.facts.length > 0 ? html`<dl>${help.facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>` : nothing}
      ${source ? html`<div class="sources">${source.rows.map((row) => html`<p><span>${row.says[language()]}${language() === 'en' ? '.' : '。'}</span> <cite>${fullSource(row)}</cite>${row.weak ? html` <em>${t('help.weak')}</em>` : nothing}</p>`)}
        ${source.assumption ? html`<p>${t(source.rows.length > 0 ? 'help.partAssumption' : 'help.assumption')}</p>` : nothing}</div>` : nothing}
      ${help.lever && slotWith(scenario!, help.lever) !== undefined ? this.#inDiary(help.lever) : nothing}
      ${help.more ? html`<a class="link" href=${help.more} @click=${() => this.hidePopover()}>${t('help.more')}</a>` : nothing}`
  }

  #inDiary(lever: LeverId) {
    const open = () => {
      this.hidePopover()
      askDiary(lever)
      location.hash = addressOf('workbench', 'diary')
    }
    return html`<button type="button" class="link" @click=${open}>${t('help.inDiary')}</button>`
  }
}

customElements.define('help-popover', HelpPopover)

declare global { interface HTMLElementTagNameMap { 'help-popover': HelpPopover } }
