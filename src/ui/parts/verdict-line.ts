/** `<verdict-line>`: the verdict as one sentence with its chip, and the range in words below. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { compare } from '../../experiments/compare.ts'
import type { Results } from '../../experiments/results.ts'
import type { Verdict } from '../../experiments/verdict.ts'
import { days } from '../../i18n/dates.ts'
import { language, t } from '../../i18n/translate.ts'
import { isMetricId } from '../../metrics/ids.ts'
import '../../charts/strategy-chip.ts'
import { phrased } from '../../charts/phrased.ts'
import { addressOf } from '../route.ts'
import { markOf } from '../state/marks.ts'
import { desk, results } from '../state/session.ts'
import { askWhy } from '../state/view.ts'
import { LightElement } from './light-element.ts'
import { verdictWords, type Part } from './verdict-words.ts'

export class VerdictLine extends LightElement {
  static override properties: PropertyDeclarations = { shown: { attribute: false }, verdict: { attribute: false }, outdated: { type: Boolean, reflect: true } }
  declare shown: Results | undefined
  declare verdict: Verdict | undefined
  /** The verdict is of the scenario before the last edits. */
  declare outdated: boolean

  constructor() {
    super(desk, results)
    this.shown = undefined
    this.verdict = undefined
    this.outdated = false
  }

  override render() {
    const { status, sample } = results.get()
    const { scenario } = desk.get()
    const { shown, verdict } = this
    if (!scenario) return nothing
    if (!shown || !verdict) {
      return html`<h1>${status === 'running' ? t('verdict.noneRunning') : t('verdict.none', { days: days(scenario.world.days), runs: scenario.futures })}</h1>`
    }
    const baseline = verdict.state === 'baselineOnly' && verdict.futures > 0 && isMetricId(verdict.goal) ? compare(shown, verdict.goal, 0, 0) : undefined
    const { headline, second, duel = [], worse = [] } = verdictWords(verdict, shown.scenario, status === 'running', baseline)
    const partial = !this.outdated && status === 'cancelled' && verdict.futures >= 12 && verdict.futures < verdict.planned
    return html`<h1>${headline.map((part, k) => this.#part(part, true, k > 0))}${sample && !this.outdated ? html`<span class="tag">${t('verdict.sample')}</span>` : nothing}${partial ? html`<span class="tag">${t('verdict.partial', { done: verdict.futures, planned: verdict.planned })}</span>` : nothing}</h1>
      ${this.outdated ? html`<span class="outdated muted">${t('verdict.outdated')}</span>` : nothing}
      <p>${second.map((part) => this.#part(part, false, true))}${duel.length > 0 ? html`${language() === 'en' ? ' ' : ''}<span class="duel">${duel.map((part) => this.#part(part, false, true))}</span>` : nothing}${this.#ends()}</p>
      ${worse.length > 0 ? html`<p class="worse">${worse.map((part) => this.#part(part, false, true))}</p>` : nothing}`
  }

  /** Why it is so, and the sentence to take along; neither while nothing is said that could be argued. */
  #ends() {
    const { shown, verdict } = this
    if (!shown || !verdict || verdict.comparisons.length === 0) return nothing
    return html` <span class="ends"><a class="link" href=${addressOf('workbench', 'money')} @click=${askWhy}>${t(verdict.goal === 'contributionMargin' ? 'verdict.why' : 'verdict.whereMargin')}</a>
      <button class="link" type="button" @click=${() => void import('./verdict-copy.ts').then(({ copyVerdict }) => copyVerdict(shown, verdict))}>${t('kept.copyVerdict')}</button></span>`
  }

  #part({ text, strategy, strong, term }: Part, large: boolean, inside: boolean) {
    if (term) return html`<button class="term" type="button" data-help=${term}>${text}</button>`
    const words = strong ? html`<b>${phrased(text)}</b>` : phrased(text)
    // a line may end before a part that begins with a word
    if (strategy === undefined || !large) return inside && /^\p{Script=Han}{2}/u.test(text) ? html`<wbr>${words}` : words
    return html`<strategy-chip class=${inside ? 'inside' : ''} slot-index=${markOf(this.shown!.scenario, strategy)} size="22"></strategy-chip>${words}`
  }
}

customElements.define('verdict-line', VerdictLine)

declare global { interface HTMLElementTagNameMap { 'verdict-line': VerdictLine } }
