/** `<app-shell>`: the frame of the page. Shows the page of the address, takes dropped files, says what went wrong. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { t } from '../i18n/translate.ts'
import { besideOf } from './pages/beside.ts'
import { tabOf } from './pages/tabs.ts'
import './pages/workbench-page.ts'
import './parts/help-anchor.ts'
import { LightElement } from './parts/light-element.ts'
import './parts/page-footer.ts'
import './parts/top-bar.ts'
import { say } from './parts/words.ts'
import { readRoute, type Route } from './route.ts'
import { openFile } from './state/actions.ts'
import { flush, whereabouts } from './state/keeper.ts'
import { dismissNote, note, notices } from './state/notices.ts'
import { desk, results } from './state/session.ts'

export class AppShell extends LightElement {
  static override properties: PropertyDeclarations = { route: { state: true }, dropping: { state: true } }
  declare route: Route
  declare dropping: boolean
  #depth = 0

  constructor() {
    super(desk, results, notices)
    this.route = readRoute(location.hash)
    this.dropping = false
  }

  override connectedCallback(): void {
    this.replaceChildren()
    super.connectedCallback()
    addEventListener('hashchange', this.#follow)
    this.#checkRoute()
    addEventListener('beforeunload', this.#leave)
    addEventListener('dragenter', this.#enter)
    addEventListener('dragleave', this.#exit)
    addEventListener('dragover', this.#over)
    addEventListener('drop', this.#drop)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#follow)
    removeEventListener('beforeunload', this.#leave)
    removeEventListener('dragenter', this.#enter)
    removeEventListener('dragleave', this.#exit)
    removeEventListener('dragover', this.#over)
    removeEventListener('drop', this.#drop)
  }

  override render() {
    const { scenario } = desk.get()
    const { status, share } = results.get()
    const title = scenario ? say(scenario.title) : t('page.workbench')
    const beside = besideOf(this.route, () => this.requestUpdate())
    document.title = beside ? t('page.title', { title: beside.title })
      : status === 'running' ? t('page.titleRunning', { share: Math.floor(share * 100), title })
      : t('page.title', { title })
    return html`
      <a class="skip" href="#results" @click=${this.#skip}>${t('page.skip')}</a>
      <top-bar .page=${this.route.page} role="banner"></top-bar>
      ${beside ? beside.content : html`<workbench-page .tab=${this.route.tab} .asked=${this.route.view['metric']}></workbench-page><page-footer role="contentinfo"></page-footer>`}
      ${this.dropping ? html`<div class="drop-veil">${t('files.drop')}</div>` : nothing}
      ${this.#toast()} <refused-file></refused-file><help-anchor></help-anchor><file-panels></file-panels>`
  }

  #toast() {
    const { toast } = notices.get()
    return html`<div role="status">${toast ? html`<div class="toast">${toast.text}
      ${toast.action ? html`<button @click=${() => { toast.action!.run(); dismissNote() }}>${toast.action.label}</button>` : nothing}</div>` : nothing}</div>`
  }

  readonly #follow = (): void => {
    this.route = readRoute(location.hash)
    this.#checkRoute()
  }

  #checkRoute(): void {
    if (!this.route.known || !tabOf(this.route.tab)) note({ text: t('page.unknownPage') })
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault()
    this.querySelector<HTMLElement>('#results')?.focus()
  }

  /** Only what the browser could not keep is worth a question. */
  readonly #leave = (event: BeforeUnloadEvent): void => {
    void flush()
    if (desk.get().past.length > 0 && ['full', 'blocked'].includes(whereabouts(desk.get()))) event.preventDefault()
  }

  readonly #enter = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    this.#depth++
    this.dropping = true
  }

  readonly #exit = (): void => { if (this.#depth > 0 && --this.#depth === 0) this.dropping = false }

  readonly #over = (event: DragEvent): void => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault() }

  readonly #drop = (event: DragEvent): void => {
    this.#depth = 0
    this.dropping = false
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    void openFile(file)
  }
}

customElements.define('app-shell', AppShell)

declare global { interface HTMLElementTagNameMap { 'app-shell': AppShell } }
