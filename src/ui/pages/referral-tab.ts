/** `<referral-tab>`: does word of mouth carry itself? K over time, friends by generation, and trees of who brought whom. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import '../../charts/kin-trees.ts'
import '../../charts/line-chart.ts'
import { chartCsv, chartPng } from '../../charts/export.ts'
import type { ChartData } from '../../charts/series.ts'
import { compare } from '../../experiments/compare.ts'
import { booksOf, sharedReplications, type Results } from '../../experiments/results.ts'
import { mean } from '../../experiments/stats.ts'
import { count, ratio, share } from '../../i18n/format.ts'
import '../../i18n/late/studies.ts'
import { t } from '../../i18n/translate.ts'
import { column } from '../../model/daybook.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { download, fileNameOf } from '../../storage/files.ts'
import { chartData } from '../parts/chart-data.ts'
import { emptyState } from '../parts/empty-state.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { menu } from '../parts/menu.ts'
import { provenance } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { strategyChoice } from '../parts/strategy-choice.ts'
import { letterOf, nameOf } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import { note } from '../state/notices.ts'
import { desk, runner } from '../state/session.ts'
import { createStudy } from '../state/studies.ts'
import { add, turn } from '../tables/matrix-edits.ts'

const study = createStudy<'cascade'>(runner)
const generations = [1, 2, 3] as const
/** Below this the curves would lie on the axis if it went up to K = 1. */
const smallK = 0.2

/** Strategies that use referral. */
const usersOf = (scenario: Scenario): number[] => scenario.strategies.flatMap((_, slot) => (settingsOf(scenario, slot, 'referral').on ? [slot] : []))

/** The sample of the build holds only what the opening view reads; the live run that follows it holds all. */
const isWhole = ({ books }: Results): boolean => books.flat().find((book) => book !== undefined)?.names.includes('referral.generation1') ?? false

type Drawn = { readonly of: Results; readonly key: string; readonly data: ChartData; readonly scale: 'whole' | 'close' }

