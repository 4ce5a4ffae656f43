/** The big promotion: phases and money, deposits and what becomes of them, what comes off one upon the other, free orders, a clearance. */
import { describe, expect, it } from 'vitest'
import { leverById } from '../../src/levers/index.ts'
import type { Lever } from '../../src/levers/lever.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import { label, reducedSlot, type Order } from '../../src/model/order.ts'
import { referenceUnit } from '../../src/model/population.ts'
import { half } from '../../src/model/record.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { audit, settingsOf } from './accounts.ts'
import fc from 'fast-check'
import { book, deviation, differing, distance, market, mean, play, total, type Levers, type Small } from './play.ts'

const lever = leverById['big-promotion'] as unknown as Lever
const nothing = { deposit: 0, reduction: 0, discount: 0, freeOrders: 0, clearance: 0, budget: 0, announced: false }
const big = (own: Record<string, unknown>): Levers => ({ 'big-promotion': { ...nothing, storeDay: 5, storeDays: 10, burstDays: 3, glowDays: 5, ...own } })
const [balance, glow] = [15, 18]
/** Customers who order often and stay, with baskets that are nearly alike. */
const busy: Small = { customers: 1500, days: 40, segments: [{ r: 20, ordersPerYear: 36, dropout: 0.001, returnRate: 0, basket: 200 }], demand: { organic: 0, wordOfMouth: 0, basketShape: 60, basketTail: 60 } }
const of = market(busy)
const futures = <T>(n: number, f: (replication: number) => T): T[] => Array.from({ length: n }, (_, r) => f(r))
/** Copies of the orders of a run. */
function ordersIn(of: ReturnType<typeof market>, levers: Levers): { readonly orders: Order[]; readonly book: Daybook } {
  const orders: Order[] = []
  const { book: b } = play(of, levers, { probe: () => ({ after: (order) => void orders.push({ ...order }) }) })
  return { orders, book: b }
}

describe('22 phases', () => {
  const acts = (own: Record<string, unknown>, days: number, start: string) => lever.acts!({ ...leverDefaults(of, 'big-promotion'), ...own } as never, days, start).map(({ from, to }) => [from, to])
  it('go by the date of the year, or by days of the run', () => {
    expect(acts({ dates: 'midYear' }, 60, '2027-06-01')).toEqual([[0, 14], [15, 17], [18, 24]])
    expect(acts({ dates: 'doubleEleven' }, 60, '2027-10-15')).toEqual([[5, 25], [26, 27], [28, 34]])
    expect(acts({ dates: 'midYear' }, 10, '2027-06-16')).toEqual([[0, 2], [3, 9]])
    expect(acts({ dates: 'midYear' }, 400, '2027-06-17')).toEqual([[0, 1], [2, 8], [350, 364], [365, 367], [368, 374]])
    expect(acts({ dates: 'doubleEleven' }, 30, '2027-01-01')).toEqual([])
    expect(acts({ storeDay: 3, storeDays: 4, burstDays: 2, glowDays: 1 }, 60, '2027-03-01')).toEqual([[3, 6], [7, 8], [9, 9]])
  })

  it('each get their part of the budget to the fen, evenly by day', () => {
    const b = book(of, big({ budget: 1000.03, shares: [0.2, 0.2, 0.4] }))
    const spent = column(b, 'bigpromo.spend')
    expect(total(b, 'bigpromo.spend')).toBe(100_003)
    expect([total(b, 'cost.program'), [...column(b, 'cost.program')]]).toEqual([100_003, [...spent]])
    for (const [from, to, part] of [[5, 15, 0.25], [15, 18, 0.25], [18, 23, 0.5]] as const) {
      expect(Math.abs(total(b, 'bigpromo.spend', from, to) - 100_003 * part)).toBeLessThanOrEqual(1)
      for (let day = from; day < to; day++) expect(Math.abs(spent[day] - (100_003 * part) / (to - from))).toBeLessThanOrEqual(1)
    }
    const planned = lever.planned!({ ...leverDefaults(of, 'big-promotion'), ...big({ budget: 1000.03 })['big-promotion'] } as never, 40, '2027-03-01')
    expect(planned).toBeCloseTo(1000.03, 6)
  })
})

