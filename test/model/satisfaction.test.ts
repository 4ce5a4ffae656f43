/** Satisfaction: nothing while nobody follows it, at rest where it should be, and what defects do to it (model 24). */
import { expect, it } from 'vitest'
import { metricById } from '../../src/metrics/index.ts'
import { column } from '../../src/model/daybook.ts'
import { book, market, mean, differing, total, type Small } from '../levers/play.ts'

const small: Small = { customers: 4000, days: 120, segments: [{ ordersPerYear: 12, dropout: 0.05 }] }
const shop = (satisfaction: NonNullable<Small['satisfaction']>) => market({ ...small, satisfaction })
const followed = { followed: true }

it('24 is not kept unless it is asked for, and then changes nothing that nobody feels', () => {
  const off = book(market(small))
  expect(['nps.rated', 'nps.content', 'defects'].every((name) => total(off, name) === 0)).toBe(true)
  // without defects nor weight of them everyone stays where they began
  const still = book(shop({ ...followed, pain: 0 }))
  expect(differing(off, still).sort()).toEqual(['defects', 'nps.content', 'nps.detractors', 'nps.promoters', 'nps.rated'])
  expect(metricById.satisfaction.total(still)).toBeCloseTo(0.75, 4)
})

it('24 with everyone at the usual a fifth praise and a fifth complain, and the net score is 0', () => {
  const still = book(shop({ ...followed, pain: 0 }))
  const n = column(still, 'nps.rated')[0]!
  for (const name of ['nps.promoters', 'nps.detractors']) expect(Math.abs(column(still, name)[0]! / n - 0.202)).toBeLessThan(4 * Math.sqrt((0.202 * 0.798) / n))
  expect(Math.abs(metricById.nps.series(still)[0]!)).toBeLessThan(400 * Math.sqrt(0.404 / n))
})

it('24 at the usual share of defects the mean experience is the usual state; more of them lower it by their weight', () => {
  const at = (defects: number) => metricById.satisfaction.total(book(shop({ ...followed, defects })))
  expect(Math.abs(at(0.02) - 0.75)).toBeLessThan(0.003)
  // after some orders the state lies near the mean experience
  expect(at(0.3)).toBeLessThan(0.75 - 0.5 * 0.28 * 0.35)
})

it('24 those who are let down leave more often', () => {
  const deaths = (defects: number) => mean([0, 1, 2].map((replication) => total(book(shop({ ...followed, defects }), {}, { replication }), 'deaths')))
  expect(deaths(0.4)).toBeGreaterThan(1.1 * deaths(0.02))
  const blind = (defects: number) => total(book(shop({ ...followed, defects, staying: 0 })), 'deaths')
  expect(blind(0.4)).toBe(blind(0.02))
})

it('24 the content invite more, the warned come less, and neither where it is switched off', () => {
  const of = (satisfaction: NonNullable<Small['satisfaction']>) => market({ ...small, customers: 1500, prospects: 6000, satisfaction: { ...followed, ...satisfaction }, sharing: { shareRate: 0.4, conversion: 0.3 } })
  const invited = (s: NonNullable<Small['satisfaction']>) => total(book(of({ defects: 0.4, staying: 0, ...s }), { referral: {} }), 'referral.senders')
  expect(invited({ speaking: 0 })).toBeGreaterThan(invited({ speaking: 3 }))
  const came = (s: NonNullable<Small['satisfaction']>) => total(book(of({ defects: 0.4, staying: 0, speaking: 0, ...s }), { referral: {} }), 'new.referral')
  expect(came({ warned: 0.2 })).toBeLessThan(came({ warned: 1 }))
})
