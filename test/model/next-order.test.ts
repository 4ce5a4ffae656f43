/** Who orders again after the first, second and third order: the Poisson process where all are alike, and what the differences of people add. */
import { describe, expect, it } from 'vitest'
import { metricById } from '../../src/metrics/index.ts'
import { archetypes } from '../../src/scenario/archetypes/index.ts'
import { mixture, repeatShare } from './closed-forms.ts'
import { away, harmlessReturns, marketOf, play, segmentOf, total, type Start } from './small-market.ts'

const size = 20_000
const names = ['first', 'second', 'third'] as const
const metrics = ['againFirst', 'againSecond', 'againThird'] as const
const errorAt = (share: number, people: number) => Math.sqrt((share * (1 - share)) / people)
/** Everyone orders at one rate and leaves with one chance per order. */
const alike = (rate: number, dropout: number): Start => ({ population }) => {
  population.lambda.fill(rate)
  for (let row = 0; row < population.count; row++) population.dropout[row << 5] = Math.round(dropout * 65536)
  return []
}
const poisson = (days: number) => marketOf({ days, customers: size, segments: [segmentOf()], demand: harmlessReturns })

describe.each([[0.004, 0], [0.012, 0], [0.012, 0.25]])('customers alike, %f orders a day, %f leave after an order', (rate, dropout) => {
  const { book } = play(poisson(400), alike(rate, dropout))
  // the first order comes as its day opens; the others at any time of theirs, and from the second on a coin has been thrown
  const theory = (k: number) => (k === 0 ? 1 - Math.exp(-91 * rate) : (1 - dropout) * (1 - (Math.exp(-90 * rate) * (1 - Math.exp(-rate))) / rate))

  it.each([0, 1, 2])('order again after order %i + 1 as the Poisson process says: 1 − exp(−λ · window), the same after each', (k) => {
    const share = metricById[metrics[k]!].total(book)
    const people = total(book, `followed.${names[k]}`)
    expect(people).toBeGreaterThan(2000)
    expect(away(share, theory(k), errorAt(theory(k), people))).toBeLessThan(4)
    // the first order of all but its day
    if (dropout === 0) expect(Math.abs(theory(k) - (1 - Math.exp(-rate * 90)))).toBeLessThan(rate)
  })
})

it('is the repeat share of BG/NBD after the first order, and rises with the order where people leave unlike each other', () => {
  const market = marketOf({ store: 'fashion', days: 365, customers: size, demand: harmlessReturns })
  const { book } = play(market)
  const theory = mixture(market.segments, (law) => repeatShare(law, 91))
  expect(market.segments).toHaveLength(archetypes.fashion.segments.length)
  expect(total(book, 'followed.first')).toBe(size)
  expect(away(metricById.againFirst.total(book), theory, errorAt(theory, size))).toBeLessThan(4)
  const [first, second, third] = metrics.map((id) => metricById[id].total(book))
  expect(second! - first!).toBeGreaterThan(0.1)
  expect(third! - second!).toBeGreaterThan(0.02)
})

it('judges an order on the day its ninety days are over, and none whose days reach beyond the run', () => {
  const short = play(poisson(90), alike(0.05, 0)).book
  for (const name of names) expect([total(short, `followed.${name}`), total(short, `again.${name}`)]).toEqual([0, 0])
  expect(metricById.againFirst.total(short)).toBe(NaN)
  const { book } = play(poisson(91), alike(0.05, 0))
  // all begin on day 0, so that their ninety days end with day 90, the last one
  expect([total(book, 'followed.first'), total(book, 'followed.first', 90, 90)]).toEqual([size, size])
  expect(total(book, 'followed.first', 91)).toBe(0)
  // two years, so that the window of a customer with many orders runs around several times
  const long = play(poisson(730), alike(0.05, 0)).book
  for (const name of names) expect(total(long, `again.${name}`) / total(long, `followed.${name}`)).toBeGreaterThan(0.98)
  expect(total(long, 'followed.third')).toBe(size)
})
