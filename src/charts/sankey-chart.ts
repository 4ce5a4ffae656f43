/** `<sankey-chart>`: who moved where between two dates, as ribbons between nodes; a cursor walks the moves and tells each in a sentence. */
import { css, html, nothing, svg, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { exactCount, share } from '../i18n/format.ts'
import '../i18n/late/flow.ts'
import '../i18n/late/tabs.ts'
import { language, t } from '../i18n/translate.ts'
import { chartStyles } from './chart-styles.ts'
import { colour } from './draw.ts'
import './fact-table.ts'
import type { Facts } from './facts.ts'
import { phrased } from './phrased.ts'
import { PlotSize } from './plot-size.ts'
import { movesOf, sankeyScene, sumOf, type Move, type SankeyData, type SankeyNode, type SankeyScene } from './sankey-scene.ts'
import { fitText, textWidth } from './text-width.ts'
import { ToldElement } from './told-element.ts'

export class SankeyChart extends ToldElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false }, view: {}, bare: { type: Boolean }, box: { state: true }, at: { state: true }, heard: { state: true },
  }

  static override styles = [chartStyles, css`
    .plot.main { min-height: 256px; }
    .node { fill: var(--ink-2); }
    .ribbon { fill: none; stroke: var(--c); opacity: .25; }
    .ribbon.other { stroke: var(--control); }
    .pointing .ribbon { opacity: .12; }
    .pointing .ribbon.pointed { opacity: .6; }
    .lead { stroke: var(--control); fill: none; }
    .card p { margin: 0; color: var(--muted); text-wrap: pretty; }
    fact-table { max-height: 60vh; }
  `]

  declare data: SankeyData | undefined
  declare view: 'chart' | 'table'
  /** Without heading and finding. */
  declare bare: boolean
  /** The plot's size in px; measured, or set by an export. */
  declare box: { width: number, height: number }
  /** The move under the cursor, the largest first. */
  declare at: number | undefined
  declare heard: string
  #scene: SankeyScene | undefined
  #moves: readonly Move[] = []
  protected readonly plotSize = new PlotSize(this, ({ width, height }) => {
    if (width > 0 && height > 0 && (width !== this.box.width || height !== this.box.height)) this.box = { width, height }
  })

  constructor() {
    super()
    this.data = undefined
    this.view = 'chart'
    this.bare = false
    this.box = { width: 0, height: 0 }
    this.at = undefined
    this.heard = ''
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { data, box } = this
    if (!data) return
    if (changed.has('data')) {
      this.#moves = movesOf(data)
      if (this.at !== undefined && !this.#moves[this.at]) this.at = undefined
    }
    if (box.width > 0 && (changed.has('data') || changed.has('box') || !this.#scene)) this.#scene = sankeyScene(data, box.width, box.height)
  }

  subtitleText(): string { return this.data?.subtitle ?? '' }

  tall(): number { return 320 }

  override render() {
    const { data } = this
    if (!data) return nothing
    return html`
      ${this.bare ? nothing : html`<header><h2>${data.title}<small>${data.subtitle}</small></h2><slot name="controls"></slot></header><p class="finding" aria-live="polite">${phrased(data.finding)}</p>`}
      ${this.view === 'table' ? html`<fact-table part="table" .facts=${this.facts(data)}></fact-table>` : this.#plot(data)}
      ${data.source && !this.bare ? html`<p class="source">${this.view === 'table' ? data.tableSource ?? data.source : data.source}</p>` : nothing}`
  }

  #plot(data: SankeyData) {
    const scene = this.#scene
    return html`<div class="plot main" part="plot" tabindex="0" role="group" aria-roledescription=${t('flow.movesRole')} aria-label=${`${data.title}. ${data.finding}`} aria-description=${t('flow.movesKeys')}
      @keydown=${this.#key} @blur=${this.#leave} @pointerleave=${this.#leave}>
      ${scene ? html`<svg width=${scene.width} height=${scene.height} role="img" lang=${language()}><title>${data.finding || data.title}</title>${this.#drawn(data, scene)}</svg>` : nothing}
      ${scene && this.at !== undefined && this.#moves[this.at] ? this.#card(data, scene, this.at) : nothing}
      <div class="heard" aria-live="polite">${this.heard}</div></div>`
  }

  #drawn(data: SankeyData, scene: SankeyScene) {
    const { nodes, ribbons, left, right } = scene
    const point = (move: number) => () => { this.at = move }
    return svg`<text class="meta medium" x=${left - 8} y="12" text-anchor="end">${data.dates[0]}</text><text class="meta medium" x=${right + 8} y="12">${data.dates[1]}</text>
      <g class=${this.at === undefined ? '' : 'pointing'} style=${colour(data.slot)}>${ribbons.map((parts, move) => parts.map((part) => svg`<path
        class=${`ribbon${this.#moves[move]?.other ? ' other' : ''}${move === this.at ? ' pointed' : ''}`} d=${part.path} stroke-width=${part.width} @pointerenter=${point(move)} @pointerdown=${point(move)} @pointerleave=${this.#leave}></path>`))}</g>
      ${nodes.map((node) => this.#node(node, scene))}`
  }

  #node({ side, name, value, x, y0, y1, place }: SankeyNode, { left, right, width }: SankeyScene): TemplateResult {
    const at = (y0 + y1) / 2
    const edge = side === 0 ? left - 8 : right + 8
    const small = width < 480
    const room = (side === 0 ? left : width - right) - 10
    return svg`<rect class="node" x=${x} y=${y0} width="12" height=${Math.max(1, y1 - y0)}></rect>
      ${Math.abs(place - at) > 6 ? svg`<path class="lead" d=${`M${side === 0 ? left - 1 : right + 1} ${at}L${edge + (side === 0 ? 3 : -3)} ${place - 4}`}></path>` : nothing}
      <text class=${small ? 'value' : 'name'} x=${edge} y=${place - 1} text-anchor=${side === 0 ? 'end' : 'start'}>${fitText(name, room, small ? 12 : 13)}</text>
      <text class="meta" x=${edge} y=${place + 14} text-anchor=${side === 0 ? 'end' : 'start'}>${value}</text>`
  }

  /** What is said of a move: from where to where, and what part of those there, and of everyone, it is. */
  #told(data: SankeyData, { value, parts, other }: Move): { head: string, sentence: string } {
    const whole = sumOf(data.moves.flat())
    const [before, after] = data.dates
    const common = { value: exactCount(Math.round(value)), all: share(value / whole), whole: exactCount(Math.round(whole)), after }
    if (other) return { head: t('flow.other'), sentence: t('flow.otherTold', { ...common, moves: parts.length }) }
    const { from, to } = parts[0]!
    const sum = sumOf(data.moves[from]!)
    const names = { from: data.before[from]!, to: data.after[to]! }
    return { head: t('flow.move', names), sentence: t('flow.moveTold', { ...common, from: names.from, before, sum: exactCount(Math.round(sum)), share: share(value / sum) }) }
  }

  #card(data: SankeyData, { width, height, ribbons }: SankeyScene, at: number) {
    const { head, sentence } = this.#told(data, this.#moves[at]!)
    const wide = Math.min(width - 8, 268)
    const lines = Math.ceil((textWidth(sentence, 12) * 1.1) / (wide - 26))
    const tall = 46 + lines * (language() === 'zh-CN' ? 18 : 16)
    // off the ribbon, and where there is little room off the names as well
    const top = width < 480 ? height + 2 : (ribbons[at]![0]?.middle ?? 0) < height / 2 ? height - tall : 20
    return html`<div class="card" style="left: ${(width - wide) / 2}px; top: ${top}px; width: ${wide}px"><h4>${head}</h4><p>${sentence}</p></div>`
  }

  /** The moves as a matrix, with its sums: the table twin and files. */
  facts({ title, before, after, dates, moves }: SankeyData): Facts {
    const cells = (values: readonly number[]) => [...values, sumOf(values)].map((cell) => ({ cell, text: exactCount(Math.round(cell)) }))
    return {
      caption: title,
      columns: [{ head: `${dates[0]} → ${dates[1]}`, kind: 'text' }, ...[...after, t('flow.all')].map((head) => ({ head, kind: 'number' as const }))],
      rows: [...before.map((name, from) => [{ cell: name }, ...cells(moves[from]!)]), [{ cell: t('flow.all') }, ...cells(after.map((_, to) => sumOf(moves.map((row) => row[to]!))))]],
    }
  }

  readonly #leave = (): void => { this.at = undefined }

  readonly #key = (event: KeyboardEvent): void => {
    const { data, at } = this
    if (!data || event.ctrlKey || event.metaKey || event.altKey) return
    const last = this.#moves.length - 1
    const to = { ArrowDown: at === undefined ? 0 : Math.min(last, at + 1), ArrowUp: at === undefined ? last : Math.max(0, at - 1), Home: 0, End: last }[event.key]
    if (event.key === 'Escape' && at !== undefined) {
      this.at = undefined
      this.heard = ''
    } else if (to !== undefined && last >= 0) {
      this.at = to
      const { head, sentence } = this.#told(data, this.#moves[to]!)
      this.heard = [head, sentence].join(t('rows.join'))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
}

customElements.define('sankey-chart', SankeyChart)

declare global { interface HTMLElementTagNameMap { 'sankey-chart': SankeyChart } }
