/** `<library-page>`: one question per card: where to start, all built-in scenarios, the reader's own and those opened lately. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { CardCurve } from '../../experiments/card-curve.ts'
import { count } from '../../i18n/format.ts'
import { date, days } from '../../i18n/dates.ts'
import { language, t } from '../../i18n/translate.ts'
import type { Scenario, Words } from '../../scenario/scenario.ts'
import type { Entry as ShelfEntry } from '../../storage/kept.ts'
import { isMetricId } from '../../metrics/ids.ts'
import { newId } from '../../storage/kept.ts'
import { get, list, onShelf, put, remove } from '../../storage/shelf.ts'
import { engineVersion } from '../../model/version.ts'
import { phrased } from '../../charts/phrased.ts'
import { cardLines } from '../parts/card-lines.ts'
import { emptyState } from '../parts/empty-state.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { menu, type Entry } from '../parts/menu.ts'
import { goalWord } from '../parts/verdict-words.ts'
import { letterOf, nameOf, say, shopName } from '../parts/words.ts'
import { askForFile, libraryIds, loadScenario, openFromLibrary, openFromShelf } from '../state/actions.ts'
import { builtCurves, copyCurve, ownCurve } from '../state/card-curves.ts'
import { markOf } from '../state/marks.ts'
import { note } from '../state/notices.ts'
import { copyTitle } from './copy-title.text.ts'

type Card = {
  readonly key: string
  readonly scenario: Scenario
  readonly entry?: ShelfEntry
  readonly curve: CardCurve | undefined
  readonly open: () => void
}
/** What the lines on a card are, in words: the goal, and whose. */
const linesOf = (scenario: Scenario): string => (!isMetricId(scenario.goal) ? '' : t('library.lines', {
  metric: goalWord(scenario.goal), strategies: scenario.strategies.slice(1).map((_, k) => `${letterOf(markOf(scenario, k + 1))}\u00a0${nameOf(scenario, k + 1)}`).join(t('format.comma')),
}))

/** Questions a newcomer may begin with. */
const begin = ['beauty-618-double11', 'fashion-coupon', 'ads-mix']

export class LibraryPage extends LightElement {
  static override properties: PropertyDeclarations = { built: { state: true }, kept: { state: true }, search: { state: true } }
  declare built: readonly Card[] | undefined
  declare kept: readonly Card[] | undefined
  declare search: string
  #stop: (() => void) | undefined

  constructor() {
    super()
    this.built = undefined
    this.kept = undefined
    this.search = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#loadBuilt()
    void this.#loadKept()
    this.#stop = onShelf(() => void this.#loadKept())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
  }

  override render() {
    const { built, kept } = this
    return html`<main class="library" id="results" tabindex="-1"><div>
      <header><h1>${t('library.title')}</h1><p>${t('library.lead')}</p>
        <input class="field search" type="search" autocomplete="off" placeholder=${t('library.search')} aria-label=${t('library.search')} .value=${this.search} @input=${(event: Event) => { this.search = (event.target as HTMLInputElement).value }}>
        <button class="button secondary" @click=${() => void askForFile()}>${t('bar.openFile')}</button></header>
      ${built && kept ? this.#shelves(built, kept) : html`<p role="status">${t('library.loading')}</p>`}
    </div></main>`
  }

  #shelves(built: readonly Card[], kept: readonly Card[]) {
    const wanted = (cards: readonly Card[]) => cards.filter(({ scenario }) => this.#matches(scenario))
    const mine = wanted(kept.filter(({ entry }) => entry!.mine))
    const recent = wanted(kept.filter(({ entry }) => !entry!.mine && entry!.origin.kind !== 'library'))
    const first = wanted(begin.flatMap((id) => built.find(({ key }) => key === id) ?? []))
    const others = wanted(built.filter(({ key }) => !begin.includes(key)))
    if (this.search.trim() !== '' && [mine, recent, first, others].every(({ length }) => length === 0)) {
      return emptyState(t('library.noMatch', { search: this.search.trim() }), { label: t('library.clearSearch'), run: () => { this.search = '' } })
    }
    const own = this.#shelf('mine', t('library.mine'), mine, this.search.trim() === '' ? emptyState(t('library.noMine'), { label: t('bar.openFile'), run: () => void askForFile() }) : undefined)
    // an empty shelf is no reason to scroll past it
    return html`${this.#shelf('begin', t('library.begin'), first)}${mine.length > 0 ? own : nothing}
      ${this.#shelf('recent', t('library.recent'), recent)}${this.#shelf('all', t('library.all'), others)}${mine.length > 0 ? nothing : own}`
  }

