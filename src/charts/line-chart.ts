/** `<line-chart>`: curves of several strategies over days or weeks, with ranges, end labels, a crosshair and a keyboard. */
import { html, nothing, svg, type PropertyDeclarations, type PropertyValues } from 'lit'
import { period } from '../i18n/dates.ts'
import { plainUnit } from '../i18n/format.ts'
import { language, t } from '../i18n/translate.ts'
import { cardAt, cardSize, placeCard, spokenAt } from './card.ts'
import { chartStyles } from './chart-styles.ts'
import { drawCurves, drawCursor, drawEnds, drawGround, drawTints, lastStep } from './draw.ts'
import { phrased } from './phrased.ts'
import { drawnDays, sceneOf, type Scene } from './scene.ts'
import { stride } from './rows.ts'
import type { ValueAxis } from './ticks.ts'
import type { AskEvent, ChartData, CursorEvent, HighlightEvent, Slot, Tint } from './series.ts'
import './chart-table.ts'
import './strategy-chip.ts'
import { ToldElement } from './told-element.ts'
import { PlotSize } from './plot-size.ts'

const near = 14
/** A button's hit area. */
const least = 32

export class LineChart extends ToldElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    size: {},
    view: {},
    frozen: { type: Boolean },
    bare: { type: Boolean },
    highlighted: { type: Number },
    tints: { attribute: false },
    asks: { type: Boolean },
    cursorDay: { type: Number, attribute: 'cursor-day' },
    box: { state: true },
    step: { state: true },
    pointed: { state: true },
    heard: { state: true },
    settling: { state: true },
  }

  static override styles = chartStyles

  declare data: ChartData | undefined
  declare size: 'main' | 'small'
  /** The twin takes the plot's place; heading and finding stay. */
  declare view: 'chart' | 'table'
  /** While a run streams in: the axis grows when it must and never shrinks. */
  declare frozen: boolean
  /** Without heading and finding. */
  declare bare: boolean
  /** A strategy pointed at elsewhere on the page. */
  declare highlighted: Slot | undefined
  /** Days tinted from elsewhere on the page. */
  declare tints: readonly Tint[]
  /** Events on the strip can be pressed: each sends `ask`. */
  declare asks: boolean
  /** The day of a crosshair shared between charts. */
  declare cursorDay: number | undefined
  /** The plot's size in px; measured, or set by an export. */
  declare box: { width: number, height: number }
  declare step: number | undefined
  declare pointed: Slot | undefined
  declare heard: string
  declare settling: boolean

  #scene: Scene | undefined
  #axis: ValueAxis | undefined
  #rect: DOMRect | undefined
  #pinned = false
  #chosen: Slot | undefined
  protected readonly plotSize = new PlotSize(this, ({ width, height }) => {
    this.#rect = undefined
    if (width > 0 && height > 0 && (width !== this.box.width || height !== this.box.height)) this.box = { width, height }
  })

  constructor() {
    super()
    this.data = undefined
    this.size = 'main'
    this.view = 'chart'
    this.frozen = false
    this.bare = false
    this.highlighted = undefined
    this.tints = []
    this.asks = false
    this.cursorDay = undefined
    this.box = { width: 0, height: 0 }
    this.step = undefined
    this.pointed = undefined
    this.heard = ''
    this.settling = false
  }

  protected override retold(): void { this.#scene = undefined }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('frozen') && !this.frozen && this.hasUpdated) {
      this.#axis = undefined
      this.settling = true
      setTimeout(() => { this.settling = false }, 400)
    }
    if (changed.has('data') && changed.get('data') !== undefined) {
      const before = changed.get('data') as ChartData
      if (before.unit !== this.data?.unit || before.signed !== this.data?.signed || before.title !== this.data?.title) this.#axis = undefined
    }
    if (['data', 'box', 'size', 'frozen'].some(name => changed.has(name))) this.#scene = undefined
    const { data, box } = this
    if (this.#scene || !data || box.width === 0) return
    this.#scene = sceneOf(data, { ...box, size: this.size, frozen: this.frozen ? this.#axis : undefined })
    if (!this.#scene.empty) this.#axis = this.#scene.axis
  }

  override render() {
    const { data } = this
    if (!data) return html`<div class="plot ${this.size}"><p class="empty">${t('chart.empty')}</p></div>`
    return html`
      ${this.bare ? nothing : this.#heading(data)}
      ${this.view === 'table' ? html`<chart-table part="table" .data=${data}></chart-table>` : this.#plot(data)}
      ${data.source && !this.bare ? html`<p class="source">${data.source}</p>` : nothing}`
  }

  /** What stands beside the title: what, period, unit. */
  subtitleText(): string {
    const { data } = this
    if (!data) return ''
    const scene = this.#scene
    // Percent stands at every tick already; the table counts in whole yuan.
    const unit = data.unit === 'share' && !data.signed ? '' : this.view === 'table' ? plainUnit(data) : scene && !scene.empty ? scene.unit : ''
    const parts = [data.subtitle, this.size === 'small' ? '' : period(data.start, drawnDays(data)), unit]
    return parts.filter(Boolean).join(t('chart.comma'))
  }

  #heading(data: ChartData) {
    const beside = this.subtitleText()
    if (this.size === 'small') return html`<h3 title=${`${data.title} ${beside}`}>${data.title}<small>${beside}</small></h3>`
    return html`<header><h2><slot name="title">${data.title}</slot><small>${beside}</small></h2><slot name="controls"></slot></header>
      <p class="finding">${phrased(data.finding)}</p>`
  }

  #plot(data: ChartData) {
    const scene = this.#scene
    const pointed = this.pointed ?? this.highlighted ?? undefined
    const shown = pointed ?? data.highlighted ?? data.best
    const step = this.step ?? this.#sharedStep(data)
    return html`<div class="plot ${this.size}" part="plot" tabindex="0" role="group" aria-roledescription=${t('chart.role')} aria-label=${`${data.title}. ${data.finding}`} aria-description=${t('chart.keys')}
      @keydown=${this.#key} @blur=${this.#leave}>
      ${scene ? html`<svg class=${this.settling ? 'settling' : ''} width=${scene.width} height=${scene.height} role="img" lang=${language()}>
        <title>${data.finding || data.title}</title>
        ${drawGround(scene, data)}
        ${scene.empty || this.tints.length === 0 ? nothing : drawTints(scene, this.tints)}
        ${scene.empty ? nothing : svg`${drawCurves(scene, data, { shown, pointed })}${drawEnds(scene, data, { shown, pointed })}`}
        ${step === undefined || scene.empty ? nothing : drawCursor(scene, data, step, pointed)}</svg>` : nothing}
      ${scene?.empty ? html`<p class="empty">${data.empty ?? t('chart.empty')}</p>` : nothing}
      <div class="catch" @pointerenter=${this.#enter} @pointermove=${this.#move} @pointerdown=${this.#press} @pointerup=${this.#lift} @pointercancel=${this.#leave} @pointerleave=${this.#leave}></div>
      ${this.asks && scene && scene.size === 'main' && !scene.narrow && !scene.empty ? this.#flags(scene) : nothing}
      ${scene && this.step !== undefined && !scene.empty ? this.#card(data, scene, this.step, pointed) : nothing}
      <div class="heard" aria-live="polite">${this.heard}</div></div>`
  }

  #card(data: ChartData, scene: Scene, step: number, pointed: Slot | undefined) {
    const card = cardAt(data, step)
    const { margin, width, height } = scene
    const size = cardSize(card, { line: language() === 'zh-CN' ? 18 : 16, ranges: scene.size === 'main', most: Math.min(380, Math.max(220, width)) })
    const docked = scene.narrow || scene.size === 'small'
    const place = docked
      ? { left: Math.max(-8, Math.min(scene.x(step) - size.width / 2, width - size.width)), top: margin.top - size.height - 8 }
      : placeCard(scene.x(step), size, { left: margin.left, top: margin.top, width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }, this.#points(data, scene))
    return html`<div class="card" style="left: ${place.left}px; top: ${place.top}px; width: ${size.width}px">
      <h4>${card.head}<span>${card.note}</span></h4>
      <table>${card.rows.map(({ line, text, range, wins }) => html`<tr class=${line.slot === pointed ? 'pointed' : ''}>
        <td><div><strategy-chip slot-index=${line.slot} letter=${line.letter} size="14"></strategy-chip><span>${line.name}</span></div></td>
        <td><b>${text}</b></td>
        ${range && scene.size === 'main' ? html`<td>${range}</td>` : nothing}
        ${wins ? html`<td>${wins}</td>` : nothing}</tr>`)}</table></div>`
  }

  #flags({ events, margin }: Scene) {
    return events.map(({ event, x0, x1 }) => {
      const width = Math.max(least, x1 - x0)
      return html`<button type="button" class="flag-button" style="left: ${(x0 + x1 - width) / 2}px; top: ${margin.top + 2 - least}px; width: ${width}px; height: ${least}px" aria-label=${t('chart.eventAsk', { name: event.name })} title=${t('chart.eventAsk', { name: event.name })}
        @click=${() => this.dispatchEvent(new CustomEvent('ask', { detail: { event } }) satisfies AskEvent)}></button>`
    })
  }

  #points(data: ChartData, scene: Scene): [number, number][] {
    const every = Math.max(1, Math.floor(scene.steps / 60))
    return data.lines.flatMap(line => Array.from({ length: Math.ceil(scene.steps / every) }, (_, index): [number, number] => [scene.x(index * every), scene.y(line.values[index * every]!)]))
      .filter(([, y]) => Number.isFinite(y))
  }

  #sharedStep(data: ChartData): number | undefined {
    const day = this.cursorDay
    if (day === undefined || day === null || day < 0) return undefined
    return Math.min(lastStep(data), Math.floor(day / stride(data)))
  }

  #go(step: number | undefined): void {
    if (step === this.step || !this.data) return
    this.step = step
    const day = step === undefined ? undefined : step * stride(this.data)
    this.dispatchEvent(new CustomEvent('cursor', { detail: { day }, bubbles: true, composed: true }) satisfies CursorEvent)
  }

  #point(slot: Slot | undefined): void {
    if (slot === this.pointed) return
    this.pointed = slot
    this.dispatchEvent(new CustomEvent('highlight', { detail: { slot }, bubbles: true, composed: true }) satisfies HighlightEvent)
  }

  // The place of the plot on the screen is read once per visit, never while the pointer moves.
  readonly #enter = (event: PointerEvent): void => { this.#rect = (event.currentTarget as Element).getBoundingClientRect() }

  readonly #move = (event: PointerEvent): void => {
    const scene = this.#scene
    const { data } = this
    if (!scene || !data || scene.empty) return
    if (event.pointerType === 'touch' && event.buttons === 0) return
    this.#rect ??= (event.currentTarget as Element).getBoundingClientRect()
    const x = event.clientX - this.#rect.left
    const y = event.clientY - this.#rect.top
    const right = scene.width - scene.margin.right
    if (x > right + 6) {
      const end = scene.ends.find(({ line, place }) => line && y > place - 10 && y < place + (scene.labels === 'two' ? 24 : 10))
      this.#point(end?.line?.slot)
      const catcher = event.currentTarget as HTMLElement
      const cut = end && end.name !== end.whole ? end.whole : ''
      if (catcher.title !== cut) catcher.title = cut
      if (!this.#pinned) this.#go(undefined)
      return
    }
    const day = (x - scene.margin.left) / Math.max(1, right - scene.margin.left) * Math.max(1, data.days - 1)
    const step = Math.max(0, Math.min(lastStep(data), Math.round((day - (stride(data) - 1) / 2) / stride(data))))
    if (!this.#pinned) this.#go(step)
    const closest = data.lines
      .map(({ slot, values }) => ({ slot, gap: Math.abs(scene.y(values[step]!) - y) }))
      .filter(({ gap }) => gap <= near)
      .sort((a, b) => a.gap - b.gap)[0]
    this.#point(closest?.slot)
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#pinned = !this.#pinned && this.step !== undefined
    this.#enter(event)
    this.#move(event)
  }

  readonly #lift = (event: PointerEvent): void => { if (event.pointerType === 'touch') this.#leave() }

  readonly #leave = (): void => {
    this.#point(undefined)
    this.#rect = undefined
    if (!this.#pinned) this.#go(undefined)
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { data } = this
    if (!data || !this.#scene || this.#scene.empty || event.target instanceof HTMLButtonElement || event.ctrlKey || event.metaKey || event.altKey) return
    const last = lastStep(data)
    const week = Math.max(1, Math.round(7 / stride(data)))
    const at = this.step ?? this.#sharedStep(data)
    const move = event.shiftKey ? (week === 1 ? 4 : week) : 1
    const places: Record<string, () => number> = {
      ArrowLeft: () => at === undefined ? last : at - move,
      ArrowRight: () => at === undefined ? 0 : at + move,
      Home: () => 0,
      End: () => last,
    }
    const place = places[event.key]
    if (place) {
      this.#go(Math.max(0, Math.min(last, place())))
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      if (at === undefined) this.#go(last)
      const order = cardAt(data, this.step ?? last).rows.map(({ line }) => line.slot)
      const now = order.indexOf(this.#chosen ?? this.pointed ?? data.best ?? -1)
      const next = now < 0 ? 0 : Math.max(0, Math.min(order.length - 1, now + (event.key === 'ArrowUp' ? -1 : 1)))
      this.#chosen = order[next]
      this.#point(this.#chosen)
    } else if (event.key === 'Enter') {
      // nothing pointed at is nothing to hold
      this.#pinned = !this.#pinned && this.step !== undefined
    } else if (event.key === 'Escape' && (this.step !== undefined || this.pointed !== undefined)) {
      this.#pinned = false
      this.#chosen = undefined
      this.heard = ''
      this.#leave()
    } else return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Enter' || this.step === undefined) return
    const spoken = data.lines.find(({ slot }) => slot === (this.#chosen ?? data.best)) ?? data.lines[0]
    if (spoken) this.heard = spokenAt(data, spoken, this.step)
  }
}

customElements.define('line-chart', LineChart)

declare global { interface HTMLElementTagNameMap { 'line-chart': LineChart } }
