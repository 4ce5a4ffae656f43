/** Paths, rows and the card: what a chart says about its numbers. */
import { describe, expect, it } from 'vitest'
import { setLanguage } from '../../src/i18n/translate.ts'
import { cardAt, placeCard, spokenAt } from '../../src/charts/card.ts'
import { eventStrip } from '../../src/charts/event-strip.ts'
import { areaPath, lastFinite, linePath } from '../../src/charts/paths.ts'
import { factsCsv, factsJson, factsTsv } from '../../src/charts/facts.ts'
import { briefly, chartFacts, columns } from '../../src/charts/rows.ts'
import { drawnDays, sceneOf } from '../../src/charts/scene.ts'
import { fitText, textWidth } from '../../src/charts/text-width.ts'
import type { ChartData, Line } from '../../src/charts/series.ts'

const same = (value: number): number => value

function line(slot: number, values: number[], more: Partial<Line> = {}): Line {
  return { slot, letter: '0ABCDEF'[slot]!, name: `Plan ${slot}`, values, ...more }
}

function chart(lines: Line[], more: Partial<ChartData> = {}): ChartData {
  return {
    lines, start: '2027-06-01', days: 180, unit: 'money', currency: 'CNY', signed: true, zeroLine: true, runs: 16,
    events: [], finding: 'A finding.', title: 'GMV gained', subtitle: 'cumulative', band: 80, ...more,
  }
}

describe('paths', () => {
  it('break at gaps', () => {
    expect(linePath([1, 2, NaN, 4, 5], same, same)).toBe('M0,1L1,2M3,4L4,5')
  })
  it('are areas where both ends are there', () => {
    expect(areaPath([0, 0, NaN], [1, 1, 1], same, same)).toBe('M0,1L1,1L1,0L0,0Z')
  })
  it('end at the last number', () => {
    expect(lastFinite([1, 2, NaN])).toEqual({ step: 1, value: 2 })
    expect(lastFinite([NaN])).toBeUndefined()
  })
})

describe('the files', () => {
  const csv = (of: ChartData, last?: string) => factsCsv(chartFacts(of), last)
  const data = chart([line(1, [0.1 + 0.2, NaN], { name: 'Half, "off"', low80: [0, 1], high80: [1, 2], wins: [9, 10] })])
  it('holds exactly what is plotted, with empty gaps', () => {
    expect(csv(data)).toBe('\uFEFF'
      + 'Date,"A Half, ""off""","A Half, ""off"", low 80%","A Half, ""off"", high 80%","A Half, ""off"", futures above baseline of 16"\r\n'
      + '2027-06-01,0.3,0,1,9\r\n2027-06-02,,1,2,10\r\n')
  })
  it('closes with where it comes from', () => {
    expect(csv(data, 'seed 42').endsWith('10\r\n\r\nseed 42 · 2 rows\r\n')).toBe(true)
  })
  it('are the same as JSON and for the clipboard', () => {
    const written = JSON.parse(factsJson(chartFacts(data), 'seed 42')) as Record<string, unknown>
    expect(written).toMatchObject({ title: 'GMV gained', source: 'seed 42', count: 2, rows: [['2027-06-01', 0.3, 0, 1, 9], ['2027-06-02', null, 1, 2, 10]] })
    expect((written['columns'] as string[])[1]).toBe('A Half, "off"')
    expect(factsTsv(chartFacts(data)).split('\n').slice(1)).toEqual(['2027-06-01\t0.3\t0\t1\t9', '2027-06-02\t\t1\t2\t10'])
  })
  it('steps by weeks when the chart does', () => {
    expect(csv(chart([line(1, [5, 6])], { step: 'weekly' }))).toContain('\r\n2027-06-08,6\r\n')
  })
})

describe('the table', () => {
  const days = Array.from({ length: 17 }, (_, day) => day)
  const data = chart([line(1, days, { low80: days, high80: days, wins: days }), line(2, days)])
  it('opens on a row a week and the values alone, the last day among them', () => {
    const brief = briefly(data)
    expect(brief.steps).toEqual([6, 13, 16])
    expect(brief.columns.map(({ kind, slot }) => `${kind} ${slot ?? ''}`)).toEqual(['date ', 'value 1', 'value 2'])
    expect(columns(data)).toHaveLength(6)
  })
  it('of weeks has them all', () => {
    expect(briefly(chart([line(1, [1, 2, 3])], { step: 'weekly' })).steps).toEqual([0, 1, 2])
  })
})

