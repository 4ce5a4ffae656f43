/** `<library-page>`: the built-in scenarios, one question each. */
import { html, type PropertyDeclarations } from 'lit'
import { count } from '../../i18n/format.ts'
import { days } from '../../i18n/dates.ts'
import { language, t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { LightElement } from '../parts/light-element.ts'
import { say, shopName } from '../parts/words.ts'
import { askForFile, libraryIds, loadScenario, openFromLibrary } from '../state/actions.ts'

export class LibraryPage extends LightElement {
  static override properties: PropertyDeclarations = { scenarios: { state: true } }
  declare scenarios: readonly (readonly [id: string, scenario: Scenario])[] | undefined

  constructor() {
    super()
    this.scenarios = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#load()
  }

  override render() {
    return html`<main class="library" id="results" tabindex="-1"><div>
      <header><h1>${t('library.title')}</h1><p>${t('library.lead')}</p><button class="button secondary" @click=${() => void askForFile()}>${t('bar.openFile')}</button></header>
      ${this.scenarios ? html`<ul class="cards">${this.scenarios.map(([id, scenario]) => html`<li>${this.#card(id, scenario)}</li>`)}</ul>` : html`<p role="status">${t('library.loading')}</p>`}
    </div></main>`
  }

  #card(id: string, scenario: Scenario) {
    const { world, strategies } = scenario
    const people = world.base?.kind === 'entries' ? world.base.perWeek.reduce((sum, n) => sum + n, 0) : world.customers
    const others = strategies.length - 1
    const customers = language() === 'en' ? people.toLocaleString('en') : count(people)
    const meta = others > 0 ? t('library.meta', { customers, days: days(world.days), strategies: others }) : t('library.alone', { customers, days: days(world.days) })
    const shop = world.segments ? '' : `${shopName(scenario)} · `
    return html`<button class="card" @click=${() => void openFromLibrary(id)}>
      <h2>${say(scenario.question)}</h2><p>${say(scenario.finding)}</p><span class="meta">${shop}${meta}</span></button>`
  }

  async #load(): Promise<void> {
    this.scenarios = await Promise.all(libraryIds.map(async (id) => [id, await loadScenario(id)] as const))
  }
}

customElements.define('library-page', LibraryPage)

declare global { interface HTMLElementTagNameMap { 'library-page': LibraryPage } }
