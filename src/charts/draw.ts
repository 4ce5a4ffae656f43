/** Writes a laid-out chart down as svg: grid, events, bands, curves with halos, whiskers and end labels. */
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle } from 'd3'
import { nothing, svg, type TemplateResult } from 'lit'
import { lastFinite } from './paths.ts'
import { textWidth } from './text-width.ts'
import { bareChip, type Curve, type End, type Scene } from './scene.ts'
import type { Benchmark, ChartData, Line, Rule, Slot, Tint } from './series.ts'

type Marks = {
  /** The strategy with the band and the heavier line. */
  shown: Slot | undefined
  /** The strategy pointed at: the others step back. */
  pointed: Slot | undefined
}

/** Only then are shapes needed, and only then are they drawn. */
const forced = globalThis.matchMedia?.('(forced-colors: active)')

const shapes = [symbolCircle, symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolTriangle, symbolCross]

export function colour(slot: Slot): string {
  return `--c: var(--slot-${slot}); --on: var(--on-slot-${slot})`
}

/** Everything below the curves. */
export function drawGround(scene: Scene, data: ChartData): TemplateResult {
  const { margin, width, height, axis, y, events, dayX, size } = scene
  const right = width - margin.right
  const bottom = height - margin.bottom
  const main = size === 'main'
  const rise = main ? 6 : 0
  return svg`
    ${events.map(({ x0, x1, inner, label, flag, event }) => svg`
      <rect class="season" x=${x0} y=${margin.top - rise} width=${x1 - x0} height=${bottom - margin.top + rise}></rect>
      ${main ? svg`
        <rect class="strip" x=${x0} y=${margin.top - 6} width=${x1 - x0} height="2"></rect>
        ${inner.map(peak => svg`<rect class="peak" x=${peak.x0} y=${margin.top - 6} width=${peak.x1 - peak.x0} height="2"></rect>`)}
        ${label ? svg`<text class="meta medium" x=${label.x} y=${margin.top - 12} text-anchor=${label.anchor}>${event.name}</text>` : nothing}
        ${flag ? svg`<path class="flag" d="M${x0} ${margin.top - 6}v-10h7l-2 2.5 2 2.5h-7"></path>` : nothing}` : nothing}`)}
    ${axis.ticks.map(tick => svg`
      ${tick === 0 && (data.zeroLine || !main) ? nothing : svg`<line class="grid" x1=${margin.left} x2=${right} y1=${y(tick)} y2=${y(tick)}></line>`}
      ${scene.empty ? nothing : svg`<text class="meta" x=${margin.left - (main ? 8 : 6)} y=${y(tick) + 4} text-anchor="end">${scene.tickText(tick)}</text>`}`)}
    ${!main && axis.ticks.includes(0) ? svg`<line class=${data.zeroLine ? 'zero thin' : 'floor'} x1=${margin.left} x2=${right} y1=${y(0)} y2=${y(0)}></line>` : nothing}
    ${main ? svg`<line class="axis" x1=${margin.left} x2=${right} y1=${bottom} y2=${bottom}></line>` : nothing}
    ${scene.days.map((tick, index) => svg`
      ${main && (tick.anchor === 'middle') ? svg`<line class="axis" x1=${dayX(tick.day)} x2=${dayX(tick.day)} y1=${bottom} y2=${bottom + 4}></line>` : nothing}
      <text class="meta" x=${dayX(tick.day)} y=${bottom + (main ? 18 : 16)} text-anchor=${lastAnchor(scene, index)}>${tick.label}</text>`)}
    ${main && data.zeroLine && !scene.empty ? svg`<line class="zero" x1=${margin.left} x2=${right} y1=${y(0)} y2=${y(0)}></line>` : nothing}`
}

/** Days on which something acts: a pale ground, and a bar per strategy above the axis. */
export function drawTints({ margin, height, dayX, width }: Scene, tints: readonly Tint[]): TemplateResult {
  const slots = [...new Set(tints.map(({ slot }) => slot))]
  const bottom = height - margin.bottom
  const right = width - margin.right
  const label = tints[0]?.label
  const start = Math.max(margin.left, dayX(Math.min(...tints.map(({ from }) => from))))
  const atEnd = label !== undefined && start + textWidth(label, 12) > right
  return svg`${tints.map(({ slot, from, to }) => {
    const x0 = Math.max(margin.left, dayX(from))
    const wide = Math.max(2, Math.min(right, dayX(to + 1)) - x0)
    // what acts all the time needs no ground: it would only dim the picture
    const ground = wide < (right - margin.left) * 0.95
    return svg`<g style=${colour(slot)}>${ground ? svg`<rect class="tint" x=${x0} y=${margin.top} width=${wide} height=${bottom - margin.top}></rect>` : nothing}
      <rect class="tint-bar" x=${x0} y=${bottom - 4 - 4 * slots.indexOf(slot)} width=${wide} height="3"></rect></g>`
  })}${label ? svg`<text class="meta halo-text" x=${atEnd ? right : start + 2} y=${margin.top + 13} text-anchor=${atEnd ? 'end' : 'start'}>${label}</text>` : nothing}`
}