describe('the card', () => {
  const data = chart([
    line(1, [317_000], { low80: [7_000], high80: [596_000], wins: [11] }), line(2, [788_000], { wins: [15] }), line(3, [NaN]), line(4, [788_000]),
  ])
  it('sorts by value, the earlier slot first among equals, and leaves gaps out', () => {
    expect(cardAt(data, 0).rows.map(row => row.line.slot)).toEqual([2, 4, 1])
  })
  it('writes figures in one unit, ranges and wins', () => {
    expect(cardAt(data, 0).rows.map(({ text, range, wins }) => [text, range, wins])).toEqual([
      ['+788K', '', '15/16'], ['+788K', '', ''], ['+317K', '+7K … +596K', '11/16'],
    ])
    expect(cardAt(data, 0)).toMatchObject({ head: '1 Jun Tue', note: 'day 1 · beats baseline' })
  })
  it('has as many decimals in every row, and one unit', () => {
    const texts = (...values: number[]) => cardAt(chart(values.map((value, index) => line(index + 1, [value]))), 0).rows.map(({ text }) => text)
    expect(texts(45_600, 12_000)).toEqual(['+45.6K', '+12.0K'])
    expect(texts(1_020_000, 788_000)).toEqual(['+1,020K', '+788K'])
    expect(texts(12_040_000, 788_000)).toEqual(['+12.0M', '+0.8M'])
    expect(texts(450, 30)).toEqual(['+450', '+30'])
  })
  it('calls the same what lies on the baseline in every future', () => {
    const tied = chart([line(1, [0], { low80: [0], high80: [0], wins: [8] }), line(2, [0], { low80: [-5], high80: [4], wins: [8] })])
    expect(cardAt(tied, 0).rows.map(({ range, wins }) => [range, wins])).toEqual([['', 'same'], ['\u22125 … +4', '8/16']])
    expect(spokenAt(tied, tied.lines[0]!, 0)).toMatch(/The same as the baseline\.$/)
  })
  it('knows nothing of previews, nor do the rows', () => {
    const previewed = chart([line(1, [1, 2]), line(2, [3, 4], { preview: true })])
    expect(cardAt(previewed, 0).rows.map(row => row.line.slot)).toEqual([1])
    expect(factsCsv(chartFacts(previewed))).not.toContain('Plan 2')
    expect(sceneOf(previewed, { width: 900, height: 400, size: 'main' }).ends.map(end => end.line?.slot)).toEqual([1, undefined])
  })
  it('is said aloud as a sentence', () => {
    expect(spokenAt(data, data.lines[0]!, 0)).toBe('1 Jun Tue. Plan 1: +¥317K, in 8 of 10 futures between +7K … +596K. Beats the baseline in 11 of 16 futures.')
    expect(spokenAt(data, data.lines[2]!, 0)).toBe('1 Jun Tue. Plan 3: no value.')
  })
  it('stands on the side with fewer curves', () => {
    const plot = { left: 44, top: 30, width: 800, height: 300 }
    const crowd = Array.from({ length: 50 }, (_, index): [number, number] => [100 + index * 5, 80])
    const { left, top } = placeCard(440, { width: 300, height: 110 }, plot, crowd)
    expect(left > 440 || top > 90).toBe(true)
    expect(placeCard(440, { width: 300, height: 110 }, plot, []).left).toBe(440 - 14 - 300)
  })
})

