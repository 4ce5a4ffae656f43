/** `<gantt-chart>`: a row per lever with bars over the days on which it acts and, below them, a column per week of what it costs. */
import { max, min, scaleLinear } from 'd3'
import { css, nothing, svg, type TemplateResult } from 'lit'
import { dateOfDay } from '../i18n/dates.ts'
import { count, figure, share } from '../i18n/format.ts'
import '../i18n/late/calendar.ts'
import '../i18n/late/tabs.ts'
import { t } from '../i18n/translate.ts'
import { colour } from './draw.ts'
import { eventStrip } from './event-strip.ts'
import type { Facts } from './facts.ts'
import { ganttCard, ganttFacts, heightOf, isNarrow, topsOf, totalOf, weekSpan, weeksOf, type GanttData, type GanttRow } from './gantt-data.ts'
import { RowChart, type RowCard } from './row-chart.ts'
import { fitText, textWidth } from './text-width.ts'
import { dayTicks } from './ticks.ts'

/** Under so many px a day, weekends are a grey mass. */
const leastDay = 1.2
/** Heights of a bar, of the columns below it, and of those of a rule. */
const [bar, tall, low] = [8, 20, 14]
/** Room below the last row, for the months once more. */
const foot = 20

const looks = { lever: '', rule: '', line: 'undivided', all: 'whole' } as const satisfies Record<GanttRow['kind'], string>

type Frame = { readonly left: number, readonly right: number, readonly x: (day: number) => number, readonly narrow: boolean, readonly texts: readonly (readonly [value: string, share: string])[] }

export class GanttChart extends RowChart<GanttData> {
  static override styles = [...RowChart.styles, css`
    .finding { margin-bottom: 8px; }
    .span { fill: var(--c); }
    .span.pale { opacity: .28; }
    .week { fill: var(--c); opacity: .55; }
    .week.undivided { fill: var(--control); opacity: 1; }
    .week.whole { fill: var(--ink); opacity: .8; }
    .at { fill: none; stroke: var(--ink); stroke-opacity: .55; }
    @media (forced-colors: active) { .span, .week { fill: CanvasText; } .span.pale { opacity: .4; } }
  `]

  protected override readonly top = 50
  protected override role_(): string { return t('calendar.role') }
  protected override keys(): string { return t('calendar.keys') }
  protected override count(data: GanttData): number { return data.rows.length }
  protected override pieces(data: GanttData): number { return weeksOf(data) }
  protected override pitch(data: GanttData, { width } = this.box): number { return (topsOf(data, width, 0).end + foot) / Math.max(1, data.rows.length) }
  protected override rowTop(data: GanttData, row: number): number { return topsOf(data, this.box.width, this.top).tops[row] ?? 0 }
  protected override rowHeight(data: GanttData, row: number): number { return heightOf(data.rows[row]!, this.box.width) }
  protected override cardSide(data: GanttData): 'left' | 'right' { return this.piece !== undefined && this.piece * 2 >= weeksOf(data) ? 'left' : 'right' }

