/** Small drawings of the library: the lines of a card, and the dunes of an empty shelf. */
import { html, nothing, svg, type TemplateResult } from 'lit'
import type { CardCurve } from '../../experiments/card-curve.ts'

const height = 64
const edge = 4

/** Lines in the colours of the strategies around a zero line; an empty place of the same size where there are none. */
export function cardLines(curve: CardCurve | undefined, label: string): TemplateResult {
  if (!curve || curve.lines.length === 0) return html`<div class="card-lines" aria-hidden="true"></div>`
  const all = curve.lines.flatMap(({ values }) => values)
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  const y = (value: number) => edge + ((high - value) / (high - low || 1)) * (height - 2 * edge)
  const path = (values: readonly number[]) => values.map((value, k) => `${k === 0 ? 'M' : 'L'}${((k / (values.length - 1)) * 100).toFixed(2)} ${y(value).toFixed(2)}`).join('')
  return html`<svg class="card-lines" viewBox="0 0 100 ${height}" preserveAspectRatio="none" role="img" aria-label=${label}>
    <line class="zero" x1="0" x2="100" y1=${y(0)} y2=${y(0)}></line>
    ${curve.lines.map(({ mark, values }) => svg`<path style="stroke: var(--slot-${mark})" d=${path(values)}></path>`)}</svg>`
}

const dunes = html`<svg class="dunes" width="160" height="96" viewBox="0 0 160 96" fill="none" aria-hidden="true">
  <path class="sand" d="M4 78c28 0 34-30 62-30s40 20 90 20"></path><path d="M4 62c26 0 34-34 60-34 28 0 38 26 92 26"></path>
  <path class="sand" d="M14 44c18-2 28-26 50-26 24 0 34 24 86 22"></path><path d="M34 26c10-8 18-14 32-14 20 0 32 16 66 16"></path></svg>`

/** Nothing here yet: a drawing, one sentence, one button. */
export const emptyShelf = (sentence: string, button?: { readonly label: string; readonly run: () => void }): TemplateResult =>
  html`<div class="empty-shelf">${dunes}<p>${sentence}</p>${button ? html`<button class="button secondary" @click=${button.run}>${button.label}</button>` : nothing}</div>`