function lastAnchor(scene: Scene, index: number): string {
  const tick = scene.days[index]!
  return tick.anchor === 'middle' && scene.dayX(tick.day) + textWidth(tick.label, 12) / 2 > scene.width - 2 ? 'end' : tick.anchor
}

/** Bands, then all curves, the shown one on top. */
export function drawCurves(scene: Scene, data: ChartData, { shown, pointed }: Marks): TemplateResult {
  const ordered = [...scene.curves].sort((a, b) => rank(a.line) - rank(b.line))
  const banded = scene.size === 'main' ? scene.curves.find(({ line }) => line.slot === shown && !line.preview) : undefined
  return svg`
    ${banded ? svg`<g style=${colour(banded.line.slot)}>
      ${[['band80', banded.band80()], ['band50', banded.band50()]].map(([kind, path]) => path ? svg`<path class=${kind} d=${path}></path>` : nothing)}</g>` : nothing}
    ${(data.benchmarks ?? []).map(benchmark => drawBenchmark(scene, benchmark))}
    ${(scene.size === 'main' ? data.rules ?? [] : []).map((rule, at) => drawRule(scene, rule, at))}
    ${ordered.map(curve => drawCurve(scene, curve, curve.line.slot === (data.best ?? shown) && !curve.line.preview, pointed !== undefined && curve.line.slot !== pointed))}`

  function rank({ slot }: Line): number {
    return slot === shown ? 2 : slot === 0 ? 0 : 1
  }
}

function drawCurve(scene: Scene, { line, path }: Curve, best: boolean, dim: boolean): TemplateResult {
  const base = line.slot === 0
  const weight = scene.size === 'small' ? (base ? 1.5 : 2) : best ? 2.5 : base ? 1.5 : 2
  return svg`<g class=${dim ? 'curve dim' : 'curve'} style=${colour(line.slot)} data-slot=${line.slot}>
    ${scene.size === 'main' && !base ? svg`<path class="halo" d=${path} stroke-width=${weight + 2.2}></path>` : nothing}
    <path class=${line.preview ? 'line dotted' : base || line.dashed ? 'line dashed' : 'line'} d=${path} stroke-width=${weight}></path>
    ${forced?.matches && !line.preview ? marks(scene, line) : nothing}</g>`
}

/** Shapes along the line for readers whose system replaces all colours. */
function marks(scene: Scene, line: Line): TemplateResult[] {
  const every = Math.max(1, Math.floor(scene.steps / 7))
  const found: TemplateResult[] = []
  for (let step = Math.floor(every / 2) + line.slot; step < scene.steps; step += every) {
    const value = line.values[step]!
    if (!Number.isFinite(value)) continue
    const turn = line.slot === 5 ? ' rotate(180)' : ''
    found.push(svg`<path class="shape" d=${symbol(shapes[line.slot] ?? symbolCircle, 36)()} transform=${`translate(${scene.x(step).toFixed(1)} ${scene.y(value).toFixed(1)})${turn}`}></path>`)
  }
  return found
}

