/** `<command-palette>`: find an action, a tab, a lever, a strategy or a scenario by a few letters, and do it. */
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { fill, t } from '../../i18n/translate.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { say } from '../parts/words.ts'
import { desk } from '../state/session.ts'
import { kindWords, paletteWords } from './commands.text.ts'
import { itemsNow, scenarioItems, type Item } from './palette-items.ts'
import { placeAfter, placeUnder } from './palette-list.ts'
import { rank } from './palette-search.ts'

/** More than anyone reads. */
const most = 60

export class CommandPalette extends LightElement {
  static override properties: PropertyDeclarations = { text: { state: true }, at: { state: true }, all: { state: true } }
  declare text: string
  /** The chosen one among those found. */
  declare at: number
  declare all: readonly Item[]
  #found: readonly Item[] = []

  constructor() {
    super()
    this.text = ''
    this.at = 0
    this.all = []
  }

  get #dialog(): HTMLDialogElement { return this.querySelector('dialog')! }

  /** Opens on an empty line; scenarios follow as soon as they are read. */
  async open(): Promise<void> {
    await this.updateComplete
    if (this.#dialog.open) return
    this.text = ''
    this.at = 0
    const now = itemsNow(desk.get().scenario)
    this.all = now
    this.#dialog.showModal()
    this.querySelector('input')!.value = ''
    const scenarios = await scenarioItems()
    if (this.all === now) this.all = [...now, ...scenarios]
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text') && !changed.has('all')) return
    // with nothing typed there would be more settings and figures than anything else
    const offered = this.text.trim() === '' ? this.all.filter(({ kind }) => kind !== 'setting' && kind !== 'metric') : this.all
    const seen = new Set<string>()
    this.#found = rank(offered, this.text).filter(({ kind, label, within }) => {
      const told = [kind, label, within].join('\n')
      return !seen.has(told) && seen.add(told)
    }).slice(0, most)
  }

  protected override updated(): void {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  override render() {
    const found = this.#found
    const none = found.length === 0 && this.text.trim() !== ''
    return html`<dialog class="palette" aria-label=${t('bar.search')} @keydown=${this.#key} @click=${this.#beside} @close=${this.#closed}>
      <div class="palette-line">${icon('search')}<input role="combobox" aria-label=${t('bar.search')} aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant=${found.length > 0 ? `palette-${this.at}` : nothing}
        autocomplete="off" autocapitalize="off" spellcheck="false" autofocus placeholder=${say(paletteWords.hint)} @input=${this.#type}><kbd>Esc</kbd></div>
      <div class="palette-list" id="palette-list" role="listbox" aria-label=${say(paletteWords.list)} @pointermove=${this.#over} @pointerdown=${(event: Event) => event.preventDefault()}>
        ${found.map((item, k) => this.#row(item, k))}</div>
      ${none ? html`<p class="palette-none">${fill(say(paletteWords.none), { text: this.text.trim() })}</p>` : nothing}
      <div class="unseen" role="status">${none ? fill(say(paletteWords.none), { text: this.text.trim() }) : this.text ? fill(say(paletteWords.found), { count: found.length }) : ''}</div></dialog>`
  }

  #row({ label, within, kind, caps }: Item, k: number) {
    return html`<div role="option" class="palette-row" id=${`palette-${k}`} data-at=${k} aria-selected=${k === this.at ? 'true' : 'false'} @click=${() => this.#choose(k)}>
      <span class="what"><span title=${label}>${label}</span>${within ? html`<small title=${within}>${within}</small>` : nothing}</span>
      <span class="kind">${say(kindWords[kind])}</span><span class="caps">${caps.map((cap) => html`<kbd>${cap}</kbd>`)}</span></div>`
  }

  readonly #type = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value
    this.at = 0
  }

  readonly #over = (event: PointerEvent): void => {
    this.at = placeUnder(event) ?? this.at
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey) return
    const to = placeAfter(event.key, this.at, this.#found.length)
    if (to !== undefined) this.at = to
    else if (event.key === 'Enter') this.#choose(this.at)
    else if (event.key === 'Escape' || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) this.#dialog.close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Closing gives the focus back first, so that what is chosen may move it. */
  #choose(k: number): void {
    const item = this.#found[k]
    if (!item) return
    this.#dialog.close()
    item.run()
  }

  readonly #beside = (event: Event): void => { if (event.target === this.#dialog) this.#dialog.close() }

  readonly #closed = (): void => {
    this.all = []
    this.text = ''
  }
}

customElements.define('command-palette', CommandPalette)

/** Shows the one palette of the page. */
export function openCommandPalette(): void {
  void (document.querySelector('command-palette') ?? document.body.appendChild(document.createElement('command-palette'))).open()
}

declare global { interface HTMLElementTagNameMap { 'command-palette': CommandPalette } }
