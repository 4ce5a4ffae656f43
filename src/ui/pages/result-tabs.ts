/** `<result-tabs>`: the strip of tabs over the results and the one that is open; its content comes when it is first shown, and stays. */
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { cache } from 'lit/directives/cache.js'
import { t } from '../../i18n/translate.ts'
import { LightElement } from '../parts/light-element.ts'
import { addressOf } from '../route.ts'
import { tabOf, tabs, type Tab, type TabProps } from './tabs.ts'

export class ResultTabs extends LightElement {
  static override properties: PropertyDeclarations = { tab: {}, query: {}, given: { attribute: false }, failed: { state: true } }
  /** The id in the address; the first tab where it is none. */
  declare tab: string
  /** What stands behind a tab's address: the figure that is charted. */
  declare query: string
  declare given: TabProps
  /** The tab whose content could not be brought. */
  declare failed: Tab | undefined
  readonly #ready = new Set<Tab>()
  readonly #coming = new Set<Tab>()

  constructor() {
    super()
    this.tab = ''
    this.query = ''
    this.given = { shown: undefined, metric: 'gmv', best: undefined, highlighted: undefined, running: false }
    this.failed = undefined
  }

  get #open(): Tab { return tabOf(this.tab) ?? tabs[0]! }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tab')) {
      this.failed = undefined
      this.#bring(this.#open)
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('tab')) return
    this.#reveal()
    if (changed.get('tab') !== undefined) this.#top()
  }

  /** A tab opens at its top, wherever the one before it was left: its body scrolls, or on a small screen what holds it. */
  #top(): void {
    this.querySelector('#tab-body')!.scrollTop = 0
    const strip = this.querySelector('.tabs')!
    if (strip.getBoundingClientRect().top < (this.closest('.right-content')?.getBoundingClientRect().top ?? 0)) strip.scrollIntoView({ block: 'start' })
  }

  override render() {
    const open = this.#open
    return html`
      <div class="tabs" role="tablist" aria-label=${t('tabs.label')} @keydown=${this.#key}>${tabs.map((tab) => html`<button type="button" role="tab" id=${`tab-${tab.id}`} data-tab=${tab.id}
        aria-selected=${tab === open} aria-controls=${tab === open ? 'tab-body' : nothing} tabindex=${tab === open ? 0 : -1} @click=${() => { location.hash = addressOf('workbench', tab.id) + this.query }}>${t(tab.label)}</button>`)}</div>
      <div class="tab-body fades" id="tab-body" role="tabpanel" aria-labelledby=${`tab-${open.id}`}>${cache(this.#body(open))}</div>`
  }

  #body(open: Tab) {
    if (!open.load || this.#ready.has(open)) return open.render(this.given)
    if (this.failed === open) return html`<div class="tab-failed" role="alert"><p>${t('tabs.failed')}</p><button class="button secondary" @click=${() => this.#bring(open)}>${t('tabs.again')}</button></div>`
    return html`<div class="plot-wait skeleton" role="status" aria-label=${t('tabs.loading')}></div>`
  }

  #bring(tab: Tab): void {
    if (!tab.load || this.#ready.has(tab) || this.#coming.has(tab)) return
    this.#coming.add(tab)
    this.failed = undefined
    tab.load().then(() => this.#ready.add(tab), () => { if (this.#open === tab) this.failed = tab }).finally(() => {
      this.#coming.delete(tab)
      this.requestUpdate()
    })
  }

  /** Scrolls the strip alone, never the page, until the open tab is in sight. */
  #reveal(): void {
    const strip = this.querySelector<HTMLElement>('.tabs')
    const button = strip?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (!strip || !button) return
    const room = 24
    const left = button.offsetLeft - strip.offsetLeft
    if (left - room < strip.scrollLeft) strip.scrollLeft = Math.max(0, left - room)
    else if (left + button.offsetWidth + room > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = left + button.offsetWidth + room - strip.clientWidth
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = tabs.indexOf(this.#open)
    const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at + tabs.length - 1) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    // walking along the strip leaves no trail of addresses behind
    location.replace(addressOf('workbench', tabs[to]!.id) + this.query)
    this.querySelector<HTMLElement>(`[data-tab="${tabs[to]!.id}"]`)?.focus()
  }
}

customElements.define('result-tabs', ResultTabs)

declare global { interface HTMLElementTagNameMap { 'result-tabs': ResultTabs } }
