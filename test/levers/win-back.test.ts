/** Winning back those who left: chances by the formula, messages that fit the reason, the second life; and what the holdout says of it. */
import { describe, expect, it } from 'vitest'
import { reasonOf, revivalChance } from '../../src/model/behaviour/revive.ts'
import { flag } from '../../src/model/population.ts'
import { half } from '../../src/model/record.ts'
import { book, distance, market, play, total, type Small } from './play.ts'
import { reachedIn } from './reached.ts'

const grown: Small = { customers: 1500, days: 75, base: { kind: 'tenure', tenure: 500 }, segments: [{ ordersPerYear: 10, dropout: 0.2 }] }

describe('19 win-back', () => {
  const lost = (winBack: Record<string, number> = {}, rest: Small = {}) => market({ ...grown, customers: 3000, days: 40, segments: [{ ordersPerYear: 8, dropout: 0.5 }], demand: { dropoutAtFirst: true, organic: 0 }, winBack, ...rest })
  const rule = { lapse: 'none', lapseAmount: 30, lapseMinimum: 0, holdout: 0 }
  it('revives as many as the chances add up to, each by the formula', () => {
    let wrong = 0
    const { all, book } = reachedIn(lost({ revival: 0.1 }), { journeys: rule }, (world) => ({
      reached(row, _rule, _held, chance) {
        if (chance === 0) return
        const silence = world.day - world.population.lastOrder[half(row)]
        const plain = revivalChance(world, row, world.day, 0, 1)
        const whole = 0.1 * 0.5 ** ((silence - 30) / 180) * (reasonOf(world, row) === 'ended' ? 0.2 : 1)
        if (Math.abs(plain / whole - 1) > 1e-9 || chance < plain) wrong++
      },
    }))
    expect(wrong).toBe(0)
    const expected = all.reduce((sum, { chance }) => sum + chance, 0)
    const spread = Math.sqrt(all.reduce((sum, { chance }) => sum + chance * (1 - chance), 0))
    expect(expected).toBeGreaterThan(50)
    expect(Math.abs(total(book, 'revived') - expected)).toBeLessThan(4 * spread)
  })

  it('is nothing at a chance of 0; the coupon lever’s win-back has the same', () => {
    const of = (revival: number) => lost({ revival })
    expect(total(book(of(0), { journeys: rule }), 'revived')).toBe(0)
    const coupon = { template: 'winback', silentDays: 30, everyDays: 0, minimum: 0 }
    expect(total(book(of(0), { coupon }), 'revived')).toBe(0)
    expect(total(book(of(0.1), { coupon }), 'revived')).toBeGreaterThan(50)
    expect(total(book(of(0.1), { coupon: { ...coupon, template: 'threshold', audience: 'silent' } }), 'revived')).toBe(0)
  })

  it('brings orders of those who came back, who keep their rate and are easier to lose', () => {
    const rates = { back: 0, orders: 0, exposed: 0 }
    play(lost({ revival: 1, secondChurn: 0.2, offerPull: 0 }, { days: 60 }), { journeys: { ...rule, lapse: 'sms', lapseAmount: 0 } }, { probe: (world) => {
      const back = new Map<number, number>()
      return {
        revived: (row, day) => void back.set(row, day),
        after: ({ row, day }) => { if ((back.get(row) ?? Infinity) + 4 < day) rates.orders++ },
        close(day) {
          if (day >= world.calendar.end) return
          for (const [row, since] of back) if (day > since + 4 && world.population.flags[row] & flag.alive) rates.exposed += world.population.lambda[row]
          rates.back = back.size
        },
      }
    } })
    expect(rates.back).toBeGreaterThan(500)
    expect(Math.abs(rates.orders - rates.exposed) / Math.sqrt(rates.exposed)).toBeLessThan(4)
    const deaths = (secondChurn: number) => total(book(lost({ revival: 1, secondChurn }, { days: 60 }), { journeys: rule }), 'deaths')
    expect(deaths(5)).toBeGreaterThan(deaths(1) * 1.1)
  })

  it('a message to the reason is 1.8 times one to no reason where it fits, and as good on the mean', () => {
    const chances = (lapseReason: string) => {
      const byReason = new Map<string, number>()
      const { all } = reachedIn(lost({ revival: 0.02, offerPull: 0 }), { journeys: { ...rule, lapse: 'sms', lapseAmount: 0, lapseReason } }, (world) => ({
        // on the first day nothing has happened yet that would set the strategies apart
        reached: (row, _r, _h, chance) => void (world.day === 192 && byReason.set(reasonOf(world, row), (byReason.get(reasonOf(world, row)) ?? 0) + chance)),
      }))
      return { byReason, sum: all.filter(({ day }) => day === 192).reduce((s, { chance }) => s + chance, 0) }
    }
    const [any, price, rival] = ['any', 'price', 'rival'].map(chances)
    expect(price.byReason.get('price')! / any.byReason.get('price')!).toBeCloseTo(1.8, 9)
    expect(rival.byReason.get('rival')! / any.byReason.get('rival')!).toBeCloseTo(1.8, 9)
    expect(price.byReason.get('rival')! / any.byReason.get('rival')!).toBeCloseTo((1 - 1.8 * 0.35) / 0.65, 9)
    // asked for the reason, half of the people get the message that fits
    expect(chances('asked').sum / any.sum).toBeGreaterThan(1.3)
  })
})

describe('what the holdout says', () => {
  it('the recall rate finds what the paired runs find', () => {
    const of = market({ ...grown, customers: 2500, days: 75, segments: [{ ordersPerYear: 10, dropout: 0.3, returnRate: 0 }], touch: { fatigueChurn: 0 } })
    const gaps: number[] = []
    for (let replication = 0; replication < 6; replication++) {
      const journeys = { lapse: 'wecom', lapseAmount: 60, lapseMinimum: 0, lapseDays: 30, holdout: 0.5, validDays: 30 }
      const b = book(of, { journeys }, { replication })
      const share = (arm: string) => total(b, `journeys.returned${arm}`) / total(b, `journeys.recalled${arm}`)
      // what the same customers do where the rule gives nothing
      const nothing = book(of, { journeys: { ...journeys, lapse: 'none', lapseAmount: 0 } }, { replication })
      gaps.push(share('') - share('Held') - (share('') - total(nothing, 'journeys.returned') / total(nothing, 'journeys.recalled')))
      expect(share('')).toBeGreaterThan(share('Held'))
    }
    expect(Math.abs(distance(gaps, 0))).toBeLessThan(4)
  })
})
