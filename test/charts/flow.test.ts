/** The stream and the moves laid out: heights are counts, nothing is lost between the sides, labels keep apart. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { movesOf, mostMoves, sankeyScene, sumOf, type SankeyData } from '../../src/charts/sankey-scene.ts'
import { streamScene, wholeOn, type StreamData } from '../../src/charts/stream-scene.ts'
import { setLanguage } from '../../src/i18n/translate.ts'

vi.hoisted(() => vi.stubGlobal('ResizeObserver', class {}))
beforeEach(() => setLanguage('en'))

const days = 60
const stream = (more: Partial<StreamData> = {}): StreamData => ({
  title: '', subtitle: '', finding: '', slot: 1, start: '2027-06-01', days, whole: 'All', dates: [0, 7, 59], from: 0, to: 2,
  bands: [{ name: 'Low', values: Array.from({ length: days }, (_, day) => 100 + day) }, { name: 'Middle', values: Array.from({ length: days }, () => 50) }, { name: 'High', values: Array.from({ length: days }, (_, day) => 850 - day) }], ...more,
})
/** Heights of a band at the first and the last day, from its path: along the bottom, then back along the top, or the other way round. */
function ends(path: string): readonly [number, number] {
  const points = path.replace(/[MZ]/g, '').split('L').map((point) => point.split(',').map(Number) as [number, number])
  const at = (x: number) => points.filter((point) => point[0] === x).map(([, y]) => y)
  const [first, last] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
  return [first, last].map((x) => Math.max(...at(x)) - Math.min(...at(x))) as [number, number]
}

describe('the stream', () => {
  it('stands on the axis, every band as high as its count', () => {
    const data = stream()
    const { bands, top, bottom, bandAt, dayAt, dayX } = streamScene(data, 900, 300)
    expect(wholeOn(data, 0)).toBe(1000)
    const perHead = (bottom - top) / 1000
    bands.forEach(({ path }, k) => {
      const [first, last] = ends(path)
      expect(first).toBeCloseTo(data.bands[k]!.values[0]! * perHead, 0)
      expect(last).toBeCloseTo(data.bands[k]!.values[59]! * perHead, 0)
    })
    expect([bottom - 1, bottom - 120 * perHead, top + 4, top - 4].map((y) => bandAt(0, y))).toEqual([0, 1, 2, undefined])
    expect([0, 31, 59].map((day) => dayAt(dayX(day)))).toEqual([0, 31, 59])
    expect([dayAt(-50), dayAt(5000)]).toEqual([0, 59])
  })

  it.each([[900, 300], [358, 240], [358, 160]])('keeps its labels apart and within a box of %d by %d', (width, height) => {
    const thin = stream({ bands: Array.from({ length: 5 }, (_, k) => ({ name: `Band ${k}`, values: Array.from({ length: days }, () => (k === 4 ? 1000 : 1)) })) })
    const { bands, twoLines, labelX } = streamScene(thin, width, height)
    const places = bands.map(({ label }) => label.place).sort((a, b) => a - b)
    for (let k = 1; k < places.length; k++) expect(places[k]! - places[k - 1]!).toBeGreaterThanOrEqual(twoLines ? 29 : 17)
    expect([places[0]! > 10, places.at(-1)! + (twoLines ? 14 : 4) < height, labelX < width - 40]).toEqual([true, true, true])
  })

  it('counts who is not drawn among all of them', () => {
    const [low, middle, high] = stream().bands
    const data = stream({ bands: [low!, middle!], undrawn: high! })
    expect(wholeOn(data, 10)).toBe(1000)
    const { bands, ticks } = streamScene(data, 900, 300)
    expect(bands.map(({ label }) => label.share)).toEqual(['15.9%', '5.0%'])
    // the axis ends soon above what is drawn
    expect(ticks.map(({ text }) => text)).toEqual(['0', '100', '200', '300'])
  })
})

const moves = [[40, 10, 3, 0], [5, 60, 7, 0], [2, 4, 80, 0], [9, 6, 20, 0]]
const sankey: SankeyData = { title: '', subtitle: '', finding: '', slot: 1, before: ['a', 'b', 'c', 'new'], after: ['A', 'B', 'C', 'nobody'], dates: ['1 Jun', '30 Jul'], moves }

describe('the moves', () => {
  it('are told by size, the smallest together, and none is lost', () => {
    const found = movesOf(sankey)
    expect(found.map(({ value }) => value)).toEqual([80, 60, 40, 20, 10, 9, 7, 6, 5 + 4 + 3 + 2])
    expect(found.map(({ other }) => other)).toEqual([...Array.from({ length: mostMoves }, () => false), true])
    expect(found.at(-1)!.parts).toHaveLength(4)
    expect(sumOf(found.map(({ value }) => value))).toBe(sumOf(moves.flat()))
    expect(movesOf({ ...sankey, moves: [[1, 0], [0, 2]], before: ['a', 'b'], after: ['A', 'B'] }).map(({ value, other }) => [value, other])).toEqual([[2, false], [1, false]])
    expect(movesOf({ ...sankey, moves: [[0]], before: ['a'], after: ['A'] })).toEqual([])
  })

  it.each([[900, 300], [358, 260]])('have nodes as high as their counts in a box of %d by %d', (width, height) => {
    const { nodes, ribbons, left, right } = sankeyScene(sankey, width, height)
    const sums = [[53, 72, 86, 35], [56, 80, 110]]
    for (const side of [0, 1] as const) {
      const there = nodes.filter((node) => node.side === side)
      // nobody goes to the last place, so it has no node
      expect(there.map(({ name }) => name)).toEqual([['a', 'b', 'c', 'new'], ['A', 'B', 'C']][side])
      const perHead = (there[0]!.y1 - there[0]!.y0) / sums[side]![0]!
      there.forEach(({ y0, y1 }, k) => expect(y1 - y0).toBeCloseTo(sums[side]![k]! * perHead, 6))
      for (let k = 1; k < there.length; k++) expect([there[k]!.y0 - there[k - 1]!.y1 > 1, there[k]!.place - there[k - 1]!.place >= 32]).toEqual([true, true])
      expect(there.every(({ x, y0, y1 }) => x >= left && x + 12 <= right + 0.01 && y0 >= 0 && y1 <= height)).toBe(true)
      // ribbons are as wide as what they carry
      ribbons.forEach((parts, move) => parts.forEach((part, k) => expect(part.width).toBeCloseTo(Math.max(1, movesOf(sankey)[move]!.parts[k]!.value * perHead), 6)))
    }
    expect(ribbons.map((parts) => parts.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 4])
  })

  it('of nobody are an empty box', () => {
    expect(sankeyScene({ ...sankey, moves: [[0]], before: ['a'], after: ['A'] }, 600, 300)).toMatchObject({ nodes: [], ribbons: [] })
  })
})
