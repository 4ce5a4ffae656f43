/** `<spark-line>`: 64 by 20 px where there is room, one difference against the baseline with its zero line. */
import { extent, scaleLinear } from 'd3'
import { css, html, LitElement, nothing, svg, type PropertyDeclarations } from 'lit'
import { linePath } from './paths.ts'
import type { Slot } from './series.ts'

const width = 64
const height = 20

export class SparkLine extends LitElement {
  static override properties: PropertyDeclarations = {
    values: { attribute: false },
    slotIndex: { type: Number, attribute: 'slot-index' },
    label: {},
  }

  static override styles = css`
    :host { display: inline-block; width: 64px; height: 20px; flex: none; }
    svg { display: block; overflow: visible; }
    svg * { vector-effect: non-scaling-stroke; }
    .zero { stroke: var(--line-2); }
    .line { fill: none; stroke: var(--c); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
  `

  /** Differences against the baseline, oldest first; NaN is a gap. */
  declare values: ArrayLike<number>
  declare slotIndex: Slot
  /** What a screen reader hears; without it the line is decoration. */
  declare label: string

  constructor() {
    super()
    this.values = []
    this.slotIndex = 0
    this.label = ''
  }

  override render() {
    const finite = Array.from(this.values).filter(Number.isFinite)
    const [low = 0, high = 0] = extent([0, ...finite])
    const x = scaleLinear([0, Math.max(1, this.values.length - 1)], [0, width])
    const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - 2, 2])
    return html`<svg width="100%" height=${height} viewBox=${`0 0 ${width} ${height}`} preserveAspectRatio="none" role=${this.label ? 'img' : nothing} aria-label=${this.label || nothing} aria-hidden=${this.label ? nothing : 'true'} style="--c: var(--slot-${this.slotIndex})">
      ${svg`<line class="zero" x1="0" x2=${width} y1=${y(0)} y2=${y(0)}></line>`}
      ${finite.length > 1 ? svg`<path class="line" d=${linePath(this.values, x, y)}></path>` : ''}</svg>`
  }
}

customElements.define('spark-line', SparkLine)

declare global { interface HTMLElementTagNameMap { 'spark-line': SparkLine } }
