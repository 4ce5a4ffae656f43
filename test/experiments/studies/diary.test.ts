/** Diaries of a tiny market, person by person: together they are the daybook, and every decision in them follows its own rule. */
import { describe, expect, it } from 'vitest'
import { ruleIds } from '../../../src/levers/journeys/rules.ts'
import { runJob } from '../../../src/experiments/run.ts'
import { diary } from '../../../src/experiments/studies/diary.ts'
import { diaryPage } from '../../../src/experiments/studies/diary-page.ts'
import type { DiaryEvent, DiaryPage } from '../../../src/experiments/studies/diary-event.ts'
import { candidates, fates } from '../../../src/experiments/studies/people.ts'
import type { LeverFile, Scenario } from '../../../src/scenario/scenario.ts'
import { ordersOf, total } from '../../model/small-market.ts'
import { scenarioOf } from '../worlds.ts'

const people = 60
const prospects = 120
const busy: Record<string, LeverFile> = {
  coupon: { value: 30, minimum: 80, everyDays: 7, validDays: 5, channel: 'push' },
  tiers: { thresholds: [100, 300, 900], perkCost: [1, 2, 3], gift: [5, 10, 20], perkFactor: [1.05, 1.1, 1.2] },
  referral: { minimum: 50 },
  ads: { search: 50, private: 20 },
}
const rules: LeverFile = {
  welcome: 'push', welcomeMinimum: 30, replenish: 'sms', replenishAmount: 0, cart: 'sms', cartMinimum: 30, value: 'call', valueSpend: 60, valueMinimum: 30, lapse: 'wecom', lapseMinimum: 30, rfm: 'none', rfmMinimum: 30, cap: 0,
}
const words = (text: string) => ({ en: text, 'zh-CN': text })
const world = (change: Partial<Scenario['world']> = {}): Partial<Scenario> => ({
  world: { store: 'snack', start: '2027-09-01', days: 500, customers: people, prospects, sharing: { shareRate: 0.6, conversion: 0.5 }, seedingResponse: { conversion: 0.01, postRate: 0.1 }, demand: { organic: 0.2 }, touch: { fatigueChurn: 1 }, winBack: { revival: 0.2 }, ...change },
  strategies: [
    { name: words('Plain'), levers: {} },
    { name: words('Busy'), levers: busy },
    { name: words('Carts'), levers: { coupon: { template: 'cart', value: 15, minimum: 30 } } },
    { name: words('Rules'), levers: { journeys: rules } },
    { name: words('Loyal'), levers: { 'loyalty-price': { orders: 5, discount: 0.1, countPast: false }, points: { earn: 6, minimum: 20, catalogue: true, itemPrices: [400, 150, 60], lottery: true, expiryDays: 90 }, tiers: { thresholds: [100, 300, 900] } } },
    { name: words('Sales'), levers: { tiers: busy['tiers']!, 'promotion-calendar': { gift: 3, spend: 5, everyWeeks: 3 }, 'member-day': { discounts: [0.1, 0.2, 0.3, 0.4], luck: 0.5, spend: 5 } } },
    { name: words('Groups'), levers: { 'group-buy': { leaderReward: 12, mode: 'both', unlockAt: 20 }, referral: { assist: true, helpers: 3, status: 'silver', statusAfter: 1, rewardAs: 'coupon', couponMinimum: 30 } } },
    { name: words('Events'), levers: { 'flash-sale': { rhythm: 'daily', stock: 1, preheat: true, notice: true, share: true, shareMinimum: 0, bringThree: true, freeBudget: 0, host: 'brand' } } },
    { name: words('Big'), levers: { 'big-promotion': { storeDay: 30, storeDays: 60, burstDays: 8, glowDays: 30, deposit: 6, threshold: 40, reduction: 5, discountDays: 3, freeOrders: 3, clearStock: 5, budget: 30 }, coupon: { value: 8, minimum: 30, everyDays: 40, validDays: 9 } } },
    { name: words('Content'), levers: { content: { budget: 50 } } },
    { name: words('Posts'), levers: { seeding: { head: 3, mid: 10, tail: 40, own: 10, fit: 3, commission: 0.1, ugc: true, postPoints: 50, prize: 100, likes: 40 } } },
  ],
})
const scenario = scenarioOf(5, 2, world())
const everyone = Array.from({ length: people + prospects }, (_, person) => person)
const pagesOf = (slot: number, of: Scenario = scenario): DiaryPage[] => everyone.map((person) => diaryPage(of, slot, 0, person))
const orders = ({ events }: DiaryPage): DiaryEvent[] => events.filter(({ kind }) => kind === 'order' || kind === 'first' || kind === 'cart' || kind === 'made' || kind === 'deal')
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

