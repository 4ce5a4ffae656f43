/** `<stream-chart>`: bands of counts over the days, standing on each other, with a crosshair, and two marks that are dragged along the days. */
import { leastIndex } from 'd3'
import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { date, dateOfDay, dateWithWeekday, dayNumber, isoDate } from '../i18n/dates.ts'
import { count, exactCount, share } from '../i18n/format.ts'
import '../i18n/late/flow.ts'
import '../i18n/late/tabs.ts'
import { language, t } from '../i18n/translate.ts'
import { chartStyles } from './chart-styles.ts'
import { colour } from './draw.ts'
import './fact-table.ts'
import type { Facts } from './facts.ts'
import { phrased } from './phrased.ts'
import { PlotSize } from './plot-size.ts'
import { drawStream } from './stream-drawing.ts'
import { streamScene, wholeOn, type StreamData, type StreamScene } from './stream-scene.ts'
import { textWidth } from './text-width.ts'
import { ToldElement } from './told-element.ts'

export type { StreamData } from './stream-scene.ts'
/** A mark was moved: the places of both in the dates. */
export type DatesEvent = CustomEvent<{ from: number, to: number }>

const week = 7
/** The bands from the axis up, then what is not drawn. */
const countsOf = ({ bands, undrawn }: StreamData): StreamData['bands'] => (undrawn ? [...bands, undrawn] : bands)

