/** `<run-history>`: the runs that have ended, what each changed and what came of it; back to any of them as one step. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import '../../charts/spark-line.ts'
import '../../charts/strategy-chip.ts'
import { figure } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/translate.ts'
import { metricById } from '../../metrics/index.ts'
import { scaled } from '../../metrics/metric.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { backToRun, history, type Run } from '../state/history.ts'
import { markOf } from '../state/marks.ts'
import { keyOf } from '../state/results.ts'
import { desk } from '../state/session.ts'
import { momentOf } from '../state/versions.ts'
import { versionLines, type VersionLine } from '../tables/version-lines.ts'
import { metricLabel } from './chart-data.ts'
import { BesidePopover } from './place-beside.ts'
import { runHistoryWords as w } from './run-history.text.ts'
import { plainWords, verdictWords } from './verdict-words.ts'
import { letterOf, nameOf, say } from './words.ts'

/** What a run changed against the one before it, in a line: the first difference and how many there are besides. */
export function changeWords(before: Scenario | undefined, after: Scenario): string {
  if (!before) return say(w.first)
  const { levers, world } = versionLines(before, after)
  const changes = [...levers.flatMap((line, k) => leverChange(line, levers[k + 1], levers[k - 1])), ...world.map(changeOf)]
  const [first, ...rest] = changes
  return !first ? say(w.same) : rest.length === 0 ? first : fill(say(w.more), { change: first, count: rest.length })
}

const changeOf = ({ label, before, after }: VersionLine): string => fill(say(w.change), { where: label, before, after })
/** A strategy that came, went, or gave its letter to the one on the next line; else what was set in it. */
function leverChange(line: VersionLine, next: VersionLine | undefined, last: VersionLine | undefined): string[] {
  const { mark, strategy, came } = line
  const letter = letterOf(mark!)
  if (came === undefined) return [changeOf({ ...line, label: `${letter} ${line.label}` })]
  if (came) return last?.came === false && last.mark === mark ? [] : [fill(say(w.added), { letter, name: strategy! })]
  return [next?.came && next.mark === mark ? fill(say(w.replaced), { letter, old: strategy!, name: next.strategy! }) : fill(say(w.removed), { letter, name: strategy! })]
}

/** The verdict of a run in short: its sentence. An amount stays with its sign and with the word before it. */
export const shortVerdict = ({ verdict, scenario, totals }: Run): string =>
  plainWords(verdictWords(verdict, scenario, false, totals[0]).headline).replace(/\babout /, 'about\u00a0').replace(/[+\u2212](?=[¥$\d])/g, '$&\u2060')

export class RunHistory extends BesidePopover {
  static override properties: PropertyDeclarations = { looked: { state: true } }
  /** The run whose values stand below. */
  declare looked: number

  constructor() {
    super(history, desk)
    this.looked = 0
  }

  /** Opens below the button that asks for it. */
  async open(anchor: HTMLElement): Promise<void> {
    this.looked = 0
    await this.updateComplete
    this.showBeside(anchor, true)
  }

  override render() {
    const runs = history.get()
    const { scenario } = desk.get()
    const looked = runs[Math.min(this.looked, runs.length - 1)]
    this.setAttribute('aria-label', say(w.title))
    return html`<h3>${say(w.title)}</h3>${looked && scenario ? html`<p class="muted">${say(w.lead)}</p>
      <ol>${runs.map((run, k) => this.#run(run, k, runs, scenario))}</ol>${this.#values(looked)}` : html`<p class="muted">${say(w.none)}</p>`}`
  }

  #run(run: Run, k: number, runs: readonly Run[], now: Scenario) {
    const { verdict, at } = run
    const look = () => { this.looked = k }
    const cut = verdict.futures < verdict.planned
    return html`<li class=${k === this.looked ? 'looked' : ''} @pointerenter=${look} @focusin=${look}>
      <div class="run-head"><b>${changeWords(runs[k + 1]?.scenario, run.scenario)}</b><span class="muted">${momentOf(at)}</span></div>
      <p>${shortVerdict(run)}</p>
      <div class="run-foot muted"><span>${fill(say(w.meta), { runs: verdict.futures, print: run.fingerprint })}</span>${cut ? html`<span class="tag">${t('verdict.partial', { done: verdict.futures, planned: verdict.planned })}</span>` : nothing}<span class="gap"></span>
        ${keyOf(run.scenario) === keyOf(now) ? html`<span>${say(w.here)}</span>` : html`<button class="link" type="button" aria-label=${fill(say(w.backOf), { time: momentOf(at) })} @click=${() => this.#back(run)}>${say(w.back)}</button>`}</div></li>`
  }

  #values({ scenario, verdict: { goal, comparisons }, totals, lines, at }: Run) {
    const metric = metricById[goal]
    const told = (value: number, signed: boolean) => (Number.isFinite(value) ? figure(scaled(metric, value, scenario.scale), { unit: metric.unit, currency: scenario.currency, signed }) : t('format.none'))
    return html`<table><caption>${fill(say(w.values), { metric: metricLabel(goal), time: momentOf(at) })}</caption>
      <thead class="unseen"><tr>${[w.strategy, w.value, w.against, w.course].map((head) => html`<th scope="col">${say(head)}</th>`)}</tr></thead>
      <tbody>${totals.map(({ value }, slot) => {
        const gain = comparisons.find((one) => one.slot === slot)?.difference
        return html`<tr><th scope="row"><strategy-chip slot-index=${markOf(scenario, slot)} size="16"></strategy-chip><span title=${nameOf(scenario, slot)}>${nameOf(scenario, slot)}</span></th><td>${told(value.mean, false)}</td>
          <td class="now">${gain ? told(gain.mean, true) : html`<span class="muted">${say(w.baseline)}</span>`}</td><td>${gain ? html`<spark-line .values=${lines[slot] ?? []} slot-index=${markOf(scenario, slot)}></spark-line>` : nothing}</td></tr>`
      })}</tbody></table>`
  }

  #back(run: Run): void {
    this.hidePopover()
    backToRun(run, momentOf(run.at))
  }
}

customElements.define('run-history', RunHistory)

declare global { interface HTMLElementTagNameMap { 'run-history': RunHistory } }

/** Opens the history below a button of the page. */
export function openHistory(anchor: HTMLElement): Promise<void> {
  const there = document.querySelector('run-history') ?? document.querySelector('app-shell')!.appendChild(document.createElement('run-history'))
  return there.open(anchor)
}
