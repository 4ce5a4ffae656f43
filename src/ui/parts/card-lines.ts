/** The small drawing on a card of the library. */
import { html, nothing, svg, type TemplateResult } from 'lit'
import type { CardCurve } from '../../experiments/card-curve.ts'

const height = 64
const edge = 4

/** Lines in the colours of the strategies around a zero line; nothing where there are none. */
export function cardLines(curve: CardCurve | undefined, label: string): TemplateResult | typeof nothing {
  if (!curve || curve.lines.length === 0) return nothing
  const all = curve.lines.flatMap(({ values }) => values)
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  const y = (value: number) => edge + ((high - value) / (high - low || 1)) * (height - 2 * edge)
  const path = (values: readonly number[]) => values.map((value, k) => `${k === 0 ? 'M' : 'L'}${((k / (values.length - 1)) * 100).toFixed(2)} ${y(value).toFixed(2)}`).join('')
  return html`<svg class="card-lines" viewBox="0 0 100 ${height}" preserveAspectRatio="none" role="img">
    <title>${label}</title>
    <line class="zero" x1="0" x2="100" y1=${y(0)} y2=${y(0)}></line>
    ${curve.lines.map(({ mark, values }) => svg`<path style="stroke: var(--slot-${mark})" d=${path(values)}></path>`)}</svg>`
}
