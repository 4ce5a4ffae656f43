/** `<ads-tab>`: where is the next yuan best spent? What every channel adds at other budgets, and who gets the credit beside the truth. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import '../../charts/fact-table.ts'
import { phrased } from '../../charts/phrased.ts'
import { CreditChart } from '../../charts/credit-chart.ts'
import { ResponseChart, type CurveEvent } from '../../charts/response-chart.ts'
import { budgetsOf, mostFutures, trialsOf } from '../../experiments/ad-response.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { creditRules, type CreditRule } from '../../experiments/credit.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import { spendingColumns, spendingOf } from '../../experiments/studies/spending.ts'
import { language, t } from '../../i18n/translate.ts'
import { channels, type Channel } from '../../model/market.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { fileNameOf } from '../../storage/files.ts'
import { adsAnswer, channelName, coinOf, nextRows, responseData, tell, type AdsAnswer } from '../parts/ads-data.ts'
import { creditData, ruleName, tellCredit, type CreditFigure } from '../parts/credit-data.ts'
import { ruleText } from '../parts/credit.text.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { funnelData } from '../parts/funnel-data.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { touchData } from '../parts/touch-data.ts'
import { strategyPicker } from '../parts/strategy-picker.ts'
import { failedNote } from '../parts/study-progress.ts'
import { waiting } from '../parts/waiting.ts'
import { nameOf, say } from '../parts/words.ts'
import { markOf, slotOf } from '../state/marks.ts'
import { keyOfSlot } from '../state/results.ts'
import { desk, results, runner } from '../state/session.ts'
import { answersOf, createStudy } from '../state/studies.ts'
import { view, visibleSlots } from '../state/view.ts'

const study = createStudy<'spending'>(runner)
/** The touches before the orders of the same futures. */
const touches = createStudy<'attribution'>(runner)
const both = [touches, study] as const
/** Under so many whole futures nothing is drawn. */
const firstPicture = 2

/** What every export of the tab is made with. */
type Handed = { readonly name: (what: string) => (extension: string) => string; readonly footer: () => string; readonly drawing: () => Promise<typeof import('../../charts/export.ts')> }

