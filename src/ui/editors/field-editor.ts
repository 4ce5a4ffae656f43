/** `<field-editor>`: one setting of one strategy. A slider with a number box, a row of choices, or yes and no, as the field's kind asks. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { language, t } from '../../i18n/translate.ts'
import { problemText, rangeText } from '../../scenario/problems.text.ts'
import type { Field } from '../../schema/field.ts'
import type { SettingValue } from '../../scenario/resolve.ts'
import type { Preview } from '../state/preview.ts'
import { preview } from '../state/session.ts'
import { bring } from '../parts/ahead.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { segments, type Segment } from '../parts/segments.ts'
import { capsOf } from '../keys/strokes.ts'
import { offered } from '../tables/discount-words.ts'
import { itemOf } from '../tables/matrix-rows.ts'
import { beyond, fit, letterIn, nudge, readEntry, showNumber } from './number-typing.ts'
import { isComposing } from './composing.ts'

export type ValueEvent = CustomEvent<{ value: SettingValue; gesture: string }>
// what the evidence says is brought when it is first asked for
let words: typeof import('../parts/source-words.ts') | undefined

type Item = NonNullable<ReturnType<typeof itemOf>>
let drags = 0

/** The end of the slider: the field's own, or a round number well above what is usual where that is far beyond. */
function sliderEnd({ max, usual }: Item, values: readonly number[]): number {
  const wanted = Math.max(usual ? usual[1] * 2 : 0, ...values.map((value) => value * 2), usual ? 0 : Math.min(max, 1000))
  if (wanted >= max || max <= 1) return max
  const size = 10 ** Math.floor(Math.log10(wanted))
  return Math.min(max, Math.ceil(wanted / size) * size)
}

export class FieldEditor extends LightElement {
  static override properties: PropertyDeclarations = {
    field: { attribute: false }, value: { attribute: false }, baseline: { attribute: false }, options: { attribute: false },
    label: {}, setting: {}, hint: {}, suffix: {}, baselineText: { attribute: 'baseline-text' }, slotIndex: { type: Number, attribute: 'slot-index' }, said: { state: true }, fix: { state: true }, echo: { attribute: false }, effect: { attribute: false },
    help: {}, of: { attribute: false }, peers: { attribute: false }, fills: { type: Boolean }, native: { type: Boolean }, mark: { attribute: false },
  }
  declare field: Field | undefined
  declare value: SettingValue
  /** The baseline's value where it has one. */
  declare baseline: SettingValue | undefined
  declare baselineText: string
  declare options: readonly Segment<SettingValue>[]
  declare label: string
  /** The label without the strategy. */
  declare setting: string
  declare hint: string
  declare suffix: string
  declare slotIndex: number
  declare said: string
  /** What to set instead, after something was typed that is not allowed. */
  declare fix: ReturnType<typeof offered> | undefined
  /** The value in other words. */
  declare echo: ((value: SettingValue) => string) | undefined
  /** What a quick look says of the value being dragged, in phrases; in place of the hint. Asked here, so that a look draws no other row anew. */
  declare effect: ((look: Preview | undefined) => readonly string[] | undefined) | undefined
  /** The term that tells of this setting. */
  declare help: string
  /** What another strategy has here, by its letter. */
  declare of: ((letter: string) => number | undefined) | undefined
  /** What every strategy has here: one scale serves them all. */
  declare peers: readonly SettingValue[]
  /** There are strategies to the right that may take this value: a press sends `fill`. */
  declare fills: boolean
  /** The browser's own slider, which a finger meets better. */
  declare native: boolean
  /** Stands under the slider and points at it. */
  declare mark: TemplateResult | undefined
  #frame = 0
  #wanted = 0
  #end: { key: string; end: number } | undefined