export class ReferralTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean }, chosen: { state: true }, scale: { state: true }, view: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  declare chosen: number | undefined
  /** Up to K = 1, or no higher than the curves; nothing chosen shows all there is to see. */
  declare scale: 'whole' | 'close' | undefined
  declare view: 'chart' | 'table'
  #drawn: Drawn | undefined

  constructor() {
    super(study)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.chosen = undefined
    this.scale = undefined
    this.view = 'chart'
  }

  /** The strategy whose invitations are followed. */
  #followed(users: readonly number[]): number {
    const wish = this.chosen ?? this.best
    return wish !== undefined && users.includes(wish) ? wish : users[0]!
  }

  protected override willUpdate(): void {
    const { shown } = this
    const users = shown ? usersOf(shown.scenario) : []
    const [replication] = shown ? sharedReplications(shown) : []
    if (shown && !this.running && users.length > 0 && replication !== undefined)
      study.ask({ study: 'cascade', scenario: shown.scenario, slots: [this.#followed(users)], replications: [replication], wish: {} })
  }

  override render() {
    const { shown } = this
    if (!shown) return html`<div class="plot-wait skeleton" role="status" aria-label=${t('compare.waiting')}></div>`
    const users = usersOf(shown.scenario)
    if (users.length === 0) return this.#off(desk.get().scenario ?? shown.scenario)
    if (!isWhole(shown)) return html`<div class="plot-wait skeleton" role="status" aria-label=${t('compare.waiting')}></div>`
    const { data, scale } = this.#data(shown, users)
    return html`<line-chart class="main-chart" .data=${data} .view=${this.view} ?frozen=${this.running}><div slot="controls" class="chart-controls">
        ${segments(t('referral.scale'), [{ value: 'whole', label: t('referral.whole') }, { value: 'close', label: t('referral.close') }] as const, scale, (wish) => { this.scale = wish })}
        ${segments(t('compare.form'), [{ value: 'chart', label: t('compare.chart') }, { value: 'table', label: t('compare.table') }] as const, this.view, (view) => { this.view = view }, 'form')}
        ${menu(html`<button slot="trigger" class="ghost" aria-label=${t('compare.download')}>${icon('download')}</button>`, [
          { label: t('compare.downloadPng'), run: () => void this.#png(shown, data) },
          { label: t('compare.downloadCsv'), run: () => download(this.#name(shown, 'csv'), chartCsv(data, provenance(shown, data.runs)), 'text/csv;charset=utf-8') },
        ], 'bottom-end')}</div></line-chart>
      <div class="kin">${this.#generations(shown, users)}${this.#trees(shown, users)}</div>`
  }

  #off(scenario: Scenario) {
    const slot = this.best !== undefined && this.best > 0 && this.best < scenario.strategies.length ? this.best : 1
    const none = scenario.strategies.length < 2
    const start = () => {
      if (none) add()
      turn(slot, 'referral', true)
    }
    return emptyState(t('referral.off'), { label: none ? t('referral.add') : t('referral.on', { name: nameOf(scenario, slot) }), run: start })
  }

  #data(of: Results, users: readonly number[]): Drawn {
    const followed = this.#followed(users)
    const key = [this.scale, followed, document.documentElement.lang, ...users].join(' ')
    if (this.#drawn?.of === of && this.#drawn.key === key) return this.#drawn
    const { scenario } = of
    const chart = chartData(of, { metric: 'referralK', mode: 'absolute', band: 80, best: followed, slots: users })
    const strongest = users.map((slot) => ({ slot, k: compare(of, 'referralK', slot, slot, sharedReplications(of)).value.middle })).reduce((a, b) => (b.k > a.k ? b : a))
    const { k } = strongest
    const scale = this.scale ?? (k < smallK ? 'close' : 'whole')
    const values = { k: ratio(k), name: nameOf(scenario, strongest.slot) }
    const finding = ratio(k) === '0.00' ? t('referral.findingNone', { name: values.name }) : k < 1 ? t('referral.finding', { ...values, gain: share(1 / (1 - k) - 1) }) : t('referral.findingAbove', values)
    const data: ChartData = {
      ...chart, title: t('referral.title'), finding, source: t('referral.source'),
      // the line's name stands where the names of events would
      ...(scale === 'whole' && { events: [], benchmarks: [{ label: t('referral.line'), points: [[1, 1], [scenario.world.days, 1]] as const }] }),
    }
    return this.#drawn = { of, key, data, scale }
  }

  #generations(shown: Results, users: readonly number[]) {
    const replications = sharedReplications(shown)
    const { scenario } = shown
    const rows = users.map((slot) => ({
      slot, means: generations.map((g) => mean(booksOf(shown, slot, replications).map((book) => column(book, `referral.generation${g}`).reduce((sum, n) => sum + n, 0))) * scenario.scale),
    }))
    const most = Math.max(1, ...rows.flatMap(({ means }) => means))
    return html`<section><h3>${t('referral.generations')}<small>${t('referral.generationsOf', { futures: replications.length })}</small></h3>
      <dl class="bars">${generations.map((g, k) => html`<dt>${t(`referral.generation${g}`)}</dt><dd>${rows.map(({ slot, means }) => {
        const mark = markOf(scenario, slot)
        return html`<div class="bar" title=${nameOf(scenario, slot)}><strategy-chip aria-hidden="true" slot-index=${mark} letter=${letterOf(mark)} size="16"></strategy-chip><span class="unseen">${nameOf(scenario, slot)}</span>
          <span class="track"><i style="width: ${(100 * means[k]!) / most}%; background: var(--slot-${mark})"></i></span><b>${count(Math.round(means[k]!))}</b></div>`
      })}</dd>`)}</dl></section>`
  }

  #trees(shown: Results, users: readonly number[]) {
    const { found, question } = study.get()
    const answer = found[0]?.[0]?.answer
    const slot = this.#followed(users)
    const { scenario } = shown
    const head = html`<h3>${t('referral.trees')}${users.length > 1 ? strategyChoice(t('referral.strategy'), scenario, slot, (next) => { this.chosen = next }, undefined, users) : nothing}</h3>`
    if (!answer || !question) return html`<section>${head}<div class="plot-wait skeleton" role="status" aria-label=${t('referral.waiting')}></div></section>`
    if (answer.friends === 0) return html`<section>${head}<p class="tab-empty">${t('referral.treesNone')}</p></section>`
    const finding = t('referral.treesFinding', { trees: answer.trees, friends: answer.friends, deepest: answer.deepest })
    return html`<section>${head}<p class="finding">${finding}</p>
      <kin-trees .people=${answer.sample} slot-index=${markOf(scenario, question.slots[0]!)} label=${finding}></kin-trees>
      <p class="source">${t('referral.treesOf', { name: nameOf(scenario, question.slots[0]!), future: question.replications[0]! + 1, shown: answer.sample.length, people: answer.trees + answer.friends })}</p></section>`
  }

  #name(shown: Results, extension: string): string {
    return fileNameOf(`${shown.scenario.title.en} referral`, extension)
  }

  async #png(shown: Results, data: ChartData): Promise<void> {
    try {
      download(this.#name(shown, 'png'), await chartPng(data, { footer: provenance(shown, data.runs) }))
    } catch (error) {
      note({ text: t('page.failed', { message: error instanceof Error ? error.message : String(error) }) })
    }
  }
}

customElements.define('referral-tab', ReferralTab)

declare global { interface HTMLElementTagNameMap { 'referral-tab': ReferralTab } }
