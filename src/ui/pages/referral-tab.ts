/** `<referral-tab>`: does word of mouth carry itself? K over time, friends by generation, and trees of who brought whom. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { phrased } from '../../charts/phrased.ts'
import { BarChart, type BarData } from '../../charts/bar-chart.ts'
import '../../charts/fact-table.ts'
import '../../charts/kin-trees.ts'
import '../../charts/line-chart.ts'
import { chartFacts } from '../../charts/rows.ts'
import type { ChartData } from '../../charts/series.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import '../../i18n/late/studies.ts'
import '../../i18n/late/tabs.ts'
import { t } from '../../i18n/translate.ts'
import { generationColumns } from '../../metrics/growth.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { fileNameOf } from '../../storage/files.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { againWords, costWords, curveOfK, generationBars, kinFacts, moreWords, usersOf } from '../parts/referral-data.ts'
import { segments } from '../parts/segments.ts'
import { strategyChoice } from '../parts/strategy-choice.ts'
import { failedNote } from '../parts/study-progress.ts'
import { nameOf } from '../parts/words.ts'
import { waiting } from '../parts/waiting.ts'
import { lookedAt } from '../state/looked-at.ts'
import { markOf } from '../state/marks.ts'
import { desk, runner } from '../state/session.ts'
import { answersOf, createStudy } from '../state/studies.ts'
import { view, visibleSlots } from '../state/view.ts'
import { add, turn } from '../tables/matrix-edits.ts'

const study = createStudy<'cascade'>(runner)
type Drawn = { readonly of: Results; readonly key: string; readonly data: ChartData; readonly scale: 'whole' | 'close'; readonly bars: BarData; readonly cost: string; readonly more: readonly string[] }

export class ReferralTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean }, chosen: { state: true }, scale: { state: true }, view: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  /** The strategy chosen, by mark. */
  declare chosen: number | undefined
  /** Up to K = 1, or no higher than the curves; nothing chosen shows all there is to see. */
  declare scale: 'whole' | 'close' | undefined
  declare view: View
  #drawn: Drawn | undefined

  constructor() {
    super(study, view)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.chosen = undefined
    this.scale = undefined
    this.view = 'chart'
  }

  protected override willUpdate(): void {
    const { shown } = this
    const followed = shown && this.#followed(shown.scenario)
    const [replication] = shown ? sharedReplications(shown) : []
    if (shown && !this.running && followed !== undefined && replication !== undefined)
      study.ask({ study: 'cascade', scenario: shown.scenario, slots: [followed], replications: [replication], wish: {} })
  }

  /** Strategies that use referral and are not hidden. */
  #users(scenario: Scenario): number[] {
    const visible = visibleSlots(scenario)
    return usersOf(scenario).filter((slot) => visible.includes(slot))
  }

  /** The strategy whose invitations are followed. */
  #followed(scenario: Scenario): number | undefined { return lookedAt(scenario, this.chosen, this.best, this.#users(scenario)) }

  override render() {
    const { shown } = this
    if (!shown) return waiting(t('compare.waiting'))
    const { scenario } = shown
    if (usersOf(scenario).length === 0) return this.#off(desk.get().scenario ?? scenario)
    const followed = this.#followed(scenario)
    if (followed === undefined) return hiddenNote(scenario)
    if (!hasColumns(shown, generationColumns)) return waiting(t('tabs.coming'))
    const { data, scale, bars, cost, more } = this.#data(shown, followed)
    const footer = () => exportFooter(shown, data.runs)
    return html`<line-chart class="main-chart" .data=${data} .view=${this.view} ?frozen=${this.running}><div slot="controls" class="chart-controls">
        ${segments(t('referral.scale'), [{ value: 'whole', label: t('referral.whole') }, { value: 'close', label: t('referral.close') }] as const, scale, (wish) => { this.scale = wish })}
        ${formSwitch(this.view, (view) => { this.view = view })}
        ${exportMenu({
          name: this.#name(shown, 'k'), scenario, footer, facts: () => chartFacts(data), picture: async () => (await import('../../charts/export.ts')).chartSvg(data, { footer: footer() }),
        })}</div></line-chart>
      ${hiddenNote(scenario)}
      <div class="kin"><section><h3>${bars.title}<small>${bars.subtitle}</small>${exportMenu({
          name: this.#name(shown, 'generations'), scenario, footer, facts: () => new BarChart().facts(bars),
          picture: async () => (await import('../../charts/export.ts')).pictureSvg(new BarChart(), bars, { footer: footer() }),
        })}</h3><p class="finding">${phrased(bars.finding)}</p><bar-chart bare .data=${bars} .view=${this.view}></bar-chart></section>
        ${this.#trees(shown, followed)}</div>
      <section class="leak"><h3>${t('referral.costTitle')}</h3><p>${phrased(cost)}</p><p class="muted">${t('referral.costNote')}</p></section>
      ${more.length === 0 ? nothing : html`<section class="leak"><h3>${t('referral.moreTitle')}</h3>${more.map((line) => html`<p>${phrased(line)}</p>`)}</section>`}
      ${this.#again(shown, followed)}`
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

  #data(of: Results, followed: number): Drawn {
    const users = this.#users(of.scenario)
    const key = [this.scale, followed, document.documentElement.lang, ...users].join(' ')
    if (this.#drawn?.of === of && this.#drawn.key === key) return this.#drawn
    return this.#drawn = { of, key, ...curveOfK(of, users, followed, this.scale), bars: generationBars(of, users, followed), cost: costWords(of, followed), more: moreWords(of, followed) }
  }

  #trees(shown: Results, slot: number) {
    const { found, question, failed } = study.get()
    const answer = found[0]?.[0]?.answer
    const { scenario } = shown
    const users = this.#users(scenario)
    const choice = users.length > 1 ? strategyChoice(t('referral.strategy'), scenario, slot, (next) => { this.chosen = markOf(scenario, next) }, undefined, users) : nothing
    if (!answer && failed !== undefined) return html`<section><h3>${t('referral.trees')}${choice}</h3>${failedNote(t('cohorts.failed', { message: failed }), failed, () => study.again())}</section>`
    if (!answer || !question) return html`<section><h3>${t('referral.trees')}${choice}</h3>${waiting(t(this.running ? 'cohorts.afterRun' : 'referral.waiting'))}</section>`
    if (answer.friends === 0) return html`<section><h3>${t('referral.trees')}${choice}</h3><p class="tab-empty">${t('referral.treesNone')}</p></section>`
    const finding = t('referral.treesFinding', { trees: answer.trees, friends: answer.friends, deepest: answer.deepest })
    const source = t('referral.treesOf', { name: nameOf(question.scenario, question.slots[0]!), future: question.replications[0]! + 1, shown: answer.sample.length, people: answer.trees + answer.friends })
    const mark = markOf(question.scenario, question.slots[0]!)
    const footer = () => exportFooter(shown, 1)
    const late = !answersOf(study.get(), scenario, [slot])
    return html`<section class=${late ? 'late' : ''}><h3>${t('referral.trees')}${choice}${exportMenu({
        name: this.#name(shown, 'trees'), scenario, footer, facts: () => kinFacts(question.scenario, answer),
        picture: async () => {
          const [{ pictureSvg }, { ChartDrawing }, { kinDrawing }] = await Promise.all([import('../../charts/export.ts'), import('../../charts/chart-drawing.ts'), import('../../charts/kin-drawing.ts')])
          return pictureSvg(new ChartDrawing(), kinDrawing(answer.sample, mark, { title: t('referral.trees'), subtitle: '', finding, source }), { footer: footer() })
        },
      }, late)}</h3><p class="finding">${phrased(finding)}</p>
      ${this.view === 'table' ? html`<fact-table .facts=${kinFacts(question.scenario, answer)}></fact-table>` : html`<kin-trees .people=${answer.sample} slot-index=${mark} label=${finding}></kin-trees>`}
      <p class="source">${source}</p></section>`
  }

  /** Time to the second order, of the future whose invitations were followed. */
  #again({ scenario }: Results, slot: number) {
    const { found, question } = study.get()
    const answer = found[0]?.[0]?.answer
    if (!answer || !question) return nothing
    return html`<section class="leak ${answersOf(study.get(), scenario, [slot]) ? '' : 'late'}"><h3>${t('referral.againTitle')}</h3><p>${againWords(question.scenario, question.slots[0]!, answer.again)}</p>
      <p class="muted">${t('referral.againNote', { days: answer.again.friends.days, future: question.replications[0]! + 1 })}</p></section>`
  }

  #name(shown: Results, what: string): (extension: string) => string {
    return (extension) => fileNameOf(`${shown.scenario.title.en} referral ${what}`, extension)
  }
}

customElements.define('referral-tab', ReferralTab)

declare global { interface HTMLElementTagNameMap { 'referral-tab': ReferralTab } }