describe('22 deposits', () => {
  it('without any, a burst is a plain sale at the same price, byte for byte', () => {
    for (const announced of [false, true]) {
      const sale = book(of, { 'promotion-calendar': { pattern: 'everyDay', fromDay: balance, toDay: balance + 2, discount: 0.2, announced } })
      const burst = book(of, big({ deposit: 0, expansion: 1, discount: 0.2, discountDays: 3, announced }))
      expect(differing(sale, burst).filter((name) => !/^(promo|bigpromo)\./.test(name))).toEqual([])
      expect([...column(burst, 'bigpromo.orders')]).toEqual([...column(sale, 'promo.orders')])
      expect([...column(burst, 'bigpromo.discount')]).toEqual([...column(sale, 'promo.discount')])
      expect(total(sale, 'promo.orders')).toBeGreaterThan(300)
    }
  })

  it('that count for what was paid move the orders that would have come, and no others', () => {
    const plain = book(of)
    const moved = book(of, big({ deposit: 1, expansion: 1 }))
    const deaths = total(plain, 'deaths') + total(moved, 'deaths')
    expect(Math.abs(total(moved, 'bigpromo.deposits') - total(plain, 'orders', 5, balance))).toBeLessThanOrEqual(deaths)
    expect(total(moved, 'orders', 5, balance)).toBe(0)
    expect(total(moved, 'discount.item')).toBe(0)
  })

  it('that count for more bring what their price brings', () => {
    // pay ratio 1 - 20/200, all reference prices 1
    const calm = market({ ...busy, demand: { ...busy.demand, basketShape: 400, basketTail: 400 } })
    const m = 0.9 ** -1.2 * Math.exp(1.5 * 0.1)
    const ratios = futures(8, (replication) => total(book(calm, big({ deposit: 20, expansion: 2 }), { replication }), 'bigpromo.deposits') / total(book(calm, {}, { replication }), 'orders', 5, balance))
    expect(Math.abs(mean(ratios) / m - 1)).toBeLessThan(Math.max(0.01, (4 * deviation(ratios)) / Math.sqrt(8)))
  })

  it('become orders with the chance that the world says, else they stay with the shop', () => {
    const runs = futures(10, (replication) => book(of, big({ deposit: 20, expansion: 2 }), { replication }))
    const sum = (name: string) => runs.reduce((all, b) => all + total(b, name), 0)
    const n = sum('bigpromo.deposits')
    expect(n).toBeGreaterThan(10_000)
    // nobody leaves before the day but after an order of another kind, of which there is hardly one
    expect(Math.abs(sum('bigpromo.paid') - 0.9 * n)).toBeLessThan(4 * Math.sqrt(n * 0.09))
    expect(sum('bigpromo.paid') + sum('bigpromo.lapsed')).toBe(n)
    expect(Math.abs(sum('forfeits') - 0.1 * 2000 * n)).toBeLessThan(4 * 2000 * Math.sqrt(n * 0.09))
    expect(sum('forfeits')).toBe(2000 * sum('bigpromo.lapsed'))
    expect(sum('bigpromo.expansion')).toBe(2000 * sum('bigpromo.paid'))
    for (const b of runs) {
      expect(column(b, 'bigpromo.paid')[balance]).toBe(total(b, 'bigpromo.paid'))
      expect(column(b, 'owed.deposits')[balance - 1]).toBe(2000 * total(b, 'bigpromo.deposits'))
      expect([...column(b, 'owed.deposits').subarray(balance)].every((owed) => owed === 0)).toBe(true)
      // cash comes before income
      expect(total(b, 'cash', 5, balance) - total(b, 'contribution', 5, balance)).toBe(2000 * total(b, 'bigpromo.deposits'))
    }
  })

  it('of customers who are gone are left behind', () => {
    const mortal = market({ ...busy, segments: [{ ...busy.segments![0], dropout: 0.5 }], demand: { ...busy.demand, basketShape: 2 }, bigPromotion: { payBalance: 1 } })
    const b = book(mortal, big({ deposit: 100, expansion: 1.5 }))
    expect(total(b, 'bigpromo.lapsed')).toBeGreaterThan(20)
    expect(total(b, 'bigpromo.lapsed') + total(b, 'bigpromo.paid')).toBe(total(b, 'bigpromo.deposits'))
  })

  it('are not taken for baskets worth less than they count for', () => {
    const { orders, book: b } = ordersIn(market({ ...busy, demand: { ...busy.demand, basketShape: 2 } }), big({ deposit: 60, expansion: 3 }))
    const early = orders.filter(({ day }) => day >= dayZero + 5 && day < dayZero + balance)
    expect(early.length).toBeGreaterThan(100)
    expect(Math.max(...early.map(({ list }) => list))).toBeLessThan(18_000)
    const balances = orders.filter(({ day, expansion }) => day === dayZero + balance && expansion > 0)
    expect(balances).toHaveLength(total(b, 'bigpromo.paid'))
    expect(Math.min(...balances.map(({ list }) => list))).toBeGreaterThanOrEqual(18_000)
    expect(balances.every((order) => order.label === label.shifted)).toBe(true)
  })

  it('that lapse bring half of those back who would have bought anyway', () => {
    const none = market({ ...busy, bigPromotion: { payBalance: 0 } })
    const b = book(none, big({ deposit: 1, expansion: 1 }))
    const [lapsed, back] = [total(b, 'bigpromo.lapsed'), column(b, 'waiting.putOff')[balance] / 2 ** 20]
    expect(lapsed).toBe(total(b, 'bigpromo.deposits'))
    expect(Math.abs(back - lapsed / 2)).toBeLessThan(4 * Math.sqrt(lapsed / 4))
    // a tenth of what is left each day, for the 24 days that the run still has
    const made = total(b, 'orders.shifted')
    expect(Math.abs(made - back * (1 - Math.exp(-0.1 * 24)))).toBeLessThan(4 * Math.sqrt(made))
    const gone = book(market({ ...busy, bigPromotion: { payBalance: 0, lapseReturn: 0 } }), big({ deposit: 1, expansion: 1 }))
    expect([total(gone, 'waiting.putOff'), total(gone, 'orders.shifted')]).toEqual([0, 0])
  })

  it('taken up by nobody change nothing', () => {
    const idle = market({ ...busy, bigPromotion: { uptake: 0 } })
    expect(differing(book(idle), book(idle, big({ deposit: 30 })))).toEqual(['bigpromo.orders', 'bigpromo.gmv'])
  })
})