describe.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('the diaries of strategy %i', (slot) => {
  const book = runJob({ scenario, slot, replication: 0 })
  const pages = pagesOf(slot)

  it('hold every order of the daybook, and its money', () => {
    expect(sum(pages.map((page) => page.orders))).toBe(ordersOf(book))
    expect(sum(pages.map((page) => orders(page).length))).toBe(ordersOf(book))
    expect(sum(pages.map((page) => page.spend))).toBe(total(book, 'net'))
    const own = book.names.filter((name) => /^segment\d+\.contribution$/.test(name))
    expect(sum(pages.map((page) => page.contribution))).toBe(sum(own.map((name) => total(book, name))))
    expect(total(book, 'gmv')).toBeGreaterThan(0)
  })

  it('add up to what each customer spent', () => {
    for (const page of pages) {
      const paid = sum(page.events.map((event) => ('money' in event ? event.money.net + event.money.shipping : event.kind === 'refund' ? -event.net : event.kind === 'noted' && event.note === 'depositLost' ? event.values['income']! : 0)))
      expect(paid).toBe(page.spend)
    }
  })

  it('decide each occasion by its mark', () => {
    let decided = 0
    for (const { events } of pages) for (const event of events) {
      if (event.kind !== 'order' && event.kind !== 'none') continue
      const { multiplier, channel, pantry, waiting, price, coupon, tier, lifetime, promotion, points, message, ads, shop, clock } = event.strength
      expect(multiplier).toBeCloseTo(channel * pantry * waiting * Math.min(25, price * coupon * tier * lifetime * promotion * points * message * ads * shop) * clock, 12)
      if (event.kind === 'order' || event.why === 'parked') expect(event.mark).toBeLessThanOrEqual(multiplier)
      else expect(event.mark).toBeGreaterThan(multiplier)
      if (event.kind === 'order') expect(event.label).toBe(event.mark <= event.strength.world ? 1 : 2)
      if (event.kind === 'none') expect(event.mark <= event.strength.world).toBe(event.why !== 'above')
      decided++
    }
    expect(decided).toBeGreaterThan(50)
  })

  it('count what the daybook counts', () => {
    const count = (kind: (event: DiaryEvent) => boolean) => sum(pages.map(({ events }) => events.filter(kind).length))
    expect(count((event) => event.kind === 'none' && event.why === 'displaced')).toBe(total(book, 'displaced'))
    expect(count((event) => event.kind === 'message')).toBe(total(book, 'touch.sent'))
    expect(count((event) => event.kind === 'message' && event.optOut)).toBe(total(book, 'touch.optOuts'))
    expect(count((event) => 'left' in event && event.left)).toBe(total(book, 'deaths'))
    expect(pages.filter((page) => page.left !== undefined)).toHaveLength(total(book, 'deaths') - backFromRun(pages))
    expect(count((event) => event.kind === 'back' || (event.kind === 'rule' && event.wonBack))).toBe(total(book, 'revived'))
    expect(count((event) => event.kind === 'first' && event.inviter !== undefined)).toBe(total(book, 'new.referral'))
    if (slot === 1) {
      expect(count((event) => event.kind === 'coupon' && event.what === 'received')).toBe(total(book, 'coupon.issued'))
      expect(count((event) => event.kind === 'coupon' && event.what === 'expired')).toBe(total(book, 'coupon.expired'))
      expect(count((event) => event.kind === 'tier' && event.to < event.from)).toBe(total(book, 'tiers.downgrades'))
      expect(total(book, 'tiers.downgrades')).toBeGreaterThan(0)
      expect(total(book, 'new.referral')).toBeGreaterThan(0)
    }
    if (slot === 3) {
      const ruled = (name: string) => ruleIds.reduce((all, rule) => all + total(book, `journeys.${rule}.${name}`), 0)
      expect(count((event) => event.kind === 'rule' && !event.held)).toBe(ruled('contacts'))
      expect(count((event) => event.kind === 'rule' && event.held)).toBe(ruled('held'))
      expect(total(book, 'revived')).toBeGreaterThan(0)
    }
    if (slot === 4) {
      for (const what of ['redeemed', 'drawn', 'expired', 'regranted', 'reversed', 'signed']) expect(sum(pages.flatMap(({ events }) => events.map((event) => (event.kind === 'points' && event.what === what ? event.points : 0)))), what).toBe(total(book, `points.${what}`))
      expect(sum(pages.flatMap(({ events }) => events.map((event) => ('money' in event ? event.money.points : 0))))).toBe(total(book, 'points.used'))
      for (const what of ['earned', 'shared'] as const) expect(sum(pages.flatMap(({ events }) => events.map((event) => ('money' in event ? event.money[what] : 0)))), what).toBe(total(book, `points.${what}`))
      expect(count((event) => event.kind === 'lifetime')).toBe(total(book, 'loyalty.reached'))
      for (const name of ['points.used', 'points.signed', 'points.shared', 'points.redeemed', 'points.expired', 'loyalty.reached']) expect(total(book, name), name).toBeGreaterThan(0)
    }
    if (slot === 5) {
      expect(count((event) => event.kind === 'made')).toBe(total(book, 'orders.shifted'))
      expect(total(book, 'orders.shifted')).toBeGreaterThan(5)
      expect(count((event) => event.kind === 'order' && event.strength.promotion > 1.05)).toBeGreaterThan(20)
      expect(count((event) => event.kind === 'none' && event.strength.waiting < 1)).toBeGreaterThan(5)
    }
    const noted = (...notes: string[]) => count((event) => (event.kind === 'deal' || event.kind === 'noted') && notes.includes(event.note))
    if (slot === 6) {
      expect(noted('groupStarted')).toBe(total(book, 'groups.started'))
      expect(noted('groupJoined') + total(book, 'new.group')).toBeGreaterThan(0)
      expect(noted('assistWon')).toBe(total(book, 'referral.prizes'))
      expect(noted('statusReached')).toBe(total(book, 'referral.status'))
      expect(total(book, 'groups.completed')).toBeGreaterThan(0)
    }
    if (slot === 7) {
      expect(noted('flashSold')).toBe(total(book, 'flash.sold'))
      expect(noted('flashNormal')).toBe(total(book, 'flash.normal'))
      expect(noted('flashShared')).toBe(total(book, 'flash.shared'))
      expect(noted('flashFree')).toBe(total(book, 'flash.free'))
      expect(total(book, 'flash.sold')).toBeGreaterThan(0)
    }
    if (slot === 8) {
      for (const [note, name] of [['depositPaid', 'deposits'], ['balancePaid', 'paid'], ['depositLost', 'lapsed'], ['orderFree', 'free'], ['clearanceSold', 'cleared']] as const) {
        expect(noted(note), note).toBe(total(book, `bigpromo.${name}`))
        expect(total(book, `bigpromo.${name}`), name).toBeGreaterThan(0)
      }
      expect(count((event) => 'money' in event && event.money.reduced)).toBeGreaterThan(0)
    }
    if (slot === 9) {
      expect(noted('contentFound')).toBe(total(book, 'content.found'))
      expect(noted('contentRead')).toBe(total(book, 'content.read'))
      for (const name of ['content.found', 'content.read']) expect(total(book, name), name).toBeGreaterThan(0)
    }
    if (slot === 10) {
      expect(noted('seedBrought')).toBe(total(book, 'seeding.new') + total(book, 'ugc.new'))
      expect(noted('seedPosted')).toBe(total(book, 'seeding.own'))
      expect(noted('ugcPosted')).toBe(total(book, 'ugc.posts'))
      expect(noted('ugcWon')).toBe(total(book, 'ugc.prizes'))
      expect(noted('seedSeen')).toBeGreaterThan(100)
      for (const name of ['seeding.new', 'seeding.own', 'ugc.posts', 'ugc.prizes', 'seeding.commission']) expect(total(book, name), name).toBeGreaterThan(0)
    }
    if (slot === 2) expect(count((event) => event.kind === 'cart')).toBe(total(book, 'coupon.issued') > 0 ? total(book, 'orders.shifted') + cartOrders(pages) : 0)
  })

  it('leave with the probability they name', () => {
    const chances = pages.flatMap(({ events }) => events.flatMap((event) => ('leaving' in event ? [{ p: event.leaving, left: event.left ? 1 : 0 }] : [])))
    const expected = sum(chances.map(({ p }) => p))
    const spread = Math.sqrt(sum(chances.map(({ p }) => p * (1 - p))))
    expect(Math.abs(sum(chances.map(({ left }) => left)) - expected)).toBeLessThan(4 * spread)
  })
})