  #frame(data: GanttData, width: number): Frame {
    const { rows, currency, days } = data
    const narrow = isNarrow(width)
    const whole = rows.reduce((found, row) => (row.kind === 'all' ? totalOf(row) : found), 0)
    const money = (row: GanttRow) => figure(totalOf(row), { unit: 'money', currency })
    const texts = rows.map((row) => (row.kind === 'rule' ? [count(totalOf(row)), t('calendar.times')] as const : [row.open ? t('calendar.open', { value: money(row) }) : money(row), whole > 0 && row.kind !== 'all' && totalOf(row) !== 0 ? share(totalOf(row) / whole) : ''] as const))
    const wide = Math.max(0, ...texts.map(([value, part]) => textWidth(value, 12) + (part ? textWidth(part, 12) + 8 : 0)))
    const left = narrow ? 0 : Math.min(width * 0.24, Math.max(...rows.map(({ name, kind }) => textWidth(name, 13) + (kind === 'rule' ? 14 : 0))) + 16)
    const right = narrow ? width : width - wide - 14
    return { left, right, narrow, texts, x: scaleLinear([0, days], [left, Math.max(left + 40, right)]) }
  }

  protected override pieceAt(data: GanttData, px: number): number | undefined {
    const { x, left, right } = this.#frame(data, this.box.width)
    if (px < left || px > right) return undefined
    return Array.from({ length: weeksOf(data) }, (_, week) => week).find((week) => px < x(weekSpan(data, week).to + 1))
  }

  protected override drawn(data: GanttData, { width }: { width: number, height: number, pitch: number }): TemplateResult {
    const frame = this.#frame(data, width)
    const { tops, end } = topsOf(data, width, this.top)
    const scales = { money: weekScale(data.rows, ['lever', 'line'], tall), rule: weekScale(data.rows, ['rule'], low), all: weekScale(data.rows, ['all'], tall) }
    const scaleOf = ({ kind }: GanttRow) => (kind === 'rule' ? scales.rule : kind === 'all' ? scales.all : scales.money)
    return svg`<g style=${colour(data.slot)}>${this.#sky(data, frame, end)}
      ${data.rows.map((row, k) => svg`
        ${row.heading !== '' && row.heading !== data.rows[k - 1]?.heading ? svg`<text class="meta medium" x="0" y=${tops[k]! - 7}>${row.heading}</text>` : nothing}
        ${this.at === k ? svg`<rect class="under" x="0" width=${width} y=${tops[k]!} height=${heightOf(row, width)}></rect>` : nothing}
        ${row.kind === 'rule' ? nothing : svg`<line class="rule" x1="0" x2=${width} y1=${tops[k]!} y2=${tops[k]!}></line>`}
        ${this.#row(data, row, k, { ...frame, top: tops[k]!, y: scaleOf(row), width })}`)}</g>`
  }

  /** The seasons, weekends and months above the rows, and the seasons behind them. */
  #sky({ events, weekends, start, days }: GanttData, { left, right, x, narrow }: Frame, end: number): TemplateResult {
    const perDay = (right - left) / days
    const free = weekends && !narrow && perDay >= leastDay ? Array.from({ length: days }, (_, day) => day).filter((day) => [0, 6].includes(dateOfDay(start, day).getUTCDay())) : []
    return svg`
      ${eventStrip(events.map((event) => ({ ...event, to: event.to + 1 })), x, { left, right }).map(({ x0, x1, label, flag, event }) => svg`
        <rect class="season" x=${x0} y="14" width=${x1 - x0} height=${end - 14}></rect><rect class="strip" x=${x0} y="14" width=${x1 - x0} height="2"></rect>
        ${label ? svg`<text class="meta medium" x=${label.x} y="9" text-anchor=${label.anchor}>${event.name}</text>` : nothing}
        ${flag ? svg`<path class="flag" d="M${x0} 14v-10h7l-2 2.5 2 2.5h-7"></path>` : nothing}`)}
      ${free.length > 0 ? svg`<text class="meta" x="0" y="26">${t('calendar.weekends')}</text>` : nothing}
      ${free.map((day) => svg`<rect class="flag" x=${x(day)} y="20" width=${Math.max(1, perDay - 0.5)} height="4"></rect>`)}
      ${dayTicks(start, days, right - left, { first: !narrow }).map(({ day, label, anchor }) => [42, end + 17].map((y) => svg`<text class="meta" x=${x(day)} y=${y} text-anchor=${x(day) + textWidth(label, 12) / 2 > right ? 'end' : anchor}>${label}</text>`))}
      ${narrow ? nothing : svg`<text class="meta" x=${right + 14} y="42">${t('calendar.run')}</text>`}`
  }

  #row(data: GanttData, row: GanttRow, k: number, { left, right, x, narrow, texts, top, y, width }: Frame & { top: number, y: (value: number) => number, width: number }): TemplateResult {
    const rule = row.kind === 'rule'
    const ground = top + (narrow ? 18 : 0)
    const line = narrow ? top + 15 : top + (rule ? 17 : 21)
    const [value, part] = texts[k]!
    const marked = row.marks.length > 0
    const roof = ground + (rule ? 20 : 41) - (rule ? low : tall)
    const valueEnd = narrow ? width - (part ? textWidth(part, 12) + 8 : 0) : width - Math.max(0, ...texts.map(([, text]) => textWidth(text, 12))) - 8
    const name = row.name
    const room = narrow ? width - textWidth(value + part, 12) - 30 : left - (rule ? 22 : 8)
    const box = this.at === k && this.piece !== undefined ? weekSpan(data, this.piece) : undefined
    return svg`
      <text class=${rule ? 'meta' : 'name'} x=${rule ? 12 : 0} y=${line}>${fitText(name, room, rule ? 12 : 13)}</text>
      ${row.kind === 'lever' ? row.spans.map(({ from, to }) => svg`<rect class=${marked ? 'span pale' : 'span'} x=${x(from)} y=${ground + 7} height=${bar} width=${Math.max(1.5, x(to + 1) - x(from) - 0.5)}></rect>`) : nothing}
      ${row.kind === 'lever' || rule ? row.marks.flatMap(({ days }) => days.map((day) => svg`<rect class="span" x=${x(day)} y=${ground + (rule ? 2 : 5)} height=${rule ? 4 : bar + 4} width=${Math.max(2, x(day + 1) - x(day) - 0.5)}></rect>`)) : nothing}
      ${row.weeks.map((amount, week) => {
        const { from, to } = weekSpan(data, week)
        const [a, b] = [y(0), y(amount)]
        return amount === 0 ? nothing : svg`<rect class="week ${looks[row.kind]}" x=${x(from)} width=${Math.max(1, x(to + 1) - x(from) - 1)} y=${roof + Math.min(a, b)} height=${Math.max(1, Math.abs(a - b))}></rect>`
      })}
      <line class="axis" x1=${left} x2=${right} y1=${roof + y(0)} y2=${roof + y(0)}></line>
      ${box ? svg`<rect class="at" x=${x(box.from) - 0.5} width=${x(box.to + 1) - x(box.from)} y=${ground + 1.5} height=${heightOf(row, width) - (ground - top) - 3}></rect>` : nothing}
      <text class="value ${row.kind === 'all' ? 'strong' : ''}" x=${valueEnd} y=${line} text-anchor="end">${value}</text>
      ${part ? svg`<text class="meta" x=${width} y=${line} text-anchor="end">${part}</text>` : nothing}`
  }

  protected override card(data: GanttData, row: number): RowCard { return ganttCard(data, row, this.piece) }
  override facts(data: GanttData): Facts { return ganttFacts(data) }
}

/** Px below the top of the columns for an amount; rows of `kinds` share the scale. */
function weekScale(rows: readonly GanttRow[], kinds: readonly GanttRow['kind'][], height: number): (amount: number) => number {
  const amounts = rows.filter(({ kind }) => kinds.includes(kind)).flatMap(({ weeks }) => weeks)
  return scaleLinear([Math.min(0, min(amounts) ?? 0), Math.max(1e-9, max(amounts) ?? 0)], [height, 0])
}

customElements.define('gantt-chart', GanttChart)

declare global { interface HTMLElementTagNameMap { 'gantt-chart': GanttChart } }