describe('22 what comes off one upon the other', () => {
  it('is the timed discount, the deposit, the reduction', () => {
    const { orders } = ordersIn(of, big({ deposit: 20, expansion: 2, discount: 0.1, discountDays: 1, threshold: 80, reduction: 10 }))
    const day = (k: number) => orders.filter((order) => order.day === dayZero + k)
    expect(day(balance).filter(({ expansion }) => expansion > 0).length).toBeGreaterThan(500)
    for (const { list, itemDiscount, expansion, gmv, couponDiscount, slot } of day(balance)) {
      expect([0, 2000]).toContain(expansion)
      expect(itemDiscount).toBe(Math.round(0.1 * list) + expansion)
      expect([couponDiscount, slot]).toEqual(gmv >= 8000 ? [1000 * Math.floor(gmv / 8000), reducedSlot] : [0, -1])
    }
    for (const { itemDiscount, gmv, couponDiscount } of [...day(balance + 1), ...day(balance + 2)]) expect([itemDiscount, couponDiscount]).toEqual([0, gmv >= 8000 ? 1000 * Math.floor(gmv / 8000) : 0])
    expect(day(balance + 3).every(({ couponDiscount }) => couponDiscount === 0)).toBe(true)
  })

  it('is the reduction once where it does not count for each full sum', () => {
    const { orders } = ordersIn(of, big({ threshold: 60, reduction: 10, perThreshold: false }))
    const reduced = orders.filter(({ slot }) => slot === reducedSlot)
    expect(reduced.length).toBeGreaterThan(100)
    expect(new Set(reduced.map(({ couponDiscount }) => couponDiscount))).toEqual(new Set([1000]))
  })

  it('is the reduction or a coupon, whichever saves more', () => {
    const coupon = (value: number): Levers => ({ ...big({ threshold: 100, reduction: 10, perThreshold: false }), coupon: { value, minimum: 100, everyDays: 0, firstDay: balance, validDays: 3 } })
    const [small, large] = [5, 30].map((value) => ordersIn(of, coupon(value)))
    const burst = ({ orders }: typeof small) => orders.filter(({ day, couponDiscount }) => day >= dayZero + balance && day < dayZero + glow && couponDiscount > 0)
    expect(new Set(burst(small).map(({ slot }) => slot))).toEqual(new Set([reducedSlot]))
    expect(total(small.book, 'coupon.redeemed')).toBe(0)
    // each customer's first order of the burst takes the coupon, the others the reduction
    expect(total(large.book, 'coupon.redeemed')).toBeGreaterThan(200)
    for (const { slot, couponDiscount } of burst(large)) expect(couponDiscount).toBe(slot === reducedSlot ? 1000 : 3000)
  })

  it('fills baskets up to the threshold', () => {
    const wide = market({ ...busy, demand: { ...busy.demand, basketShape: 3 } })
    const near = (levers: Levers) => ordersIn(wide, levers).orders.filter(({ day, gmv }) => day >= dayZero + balance && day < dayZero + glow && gmv >= 30_000 && gmv < 31_500).length
    const [without, with_] = [near({}), near(big({ threshold: 300, reduction: 50 }))]
    expect(with_).toBeGreaterThan(3 * without)
  })

  it('never goes below the margin guard, and what it cuts first is the last', () => {
    const guarded = market({ ...busy, economics: { marginGuard: 1.2, cogs: 0.6 } })
    const { orders } = ordersIn(guarded, big({ deposit: 20, expansion: 3, discount: 0.2, discountDays: 3, threshold: 60, reduction: 20 }))
    const cut = orders.filter(({ day }) => day === dayZero + balance)
    for (const { basket, list, itemDiscount, couponDiscount } of cut) expect(list - itemDiscount - couponDiscount).toBeGreaterThanOrEqual(Math.ceil(1.2 * Math.round(0.6 * basket)))
    expect(cut.some(({ expansion }) => expansion > 0 && expansion < 4000)).toBe(true)
    for (const { list, itemDiscount, expansion } of cut) if (expansion > 0) expect(itemDiscount - expansion).toBe(Math.round(0.2 * list))
  })

  it('brings newcomers as the saving of a mean basket does', () => {
    const crowd = market({ days: 20, customers: 10, prospects: 20_000, demand: { organic: 9, wordOfMouth: 0, basketShape: 400, basketTail: 400 }, segments: [{ basket: 400 }] })
    const came = (levers: Levers) => futures(6, (replication) => total(book(crowd, levers, { replication }), 'new.organic', balance, glow))
    const [base, more] = [came({}), came(big({ threshold: 100, reduction: 10 }))]
    // three or four full hundreds of 400 yuan: a saving of 30 to 40
    const ratios = more.map((n, r) => n / base[r])
    expect(mean(ratios)).toBeGreaterThan(Math.exp(2.5 * 0.08))
    expect(mean(ratios)).toBeLessThan(Math.exp(2.5 * 0.1))
  })

  it('is waited for where it is told', () => {
    const told = (own: Record<string, unknown>) => total(book(of, big({ announced: true, ...own })), 'waiting.putOff')
    const [none, reduction, both] = [told({}), told({ threshold: 300, reduction: 30 }), told({ threshold: 300, reduction: 30, discount: 0.05 })]
    expect(none).toBe(0)
    expect(reduction).toBeGreaterThan(0)
    expect(both).toBeGreaterThan(reduction)
  })
})