describe('a scene', () => {
  const close = [790, 788, 785, 783, 781, 779].map((end, index) => line(index + 1, [0, end * 1000]))
  it('dodges six close ends and the baseline', () => {
    for (const height of [220, 300, 360, 600]) {
      const { ends, labels } = sceneOf(chart(close), { width: 984, height, size: 'main' })
      const pitch = labels === 'two' ? 36 : 20
      const places = ends.map(({ place }) => place)
      for (let index = 1; index < places.length - 1; index++) expect(places[index]! - places[index - 1]!).toBeGreaterThanOrEqual(pitch - 1e-6)
      expect(Math.max(...places)).toBeLessThan(height)
    }
  })
  it('tells a line without a value at the end with a dash, not with the last one it had', () => {
    const gone = chart([line(1, [1, 5]), line(2, [3, NaN])])
    const told = (size: 'main' | 'small') => sceneOf(gone, { width: size === 'main' ? 900 : 300, height: 400, size }).ends.filter((end) => end.line).map(({ line: of, value, whisker }) => [of!.slot, value, whisker !== undefined])
    expect(told('main')).toEqual([[1, '+¥5', true], [2, '–', false]])
    expect(told('small')).toEqual([[1, '+5', false], [2, '–', false]])
  })
  it('has short labels on a phone, bare ones in a small chart, none when empty', () => {
    expect(sceneOf(chart(close), { width: 358, height: 236, size: 'main' })).toMatchObject({ labels: 'short', narrow: true })
    expect(sceneOf(chart(close), { width: 290, height: 112, size: 'small' }).labels).toBe('bare')
    expect(sceneOf(chart([]), { width: 984, height: 300, size: 'main' })).toMatchObject({ labels: 'none', empty: true })
  })
  it('writes the ends as the strip above does, each in its own unit and with its currency', () => {
    const ends = () => sceneOf(chart([line(1, [15_000]), line(2, [4_288]), line(3, [-603])]), { width: 984, height: 400, size: 'main' }).ends.map(({ value }) => value)
    expect(ends()).toEqual(['+¥15K', '+¥4,288', '−¥603', ''])
    setLanguage('zh-CN')
    expect(ends()).toEqual(['+1.5万元', '+4,288元', '−603元', ''])
    setLanguage('en')
  })
  it('writes the ends of a narrow chart in the unit of its axis, which alone names it', () => {
    setLanguage('zh-CN')
    // a tick at 10,000 puts the axis in tens of thousands, though no line ends there
    const narrow = sceneOf(chart([line(1, [9_800, 5_968]), line(2, [-9_800, -3_193])]), { width: 358, height: 236, size: 'main' })
    expect(narrow.labels).toBe('short')
    expect(narrow.unit).toBe('万元')
    expect(narrow.ends.map(({ value }) => value)).toEqual(['+0.6', '−0.3', ''])
    setLanguage('en')
  })
  it('writes a path anew only where the line stands elsewhere', () => {
    const one = line(1, [0, 5, 9], { low80: [0, 4, 8], high80: [0, 6, 10] })
    const box = { width: 900, height: 400, size: 'main' } as const
    const paths = (data: ChartData, width = 900) => sceneOf(data, { ...box, width }).curves.filter((curve) => curve.line === one).map((curve) => [curve.path, curve.band80()])[0]!
    const alone = paths(chart([one]))
    expect(alone[1]).toMatch(/^M.*Z$/)
    expect(paths(chart([one, line(2, [0, 3, 9], { preview: true })]))).toEqual(alone)
    expect(paths(chart([one]), 700)).not.toEqual(alone)
    expect(paths(chart([one, line(2, [0, 300, 900])]))).not.toEqual(alone)
    expect(paths(chart([one]))).toEqual(alone)
  })
  it('puts the chips of all lines that share a bare end before it, the best first', () => {
    const { ends } = sceneOf(chart([line(1, [1000]), line(2, [1000]), line(3, [5000])], { best: 2 }), { width: 290, height: 112, size: 'small' })
    expect(ends.map(({ chips }) => chips.map(({ letter }) => letter))).toEqual([['C'], ['B', 'A']])
  })
  it('stands a week at its middle day', () => {
    const { x, dayX } = sceneOf(chart([line(1, Array.from({ length: 25 }, (_, week) => week))], { step: 'weekly' }), { width: 900, height: 400, size: 'main' })
    expect([x(0), x(24)]).toEqual([dayX(3), dayX(171)])
    const short = sceneOf(chart([line(1, [1, 2])], { step: 'weekly', days: 10 }), { width: 900, height: 400, size: 'main' })
    expect(short.x(1)).toBe(short.dayX(8))
  })
  it('names the days that its weeks cover', () => {
    expect(drawnDays(chart([line(1, Array.from({ length: 25 }, () => 1))], { step: 'weekly' }))).toBe(175)
    expect(drawnDays(chart([line(1, [1, 2, 3])], { days: 3 }))).toBe(3)
    expect(drawnDays(chart([]))).toBe(180)
  })
  it('keeps its axis whichever strategy is highlighted', () => {
    const wide = [line(1, [0, 5], { low80: [0, -50], high80: [0, 90] }), line(2, [0, 8])]
    const of = (highlighted: number) => sceneOf(chart(wide, { highlighted }), { width: 900, height: 400, size: 'main' }).axis
    expect(of(1)).toEqual(of(2))
  })
})

describe('the strip of events', () => {
  const x = (day: number): number => 44 + day * 4
  it('names at most four and lets no two names touch', () => {
    const events = Array.from({ length: 9 }, (_, index) => ({ name: `Festival ${index}`, from: index * 20, to: index * 20 + index }))
    const strip = eventStrip(events, x, { left: 44, right: 760 })
    expect(strip.filter(({ label }) => label).length).toBeLessThanOrEqual(4)
  })
  it('flags a day without room for a fifth name', () => {
    const events = Array.from({ length: 5 }, (_, index) => ({ name: 'Day', from: 10 + index * 40, to: 10 + index * 40 + (index < 4 ? 1 : 0) }))
    expect(eventStrip(events, x, { left: 44, right: 900 }).map(({ label, flag }) => label ? 'name' : flag ? 'flag' : '')).toEqual(['name', 'name', 'name', 'name', 'flag'])
  })
  it('drops what lies outside', () => {
    expect(eventStrip([{ name: 'Gone', from: -20, to: -5 }], x, { left: 44, right: 760 })).toEqual([])
  })
})

describe('text widths', () => {
  it('cut only what is too wide', () => {
    expect(fitText('Tiers', 100, 13)).toBe('Tiers')
    expect(textWidth(fitText('A very long strategy name', 80, 13), 13)).toBeLessThanOrEqual(80)
    expect(textWidth('会员等级', 13)).toBe(52)
  })
})
