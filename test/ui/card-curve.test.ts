/** The lines of a card against the daybooks they come from. */
import { describe, expect, it } from 'vitest'
import { cardCurve, cardPoints } from '../../src/experiments/card-curve.ts'
import { makeCardCurve } from '../../src/experiments/make-card-curve.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import { metricById } from '../../src/metrics/index.ts'
import { readScenario } from '../../src/scenario/read.ts'

const text = (strategies: readonly object[]) => JSON.stringify({
  version: 1, title: { en: 'Small', 'zh-CN': '小' }, world: { store: 'beauty', days: 60, customers: 500, prospects: 1000 }, futures: 12, seed: 7, goal: 'gmv',
  strategies: [{ name: { en: 'Baseline', 'zh-CN': '基线' } }, ...strategies],
})
const coupons = { name: { en: 'Coupons', 'zh-CN': '满减券' }, levers: { coupon: { value: 40, minimum: 100 } } }

describe('the lines of a card', () => {
  const scenario = { ...readScenario(text([coupons])).scenario!, futures: 1 }
  const results = jobsOf(scenario).reduce((sum, job) => withEnded(sum, { job, book: runJob(job) }), noResults(scenario))

  it('are the goal against the baseline, drawn in parts of their largest value', () => {
    const [with_, without] = [1, 0].map((slot) => metricById.gmv.series(results.books[slot]![0]!))
    const difference = Array.from(with_!, (value, day) => value - without![day]!)
    const points = Array.from({ length: cardPoints }, (_, k) => difference[Math.round((k * 59) / (cardPoints - 1))]!)
    const top = Math.max(...points.map(Math.abs))
    const { lines, futures } = cardCurve(results)
    expect(futures).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]!.mark).toBe(1)
    lines[0]!.values.forEach((value, k) => expect(value).toBeCloseTo(points[k]! / top, 3))
  })
  it('of a file are those of its first futures', async () => expect(await makeCardCurve(text([coupons]), 1)).toEqual(cardCurve(results)))
  it('are none without strategies', async () => expect((await makeCardCurve(text([]), 1)).lines).toEqual([]))
})
