/** The scorecard as svg, for pictures. */
import { nothing, svg, type TemplateResult } from 'lit'
import '../i18n/late/tabs.ts'
import { t } from '../i18n/translate.ts'
import type { Drawing } from './chart-drawing.ts'
import { colour, drawChip } from './draw.ts'
import { bestOf, futuresOf, judgementWord, scoreTexts, type ScoreData, type ScoreGroup } from './score-data.ts'
import { scoreScale } from './score-scale.ts'
import { fitText, textWidth } from './text-width.ts'

const [headHeight, groupHeight, rowHeight] = [30, 36, 32]
/** Right edges of value and difference, the lane between them and the last two columns, in px from the left or the right. */
const columns = { value: 190, difference: 398, lane: 410, best: -92 }

/** All groups, one under the other, in the order of the data. */
export function scoreDrawing(data: ScoreData): Drawing {
  const { title, subtitle, finding, source } = data
  return { title, subtitle, finding, source, draw: (width) => draw(data, width) }
}

function draw(data: ScoreData, width: number) {
  const best = width + columns.best
  const lane = best - 50 - columns.lane
  let top = headHeight
  const parts = data.groups.map((group) => {
    const at = top
    top += groupHeight + group.rows.length * rowHeight
    return drawGroup(data, group, { top: at, width, lane, best })
  })
  return {
    height: top + 4,
    drawn: svg`<text class="meta medium" x="0" y="18">${t('score.strategy')}</text><text class="meta medium" x=${columns.value} y="18" text-anchor="end">${t('score.value')}</text>
      <text class="meta medium" x=${columns.difference} y="18" text-anchor="end">${t('score.against')}</text><text class="meta medium" x=${best} y="18" text-anchor="end">${t('score.bestShort')}</text>
      <text class="meta medium" x=${width} y="18" text-anchor="end">${t('score.verdict')}</text><line class="rule head" x1="0" x2=${width} y1=${headHeight} y2=${headHeight}></line>${parts}`,
  }
}

function drawGroup(data: ScoreData, group: ScoreGroup, { top, width, lane, best }: { top: number, width: number, lane: number, best: number }): TemplateResult {
  const { x, ticks } = scoreScale(group, data.currency, lane)
  const texts = scoreTexts(group, data.currency)
  const left = (value: number) => columns.lane + x(value)
  const first = top + groupHeight
  return svg`<text class="name strong" x="0" y=${top + 24}>${group.name}<tspan class="meta" dx="8">${fitText(group.note, columns.lane - textWidth(group.name, 13) - 20, 12)}</tspan></text>
    ${ticks.map(({ at, text }) => svg`<text class="meta" x=${columns.lane + at} y=${top + 26} text-anchor="middle">${text}</text>`)}
    <line class="rule head" x1="0" x2=${width} y1=${first} y2=${first}></line>
    <line class="zero thin" x1=${left(0)} x2=${left(0)} y1=${first} y2=${first + group.rows.length * rowHeight}></line>
    ${group.rows.map((row, k) => {
      const y = first + k * rowHeight + rowHeight / 2
      const { value, middle, range } = texts[k]!
      const d = row.difference
      const rangeWidth = range ? textWidth(range, 12) + 8 : 0
      return svg`<g style=${colour(row.slot)}>${drawChip(row, 0, y)}<text class="name" x="24" y=${y + 4.5}>${fitText(row.name, 96, 13)}</text>
        <text class="value" x=${columns.value} y=${y + 4} text-anchor="end">${value}</text>
        ${d ? svg`${group.paired ? nothing : svg`<text class="value strong" x=${columns.difference - rangeWidth} y=${y + 4} text-anchor="end">${middle}</text>`}<text class="meta" x=${columns.difference} y=${y + 4} text-anchor="end">${range}</text>`
          : svg`<text class="meta" x=${columns.difference} y=${y + 4} text-anchor="end">${t('score.reference')}</text>`}
        ${d && Number.isFinite(d.low80) ? svg`<line class="range" x1=${left(d.low80)} x2=${left(d.high80)} y1=${y} y2=${y}></line>` : nothing}
        ${d && Number.isFinite(d.meanLow) ? svg`<path class="spread" d="M${left(d.meanLow)} ${y - 5}v10M${left(d.meanLow)} ${y}H${left(d.meanHigh)}M${left(d.meanHigh)} ${y - 5}v10"></path>` : nothing}
        ${d && Number.isFinite(d.middle) ? svg`<circle class="dot" cx=${left(d.middle)} cy=${y} r="4.5"></circle>` : nothing}
        <text class="meta" x=${best} y=${y + 4} text-anchor="end">${futuresOf(bestOf(row), data.runs)}</text>
        ${drawTag(judgementWord(row), row.judgement, width, y)}
        <line class="rule" x1="0" x2=${width} y1=${y + rowHeight / 2} y2=${y + rowHeight / 2}></line></g>`
    })}`
}

function drawTag(word: string, kind: string | undefined, right: number, y: number): TemplateResult | typeof nothing {
  if (!word) return nothing
  if (!kind) return svg`<text class="meta" x=${right} y=${y + 4} text-anchor="end">${word}</text>`
  const wide = textWidth(word, 12) + 14
  return svg`<rect class="tag ${kind}" x=${right - wide + 0.5} y=${y - 10.5} width=${wide - 1} height="21" rx="4"></rect><text class="tagged ${kind}" x=${right - wide / 2} y=${y + 4} text-anchor="middle">${word}</text>`
}