describe('22 free orders', () => {
  const still = market({ ...busy, bigPromotion: { freeTraffic: 1 } })
  it('are so many of the day, and cost goods and fulfilment', () => {
    const { cogs, fulfilment } = still.economics
    const free: { row: number; reward: number; income: number }[] = []
    const made = new Map<number, { margin: number; cost: number }[]>()
    const { book: b } = play(still, big({ freeOrders: 40 }), { probe: () => ({
      after: ({ row, day, margin, basket }) => void (day === dayZero + balance && made.set(row, [...(made.get(row) ?? []), { margin, cost: Math.round(cogs * basket) + Math.round(100 * fulfilment) }])),
      noted: (row, what, { reward, income }) => void (what === 'orderFree' && free.push({ row, reward, income })),
    }) })
    expect(free).toHaveLength(40)
    expect([total(b, 'bigpromo.free'), column(b, 'bigpromo.free')[balance]]).toEqual([40, 40])
    const given = free.reduce((all, { reward }) => all + reward, 0)
    const fees = free.reduce((all, { income }) => all + income, 0)
    expect([total(b, 'bigpromo.freeValue'), total(b, 'cost.rewards')]).toEqual([given, given])
    const plain = book(still)
    expect(total(plain, 'contribution') - total(b, 'contribution')).toBe(given - fees)
    expect(differing(plain, b).filter((name) => !/^(bigpromo|segment0)\.|^(cost\.fee|cost\.rewards|margin|contribution|cash)$/.test(name))).toEqual([])
    // what is left of such an order: its goods and its delivery
    const once = free.filter(({ row }) => made.get(row)!.length === 1)
    expect(once.length).toBeGreaterThan(30)
    for (const { row, reward, income } of once) expect(made.get(row)![0].margin + income - reward).toBe(-made.get(row)![0].cost)
    expect(total(b, 'bigpromo.freeCost')).toBe(total(b, 'bigpromo.freeValue') - fees - free.reduce((all, { row, reward, income }) => all + made.get(row)!.find(({ margin, cost }) => margin + income - reward === -cost)!.margin, 0))
  })

  it('are all of the day where there are enough, and none is sent back', () => {
    const back = market({ ...busy, segments: [{ ...busy.segments![0], returnRate: 0.9 }], bigPromotion: { freeTraffic: 1 } })
    const b = book(back, big({ freeOrders: 1_000_000 }))
    expect(total(b, 'bigpromo.free')).toBe(total(b, 'orders', balance, balance + 1))
    const day = total(b, 'orders', balance, balance + 1)
    expect(day).toBeGreaterThan(50)
    const orders = total(b, 'orders') - day
    expect(Math.abs(total(b, 'returns') - 0.9 * orders)).toBeLessThan(4 * Math.sqrt(orders * 0.09))
  })

  it('draw a crowd on that day alone', () => {
    const runs = futures(12, (replication) => [{}, big({ freeOrders: 1 })].map((levers) => book(of, levers, { replication })))
    const ratio = runs.map(([plain, b]) => total(b, 'orders', balance, balance + 1) / total(plain, 'orders', balance, balance + 1))
    expect(Math.abs(distance(ratio, 1.5))).toBeLessThan(4)
    for (const [plain, b] of runs) expect(total(b, 'orders', 0, balance)).toBe(total(plain, 'orders', 0, balance))
  })
})

