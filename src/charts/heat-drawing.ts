/** A heat map as svg, for pictures. */
import { nothing, svg } from 'lit'
import { exactCount } from '../i18n/format.ts'
import '../i18n/late/studies.ts'
import { t } from '../i18n/translate.ts'
import type { Drawing } from './chart-drawing.ts'
import { colour, drawChip } from './draw.ts'
import { bareIn, curveHeight, endsOf, fewPeople, heightOf, rampStep, rangeTop, steps, toldIn, type HeatCell, type HeatData } from './heat-map.ts'
import { linePath } from './paths.ts'
import { textWidth } from './text-width.ts'

const [left, right, gap, row, keyHeight] = [74, 84, 2, 32, 26]

/** The map with its key, the curve over all cohorts and the number of customers. */
export function heatDrawing(data: HeatData, about: Pick<Drawing, 'title' | 'subtitle' | 'source'>): Drawing {
  return { ...about, finding: data.finding, draw: (width) => draw(data, width) }
}

function draw(data: HeatData, width: number) {
  const { rows, columns, signed, curves } = data
  const most = rangeTop(data)
  const told = toldIn(data)
  const pitch = (width - left - right) / Math.max(1, columns.length)
  const middle = (k: number) => left + pitch * (k + 0.5)
  const low = told(signed ? -most : 0)
  const keyX = textWidth(low, 12) + 8
  const keyEnd = keyX + steps * 23 + 8 + textWidth(told(most), 12) + 20
  const y = heightOf(data)
  const curveTop = keyHeight
  const head = curveTop + curveHeight + 18
  const rowTop = (k: number) => head + 10 + k * (row + gap)
  const tone = (k: number) => (signed ? `diff-${steps + 1 - k}` : `ramp-${k}`)
  const cell = ({ value, people }: HeatCell, x: number, top: number) => {
    if (!Number.isFinite(value)) return nothing
    const few = people < fewPeople
    const name = `${signed ? 'diff' : 'ramp'}-${rampStep(value, most, signed)}`
    const text = bareIn(data)(value)
    return svg`<rect x=${x} y=${top} width=${pitch - gap} height=${row} rx="2" style=${few ? 'fill: url(#few)' : `fill: var(--${name})`}></rect>
      ${pitch < 30 ? nothing : svg`<text class=${few ? 'meta halo-text' : 'meta'} style=${few ? '' : `fill: var(--on-${name})`} x=${x + (pitch - gap) / 2} y=${top + row / 2 + 4} text-anchor="middle">${text}</text>`}`
  }
  return {
    height: rowTop(rows.length),
    drawn: svg`<defs><pattern id="few" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" x2="0" y1="0" y2="5"></line></pattern></defs>
      <text class="meta" x="0" y="11">${low}</text>
      ${Array.from({ length: steps }, (_, k) => svg`<rect x=${keyX + k * 23} y="2" width="22" height="10" style=${`fill: var(--${tone(k + 1)})`}></rect>`)}
      <text class="meta" x=${keyX + steps * 23 + 7} y="11">${told(most)}</text>
      <rect x=${keyEnd} y="2" width="22" height="10" style="fill: url(#few)"></rect><text class="meta" x=${keyEnd + 30} y="11">${t('cohorts.few', { people: fewPeople })}</text>
      <text class="meta" x="0" y=${curveTop + curveHeight / 2 + 4}>${t('cohorts.all')}</text>
      <line class="axis" x1=${left} x2=${width - right} y1=${curveTop + y(0)} y2=${curveTop + y(0)}></line>
      ${curves.map(({ slot, values }) => svg`<g style=${colour(slot)}>
        <path class=${slot === 0 ? 'line dashed' : 'line'} stroke-width=${slot === 0 ? 1.5 : 2} d=${linePath(values, middle, (value) => curveTop + y(value))}></path>
        ${values.map((value, k) => (Number.isFinite(value) ? svg`<circle class="dot" cx=${middle(k)} cy=${curveTop + y(value)} r="3"></circle>` : nothing))}</g>`)}
      ${endsOf(data).map((end) => svg`<g style=${colour(end.slot)}>${drawChip(end, width - right + 6, curveTop + end.place)}<text class="value" x=${width - right + 28} y=${curveTop + end.place + 4}>${toldIn({ ...data, signed: false })(end.value)}</text></g>`)}
      <text class="meta" x="0" y=${head}>${t('cohorts.won')}</text><text class="meta" x=${width} y=${head} text-anchor="end">${t('cohorts.people')}</text>
      ${columns.map((column, k) => svg`<text class="meta" x=${middle(k) - gap / 2} y=${head} text-anchor="middle">${column}</text>`)}
      ${rows.map(({ label, people, cells }, k) => svg`<text class="meta" x="0" y=${rowTop(k) + row / 2 + 4}>${label}</text>
        ${cells.map((one, age) => cell(one, left + pitch * age, rowTop(k)))}<text class="meta" x=${width} y=${rowTop(k) + row / 2 + 4} text-anchor="end">${exactCount(people)}</text>`)}`,
  }
}
