/** `<chart-drawing>`: what the page builds from boxes of HTML, drawn as svg for a picture. */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { chartStyles } from './chart-styles.ts'

export type Drawing = {
  title: string
  subtitle: string
  finding: string
  source?: string
  /** Marks and texts for a width in px, with classes of the charts, and how high they are. */
  draw: (width: number) => { height: number, drawn: TemplateResult }
}

export class ChartDrawing extends LitElement {
  static override properties: PropertyDeclarations = { data: { attribute: false }, bare: { type: Boolean }, box: { state: true } }

  static override styles = [chartStyles, css`
    .hatch { stroke: var(--line-2); }
    .range { stroke: var(--c); stroke-width: 6; stroke-linecap: round; opacity: .28; }
    .spread { stroke: var(--ink); fill: none; }
    .on { fill: var(--c); }
    .track { fill: var(--sunken); }
    .rule { stroke: var(--line); }
    .rule.head { stroke: var(--line-2); }
    .tag { fill: none; stroke: var(--line-2); }
    .tag.likelyBetter { fill: var(--sunken); }
    .tag.better { fill: var(--primary); stroke: none; }
    .tagged { font-size: 12px; font-weight: 500; fill: var(--muted); }
    .tagged.better { fill: var(--on-primary); }
    .tagged.likelyBetter, .tagged.worse { fill: var(--ink); }
    .kin { fill: none; stroke: var(--control); }
    .person { fill: var(--surface); stroke: var(--c); stroke-width: 1.5; }
    .person.newest { fill: var(--c); }
  `]

  declare data: Drawing | undefined
  declare bare: boolean
  declare box: { width: number, height: number }

  constructor() {
    super()
    this.data = undefined
    this.bare = true
    this.box = { width: 0, height: 0 }
  }

  subtitleText(): string { return this.data?.subtitle ?? '' }

  tall(data: Drawing, width: number): number { return data.draw(width).height }

  override render() {
    const { width } = this.box
    if (!this.data || width <= 0) return nothing
    const { height, drawn } = this.data.draw(width)
    return html`<svg width=${width} height=${height}>${drawn}</svg>`
  }
}

customElements.define('chart-drawing', ChartDrawing)

declare global { interface HTMLElementTagNameMap { 'chart-drawing': ChartDrawing } }