  #shelf(id: string, title: string, cards: readonly Card[], empty?: TemplateResult) {
    if (cards.length === 0 && !empty) return nothing
    return html`<section aria-labelledby="shelf-${id}"><h2 id="shelf-${id}">${title}${id === 'mine' && cards.length > 0 ? html` <small>${cards.length}</small>` : nothing}</h2>
      ${cards.length === 0 ? empty : html`<ul class="cards">${repeat(cards, ({ key }) => key, (card) => html`<li>${this.#card(card)}</li>`)}</ul>`}</section>`
  }

  #card(card: Card) {
    const { scenario, entry, curve, open } = card
    const { world, strategies } = scenario
    const people = world.base?.kind === 'entries' ? world.base.perWeek.reduce((sum, n) => sum + n, 0) : world.customers
    const others = strategies.length - 1
    const customers = language() === 'en' ? people.toLocaleString('en') : count(people)
    const meta = others > 0 ? t('library.meta', { customers, days: days(world.days), strategies: others }) : t('library.alone', { customers, days: days(world.days) })
    const shop = world.segments ? '' : `${shopName(scenario)} · `
    const when = entry ? `${date(new Date(entry.mine ? entry.changed : entry.opened))} · ` : ''
    // one's own go by their names, since several may ask the same
    const [title, question] = [say(scenario.title), say(scenario.question)]
    const heading = entry?.mine ? title : question || title
    // a sign stays with its figure at the end of a line
    const lead = (entry?.mine ? question : say(scenario.finding) || (question ? title : '')).replace(/[+\u2212](?=[¥$\d])/g, '$&\u2060')
    return html`<article class="card-frame"><button class="card" @click=${open}>
        <h3>${phrased(heading)}</h3>${cardLines(curve, linesOf(scenario))}<p>${phrased(lead)}</p><span class="meta">${when}${shop}${meta}</span></button>
      <div class="card-menu">${menu(html`<button slot="trigger" class="ghost" aria-label=${t('library.more', { title: say(scenario.title) })}>${icon('ellipsis')}</button>`, this.#entries(card), 'bottom-end')}</div></article>`
  }

  #entries({ scenario, entry, curve, open }: Card): Entry[] {
    return [
      { label: t('bar.open'), run: open },
      { label: t('matrix.duplicate'), run: () => void this.#duplicate(scenario, curve) },
      ...(entry ? [{ label: t('library.delete'), run: () => void this.#delete(entry) }] : []),
    ]
  }

  #matches({ title, question, finding, shop }: Scenario): boolean {
    const words = this.search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
    const text = [title, question, finding, shop].flatMap((one: Words) => [one.en, one['zh-CN']]).join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }

  async #duplicate(scenario: Scenario, curve: CardCurve | undefined): Promise<void> {
    const copy: Scenario = { ...scenario, title: copyTitle(scenario.title, (await list()).map(({ title }) => title)) }
    // a copy has the same numbers, so the same lines
    if (curve && !ownCurve(copy)) copyCurve(copy, curve)
    const now = Date.now()
    const entry: ShelfEntry = { id: newId(), origin: { kind: 'copy' }, title: copy.title, question: copy.question, opened: now, changed: now, mine: true, revision: 0, engine: engineVersion }
    const done = await put({ entry, desk: { scenario: copy, opened: copy, past: [], future: [], file: undefined } })
    note({ text: done.kept ? t('library.duplicated', { title: say(copy.title) }) : t('library.notKept') })
  }

  async #delete(entry: ShelfEntry): Promise<void> {
    const kept = await remove(entry.id)
    note({ text: t('library.deleted', { title: say(entry.title) }), ...(kept && { action: { label: t('bar.undo'), run: () => void put(kept) } }) })
  }

  async #loadBuilt(): Promise<void> {
    const [curves, scenarios] = await Promise.all([builtCurves(), Promise.all(libraryIds.map(async (id) => [id, await loadScenario(id)] as const))])
    this.built = scenarios.map(([id, scenario]) => ({ key: id, scenario, curve: curves[id] ?? ownCurve(scenario), open: () => void openFromLibrary(id) }))
  }

  async #loadKept(): Promise<void> {
    const cards = await Promise.all((await list()).map(async (entry): Promise<Card | undefined> => {
      const scenario = (await get(entry.id))?.desk?.scenario
      return scenario && { key: entry.id, scenario, entry, curve: ownCurve(scenario), open: () => void openFromShelf(entry.id) }
    }))
    this.kept = cards.filter((card) => card !== undefined)
  }
}

customElements.define('library-page', LibraryPage)

declare global { interface HTMLElementTagNameMap { 'library-page': LibraryPage } }
