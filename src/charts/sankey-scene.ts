/** Moves between two dates laid out: a node per place on either side, a ribbon per move, the largest told one by one and the rest together. */
import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { count } from '../i18n/format.ts'
import { dodge } from './dodge.ts'
import type { RowChartData } from './row-chart.ts'
import type { Slot } from './series.ts'
import { textWidth } from './text-width.ts'

export type SankeyData = RowChartData & {
  slot: Slot
  /** Names of the places before and after, from the top down. */
  before: readonly string[]
  after: readonly string[]
  /** The two dates, as people read them. */
  dates: readonly [before: string, after: string]
  /** How many went from where to where: `[before][after]`. */
  moves: readonly (readonly number[])[]
}
/** One of the largest moves, or all the others together: then `parts` holds more than one, or `other` is set. */
export type Move = { readonly value: number, readonly parts: readonly { readonly from: number, readonly to: number, readonly value: number }[], readonly other: boolean }
export type SankeyNode = { readonly side: 0 | 1, readonly name: string, readonly value: string, readonly x: number, readonly y0: number, readonly y1: number, readonly place: number }
export type SankeyScene = {
  width: number
  height: number
  nodes: readonly SankeyNode[]
  /** By move: the ribbons of its parts. */
  ribbons: readonly (readonly { readonly path: string, readonly width: number, readonly middle: number }[])[]
  left: number
  right: number
}

/** Moves that are told one by one. */
export const mostMoves = 8
const nodeWidth = 12
const labelHeight = 32

export const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)

/** The largest moves first, then the rest as one; moves of nobody are none. */
export function movesOf({ moves }: SankeyData): Move[] {
  const all = moves.flatMap((row, from) => row.map((value, to) => ({ from, to, value }))).filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || a.from - b.from || a.to - b.to)
  const rest = all.slice(mostMoves)
  const told = all.slice(0, mostMoves).map((part): Move => ({ value: part.value, parts: [part], other: false }))
  return rest.length === 0 ? told : [...told, { value: sumOf(rest.map(({ value }) => value)), parts: rest, other: true }]
}

/** Lays the moves out in a box; places that nobody is at are left out. */
export function sankeyScene(data: SankeyData, width: number, height: number): SankeyScene {
  const { before, after, moves } = data
  const list = movesOf(data)
  const sums = [before.map((_, from) => sumOf(moves[from] ?? [])), after.map((_, to) => sumOf(moves.map((row) => row[to] ?? 0)))] as const
  const nodes = ([0, 1] as const).flatMap((side) => [before, after][side]!.flatMap((name, k) => (sums[side][k]! > 0 ? [{ id: `${side} ${k}`, side, name, text: count(Math.round(sums[side][k]!)) }] : [])))
  const room = (side: 0 | 1) => Math.min(width * 0.32, Math.max(textWidth(data.dates[side], 12), ...nodes.filter((node) => node.side === side).map(({ name, text }) => Math.max(textWidth(name, 13), textWidth(text, 12)))) + 14)
  const [left, right] = [room(0), width - room(1)]
  const most = Math.max(...[0, 1].map((side) => nodes.filter((node) => node.side === side).length))
  if (most <= 0) return { width, height, nodes: [], ribbons: [], left, right }
  const [top, bottom] = [26, height - 8]
  const padding = most > 1 ? Math.min(18, (bottom - top) / (3 * most)) : 0
  const links = list.flatMap(({ parts }, move) => parts.map(({ from, to, value }) => ({ source: `0 ${from}`, target: `1 ${to}`, value, move })))
  const laid = sankey<(typeof nodes)[number], { move: number }>().nodeId(({ id }) => id).nodeWidth(nodeWidth).nodePadding(padding).nodeSort(null).iterations(0)
    .extent([[left, top], [right, bottom]])({ nodes: nodes.map((node) => ({ ...node })), links })
  const ribbon = sankeyLinkHorizontal()
  const places = ([0, 1] as const).map((side) => {
    const there = laid.nodes.filter((node) => node.side === side)
    const found = dodge(there.map(({ y0, y1 }) => ({ at: (y0! + y1!) / 2, above: labelHeight / 2, below: labelHeight / 2 })), top - 4, height)
    return new Map(there.map(({ id }, k) => [id, found[k]!]))
  })
  return {
    width, height, left, right,
    nodes: laid.nodes.map(({ id, side, name, text, x0, y0, y1 }) => ({ side, name, value: text, x: x0!, y0: y0!, y1: y1!, place: places[side]!.get(id)! })),
    ribbons: list.map((_, move) => laid.links.filter((link) => link.move === move).map((link) => ({ path: ribbon(link) ?? '', width: Math.max(1, link.width ?? 0), middle: (link.y0! + link.y1!) / 2 }))),
  }
}