  constructor() {
    super(preview)
    this.field = undefined
    this.value = 0
    this.baseline = undefined
    this.baselineText = ''
    this.options = []
    this.label = ''
    this.setting = ''
    this.hint = ''
    this.suffix = ''
    this.slotIndex = 0
    this.said = ''
    this.fix = undefined
    this.echo = undefined
    this.effect = undefined
    this.help = ''
    this.of = undefined
    this.peers = []
    this.fills = false
    this.native = false
    this.mark = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.native) void bring('slider')
    if (!words) void import('../parts/source-words.ts').then((brought) => {
      words = brought
      this.requestUpdate()
    }, () => undefined)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  /** Puts the cursor into the box; `typed` replaces what stands there. */
  async begin(typed?: string): Promise<void> {
    await this.updateComplete
    const input = this.querySelector<HTMLInputElement>('.number input')
    if (!input) return this.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    input.focus()
    if (typed === undefined) input.select()
    else input.value = typed
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // what was said belongs to the cell where it was typed
    if (changed.has('label') && changed.get('label')) this.#hush()
  }

  #hush(): void {
    this.said = ''
    this.fix = undefined
  }

  override render() {
    const { field } = this
    if (!field) return nothing
    const item = itemOf(field)
    const usual = item?.usual
    const echo = this.echo?.(this.value) ?? ''
    const effect = this.said ? undefined : this.effect?.(preview.get().shown)
    // where the usual range comes from, in short
    const source = usual ? words?.sourceWords(field.source).short : ''
    const range = usual ? this.#range(usual) : item && item.max <= 10_000 ? this.#range([item.min, item.max]) : ''
    return html`<div class="line">${item ? this.#number(item) : segments(this.label, this.options, this.value, (value) => this.#send(value, ''))}</div>${item && this.mark ? html`<div class="marked">${this.mark}</div>` : nothing}
      <p><span class="range">${this.help ? html`<button type="button" class="term" data-help=${this.help}>${range ? t(usual ? 'editor.usual' : 'editor.allowed') : t('editor.meaning')}</button>` : nothing} ${range}${source ? html` <small title=${source}>${source}</small>` : nothing}</span><span>${[echo, this.baselineText].filter(Boolean).join(' · ')}</span></p>
      <div class="third"><p class="hint ${this.said ? 'clamped' : ''} ${effect ? 'covered' : ''}" role="status">${this.said || this.hint}${this.fix === undefined ? nothing : html` <button type="button" class="fix" @click=${this.#mend}>${this.fix.label}</button>`}</p>
        ${effect ? html`<p class="effect">${effect.map((phrase) => html`<span>${phrase}</span>`)}</p>` : nothing}${this.fills ? html`<button type="button" class="fill ${effect ? 'covered' : ''}" title=${t('editor.fillHint')} @click=${this.#fill}>${t('editor.fill')} <kbd>${capsOf('mod+d').join('')}</kbd></button>` : nothing}</div>`
  }

  #range([low, high]: readonly [number, number]): string {
    const unit = itemOf(this.field!)!.unit
    return t('editor.usualRange', { low: showNumber(low, unit), high: showNumber(high, unit) }) + (unit === 'share' ? '%' : '')
  }

  #number(item: Item) {
    const value = this.value as number
    // the scale is made once for a setting, and stands while it is edited: what is typed beyond it lies at its end
    const key = `${this.help} ${this.setting}`
    if (this.#end?.key !== key) this.#end = { key, end: sliderEnd(item, this.peers.filter((peer) => typeof peer === 'number')) }
    const { end } = this.#end
    const at = (number: number) => `calc(var(--thumb) + (100% - 2 * var(--thumb)) * ${Math.min(1, Math.max(0, (number - item.min) / (end - item.min || 1)))})`
    const usual = item.usual
    return html`<small class="end">${this.#shown(item.min)}</small><div class="slide" style="--slot: var(--slot-${this.slotIndex})">
        ${usual ? html`<i class="usual" style="left: ${at(usual[0])}; right: calc(100% - ${at(usual[1])})"></i>` : nothing}
        ${typeof this.baseline === 'number' ? html`<i class="base-tick" style="left: ${at(this.baseline)}"></i>` : nothing}${this.mark ? html`<i class="points" style="left: ${at(value)}"></i>` : nothing}
        ${this.native ? html`<input type="range" min=${item.min} max=${end} step=${item.step} .value=${String(Math.min(value, end))} aria-label=${this.label} aria-valuetext=${this.#shown(value)} @input=${this.#slide} @change=${this.#settle}>` : html`<wa-slider .min=${item.min} .max=${end} .step=${item.step} .value=${Math.min(value, end)} aria-label=${this.label} .label=${this.label} .valueFormatter=${(shown: number) => showNumber(shown, item.unit)}
          @input=${this.#slide} @change=${this.#settle}></wa-slider>`}</div><small class="end">${this.#shown(end)}</small>
      <div class="number"><input title=${t('editor.typing')} inputmode="decimal" autocomplete="off" aria-label=${this.label} .value=${showNumber(value, item.unit)} @change=${this.#typed} @keydown=${this.#key}>
        <span class="suffix">${this.suffix}</span>
        <button type="button" aria-label=${t('editor.less', { setting: this.label })} @click=${() => this.#step(-1)}>${icon('minus')}</button>
        <button type="button" aria-label=${t('editor.more', { setting: this.label })} @click=${() => this.#step(1)}>${icon('plus')}</button></div>`
  }

  // a pointer may tell of several places per picture; the newest is enough
  readonly #slide = (event: Event): void => {
    this.#wanted = fit(Number((event.target as unknown as { value: number | string }).value), itemOf(this.field!)!)
    this.#frame ||= requestAnimationFrame(this.#follow)
  }

  readonly #follow = (): void => {
    this.#frame = 0
    this.#hush()
    if (this.#wanted !== this.value) this.#send(this.#wanted, `drag ${drags}`)
  }

  readonly #settle = (): void => {
    if (this.#frame) {
      cancelAnimationFrame(this.#frame)
      this.#follow()
    }
    drags++
  }

  #shown(value: number): string {
    return showNumber(value, itemOf(this.field!)!.unit) + this.suffix
  }

  readonly #mend = (): void => {
    const { fix } = this
    this.#hush()
    if (fix !== undefined) this.#send(fix.value, '')
    void this.begin()
  }

  readonly #fill = (): void => void this.dispatchEvent(new CustomEvent('fill', { bubbles: true }))

  #step(steps: number): void {
    this.#hush()
    const value = nudge(this.value as number, steps, itemOf(this.field!)!)
    if (value !== this.value) this.#send(value, '')
  }

  readonly #typed = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const item = itemOf(this.field!)!
    // leaving the box after Enter tells the same number once more
    if (input.value === showNumber(this.value as number, item.unit)) return
    const read = readEntry(input.value, item, { current: this.value as number, ...(this.of && { of: this.of }), ...(this.echo && { discount: true }) })
    const nearest = read === undefined ? (this.value as number) : fit(read, item)
    // beyond the limits nothing changes before the reader has chosen to
    const outside = read !== undefined && (read < item.min || read > item.max)
    const value = outside ? (this.value as number) : nearest
    this.fix = outside ? offered(read, item, this.echo !== undefined) : undefined
    this.said = read === undefined ? this.#refused(input.value, item)
      : outside ? problemText(beyond(read, item, this.fix!.value), language(), this.setting, true)
      : Math.abs(value - read) > 1e-9 ? t('editor.clamped', { value: this.#shown(value) }) : ''
    input.value = showNumber(value, item.unit)
    if (value !== this.value) this.#send(value, '')
  }

  /** Why what was typed means nothing here, and what may be typed. */
  #refused(typed: string, item: Item): string {
    const value = this.#shown(this.value as number)
    const letter = letterIn(typed)
    return letter ? t('editor.noValueThere', { letter, value }) : t('editor.notNumber', { typed: typed.trim().slice(0, 20), allowed: rangeText(item, language()), value })
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const input = event.target as HTMLInputElement
    if (event.key === 'Enter' || event.key === 'Escape') {
      if (event.key === 'Escape') input.value = showNumber(this.value as number, itemOf(this.field!)!.unit)
      else this.#typed(event)
      event.preventDefault()
      event.stopPropagation()
      this.dispatchEvent(new CustomEvent('finished', { detail: { close: event.key === 'Escape' }, bubbles: true }))
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      event.stopPropagation()
      this.#step(event.key === 'ArrowUp' ? 1 : -1)
    }
  }

  #send(value: SettingValue, gesture: string): void {
    this.value = value
    this.dispatchEvent(new CustomEvent('value', { detail: { value, gesture }, bubbles: true }) satisfies ValueEvent)
  }
}

customElements.define('field-editor', FieldEditor)

declare global { interface HTMLElementTagNameMap { 'field-editor': FieldEditor } }
