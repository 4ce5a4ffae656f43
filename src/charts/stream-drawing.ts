/** Writes a laid-out stream down as svg: grid, bands with a seam between them, the marks of two dates, labels at the last day. */
import { nothing, svg, type TemplateResult } from 'lit'
import { date, dateOfDay } from '../i18n/dates.ts'
import { colour } from './draw.ts'
import type { StreamData, StreamScene } from './stream-scene.ts'

/** @param marked the marks are drawn with their dates, where nobody can drag them */
export function drawStream(data: StreamData, scene: StreamScene, { day, band, marked }: { day: number | undefined, band: number | undefined, marked: boolean }): TemplateResult {
  const { left, right, top, bottom, dayX, bands } = scene
  const tone = (k: number) => `tone t${k}${k === band ? ' pointed' : ''}`
  return svg`
    ${scene.ticks.map((tick) => svg`<line class="grid" x1=${left} x2=${right} y1=${tick.y} y2=${tick.y}></line><text class="meta" x=${left - 8} y=${tick.y + 4} text-anchor="end">${tick.text}</text>`)}
    <g class=${band === undefined ? '' : 'pointing'} style=${colour(data.slot)}>
      ${bands.map(({ path }, k) => svg`<path class=${tone(k)} d=${path}></path>`)}
      ${bands.map(({ edge }) => svg`<path class="seam" d=${edge}></path>`)}
      ${bands.map(({ label }, k) => drawLabel(label, scene, { tone: tone(k), strong: k === band }))}</g>
    <line class="axis" x1=${left} x2=${right} y1=${bottom} y2=${bottom}></line>
    ${scene.days.map((tick) => svg`${tick.anchor === 'middle' ? svg`<line class="axis" x1=${dayX(tick.day)} x2=${dayX(tick.day)} y1=${bottom} y2=${bottom + 4}></line>` : nothing}
      <text class="meta" x=${dayX(tick.day)} y=${bottom + 18} text-anchor=${tick.anchor}>${tick.label}</text>`)}
    ${[data.from, data.to].map((place, k) => {
      const x = dayX(data.dates[place]!)
      return svg`<line class="mark" x1=${x} x2=${x} y1=${marked ? 8 : 26} y2=${bottom}></line>
        ${marked ? svg`<text class="meta medium" x=${k === 0 ? x - 6 : x + 6} y="18" text-anchor=${k === 0 ? 'end' : 'start'}>${date(dateOfDay(data.start, data.dates[place]!))}</text>` : nothing}`
    })}
    ${day === undefined ? nothing : drawCross(dayX(day), top, bottom)}`
}

const drawCross = (x: number, top: number, bottom: number): TemplateResult => svg`<line class="cross" x1=${x} x2=${x} y1=${top} y2=${bottom}></line>`

function drawLabel(label: StreamScene['bands'][number]['label'], { right, labelX, twoLines, width }: StreamScene, { tone, strong }: { tone: string, strong: boolean }): TemplateResult {
  const { at, place, name, value, share } = label
  const narrow = width < 480
  const y = twoLines ? place : place + 4
  return svg`
    <path class="leader" d=${`M${right + 2} ${at}L${labelX - 2} ${twoLines ? place - 4 : place}`}></path>
    <rect class=${tone} x=${labelX + 2} y=${y - 9} width="10" height="10"></rect><rect class="frame" x=${labelX + 2.5} y=${y - 8.5} width="9" height="9"></rect>
    <text class=${`${narrow ? 'value' : 'name'}${strong ? ' strong' : ''}`} x=${labelX + 18} y=${y}>${name}</text>
    ${twoLines ? svg`<text class="meta" x=${labelX + 18} y=${y + (narrow ? 14 : 16)}>${narrow ? value : `${value} · ${share}`}</text>`
      : svg`<text class="meta" x=${width - 2} y=${y} text-anchor="end">${value}</text>`}`
}
