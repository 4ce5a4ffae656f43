/** `<diary-tab>`: one simulated customer under two strategies on the same luck, day by day. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { phrased } from '../../charts/phrased.ts'
import { sharedReplications, type Results } from '../../experiments/results.ts'
import type { Diary, DiaryWish } from '../../experiments/studies/diary.ts'
import { picks, type Pick } from '../../experiments/studies/people.ts'
import { dateOfDay, dateWithWeekday, dayNumber } from '../../i18n/dates.ts'
import { count, exactCount, money } from '../../i18n/format.ts'
import '../../i18n/late/diary.ts'
import '../../i18n/late/studies.ts'
import '../../i18n/late/tabs.ts'
import { t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import { segmentName } from '../../scenario/archetypes/names.text.ts'
import { worldOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { fileNameOf } from '../../storage/files.ts'
import { diaryFacts, diaryRows, type DiaryRow } from '../parts/diary-rows.ts'
import { findingWords, totalWords, type Told } from '../parts/diary-words.ts'
import { emptyState } from '../parts/empty-state.ts'
import { exportMenu } from '../parts/export-menu.ts'
import { hiddenNote } from '../parts/hidden-note.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { exportFooter } from '../parts/provenance.ts'
import { segments } from '../parts/segments.ts'
import { strategyChoice } from '../parts/strategy-choice.ts'
import { failedNote } from '../parts/study-progress.ts'
import { nameOf, say } from '../parts/words.ts'
import { waiting } from '../parts/waiting.ts'
import { pairOf, slotWith } from '../state/looked-at.ts'
import { markOf } from '../state/marks.ts'
import { runner } from '../state/session.ts'
import { answersOf, createStudy } from '../state/studies.ts'
import { view, type View } from '../state/view.ts'
import { add } from '../tables/matrix-edits.ts'

const study = createStudy<'diary'>(runner)
type Shown = { readonly scenario: Scenario; readonly replication: number; readonly diary: Diary }

export class DiaryTab extends LightElement {
  static override properties: PropertyDeclarations = {
    shown: { attribute: false }, best: { type: Number }, running: { type: Boolean },
    chosen: { state: true }, wish: { state: true }, all: { state: true }, side: { state: true }, at: { state: true },
  }
  declare shown: Results | undefined
  declare best: number | undefined
  declare running: boolean
  /** The two strategies, by mark, once the reader has chosen. */
  declare chosen: readonly [number, number] | undefined
  declare wish: DiaryWish
  declare all: boolean
  /** The side that narrow screens show. */
  declare side: 0 | 1
  /** The row that Tab leads to. */
  declare at: number
  #last: Shown | undefined
  /** The asking for a lever that was answered last. */
  #asked: View['inDiary']

  constructor() {
    super(study, view)
    this.shown = undefined
    this.best = undefined
    this.running = false
    this.chosen = undefined
    this.wish = { pick: 'different', turn: 0 }
    this.all = false
    this.side = 1
    this.at = 0
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { shown } = this
    const { inDiary } = view.get()
    if (shown && inDiary && inDiary !== this.#asked) {
      this.#asked = inDiary
      this.wish = { pick: 'different', turn: 0, lever: inDiary.lever }
      const slot = slotWith(shown.scenario, inDiary.lever, this.best)
      if (slot !== undefined) this.chosen = [markOf(shown.scenario, 0), markOf(shown.scenario, slot)]
    }
    if (changed.has('wish') || changed.has('chosen') || changed.has('all')) this.at = 0
    const [replication] = shown ? sharedReplications(shown) : []
    if (!shown || this.running || shown.scenario.strategies.length < 2 || replication === undefined) return
    const slots = pairOf(shown.scenario, this.chosen, this.best)
    if (slots[0] === slots[1]) return
    study.ask({ study: 'diary', scenario: shown.scenario, slots, replications: [replication], wish: this.wish })
    const { question, found } = study.get()
    const answer = found[0]?.[0]?.answer
    if (!question || !answer) return
    // an answer that is known from before may tell of strategies that stood elsewhere
    const [left, right] = answer.pages
    this.#last = { scenario: question.scenario, replication: question.replications[0]!, diary: { ...answer, pages: [{ ...left, slot: question.slots[0]! }, { ...right, slot: question.slots[1]! }] } }
  }

  override render() {
    const { shown } = this
    if (!shown) return waiting(t('compare.waiting'))
    if (shown.scenario.strategies.length < 2) return emptyState(t('diary.alone'), { label: t('run.addHint'), run: add })
    const [first, second] = pairOf(shown.scenario, this.chosen, this.best)
    if (first === second) return hiddenNote(shown.scenario)
    const { status, found, failed } = study.get()
    const empty = status === 'done' && found[0]?.[0] !== undefined && found[0][0].answer === undefined
    const last = this.#last
    const { lever } = this.wish
    const late = status === 'running' || !answersOf(study.get(), shown.scenario, [first, second])
    return html`<header class="study-head"><h2>${t('diary.title')}<span class="tag">${t('diary.simulated')}</span></h2>
        <div class="study-controls">
          ${segments(t('diary.pick'), picks.map((pick) => ({ value: pick, label: t(`diary.${pick}`) })), this.wish.pick, (pick: Pick) => { this.wish = { ...this.wish, pick, turn: 0 } }, 'picks')}
          ${lever === undefined ? nothing : html`<button type="button" class="button secondary" title=${t('diary.touchedClear')} @click=${() => { this.wish = { pick: this.wish.pick, turn: 0 } }}>${t('diary.touched', { lever: say(leverText[lever].name) })}${icon('x')}</button>`}
          <button type="button" class="ghost text" ?disabled=${empty} @click=${this.#next}>${t('diary.next')}</button>
          ${segments(t('diary.filter'), [{ value: false, label: t('diary.main') }, { value: true, label: t('diary.all') }], this.all, (all) => { this.all = all }, 'filter')}
          ${this.#exports(shown, last, !last || empty || late)}
        </div></header>
      ${hiddenNote(shown.scenario)}
      ${failed !== undefined && status === 'done' ? failedNote(t('diary.failed', { message: failed }), failed, () => study.again())
        : empty ? html`<p class="tab-empty" role="status">${lever === undefined ? t('diary.nobody') : t('diary.nobodyTouched', { lever: say(leverText[lever].name) })}</p>`
          : last ? this.#diary(last, late)
            : waiting(t(this.running ? 'cohorts.afterRun' : 'diary.waiting'))}`
  }

  #diary({ scenario, replication, diary }: Shown, waiting: boolean) {
    const rows = diaryRows(scenario, diary, this.all)
    const who = diary.pages[1].who ?? diary.pages[0].who
    const segment = who ? worldOf(scenario).segments[who.segment] : undefined
    const futures = this.shown?.scenario.futures ?? scenario.futures
    return html`<p class="finding" aria-live="polite">${phrased(findingWords(scenario, diary))}</p>
      <p class="study-meta">${who ? t('diary.person', {
        person: diary.person + 1, segment: segment ? say(segmentName(scenario.world.store, segment.id)) : '', orders: exactCount(who.ordersPerYear, { places: 1 }),
        basket: money(who.basket, { currency: scenario.currency }), place: diary.turn + 1, people: count(diary.candidates),
      }) : nothing} · ${t('diary.future', { future: replication + 1, futures })} · ${t('diary.key')}</p>
      <div class="diary-side">${segments(t('diary.side'), ([0, 1] as const).map((side) => ({ value: side, label: nameOf(scenario, diary.pages[side].slot) })), this.side, (side) => { this.side = side })}</div>
      <div class="diary ${waiting ? 'waiting' : ''}" data-side=${this.side} aria-busy=${waiting}>
        <div class="diary-row diary-names"><span class="day">${t('diary.day')}</span>${([0, 1] as const).map((side) => html`<div class="side">
          ${strategyChoice(t(side === 0 ? 'diary.left' : 'diary.right'), scenario, diary.pages[side].slot, (slot) => this.#choose(side, slot), diary.pages[1 - side]!.slot)}
          <span class="total">${totalWords(scenario, diary.pages[side])}</span></div>`)}</div>
        <ol aria-label=${t('diary.list')} @keydown=${this.#key}>${rows.map((row, k) => this.#row(scenario, diary, rows, row, k))}</ol></div>
      <p class="source">${t('diary.note')}</p>`
  }

  #row(scenario: Scenario, diary: Diary, rows: readonly DiaryRow[], row: DiaryRow, k: number) {
    const on = dateOfDay(scenario.world.start, row.day)
    return html`<li class="diary-row ${row.differs ? 'differs' : ''}" tabindex=${k === this.at ? 0 : -1} @focus=${() => { this.at = k }}>
      <time class="day" title=${dayNumber(row.day)}>${dateWithWeekday(on)}</time>
      ${([0, 1] as const).map((side) => html`<div class="side" style="--c: var(--slot-${markOf(scenario, diary.pages[side].slot)})">
        ${row.sides[side].length > 0 ? row.sides[side].map(entry) : html`<span class="rest">${restWords(diary, side, rows, k)}</span>`}</div>`)}</li>`
  }

  #choose(side: 0 | 1, slot: number): void {
    const { scenario } = this.shown!
    const [first, second] = pairOf(scenario, this.chosen, this.best)
    const [left, right] = side === 0 ? [slot, second] : [first, slot]
    this.chosen = [markOf(scenario, left), markOf(scenario, right)]
  }

  readonly #next = (): void => { this.wish = { ...this.wish, turn: this.wish.turn + 1 } }

  readonly #key = (event: KeyboardEvent): void => {
    const rows = [...(event.currentTarget as HTMLElement).children] as HTMLElement[]
    const to = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
  }

  #exports(shown: Results, last: Shown | undefined, disabled: boolean) {
    const { scenario } = last ?? shown
    return exportMenu({
      name: (extension) => fileNameOf(`${scenario.title.en} diary ${(last?.diary.person ?? 0) + 1}`, extension),
      scenario, footer: () => exportFooter(shown, 1), facts: () => diaryFacts(scenario, last!.diary),
    }, disabled)
  }
}

const entry = ({ what, why, strong, note }: Told): TemplateResult =>
  html`<div class="entry ${strong ? 'strong' : ''} ${note ? 'note-only' : ''}"><b>${what}</b>${why.map((line) => html`<span>${line}</span>`)}</div>`

/** Why a side has nothing on a day: said once, where it begins. */
function restWords(diary: Diary, side: 0 | 1, rows: readonly DiaryRow[], k: number): string {
  const { left, events } = diary.pages[side]
  const came = events.find(({ kind }) => kind === 'first')?.day
  const first = rows.findIndex((row) => row.sides[side].length === 0 && (left === undefined || row.day <= left))
  if (left !== undefined && rows[k]!.day > left) return rows.findIndex((row) => row.day > left && row.sides[side].length === 0) === k ? t('diary.after') : t('format.none')
  if ((came !== undefined && rows[k]!.day < came) || (!diary.pages[side].customer)) return first === k ? t('diary.before') : t('format.none')
  return t('format.none')
}

customElements.define('diary-tab', DiaryTab)

declare global { interface HTMLElementTagNameMap { 'diary-tab': DiaryTab } }