export class StreamChart extends ToldElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false }, view: {}, bare: { type: Boolean }, box: { state: true }, day: { state: true }, band: { state: true }, heard: { state: true },
  }

  static override styles = [chartStyles, css`
    .plot.main { min-height: 240px; }
    .t0 { --shade: .9; } .t1 { --shade: .66; } .t2 { --shade: .46; } .t3 { --shade: .28; } .t4 { --shade: .13; }
    .tone { fill: var(--c); opacity: var(--shade); }
    .pointing .tone:not(.pointed) { opacity: calc(var(--shade) * .4); }
    .seam { fill: none; stroke: var(--surface); }
    .frame { fill: none; stroke: var(--control); }
    .mark { stroke: var(--ink); stroke-width: 1.5; }
    .handle { position: absolute; top: 0; height: 26px; padding: 0 8px; border: 1px solid var(--control); border-radius: var(--radius-input); background: var(--raised); color: var(--ink); font: var(--type-meta-medium); white-space: nowrap; cursor: ew-resize; touch-action: none; }
    .handle.second { border-bottom-left-radius: 0; }
    .handle::after { content: ''; position: absolute; inset: -4px 0; }
    .handle:focus-visible { z-index: 1; outline: var(--focus-width) solid var(--focus); outline-offset: 1px; }
    .card td i { flex: none; width: 10px; height: 10px; background: var(--c); opacity: var(--shade); }
    fact-table { max-height: 60vh; margin-top: 8px; }
    @media (pointer: coarse) { .handle::after { inset: -10px -8px; } }
  `]

  declare data: StreamData | undefined
  declare view: 'chart' | 'table'
  /** Without heading and finding. */
  declare bare: boolean
  /** The plot's size in px; measured, or set by an export. */
  declare box: { width: number, height: number }
  /** The day under the crosshair, and the band pointed at. */
  declare day: number | undefined
  declare band: number | undefined
  declare heard: string
  #scene: StreamScene | undefined
  protected readonly plotSize = new PlotSize(this, ({ width, height }) => {
    if (width > 0 && height > 0 && (width !== this.box.width || height !== this.box.height)) this.box = { width, height }
  })

  constructor() {
    super()
    this.data = undefined
    this.view = 'chart'
    this.bare = false
    this.box = { width: 0, height: 0 }
    this.day = undefined
    this.band = undefined
    this.heard = ''
  }

  protected override retold(): void { this.#scene = undefined }

  protected override willUpdate(changed: PropertyValues): void {
    const { data, box } = this
    if (data && box.width > 0 && (changed.has('data') || changed.has('box') || !this.#scene)) this.#scene = streamScene(data, box.width, box.height)
  }

  subtitleText(): string { return [this.data?.subtitle, this.#scene?.unit].filter(Boolean).join(t('chart.comma')) }

  tall(): number { return 330 }

  override render() {
    const { data } = this
    if (!data) return nothing
    return html`
      ${this.bare ? nothing : html`<header><h2>${data.title}<small>${this.subtitleText()}</small></h2><slot name="controls"></slot></header><p class="finding" aria-live="polite">${phrased(data.finding)}</p>`}
      ${this.view === 'table' ? html`<fact-table part="table" .facts=${this.facts(data)}></fact-table>` : this.#plot(data)}
      ${data.source && !this.bare ? html`<p class="source">${data.source}</p>` : nothing}`
  }

  #plot(data: StreamData) {
    const scene = this.#scene
    const { day, band } = this
    return html`<div class="plot main" part="plot" tabindex="0" role="group" aria-roledescription=${t('flow.role')} aria-label=${`${data.title}. ${data.finding}`} aria-description=${t('flow.keys')}
      @keydown=${this.#key} @blur=${this.#leave} @pointermove=${this.#move} @pointerdown=${this.#move} @pointerleave=${this.#leave}>
      ${scene ? html`<svg width=${scene.width} height=${scene.height} role="img" lang=${language()}><title>${data.finding || data.title}</title>${drawStream(data, scene, { day, band, marked: this.bare })}</svg>` : nothing}
      ${scene && !this.bare ? (['from', 'to'] as const).map((which) => this.#handle(data, scene, which)) : nothing}
      ${scene && day !== undefined ? this.#card(data, scene, day) : nothing}
      <div class="heard" aria-live="polite">${this.heard}</div></div>`
  }

  #handle(data: StreamData, { dayX }: StreamScene, which: 'from' | 'to') {
    const place = data[which]
    const [least, most] = which === 'from' ? [0, data.to - 1] : [data.from + 1, data.dates.length - 1]
    const told = (at: number) => date(dateOfDay(data.start, data.dates[at]!))
    const go = (to: number) => this.#moved(data, which, Math.max(least, Math.min(most, to)))
    const steps: Record<string, number> = { ArrowLeft: place - 1, ArrowDown: place - 1, ArrowRight: place + 1, ArrowUp: place + 1, PageDown: place - 4, PageUp: place + 4, Home: least, End: most }
    const key = (event: KeyboardEvent) => {
      const to = steps[event.key]
      if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      go(to)
    }
    const drag = (event: PointerEvent) => {
      event.stopPropagation()
      const handle = event.currentTarget as HTMLElement
      if (event.type === 'pointerdown') handle.setPointerCapture(event.pointerId)
      if (!handle.hasPointerCapture(event.pointerId)) return
      const x = event.clientX - this.renderRoot.querySelector('.plot')!.getBoundingClientRect().left
      const day = this.#scene!.dayAt(x)
      if (event.type === 'pointermove') go(leastIndex(data.dates, (at) => Math.abs(at - day))!)
    }
    return html`<button type="button" class="handle ${which === 'from' ? 'first' : 'second'}" role="slider" style=${`left: ${dayX(data.dates[place]!)}px${which === 'from' ? `; transform: translateX(max(-100%, -${dayX(data.dates[place]!)}px))` : ''}`} aria-label=${t(which === 'from' ? 'flow.markFrom' : 'flow.markTo')}
      aria-valuemin=${least + 1} aria-valuemax=${most + 1} aria-valuenow=${place + 1} aria-valuetext=${told(place)} @keydown=${key} @pointerdown=${drag} @pointermove=${drag}>${told(place)}</button>`
  }

  #moved(data: StreamData, which: 'from' | 'to', place: number): void {
    if (place === data[which]) return
    const detail = { from: data.from, to: data.to, [which]: place }
    this.dispatchEvent(new CustomEvent('dates', { detail }) satisfies DatesEvent)
  }

  #card(data: StreamData, scene: StreamScene, day: number) {
    const whole = wholeOn(data, day)
    const rows = countsOf(data).map(({ name, values }, k) => ({ k, name, value: count(Math.round(values[day]!)), part: share(whole > 0 ? values[day]! / whole : NaN) })).reverse()
    const total = count(Math.round(whole))
    const line = language() === 'zh-CN' ? 18 : 16
    const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, 12)))
    const width = Math.max(190, widest([data.whole, ...rows.map(({ name }) => name)]) + widest([total, ...rows.map(({ value }) => value)]) + widest(rows.map(({ part }) => part)) + 72)
    const tall = 28 + line + (rows.length + 1) * (line + 4)
    const x = scene.dayX(day)
    // where there is little room, above the plot, as the curves have it
    const narrow = scene.width < 480
    const left = Math.max(0, narrow ? Math.min(x - width / 2, scene.width - width) : x + 14 + width <= scene.width ? x + 14 : x - 14 - width)
    const top = narrow ? -tall - 4 : scene.top + 4
    const head = dateWithWeekday(dateOfDay(data.start, day))
    return html`<div class="card" style="left: ${left}px; top: ${top}px; width: ${width}px"><h4>${head}<span>${dayNumber(day)}</span></h4>
      <table>${rows.map(({ k, name, value, part }) => html`<tr class=${k === this.band ? 'pointed' : ''}><td><div style=${colour(data.slot)}>${data.bands[k] ? html`<i class="t${k}"></i>` : nothing}<span>${name}</span></div></td><td><b>${value}</b></td><td>${part}</td></tr>`)}
        <tr><td><div><span>${data.whole}</span></div></td><td><b>${total}</b></td><td></td></tr></table></div>`
  }

  /** The chart's numbers: a row a week for the table twin, `daily` every day for files. */
  facts(data: StreamData, daily = false): Facts {
    const last = data.days - 1
    const rows = Array.from({ length: data.days }, (_, day) => day).filter((day) => daily || day % week === week - 1 || day === last)
    const cell = (value: number) => ({ cell: value, text: exactCount(value) })
    return {
      caption: data.title,
      columns: [{ head: t('flow.date'), kind: 'text' }, ...[...countsOf(data).map(({ name }) => name), data.whole].map((head) => ({ head, kind: 'number' as const }))],
      // how it ends is what most readers look for
      rows: (daily ? rows : rows.reverse()).map((day) => [
        { cell: isoDate(dateOfDay(data.start, day)), text: date(dateOfDay(data.start, day)) }, ...countsOf(data).map(({ values }) => cell(values[day]!)), cell(wholeOn(data, day)),
      ]),
    }
  }

  readonly #leave = (): void => {
    this.day = undefined
    this.band = undefined
  }

  readonly #move = (event: PointerEvent): void => {
    const scene = this.#scene
    if (!scene || (event.pointerType === 'touch' && event.type === 'pointermove' && event.buttons === 0)) return
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    if (x > scene.right + 6) {
      this.day = undefined
      this.band = leastIndex(scene.bands, ({ label }) => Math.abs(label.place - y))
      return
    }
    this.day = scene.dayAt(x)
    this.band = scene.bandAt(this.day, y)
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { data, day, band } = this
    if (!data || event.ctrlKey || event.metaKey || event.altKey) return
    const last = data.days - 1
    const step = event.shiftKey ? week : 1
    const across: Record<string, number> = { ArrowLeft: day === undefined ? last : day - step, ArrowRight: day === undefined ? 0 : day + step, Home: 0, End: last }
    const up = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (event.key === 'Escape' && (day !== undefined || band !== undefined)) {
      this.#leave()
      this.heard = ''
    } else if (across[event.key] !== undefined || up) {
      this.day = Math.max(0, Math.min(last, across[event.key] ?? day ?? last))
      this.band = Math.max(0, Math.min(data.bands.length - 1, up ? (band ?? -1) + up : band ?? 0))
      const { name, values } = data.bands[this.band]!
      const whole = wholeOn(data, this.day)
      this.heard = t('flow.spoken', {
        date: dateWithWeekday(dateOfDay(data.start, this.day)), name, value: exactCount(values[this.day]!), whole: exactCount(whole), share: share(whole > 0 ? values[this.day]! / whole : NaN),
      })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}

customElements.define('stream-chart', StreamChart)

declare global { interface HTMLElementTagNameMap { 'stream-chart': StreamChart } }