describe('22 the clearance', () => {
  it('sells no more than is left, by lot', () => {
    const runs = [1, 20, 0].map((clearStock) => book(of, big({ clearance: 0.5, clearStock })))
    expect(total(runs[0], 'bigpromo.cleared')).toBe(1)
    expect(total(runs[1], 'bigpromo.cleared')).toBe(20)
    expect(total(runs[2], 'bigpromo.cleared')).toBeGreaterThan(100)
    for (const b of runs) expect(total(b, 'bigpromo.cleared', glow, glow + 5)).toBe(total(b, 'bigpromo.cleared'))
    expect(total(runs[2], 'bigpromo.discount')).toBe(total(runs[2], 'discount.item'))
  })

  it('teaches nobody a price below the floor, and everybody one above it', () => {
    const learnt = (teachFloor: number, clearance: number) => {
      const { world } = play(market({ ...busy, bigPromotion: { teachFloor } }), big({ clearance, clearStock: 0 }))
      return Array.from({ length: world.population.count }, (_, row) => world.population.reference[half(row)]).filter((reference) => reference !== referenceUnit).length
    }
    expect(learnt(0.7, 0.5)).toBe(0)
    expect(learnt(0, 0.5)).toBeGreaterThan(100)
    expect(learnt(0.7, 0.2)).toBeGreaterThan(50)
  })

  it('meets the share of wishes that its goods fit', () => {
    const fit = (clearFit: number) => total(book(market({ ...busy, bigPromotion: { clearFit } }), big({ clearance: 0.5, clearStock: 0 })), 'bigpromo.cleared')
    expect(fit(0)).toBe(0)
    expect(Math.abs(fit(0.3) / fit(1) - 0.3)).toBeLessThan(0.06)
  })
})

it('keeps the books under any settings, alone and with coupons, tiers and points', () => {
  const shop = market({
    start: '2027-05-25', days: 45, customers: 150, prospects: 600, base: { kind: 'tenure', tenure: 300 }, demand: { organic: 1, wordOfMouth: 0 }, segments: [{ ordersPerYear: 40, returnRate: 0.2 }],
    economics: { shippingFee: 5 },
  })
  const beside: Levers = { coupon: { minimum: 60, everyDays: 9, validDays: 9 }, tiers: { thresholds: [150, 400, 900] }, points: { earn: 5, minimum: 0 } }
  fc.assert(fc.property(settingsOf('big-promotion'), fc.boolean(), (own, more) => {
    expect(audit(shop, { 'big-promotion': { ...own, storeDay: Number(own['storeDay']) % 30 }, ...(more && beside) }).breaches).toEqual([])
  }), { numRuns: 20, seed: 3 })
})
