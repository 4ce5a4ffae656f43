/** `<ads-tab>`: where is the next yuan best spent? What every channel adds at other budgets, and what platforms claim beside the truth. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { ClaimsChart } from '../../charts/claims-chart.ts'
import { ResponseChart, type CurveEvent } from '../../charts/response-chart.ts'
import { budgetsOf, mostFutures, trialsOf } from '../../experiments/ad-response.ts'
import { hasColumns } from '../../experiments/bridge.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import { spendingColumns, spendingOf } from '../../experiments/studies/spending.ts'
import { language, t } from '../../i18n/translate.ts'
import { channels, type Channel } from '../../model/market.ts'
import { fileNameOf } from '../../storage/files.ts'
import { adsAnswer, channelName, claimsData, coinOf, nextRows, responseData, tell, type AdsAnswer } from '../parts/ads-data.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { formSwitch, type View } from '../parts/form-switch.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { strategyPicker } from '../parts/strategy-picker.ts'
import { failedNote } from '../parts/study-progress.ts'
import { waiting } from '../parts/waiting.ts'
import { nameOf } from '../parts/words.ts'
import { markOf, slotOf } from '../state/marks.ts'
import { keyOfSlot } from '../state/results.ts'
import { desk, results, runner } from '../state/session.ts'
import { createStudy } from '../state/studies.ts'
import { view, visibleSlots } from '../state/view.ts'

const study = createStudy<'spending'>(runner)
/** Under so many whole futures nothing is drawn. */
const firstPicture = 2

export class AdsTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean }, picked: { state: true }, only: { state: true }, view: { state: true }, fromZero: { state: true }, pointed: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  /** The strategy chosen, by mark. */
  declare picked: number | undefined
  /** The one channel that is drawn alone. */
  declare only: Channel | undefined
  declare view: View
  /** The reader wants the curves of a strategy that buys nothing. */
  declare fromZero: boolean
  declare pointed: number | undefined
  /** The study was stopped by the page, not by the reader. */
  #parked = false
  #asked = ''
  #answered: { readonly key: string; readonly of: Results; readonly answer: AdsAnswer } | undefined

  constructor() {
    super(study, desk, view)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.picked = undefined
    this.only = undefined
    this.view = 'chart'
    this.fromZero = false
    this.pointed = undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#park()
  }

  /** Stops what runs; it goes on where it was when it is wanted again. */
  #park(): void {
    if (study.get().status !== 'running') return
    this.#parked = true
    study.cancel()
  }

  #slot({ scenario }: Results): number {
    const there = visibleSlots(scenario)
    const wish = (this.picked === undefined ? undefined : slotOf(scenario, this.picked)) ?? this.best
    return wish !== undefined && there.includes(wish) ? wish : there.find((slot) => this.#buys(scenario, slot)) ?? there[0]!
  }

  #buys(scenario: Results['scenario'], slot: number): boolean {
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
    study.ask({ study: 'spending', scenario: shown.scenario, slots: [slot], replications, wish: { budgets: budgetsOf(shown.scenario, slot) } }, trials.map(() => [slot]), trials.map(({ budgets }) => ({ budgets })))
  }

  /** Goes on with what the page has stopped, as soon as it has come to rest. */
  #resume(): void {
    if (!this.#parked || study.get().status === 'running') return
    this.#parked = false
    study.again()
  }

  /** What the runs so far say of the strategy in view; undefined before they say anything. */
  #answer(shown: Results, slot: number): AdsAnswer | undefined {
    const { question, found } = study.get()
    if (!question || question.slots[0] !== slot || keyOfSlot(question.scenario, slot) !== keyOfSlot(shown.scenario, slot)) return undefined
    const books = question.replications.map((r) => shown.books[slot]?.[r])
    if (books.some((book) => book === undefined)) return undefined
    const whole = question.replications.filter((_, k) => found.every((row) => row[k])).length
    if (whole < Math.min(firstPicture, question.replications.length)) return undefined
    const key = [keyOfSlot(shown.scenario, slot), slot, whole].join(' ')
    if (this.#answered?.key !== key || this.#answered.of !== shown) {
      this.#answered = { key, of: shown, answer: adsAnswer(shown.scenario, slot, books.map((book) => spendingOf(book!)), found.map((row) => row.map((one) => one?.answer))) }
    }
    return this.#answered.answer
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
      ${study.get().status === 'cancelled' && !this.#parked ? nothing : waiting(t('tabs.coming'))}`}${hiddenNote(scenario)}`
  }

  #progress() {
    const { status, done, planned, failed, question } = study.get()
    if (!question || this.#parked) return nothing
    const said = tell('progress', { done, planned, channels: channels.length, futures: question.replications.length })
    if (status === 'running') return html`<p class="study-progress" role="status"><progress max=${planned} value=${done} aria-label=${said}></progress><span>${said}</span>
      <button type="button" class="button secondary" @click=${() => study.cancel()}>${tell('cancel')}</button></p>`
    if (status === 'cancelled') return html`<p class="study-progress" role="status"><span>${tell('stopped', { done, planned })}</span><button type="button" class="button secondary" @click=${() => study.again()}>${tell('go')}</button></p>`
    if (failed !== undefined) return failedNote(tell('failed', { message: failed }), failed, () => study.again())
    return nothing
  }

  #charts(shown: Results, slot: number, answer: AdsAnswer, picker: unknown) {
    const { status, question } = study.get()
    const { scenario } = shown
    const data = responseData(answer, { planned: question!.replications.length, waiting: status === 'running', only: this.only })
    const claims = claimsData(answer)
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
      ${claims ? html`<claims-chart class="second" .data=${claims} .view=${this.view}><div slot="controls" class="tab-controls">${exportMenu({
        name: name('ads claims'), scenario, footer, facts: () => new ClaimsChart().facts(claims),
        picture: async () => (await drawing()).pictureSvg(new ClaimsChart(), claims, { footer: footer() }),
      })}</div></claims-chart>` : nothing}`
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
