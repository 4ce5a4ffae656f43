/** `<response-chart>`: what every spend of several channels brings, on one pair of axes, with today's spend, ranges and the end of what was lived. */
import { css, html, nothing, svg, type PropertyDeclarations, type PropertyValues } from 'lit'
import { figure, figuresTogether, figureWithRange, plainUnit, ratio } from '../i18n/format.ts'
import '../i18n/late/tabs.ts'
import { language, t } from '../i18n/translate.ts'
import { chartStyles } from './chart-styles.ts'
import { colour } from './draw.ts'
import './fact-table.ts'
import type { Facts } from './facts.ts'
import { phrased } from './phrased.ts'
import { responseScene, titled, type ResponseData, type ResponseScene } from './response-scene.ts'
import { textWidth } from './text-width.ts'
import { ToldElement } from './told-element.ts'
import { PlotSize } from './plot-size.ts'

export type { ResponseData } from './response-scene.ts'
/** A curve pointed at, by its place in the data. */
export type CurveEvent = CustomEvent<{ curve: number | undefined }>
type Place = { readonly curve: number, readonly point: number }

const near = 28

export class ResponseChart extends ToldElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false }, view: {}, bare: { type: Boolean }, highlighted: { type: Number }, box: { state: true }, at: { state: true }, heard: { state: true },
  }

  static override styles = [chartStyles, css`
    .body { display: flex; flex-wrap: wrap; gap: 12px 32px; margin-top: 10px; }
    .plot.main { flex: 3 1 460px; min-width: 0; min-height: 348px; }
    fact-table { flex: 1 1 100%; min-width: 0; }
    ::slotted([slot='beside']) { flex: 1 1 300px; min-width: 0; }
    .beyond { fill: var(--season); }
    .edge { stroke: var(--control); stroke-dasharray: 2 3; }
    .last { fill: none; stroke: var(--c); stroke-width: 1.5; }
    .tried { fill: var(--c); }
    .most { fill: var(--surface); stroke: var(--c); stroke-width: 2; }
    .card td:first-child { width: auto; max-width: none; color: var(--muted); text-align: left; }
    .card td:last-child { color: var(--ink); }
    .card .whose { margin-bottom: 6px; font-weight: 600; white-space: nowrap; }
    fact-table { max-height: 60vh; }
    @media (max-width: 600px) { .plot.main { flex-basis: 100%; min-height: 296px; } }
  `]

  declare data: ResponseData | undefined
  declare view: 'chart' | 'table'
  /** Without heading and finding. */
  declare bare: boolean
  /** A curve pointed at elsewhere on the page. */
  declare highlighted: number | undefined
  /** The plot's size in px; measured, or set by an export. */
  declare box: { width: number, height: number }
  declare at: Place | undefined
  declare heard: string
  #scene: ResponseScene | undefined
  protected readonly plotSize = new PlotSize(this, ({ width, height }) => {
    if (width > 0 && height > 0 && (width !== this.box.width || height !== this.box.height)) this.box = { width, height }
  })

  constructor() {
    super()
    this.data = undefined
    this.view = 'chart'
    this.bare = false
    this.highlighted = undefined
    this.box = { width: 0, height: 0 }
    this.at = undefined
    this.heard = ''
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { data, box, at } = this
    if (at && !data?.curves[at.curve]?.points[at.point]) this.at = undefined
    if (data && box.width > 0 && (changed.has('data') || changed.has('box') || !this.#scene)) this.#scene = responseScene(data, box.width, box.height)
  }

  subtitleText(): string { return this.data?.subtitle ?? '' }

  override render() {
    const { data } = this
    if (!data) return nothing
    return html`
      ${this.bare ? nothing : html`<header><h2>${data.title}<small>${data.subtitle}</small></h2><slot name="controls"></slot></header><p class="finding" aria-live="polite">${phrased(data.finding)}</p>`}
      <div class="body">${this.view === 'table' ? html`<fact-table dense part="table" .facts=${this.facts(data)}></fact-table>` : this.#plot(data)}<slot name="beside"></slot></div>
      ${data.source && !this.bare ? html`<p class="source">${data.source}</p>` : nothing}`
  }

  #plot(data: ResponseData) {
    const scene = this.#scene
    return html`<div class="plot main" part="plot" tabindex="0" role="group" aria-roledescription=${data.words.role} aria-label=${`${data.title}. ${data.finding}`} aria-description=${data.words.keys}
      @keydown=${this.#key} @blur=${this.#leave} @pointermove=${this.#move} @pointerdown=${this.#move} @pointerleave=${this.#leave}>
      ${scene ? html`<svg width=${scene.width} height=${scene.height} role="img" lang=${language()}><title>${data.finding || data.title}</title>${this.#drawn(data, scene)}</svg>` : nothing}
      ${scene && this.at ? this.#card(data, scene, this.at) : nothing}
      <div class="heard" aria-live="polite">${this.heard}</div></div>`
  }

  #drawn(data: ResponseData, scene: ResponseScene) {
    const { left, right, top, bottom, x, y, titles } = scene
    const pointed = this.at?.curve ?? this.highlighted ?? undefined
    const shown = pointed ?? data.shown
    const curve = data.curves[shown]
    // what was run for one channel was run: only beyond them all is it grey, and each curve's own end has a mark
    const beyond = x(scene.most)
    const bound = scene.most >= data.limit ? data.words.bound : data.words.beyond
    const order = data.curves.map((_, k) => k).sort((a, b) => Number(a === shown) - Number(b === shown))
    return svg`
      ${curve ? svg`<rect class="beyond" x=${beyond} y=${top} width=${Math.max(0, right - beyond)} height=${bottom - top}></rect><line class="edge" x1=${beyond} x2=${beyond} y1=${top} y2=${bottom}></line>
        ${textWidth(bound, 12) + 10 < right - beyond ? svg`<text class="meta" x=${right - 6} y=${top + 16} text-anchor="end">${bound}</text>` : nothing}` : nothing}
      ${scene.ticks.map((tick) => svg`<line class=${tick.zero ? 'zero' : 'grid'} x1=${left} x2=${right} y1=${tick.y} y2=${tick.y}></line><text class="meta" x=${left - 8} y=${tick.y + 4} text-anchor="end">${tick.text}</text>`)}
      <line class="axis" x1=${left} x2=${right} y1=${bottom} y2=${bottom}></line>
      ${scene.spends.map((tick) => svg`<line class="axis" x1=${tick.x} x2=${tick.x} y1=${bottom} y2=${bottom + 4}></line><text class="meta" x=${tick.x} y=${bottom + 18} text-anchor="middle">${tick.text}</text>`)}
      <text class="meta" x="0" y="14">${titles.y}</text>
      <text class="meta" x=${right} y=${bottom + 36} text-anchor="end">${titles.x}</text>
      <g style=${colour(data.slot)}>${curve ? svg`<path class="band80" d=${scene.curves[shown]!.band}></path>` : nothing}
      ${order.map((k) => {
        const { path, name, here: word } = scene.curves[k]!
        const { points, today, most } = data.curves[k]!
        const weight = k === shown ? 2.5 : 2
        const here = points.find(({ spend }) => spend === today)
        const top = points.find(({ spend }) => spend === most)
        const end = points.at(-1)
        return svg`<g class=${pointed !== undefined && k !== pointed ? 'curve dim' : 'curve'}>
          <path class="halo" d=${path} stroke-width=${weight + 2.2}></path><path class="line" d=${path} stroke-width=${weight}></path>
          ${end ? svg`<path class="last" d="M${x(end.spend)} ${y(end.middle) - 7}v14"></path>` : nothing}
          ${points.map(({ spend, middle }) => (spend === today ? nothing : svg`<circle class="tried" cx=${x(spend)} cy=${y(middle)} r="2.5"></circle>`))}
          ${top && most !== today ? svg`<circle class="most" cx=${x(most)} cy=${y(top.middle)} r="4.5"></circle>` : nothing}
          ${here ? svg`<circle class="ring" cx=${x(today)} cy=${y(here.middle)} r="6"></circle>` : nothing}
          ${word && k === shown ? svg`<text class="meta medium halo-text" x=${word.x} y=${word.y} text-anchor="middle">${data.words.here}</text>` : nothing}
          ${Math.abs(name.y - name.at) > 8 ? svg`<path class="leader" d="M${name.x - 4} ${name.at}L${name.x - 1} ${name.y}"></path>` : nothing}
          <text class=${k === shown ? 'value strong halo-text' : 'value halo-text'} x=${name.x} y=${name.y + 4}>${name.text}</text></g>`
      })}</g>`
  }

  #lines(data: ResponseData, { curve, point }: Place): { head: string, lines: readonly (readonly [string, string])[] } {
    const { name, points, today, most } = data.curves[curve]!
    const { spend, middle, low80, high80 } = points[point]!
    const money = { unit: 'money', currency: data.currency } as const
    const gain = figureWithRange(middle, low80, high80, { ...money, signed: true })
    const notes = [spend === today ? data.words.here : '', spend === most ? data.words.most : ''].filter(Boolean)
    return {
      head: name,
      lines: [
        [data.words.spend, [figure(spend, money), ...notes].join(t('chart.comma'))],
        [data.words.middle, gain.value],
        ...(spend > 0 ? [[t('bridge.range'), gain.range] as const] : []),
      ],
    }
  }

  #card(data: ResponseData, scene: ResponseScene, at: Place) {
    const { head, lines } = this.#lines(data, at)
    const { spend, middle } = data.curves[at.curve]!.points[at.point]!
    const width = Math.min(scene.width, Math.max(200, ...lines.map(([name, value]) => 48 + textWidth(name + value, 12))))
    const tall = 44 + lines.length * 22
    const [cx, cy] = [scene.x(spend), scene.y(middle)]
    const left = cx + 14 + width <= scene.width ? cx + 14 : Math.max(0, cx - 14 - width)
    const top = cy - tall - 12 > -24 ? cy - tall - 12 : cy + 14
    return html`<div class="card" style="left: ${left}px; top: ${top}px; width: ${width}px"><div class="whose">${head}</div>
      <table>${lines.map(([name, value]) => html`<tr><td>${name}</td><td>${value}</td></tr>`)}</table></div>`
  }

  /** The chart's numbers for the table twin and for files. */
  facts(data: ResponseData): Facts {
    const { curves, currency, words } = data
    const head = (text: string) => ({ head: text, kind: 'number' as const })
    const spends = figuresTogether(curves.flatMap(({ points }) => points.map(({ spend }) => spend)), { unit: 'money', currency, even: true })
    const gains = figuresTogether(curves.flatMap(({ points }) => points.flatMap(({ middle, low80, high80 }) => [middle, low80, high80])), { unit: 'money', currency, signed: true, even: true })
    const inUnit = (title: string) => titled(data, title, plainUnit({ unit: 'money', currency }))
    let row = 0
    return {
      caption: data.title,
      columns: [{ head: words.curve, kind: 'text' }, ...[inUnit(words.spend), inUnit(words.middle), inUnit(t('score.low80')), inUnit(t('score.high80')), words.next, t('score.meanLow'), t('score.meanHigh')].map(head)],
      rows: curves.flatMap(({ name, points, today, next }) => points.map(({ spend, middle, low80, high80 }) => {
        const k = row++
        return [
          { cell: name }, { cell: spend, text: `${spend === today ? `${words.here} · ` : ''}${spends.texts[k]!}${spends.unit}` },
          ...[middle, low80, high80].map((cell, n) => ({ cell, text: gains.texts[k * 3 + n]! + gains.unit })),
          ...(spend === today ? [next.ratio, next.low, next.high] : [NaN, NaN, NaN]).map((cell) => ({ cell, text: Number.isFinite(cell) ? ratio(cell, { signed: true }) : '' })),
        ]
      })),
    }
  }

  #go(at: Place | undefined): void {
    if (at?.curve === this.at?.curve && at?.point === this.at?.point) return
    const moved = at?.curve !== this.at?.curve
    this.at = at
    if (moved) this.dispatchEvent(new CustomEvent('curve', { detail: { curve: at?.curve }, bubbles: true, composed: true }) satisfies CurveEvent)
  }

  readonly #leave = (): void => { this.#go(undefined) }

  readonly #move = (event: PointerEvent): void => {
    const { data } = this
    const scene = this.#scene
    if (!data || !scene) return
    const box = (event.currentTarget as Element).getBoundingClientRect()
    let found: Place | undefined
    let least = near
    data.curves.forEach(({ points }, curve) => points.forEach(({ spend, middle }, point) => {
      // all curves begin at nothing: that point tells them not apart
      if (spend === 0 && data.curves.length > 1) return
      const gap = Math.hypot(event.clientX - box.left - scene.x(spend), event.clientY - box.top - scene.y(middle))
      if (gap < least) { least = gap; found = { curve, point } }
    }))
    this.#go(found)
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { data, at } = this
    if (!data || data.curves.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const start = (curve: number): Place => ({ curve, point: Math.max(0, data.curves[curve]!.points.findIndex(({ spend }) => spend === data.curves[curve]!.today)) })
    const last = at ? data.curves[at.curve]!.points.length - 1 : 0
    const to: Record<string, () => Place> = {
      ArrowLeft: () => (at ? { ...at, point: Math.max(0, at.point - 1) } : start(data.shown)),
      ArrowRight: () => (at ? { ...at, point: Math.min(last, at.point + 1) } : start(data.shown)),
      Home: () => (at ? { ...at, point: 0 } : start(data.shown)),
      End: () => (at ? { ...at, point: last } : start(data.shown)),
      ArrowUp: () => start(Math.max(0, (at?.curve ?? 1) - 1)),
      ArrowDown: () => start(Math.min(data.curves.length - 1, (at?.curve ?? -1) + 1)),
    }
    const place = to[event.key]?.()
    if (place) {
      this.#go(place)
      const { head, lines } = this.#lines(data, place)
      this.heard = [head, ...lines.map(([name, value]) => `${name} ${value}`)].join(t('rows.join'))
    } else if (event.key === 'Escape' && at) {
      this.#go(undefined)
      this.heard = ''
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}

customElements.define('response-chart', ResponseChart)

declare global { interface HTMLElementTagNameMap { 'response-chart': ResponseChart } }