function drawBenchmark(scene: Scene, { label, points }: Benchmark): TemplateResult {
  const places = points.map(([day, value]) => [scene.dayX(day), scene.y(value)] as const)
  const last = places.at(-1)
  if (!last) return svg``
  return svg`<g class="benchmark">
    <path d=${`M${places.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`}></path>
    ${places.map(([x, y]) => svg`<circle cx=${x} cy=${y} r="3"></circle>`)}
    ${scene.size === 'main' ? svg`<text class="meta halo-text" x=${last[0] - 6} y=${last[1] - 8} text-anchor="end">${label}</text>` : nothing}</g>`
}

/** Whiskers, end dots, leaders, chips and labels right of the plot. */
export function drawEnds(scene: Scene, data: ChartData, { shown, pointed }: Marks): TemplateResult {
  const right = scene.width - scene.margin.right
  return svg`${scene.ends.map(end => {
    const dim = pointed !== undefined && end.line !== undefined && end.line.slot !== pointed
    const strong = end.line?.slot === (data.best ?? shown)
    return svg`<g class=${dim ? 'end dim' : 'end'} style=${colour(end.line?.slot ?? 0)}>${drawWhisker(scene, end, right)}${drawLabel(scene, end, right, strong)}</g>`
  })}`
}

function drawWhisker(scene: Scene, { whisker, at, place }: End, right: number): TemplateResult {
  if (!whisker) return svg``
  return svg`
    ${whisker.low === undefined || whisker.high === undefined ? nothing : svg`<line class="whisker" x1=${whisker.x} x2=${whisker.x} y1=${whisker.low} y2=${whisker.high}></line>`}
    <circle class="dot" cx=${whisker.x} cy=${at} r="3"></circle>
    <path class="leader" d="M${whisker.x + 4} ${at}L${right + scene.labelX - 3} ${place}"></path>`
}

function drawLabel(scene: Scene, { line, place, name, value, chips }: End, right: number, strong: boolean): TemplateResult {
  const x = right + scene.labelX
  if (scene.labels === 'bare') return svg`${chips.map((chip, index) => svg`<g style=${colour(chip.slot)}>${drawChip(chip, x + index * bareChip, place, 12)}</g>`)}
    <text class=${strong ? 'value strong' : 'value'} x=${x + chips.length * bareChip} y=${place + 4}>${value}</text>`
  const chip = drawChip(line, x, place)
  if (scene.labels === 'short') return svg`${chip}<text class="value strong" x=${x + 19} y=${place + 4}>${value}</text>`
  if (!line) return svg`${chip}<text class="name muted" x=${x + 22} y=${place + 4}>${name}</text>`
  if (scene.labels === 'one') return svg`${chip}
    <text class=${strong ? 'value strong' : 'value medium'} x=${x + 22} y=${place + 4}>${name}</text>
    <text class=${strong ? 'value strong' : 'value'} x=${scene.width - 2} y=${place + 4} text-anchor="end">${value}</text>`
  return svg`${chip}
    <text class=${strong ? 'name strong' : 'name'} x=${x + 22} y=${place + 1}>${name}</text>
    <text class="meta" x=${x + 22} y=${place + 17}>${value}</text>`
}

/** The square with a strategy's letter, its left edge at `x` and its middle at `y`; the zero line's without one. */
export function drawChip(line: Pick<Line, 'slot' | 'letter'> | undefined, x: number, y: number, size = 16): TemplateResult {
  return svg`
    ${line === undefined || line.slot === 0
      ? svg`<rect class="chip base" x=${x + 0.75} y=${y - size / 2 + 0.75} width=${size - 1.5} height=${size - 1.5} rx=${size / 4 - 0.5}></rect>`
      : svg`<rect class="chip" x=${x} y=${y - size / 2} width=${size} height=${size} rx=${size / 4}></rect>`}
    <text class=${size < 16 ? 'letter little' : 'letter'} x=${x + size / 2} y=${y + (size < 16 ? 3.2 : 4)} text-anchor="middle">${line?.letter ?? '0'}</text>`
}

/** The crosshair: a line through the step and a ringed dot on every curve. */
export function drawCursor(scene: Scene, data: ChartData, step: number, pointed: Slot | undefined): TemplateResult {
  const x = scene.x(step)
  const main = scene.size === 'main'
  return svg`<line class="cross" x1=${x} x2=${x} y1=${scene.margin.top - (main ? 6 : 0)} y2=${scene.height - scene.margin.bottom}></line>
    ${data.lines.map(line => {
      const value = line.values[step]!
      if (!Number.isFinite(value) || line.preview) return nothing
      return svg`<circle class=${line.slot === pointed ? 'ring pointed' : 'ring'} style=${colour(line.slot)} cx=${x} cy=${scene.y(value)} r=${main ? 4 : 3}></circle>`
    })}`
}

/** The first has its words at the left end, the second at the right, so that close ones do not meet; under the line where events have theirs above. */
function drawRule({ margin, width, y }: Scene, { value, label }: Rule, at: number): TemplateResult {
  const right = width - margin.right
  const under = y(value) < margin.top + 14
  return svg`<g class="rule"><line x1=${margin.left} x2=${right} y1=${y(value)} y2=${y(value)}></line>
    <text class="meta halo-text" x=${at === 0 ? margin.left + 4 : right - 4} y=${y(value) + (under ? 14 : -5)} text-anchor=${at === 0 ? 'start' : 'end'}>${label}</text></g>`
}

/** The last step that any curve reaches. */
export function lastStep(data: ChartData): number {
  return Math.max(0, ...data.lines.map(line => lastFinite(line.values)?.step ?? 0))
}