/** Customers who left in the run and came back after. */
const backFromRun = (pages: readonly DiaryPage[]): number => sum(pages.map(({ events }) => {
  let back = 0
  let gone = false
  for (const event of events) {
    if ('left' in event && event.left) gone = true
    if (event.kind !== 'back' && !(event.kind === 'rule' && event.wonBack)) continue
    if (gone) back++
    gone = false
  }
  return back
}))
const cartOrders = (pages: readonly DiaryPage[]): number => sum(pages.map(({ events }) => events.filter((event) => event.kind === 'cart' && event.label === 2).length))

describe('a diary', () => {
  it('changes no byte of the run it watches', () => {
    const before = runJob({ scenario, slot: 1, replication: 0 })
    diaryPage(scenario, 1, 0, 3)
    expect(runJob({ scenario, slot: 1, replication: 0 }).values).toEqual(before.values)
    const watched = runJob({ scenario, slot: 1, replication: 0 }, (_, levers) => [...levers.map(({ hooks }) => hooks), { after: () => {}, invited: () => {}, close: () => {} }])
    expect(watched.values).toEqual(before.values)
  })

  it('shows both strategies the same occasions', () => {
    let shared = 0
    for (let turn = 0; turn < 12; turn++) {
      const found = diary(scenario, [0, 1], 0, { pick: 'different', turn })!
      const [plain, other] = found.pages
      const marks = (page: DiaryPage) => new Set(page.events.flatMap((event) => (event.kind === 'order' || event.kind === 'none' ? [`${event.day} ${event.mark}`] : [])))
      const [there, here] = [marks(plain), marks(other)]
      const came = (page: DiaryPage) => Math.min(...page.events.flatMap((event) => (event.kind === 'first' ? [event.day] : [])), found.person < people ? -1 : Infinity)
      const until = Math.min(plain.left ?? Infinity, other.left ?? Infinity)
      const from = Math.max(came(plain), came(other))
      // while both are customers, what is an occasion for one is an occasion for the other
      for (const mark of here) {
        const day = Number(mark.split(' ')[0])
        if (day <= from || day >= until) continue
        expect(there).toContain(mark)
        shared++
      }
    }
    expect(shared).toBeGreaterThan(10)
  })

  it('opens on whom it was asked for', () => {
    const [first, second] = [fates(scenario, 0, 0), fates(scenario, 1, 0)]
    const gap = (person: number) => Math.abs((second.get(person)?.margin ?? 0) - (first.get(person)?.margin ?? 0))
    const both = candidates('random', first, second).filter((person) => first.get(person)?.orders && second.get(person)?.orders)
    const most = Math.max(...both.map(gap))
    expect(gap(diary(scenario, [0, 1], 0, { pick: 'different', turn: 0 })!.person)).toBe(most)
    const lost = diary(scenario, [0, 1], 0, { pick: 'lost', turn: 2 })!
    expect(lost.pages.some((page) => page.left !== undefined)).toBe(true)
    const [best, next] = [0, 1].map((turn) => diary(scenario, [0, 1], 0, { pick: 'best', turn })!)
    expect(best.person).not.toBe(next.person)
    const worth = (person: number) => Math.max(first.get(person)?.margin ?? 0, second.get(person)?.margin ?? 0)
    expect(worth(best.person)).toBeGreaterThanOrEqual(worth(next.person))
    expect(diary(scenario, [0, 1], 0, { pick: 'best', turn: best.candidates })!.person).toBe(best.person)
  })

  it.each([
    ['coupon', (page: DiaryPage) => orders(page).some((event) => 'money' in event && event.money.couponDiscount > 0)],
    ['tiers', (page: DiaryPage) => page.events.some((event) => event.kind === 'tier') || page.tier > 0],
    ['referral', (page: DiaryPage) => page.events.some((event) => event.kind === 'invited' || (event.kind === 'first' && event.inviter !== undefined))],
    ['ads', (page: DiaryPage) => page.events.some((event) => event.kind === 'first' && event.channel >= 1 && event.channel <= 5)],
  ] as const)('opens on those alone on whom %s acted, where it is asked for', (lever, shows) => {
    const touched = new Set<number>()
    const heard = fates(scenario, 1, 0, lever, touched)
    expect([...heard]).toEqual([...fates(scenario, 1, 0)])
    expect(touched.size).toBeGreaterThan(2)
    for (let turn = 0; turn < 3; turn++) {
      const { person, pages } = diary(scenario, [0, 1], 0, { pick: 'different', turn, lever })!
      expect(touched).toContain(person)
      expect(shows(pages[1])).toBe(true)
    }
    expect(diary(scenario, [0, 0], 0, { pick: 'different', turn: 0, lever })).toBeUndefined()
  })

  it('has nobody to open on in an empty shop', () => {
    const empty = scenarioOf(2, 1, { world: { store: 'snack', start: '2027-09-01', days: 10, customers: 0, prospects: 0 } })
    expect(diary(empty, [0, 1], 0, { pick: 'random', turn: 0 })).toBeUndefined()
  })
})