export class AdsTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean }, picked: { state: true }, only: { state: true }, view: { state: true }, rule: { state: true }, figure: { state: true }, fromZero: { state: true }, pointed: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  /** The strategy chosen, by mark. */
  declare picked: number | undefined
  /** The one channel that is drawn alone. */
  declare only: Channel | undefined
  declare view: View
  /** What the chart of credit shows. */
  declare rule: CreditRule
  declare figure: CreditFigure
  /** The reader wants the curves of a strategy that buys nothing. */
  declare fromZero: boolean
  declare pointed: number | undefined
  /** The study was stopped by the page, not by the reader. */
  #parked = false
  #asked = ''
  #answered: { readonly key: string; readonly of: Results; readonly answer: AdsAnswer } | undefined

  constructor() {
    super(study, touches, desk, view)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.picked = undefined
    this.only = undefined
    this.view = 'chart'
    this.rule = 'last'
    this.figure = 'net'
    this.fromZero = false
    this.pointed = undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#park()
  }

  /** Stops what runs; it goes on where it was when it is wanted again. */
  #park(): void {
    if (!this.#runs()) return
    this.#parked = true
    this.#cancel()
  }

  #runs(): boolean { return both.some((one) => one.get().status === 'running') }
  #cancel(): void { for (const one of both) one.cancel() }
  #again(): void { for (const one of both) one.again() }

  #slot({ scenario }: Results): number {
    const there = visibleSlots(scenario)
    const wish = (this.picked === undefined ? undefined : slotOf(scenario, this.picked)) ?? this.best
    return wish !== undefined && there.includes(wish) ? wish : there.find((slot) => this.#buys(scenario, slot)) ?? there[0]!
  }

  #buys(scenario: Scenario, slot: number): boolean {
    const budgets = budgetsOf(scenario, slot)
    return channels.some((c) => budgets[c] > 0)
  }

  protected override willUpdate(): void {
    const { shown } = this
    const { scenario } = desk.get()
    if (!shown || this.running || !scenario || !results.answers(scenario) || !this.isConnected || !hasColumns(shown, spendingColumns)) return this.#park()
    const slot = this.#slot(shown)
    if (!this.fromZero && !this.#buys(shown.scenario, slot)) return this.#park()
    const replications = sharedReplications(shown, [slot]).slice(0, mostFutures)
    const key = [keyOfSlot(shown.scenario, slot), slot, ...replications].join(' ')
    if (key === this.#asked) return this.#resume()
    const trials = trialsOf(shown.scenario, slot)
    this.#asked = key
    this.#parked = false
    // one run each, ahead of the many
    if (this.#buys(shown.scenario, slot)) touches.ask({ study: 'attribution', scenario: shown.scenario, slots: [slot], replications, wish: {} })
    study.ask({ study: 'spending', scenario: shown.scenario, slots: [slot], replications, wish: { budgets: budgetsOf(shown.scenario, slot) } }, trials.map(() => [slot]), trials.map(({ budgets }) => ({ budgets })))
  }

  /** Goes on with what the page has stopped, as soon as it has come to rest. */
  #resume(): void {
    if (!this.#parked || this.#runs()) return
    this.#parked = false
    this.#again()
  }

  /** What the runs so far say of the strategy in view; undefined before they say anything. */
  #answer(shown: Results, slot: number): AdsAnswer | undefined {
    const { question, found } = study.get()
    if (!question || question.slots[0] !== slot || keyOfSlot(question.scenario, slot) !== keyOfSlot(shown.scenario, slot)) return undefined
    const books = question.replications.map((r) => shown.books[slot]?.[r])
    if (books.some((book) => book === undefined)) return undefined
    const whole = question.replications.filter((_, k) => found.every((row) => row[k])).length
    if (whole < Math.min(firstPicture, question.replications.length)) return undefined
    const touched = this.#touched(shown.scenario, slot)
    const key = [keyOfSlot(shown.scenario, slot), slot, whole, touched?.filter(Boolean).length].join(' ')
    if (this.#answered?.key !== key || this.#answered.of !== shown) {
      this.#answered = { key, of: shown, answer: adsAnswer(shown.scenario, slot, books.map((book) => spendingOf(book!)), found.map((row) => row.map((one) => one?.answer)), touched) }
    }
    return this.#answered.answer
  }

  /** Who gets the credit in the futures asked for; undefined where nothing is bought. */
  #touched(scenario: Scenario, slot: number) {
    const state = touches.get()
    return this.#buys(scenario, slot) && answersOf(state, scenario, [slot]) ? state.found[0]?.map((one) => one?.answer) : undefined
  }

  override render() {
    const { shown } = this
    if (!shown || !hasColumns(shown, spendingColumns)) return waiting(t('tabs.coming'))
    const { scenario } = shown
    const slot = this.#slot(shown)
    const picker = strategyPicker(scenario, slot, (picked) => { [this.picked, this.fromZero] = [markOf(scenario, picked), false] }, 0)
    if (!this.fromZero && !this.#buys(scenario, slot)) return html`<div class="study-head"><h2>${tell('title')}</h2><div class="study-controls">${picker}</div></div>
      ${emptyState(tell('none', { name: nameOf(scenario, slot) }), { label: tell('tryNone'), run: () => { this.fromZero = true } })}${hiddenNote(scenario)}`
    const answer = this.#answer(shown, slot)
    return html`${this.#progress()}${answer ? this.#charts(shown, slot, answer, picker) : html`<div class="study-head"><h2>${tell('title')}</h2><div class="study-controls">${picker}</div></div>
      ${both.some((one) => one.get().status === 'cancelled') && !this.#parked ? nothing : waiting(t('tabs.coming'))}`}${hiddenNote(scenario)}`
  }

  #progress() {
    const { question } = study.get()
    if (!question || this.#parked) return nothing
    const states = (this.#buys(question.scenario, question.slots[0]!) ? both : [study]).map((one) => one.get())
    const sum = (of: (state: (typeof states)[number]) => number) => states.reduce((all, state) => all + of(state), 0)
    const [done, planned] = [sum((state) => state.done), sum((state) => state.planned)]
    const failed = states.find((state) => state.failed !== undefined)?.failed
    const said = tell(states.length > 1 ? 'progressTouched' : 'progress', { done, planned, channels: channels.length, futures: question.replications.length })
    if (states.some(({ status }) => status === 'running')) return html`<p class="study-progress" role="status"><progress max=${planned} value=${done} aria-label=${said}></progress><span>${said}</span>
      <button type="button" class="button secondary" @click=${() => this.#cancel()}>${tell('cancel')}</button></p>`
    if (states.some(({ status }) => status === 'cancelled')) return html`<p class="study-progress" role="status"><span>${tell('stopped', { done, planned })}</span><button type="button" class="button secondary" @click=${() => this.#again()}>${tell('go')}</button></p>`
    if (failed !== undefined) return failedNote(tell('failed', { message: failed }), failed, () => this.#again())
    return nothing
  }

  #charts(shown: Results, slot: number, answer: AdsAnswer, picker: unknown) {
    const { status, question } = study.get()
    const { scenario } = shown
    const data = responseData(answer, { planned: question!.replications.length, waiting: status === 'running', only: this.only })
    const footer = () => exportFooter(shown, answer.futures)
    const drawing = () => import('../../charts/export.ts')
    const name = (what: string) => (extension: string) => fileNameOf(`${scenario.title.en} ${what} ${nameOf(scenario, slot)}`, extension)
    return html`<response-chart .data=${data} .view=${this.view} .highlighted=${this.only === undefined ? this.pointed : undefined} @curve=${this.#point}>
        <div slot="controls" class="tab-controls">${picker}
          <span class="kept-together">${formSwitch(this.view, (form) => { this.view = form })}${exportMenu({
            name: name(`ads ${this.only ?? ''}`), scenario, footer, facts: () => new ResponseChart().facts(data),
            picture: async () => (await drawing()).pictureSvg(new ResponseChart(), data, { footer: footer(), height: 560 }),
          })}</span></div>
        <section slot="beside" class="next">${this.#list(answer)}</section></response-chart>
      ${this.#credit(shown, answer, { name, footer, drawing })}`
  }

  /** Who gets the credit, by the rule chosen; its exact definition below, and more of it at a press. */
  #credit(shown: Results, answer: AdsAnswer, { name, footer, drawing }: Handed) {
    const { scenario } = shown
    const { rule, figure } = this
    const data = creditData(answer, rule, figure)
    if (!data) return nothing
    return html`<section class="second"><credit-chart .data=${data} .view=${this.view}><div slot="controls" class="tab-controls">
        ${segments(tellCredit('rule'), creditRules.map((value) => ({ value, label: ruleName(value) })), rule, (value) => { this.rule = value }, 'rules')}
        <span class="kept-together">${segments<CreditFigure>(tellCredit('figure'), [{ value: 'net', label: tellCredit('figureNet') }, { value: 'roas', label: tellCredit('figureRoas') }], figure, (value) => { this.figure = value })}${exportMenu({
          name: name(`credit ${rule} ${figure}`), scenario, footer, facts: () => new CreditChart().facts(data),
          picture: async () => (await drawing()).pictureSvg(new CreditChart(), data, { footer: footer() }),
        })}</span></div></credit-chart>
      <p class="source"><button type="button" class="term" data-help="credit:${rule}">${ruleName(rule)}</button>${tellCredit('colon')}${say(ruleText[rule].meaning)}</p></section>${this.#funnel(shown, answer.slot, { name })}${this.#touches(scenario, answer, { name, footer })}`
  }

  /** What becomes of each channel's ads. */
  #funnel(shown: Results, slot: number, { name }: Pick<Handed, 'name'>) {
    const facts = funnelData(shown, slot)
    return facts === undefined ? nothing : html`<section class="second wide"><h3>${tell('funnelTitle')}${exportMenu({
        name: name('funnel'), scenario: shown.scenario, footer: () => exportFooter(shown, sharedReplications(shown, [slot]).length), facts: () => facts,
      })}</h3><fact-table dense .facts=${facts}></fact-table><p class="source">${tell('funnelNote')}</p></section>`
  }

  /** How often people of each segment meet the shop before an order. */
  #touches(scenario: Scenario, answer: AdsAnswer, { name, footer }: Pick<Handed, 'name' | 'footer'>) {
    const data = touchData(answer)
    return data === undefined ? nothing : html`<section class="second"><h3>${tellCredit('touchesTitle')}${exportMenu({ name: name('touches'), scenario, footer, facts: () => data.facts })}</h3>
      <p class="finding">${phrased(data.finding)}</p><fact-table dense .facts=${data.facts}></fact-table><p class="source">${tellCredit('touchesNote')}</p></section>`
  }

  /** Every channel with its next yuan; pressing one draws it alone. */
  #list(answer: AdsAnswer) {
    const { scenario } = answer
    const coin = coinOf(scenario)
    const away = () => { this.pointed = undefined }
    return html`<h3>${tell('list', { coin })}<small>${tell('mroi')}</small></h3>
      <ol lang=${language()}>${nextRows(answer).map(({ channel, name, value, interval, step, note }) => {
        const look = () => { this.pointed = channels.indexOf(channel) }
        return html`<li><button type="button" aria-pressed=${this.only === channel} title=${this.only === channel ? tell('all') : tell('alone', { channel: channelName(channel, true) })}
        @click=${() => { [this.only, this.pointed] = [this.only === channel ? undefined : channel, undefined] }} @pointerenter=${look} @pointerleave=${away} @focus=${look} @blur=${away}>
        <b>${name}</b><b>${value}</b><small>${step}</small><small>${interval}</small>${note ? html`<small class="note">${note}</small>` : nothing}</button></li>`
      })}</ol>
      <p class="source">${tell('listNote', { coin })}</p>`
  }

  readonly #point = ({ detail }: CurveEvent): void => { this.pointed = this.only === undefined ? detail.curve : undefined }
}

customElements.define('ads-tab', AdsTab)

declare global { interface HTMLElementTagNameMap { 'ads-tab': AdsTab } }
