/** `<file-panels>`: the dialogs of files and sharing: a link, a name for a version, what changed between engines, clear this computer. */
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import '../../i18n/late/panels.ts'
import { t } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import { longLink, shortLink } from '../../storage/link.ts'
import { clearAll, list } from '../../storage/shelf.ts'
import { saveFile } from '../state/actions.ts'
import { flush, keeping } from '../state/keeper.ts'
import { note } from '../state/notices.ts'
import { closePanel, panel, type Panel } from '../state/panels.ts'
import { desk } from '../state/session.ts'
import { addressOfScenario } from '../state/sharing.ts'
import { LightElement } from './light-element.ts'

export class FilePanels extends LightElement {
  static override properties: PropertyDeclarations = { link: { state: true }, mine: { state: true } }
  /** The address; empty where none could be written, undefined while it is. */
  declare link: string | undefined
  declare mine: number
  #open: Panel | undefined

  constructor() {
    super(panel)
    this.link = undefined
    this.mine = 0
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const open = panel.get()
    if (open === this.#open) return
    this.#open = open
    if (open === 'share') this.#write()
    if (open === 'clear') void list().then((all) => { this.mine = all.filter(({ mine }) => mine).length })
  }

  override render() {
    switch (panel.get()) {
      case 'share': return this.#dialog(t('panels.shareTitle'), this.#share())
      case 'clear': return this.#dialog(t('panels.keptClearTitle'), this.#clear())
      case 'engine': return this.#dialog(t('panels.engineTitle'), this.#engine())
      default: return nothing
    }
  }

  #dialog(label: string, body: unknown) {
    return html`<wa-dialog open label=${label} @wa-after-hide=${(event: Event) => { if (event.target === event.currentTarget) closePanel() }}><div class="dialog-body">${body}</div></wa-dialog>`
  }

  #write(): void {
    this.link = undefined
    const { scenario } = desk.get()
    if (scenario) void addressOfScenario(scenario).then((link) => { this.link = link }, () => { this.link = '' })
  }

  #share() {
    const { link } = this
    const length = link?.length ?? 0
    const size = length <= shortLink ? 'short' : length <= longLink ? 'middle' : 'long'
    const file = html`<button class="button ${size === 'long' || link === '' ? 'primary' : 'secondary'}" @click=${() => { saveFile(); closePanel() }}>${t('bar.saveFile')}</button>`
    if (link === '') return html`<p>${t('panels.shareFailed')}</p><div class="dialog-end">${file}</div>`
    return html`<p>${t('panels.shareLead')}</p>
      <label>${t('panels.shareLink')}<input class="field share-link" readonly .value=${link ?? t('panels.shareMaking')} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></label>
      ${link === undefined ? nothing : html`<div class="link-length ${size}"><span class="meter" aria-hidden="true"><i style="width: ${Math.min(100, (length / longLink) * 100)}%"></i></span>
        <span>${t('panels.shareLength', { length: length.toLocaleString('en') })} · ${t(`share.${size}`)}</span></div>`}
      <div class="dialog-end">${file}
        <button class="button ${size === 'long' ? 'secondary' : 'primary'}" ?disabled=${link === undefined} autofocus @click=${() => void this.#copy(link!)}>${t('panels.shareCopy')}</button></div>`
  }

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      note({ text: t('panels.shareCopied') })
      closePanel()
    } catch {
      this.querySelector<HTMLInputElement>('.share-link')?.focus()
      note({ text: t('panels.shareNotCopied') })
    }
  }

  #clear() {
    return html`<p>${t('panels.keptClearLead')}</p>${this.mine > 0 ? html`<p><b>${t('panels.keptClearCount', { mine: this.mine })}</b></p>` : nothing}
      <div class="dialog-end"><button class="button secondary" autofocus @click=${closePanel}>${t('panels.keptDismiss')}</button>
        <button class="button primary" @click=${() => void this.#empty()}>${t('panels.keptClearDo')}</button></div>`
  }

  async #empty(): Promise<void> {
    // nothing may be written after it
    await flush()
    await clearAll().catch(() => undefined)
    location.hash = '#/'
    location.reload()
  }

  #engine() {
    const made = keeping.get().made ?? engineVersion
    return html`<p>${t('panels.engineLead', { engine: made, now: engineVersion })}</p><p>${t('panels.engineFourth')}</p><p>${t('panels.engineThird')}</p><p>${t('panels.engineSecond')}</p><p>${t('panels.engineFirst')}</p>${[engineVersion, '1.2.0', '1.1.0', '1.0.0'].includes(made) ? nothing : html`<p class="muted">${t('panels.engineUnknown', { engine: made })}</p>`}
      <div class="dialog-end"><button class="button primary" autofocus @click=${closePanel}>${t('panels.filesClose')}</button></div>`
  }
}

customElements.define('file-panels', FilePanels)

declare global { interface HTMLElementTagNameMap { 'file-panels': FilePanels } }
