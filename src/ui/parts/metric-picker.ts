/** `<metric-picker>`: all figures in groups, found by a few letters; those with nothing to show in this run say why. */
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import type { Results } from '../../experiments/results.ts'
import { figureGroups, type FigureGroup } from '../../experiments/scorecard.ts'
import { plainUnit } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { fill, language, t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { metricById } from '../../metrics/index.ts'
import { metricDefinitions } from '../../metrics/definitions.text.ts'
import { metricText } from '../../metrics/text.ts'
import { soughtMetric } from '../keys/metric-names.ts'
import { placeAfter, placeUnder } from '../keys/palette-list.ts'
import { rank } from '../keys/palette-search.ts'
import { addressOf } from '../route.ts'
import { icon } from './icon.ts'
import { metricGap, type MetricGap } from './metric-gaps.ts'
import { pickerWords as w } from './metric-picker.text.ts'
import { BesidePopover } from './place-beside.ts'
import { say } from './words.ts'

type Asking = { readonly shown: Results; readonly chosen: readonly MetricId[]; readonly choose: (metric: MetricId) => void }
const groups = Object.entries(figureGroups) as (readonly [FigureGroup, readonly MetricId[]])[]
/** px */
const leastRoom = 320
type Found = { readonly id: MetricId; readonly place: number }

export class MetricPicker extends BesidePopover {
  static override properties: PropertyDeclarations = { asking: { state: true }, text: { state: true }, at: { state: true } }
  declare asking: Asking | undefined
  declare text: string
  /** The one pointed at, by its place among those found. */
  declare at: number
  #gaps = new Map<MetricId, MetricGap | undefined>()
  #found: readonly MetricId[] = []

  constructor() {
    super()
    this.asking = undefined
    this.text = ''
    this.at = 0
  }

  /** Opens below the title that asks, on the figure that is charted. */
  async open(anchor: HTMLElement, asking: Asking): Promise<void> {
    this.asking = asking
    this.text = ''
    this.#gaps = new Map(groups.flatMap(([, ids]) => ids.map((id) => [id, metricGap(asking.shown, id)] as const)))
    this.#find()
    this.at = Math.max(0, this.#found.indexOf(asking.chosen[0]!))
    await this.updateComplete
    this.querySelector('input')!.value = ''
    // below the title where that leaves a list worth the name, so that the chart's name stays in sight
    const below = innerHeight - anchor.getBoundingClientRect().bottom - 14
    this.style.setProperty('--room', `${below >= leastRoom ? below : innerHeight - 16}px`)
    this.showBeside(anchor)
    // a finger that wants to type says so itself: the keys would cover half the sheet
    if (matchMedia('(min-width: 601px)').matches) this.querySelector('input')!.focus({ preventScroll: true })
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'center' })
  }

  #find(): void {
    const all = groups.flatMap(([, ids]) => ids as readonly MetricId[])
    this.#found = this.text.trim() === '' ? all : rank(all.map((id) => ({ id, ...soughtMetric(id) })), this.text).map(({ id }) => id)
  }

  protected override willUpdate(changed: PropertyValues<this>): void { if (changed.has('text')) this.#find() }

  protected override updated(changed: PropertyValues<this>): void { if (changed.has('at')) this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }) }

  override render() {
    const { asking } = this
    this.setAttribute('aria-label', say(w.title))
    if (!asking) return nothing
    const found = this.#found.map((id, place): Found => ({ id, place }))
    const looked = this.#found[this.at]
    const none = found.length === 0 ? fill(say(w.none), { text: this.text.trim() }) : ''
    return html`<div class="palette-line" @keydown=${this.#key}>${icon('search')}<input role="combobox" aria-label=${say(w.hint)} aria-expanded="true" aria-controls="metric-list" aria-autocomplete="list" aria-activedescendant=${looked ? `metric-${this.at}` : nothing}
        autocomplete="off" autocapitalize="off" spellcheck="false" placeholder=${say(w.hint)} @input=${this.#type}><button type="button" class="ghost" aria-label=${say(w.close)} title=${say(w.close)} @click=${() => this.hidePopover()}>${icon('x')}</button></div>
      <div class="palette-list" id="metric-list" role="listbox" aria-label=${say(w.list)} tabindex="-1" @pointermove=${this.#over} @pointerdown=${(event: Event) => event.preventDefault()}>
        ${this.text.trim() === '' ? groups.map(([group, ids]) => html`<div role="group" aria-label=${t(`score.${group}`)}><div class="group" aria-hidden="true">${t(`score.${group}`)}</div>
          ${found.filter(({ id }) => (ids as readonly MetricId[]).includes(id)).map((one) => this.#row(one, asking))}</div>`) : found.map((one) => this.#row(one, asking))}</div>
      ${none ? html`<p class="palette-none">${none}</p>` : nothing}
      ${looked ? html`<div class="about"><p>${metricDefinitions[language()][looked]}</p><a class="link" href=${`${addressOf('help', 'metrics')}?term=${looked}`}>${say(w.more)}</a></div>` : nothing}
      <div class="unseen" role="status">${none || (this.text ? fill(say(w.found), { count: found.length }) : '')}</div>`
  }

  #row({ id, place }: Found, { shown, chosen }: Asking) {
    const { unit } = metricById[id]
    const gap = this.#gaps.get(id)
    return html`<div role="option" class="palette-row ${gap ? 'void' : ''}" id=${`metric-${place}`} data-at=${place} data-metric=${id} aria-selected=${place === this.at ? 'true' : 'false'} @click=${() => this.#choose(place)}>
      <span class="tick">${chosen.includes(id) ? icon('check') : nothing}</span><span class="what"><span title=${metricText[language()][id].label}>${metricText[language()][id].label}</span>${gap ? html`<small>${whyWords(gap, id)}</small>` : nothing}</span>
      <span class="kind">${unit === 'money' ? plainUnit({ unit, currency: shown.scenario.currency }) : say(w.units[unit])}</span></div>`
  }

  readonly #type = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value
    this.at = 0
  }

  readonly #over = (event: PointerEvent): void => {
    this.at = placeUnder(event) ?? this.at
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.target instanceof HTMLButtonElement) return
    const to = placeAfter(event.key, this.at, this.#found.length)
    if (to !== undefined) this.at = to
    else if (event.key === 'Enter') this.#choose(this.at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Closing gives the focus back first. */
  #choose(place: number): void {
    const id = this.#found[place]
    if (!id) return
    this.hidePopover()
    this.asking!.choose(id)
  }
}

/** Why a figure has nothing to show. */
function whyWords(gap: MetricGap, id: MetricId): string {
  if (gap.why === 'off') return fill(say(w.off), { lever: say(leverText[gap.lever].name) })
  return say(gap.why === 'none' ? (metricById[id].kind === 'paired' ? w.noRatio : w.noValue) : w[gap.why])
}

customElements.define('metric-picker', MetricPicker)

declare global { interface HTMLElementTagNameMap { 'metric-picker': MetricPicker } }

/** Asks for a figure beside `anchor`. */
export function pickMetric(anchor: HTMLElement, asking: Asking): Promise<void> {
  const there = document.querySelector('metric-picker') ?? document.querySelector('app-shell')!.appendChild(document.createElement('metric-picker'))
  return there.open(anchor, asking)
}
