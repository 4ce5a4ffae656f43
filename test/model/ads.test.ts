/** To whom, with what, when and at which bid ads are shown: closed forms of audience, creatives, hours, bids, keywords, the brand's name and retargeting (model 14, 25, 26, 30). */
import { describe, expect, it } from 'vitest'
import { start as startAds, tunedOf, type Own } from '../../src/levers/ads/ads.ts'
import { bidFactors, hourFactor, rivalBids, tailFactors } from '../../src/levers/ads/auctions.ts'
import { matches, swapCostOf } from '../../src/levers/ads/creatives.ts'
import { exposures } from '../../src/levers/ads/exposure.ts'
import { dayZero } from '../../src/model/calendar.ts'
import { channels, type Channel, type Market } from '../../src/model/market.ts'
import { runKey } from '../../src/model/random.ts'
import { adPriceOf } from '../../src/model/outside.ts'
import { leverDefaults } from '../../src/scenario/resolve.ts'
import { away, errorOf, leversOf, marketOf, meanOf, ordersOf, play, segmentOf, stageOf, stillPrice, total } from './small-market.ts'

const plainMarket = marketOf({ days: 120 })
const settingsOf = (market: Market, own: Record<string, unknown>): Own => tunedOf({ ...leverDefaults(market, 'ads'), tuned: true, ...own } as unknown as Own)
/** What a channel does on a late day at settings, against full saturation of everybody. */
function at(own: Record<string, unknown>, channel: Channel = 'search', market = plainMarket): number {
  const { calendar } = stageOf(market)
  const key = runKey(1, 0)
  return exposures({ market, calendar, adPrice: adPriceOf(market, calendar, key), key }, settingsOf(market, own)).channels[channels.indexOf(channel)].share[dayZero + 100]
}
const reference = plainMarket.channels.search.referenceSpend

describe('audience', () => {
  it('26 a narrow audience does w^(.65 - b) as much with a small budget and w^.65 with an endless one: x2.85 and .14 of search at 5 %', () => {
    for (const [channel, b] of [['search', 1], ['feed', plainMarket.channels.feed.steepness], ['live', plainMarket.channels.live.steepness]] as const) {
      const gain = (spend: number) => at({ [channel]: spend, width: 0.05 }, channel) / at({ [channel]: spend }, channel)
      expect(gain(1e-4)).toBeCloseTo(0.05 ** (0.65 - b), 2)
      expect(gain(1e9)).toBeCloseTo(0.05 ** 0.65, 4)
    }
    expect(0.05 ** -0.35).toBeCloseTo(2.85, 2)
    expect(at({ search: 40, width: 1 })).toBe(at({ search: 40 }))
  })
  it('26 the width that does most falls with the budget', () => {
    const best = (spend: number) => [0.01, 0.03, 0.1, 0.3, 1].reduce((a, w) => (at({ search: spend, width: w }) > at({ search: spend, width: a }) ? w : a), 1)
    const widths = [0.02, 0.3, 3, 30].map((x) => best(x * reference))
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    expect(widths[0]).toBeLessThan(widths.at(-1)!)
  })
  it('private groups are the shop\'s own: width and bid leave them alone', () => {
    expect(at({ private: 10, width: 0.1, bid: 2 }, 'private')).toBe(at({ private: 10 }, 'private'))
  })
})

describe('hours', () => {
  const { auctions } = plainMarket
  it('14 nothing is gained where price follows activity as conversion does and a bid costs nothing more, in either window', () => {
    for (const curve of ['evening', 'office', 'flat'] as const) for (const hours of ['from19', 'from20'] as const)
      expect(hourFactor({ ...auctions, curve, hourPrice: 0.3, hourConversion: 0.3, hourBidPrice: 0 }, hours, 1.3)).toBeCloseTo(1, 12)
  })
  it('14 on an even day a bid of b in two hours does (22 + 2b) over (22 + 2b b^p)', () => {
    for (const [b, p] of [[1.3, 0.5], [2, 1], [0.5, 0.3]] as const) {
      const own = { ...auctions, curve: 'flat' as const, hourBidPrice: p }
      expect(hourFactor(own, 'from19', b)).toBeCloseTo((22 + 2 * b) / (22 + 2 * b ** (1 + p)), 12)
    }
  })
  it('14 C59 it gains where busy hours convert better by more than they cost, and a dearer bid eats the gain', () => {
    const own = { ...auctions, hourPrice: 0, hourBidPrice: 0 }
    for (const hours of ['from19', 'from20'] as const) {
      expect(hourFactor(own, hours, 1.3)).toBeGreaterThan(1)
      expect(hourFactor({ ...own, hourBidPrice: 1 }, hours, 1.3)).toBeLessThan(1)
      expect(hourFactor({ ...own, hourPrice: 0.6 }, hours, 1.3)).toBeLessThan(1)
    }
    expect(at({ search: 40, hours: 'from19', hourBid: 1 })).toBe(at({ search: 40 }))
  })
})

describe('bids', () => {
  it('30 a bid like the rivals\' changes nothing; b against r wins 2 b^2/(b^2 + r^2) and pays (b + r)/2r', () => {
    expect(bidFactors(1, 1)).toEqual({ won: 1, price: 1 })
    expect(bidFactors(2, 1)).toEqual({ won: 1.6, price: 1.5 })
    expect(bidFactors(1, 2)).toEqual({ won: 0.4, price: 0.75 })
    const gain = (bid: number) => at({ search: 1e-8, bid }) / at({ search: 1e-8 })
    expect(gain(2)).toBeCloseTo(1.6 / 1.5, 6)
    expect(gain(0.5)).toBeCloseTo(0.4 / 0.75, 6)
  })
  it('30 rivals\' bids swing about 1 by the week, as far as the market says, the same for every strategy', () => {
    const { auctions } = marketOf({ auctions: { rivalUnrest: 0.3 } })
    const weekly = Array.from({ length: 80 }, (_, k) => rivalBids(auctions, runKey(k, 0), 0, dayZero + 70)).flatMap((bids) => Array.from({ length: 10 }, (_, w) => bids[dayZero + 7 * w]))
    expect(away(meanOf(weekly), 1, errorOf(weekly))).toBeLessThan(4)
    const logs = weekly.map(Math.log)
    expect(Math.abs(errorOf(logs) * Math.sqrt(logs.length) - 0.3)).toBeLessThan(0.03)
    expect(rivalBids(auctions, runKey(3, 0), 0, dayZero + 70)).toEqual(rivalBids(auctions, runKey(3, 0), 0, dayZero + 70))
    expect(rivalBids(plainMarket.auctions, runKey(3, 0), 0, dayZero + 70).every((bid) => bid === 1)).toBe(true)
  })
  it('30 C27 long-tail words alone cost 17.5 % less a click and hold half the volume', () => {
    expect(tailFactors(plainMarket.auctions, 1)).toEqual({ volume: 0.5, price: 0.825 })
    const gain = (spend: number, share: number) => at({ search: spend, longTail: share }) / at({ search: spend })
    expect(gain(1e-8, 1)).toBeCloseTo(1 / 0.825, 5)
    expect(gain(1e-8, 0.5)).toBeCloseTo(1 / 0.9125, 5)
    expect(gain(1e9, 1)).toBeCloseTo(0.5, 5)
    expect(at({ feed: 30, longTail: 1 }, 'feed')).toBe(at({ feed: 30 }, 'feed'))
  })
})

describe('the shop\'s own name', () => {
  const shop = (rivalBid: number) => marketOf({ customers: 10, prospects: 60_000, days: 30, demand: { organic: 0.5, wordOfMouth: 0 }, brandSearch: { rivalBid } })
  const organic = (rivalBid: number, brandBid: number) => {
    const { book } = play(shop(rivalBid), leversOf(shop(rivalBid), { ads: { tuned: true, brandBid } }))
    return { came: total(book, 'new.organic'), cost: total(book, 'ads.search') }
  }
  it('25 rivals take share x loss x r/(r + b) of those who come by themselves', () => {
    const free = organic(0, 0).came
    for (const [r, b] of [[1, 0], [1, 1], [3, 1]] as const) {
      const left = 1 - (0.4 * 0.3 * r) / (r + b)
      // one cumulative hazard for all: the same people, so that only those in between differ
      expect(away(organic(r, b).came, free * left, Math.sqrt(free * (1 - left)))).toBeLessThan(4)
    }
  })
  it('25 defending costs money, and without rivals buys nothing', () => {
    expect(organic(0, 2).came).toBe(organic(0, 0).came)
    const [one, two] = [organic(0, 1).cost, organic(0, 2).cost]
    expect(one).toBeGreaterThan(0)
    // without a rival every search clicks on the ad: twice the bid, twice the price
    expect(two / one).toBeCloseTo(2, 3)
  })
})

describe('creatives', () => {
  const two = marketOf({
    customers: 10, prospects: 60_000, days: 60, demand: { organic: 0, wordOfMouth: 0 }, creatives: { wear: 0 },
    segments: [segmentOf({ id: 'deal', weight: 0.4, dealProne: 0.8 }), segmentOf({ id: 'fine', weight: 0.6, dealProne: 0.3 })],
  })
  const ads = (own: Record<string, unknown>) => leversOf(two, { ads: { search: 2 * two.channels.search.referenceSpend, tuned: true, ...own } })
  const won = (own: Record<string, unknown>, replication = 0) => total(play(two, ads(own), replication).book, 'new.search')
  it('26 a match is 1 in the mean over all people, and an ad for one suits the others less', () => {
    for (const kind of matches(two)) expect(0.4 * kind[0] + 0.6 * kind[1]).toBeCloseTo(1, 12)
    expect(matches(two)[0][0]).toBeCloseTo(1.3, 12)
    expect(matches(two)[1][1]).toBeCloseTo(1.2, 12)
    expect(matches(marketOf({ segments: [segmentOf()] })).flat()).toEqual([1, 1])
  })
  it('26 ads by segment win 1 + mean gain times as many; one kind for all wins as many as usual', () => {
    const usual = won({})
    const gain = 0.4 * 1.3 + 0.6 * 1.2
    expect(away(won({ creative: 'matched' }), usual * gain, Math.sqrt(usual * (gain - 1)))).toBeLessThan(4)
    expect(away(won({ creative: 'price' }), usual, Math.sqrt(usual * 0.2))).toBeLessThan(4)
  })
  it('30 a platform that learns from clicks does better than one kind and no better than the best, and gets nearer the more clicks it sees', () => {
    const best = 0.4 * 1.3 + 0.6 * 1.2
    const usual = won({})
    const mean = (own: Record<string, unknown>) => meanOf([0, 1, 2, 3].map((r) => won({ creative: 'learned', swapEvery: 0, ...own }, r) / won({}, r)))
    const learned = mean({})
    expect(learned).toBeGreaterThan(1 + 4 * Math.sqrt(0.2 / (4 * usual)))
    expect(learned).toBeLessThan(best + 4 * Math.sqrt(0.25 / (4 * usual)))
    const few = (spend: number) => {
      const match: number[] = []
      for (let r = 0; r < 4; r++) play(two, (world) => {
        const hooks = startAds(world, settingsOf(two, { search: spend, creative: 'learned' }))
        return [{ ...hooks, attract: (day, pull) => { hooks.attract!(day, pull); match.push(0.4 * pull.match[0] + 0.6 * pull.match[1]) } }]
      }, r)
      return meanOf(match)
    }
    expect(few(3 * reference)).toBeGreaterThan(few(0.03 * reference))
  })
  it('26 an ad loses 1 % of its effect a day until it is replaced, at the price of the new ones', () => {
    const market = marketOf({ days: 120 })
    const fresh = at({ search: 40 }, 'search', market)
    expect(at({ search: 40, creative: 'price', swapEvery: 0 }, 'search', market) / fresh).toBeCloseTo(Math.exp(-1), 12)
    expect(at({ search: 40, creative: 'price', swapEvery: 30 }, 'search', market) / fresh).toBeCloseTo(Math.exp(-0.1), 12)
    expect(at({ search: 40, creative: 'price' }, 'search', marketOf({ days: 120, creatives: { wear: 0 } }))).toBe(fresh)
    const costs = (creative: string) => Array.from({ length: 100 }, (_, d) => swapCostOf(settingsOf(market, { creative, swapEvery: 30, swapCost: 500 }), dayZero, dayZero + d)).reduce((a, b) => a + b, 0)
    expect(costs('quality')).toBe(3 * 50_000)
    expect(costs('learned')).toBe(2 * 3 * 50_000)
    expect(costs('usual')).toBe(0)
  })
})

describe('retargeting', () => {
  const even = segmentOf({ r: 20, ordersPerYear: 18, dropout: 0.001, concentration: 200, pantry: 0 })
  const shop = marketOf({ customers: 8000, days: 60, segments: [even], price: stillPrice, channels: { feed: { existing: 0 } }, couponResponse: { cartPantry: 0 } })
  const spend = 2 * shop.channels.feed.referenceSpend
  const ads = (own: Record<string, unknown>) => ({ ads: { feed: spend, tuned: true, retarget: 1, ...own } })
  const off = play(shop).book
  it('26 those who left a cart in the last days order .25 G more often: the rest of the shop nothing', () => {
    const { book } = play(shop, leversOf(shop, ads({})))
    const { calendar } = stageOf(shop)
    const key = runKey(11, 0)
    const { retargeting } = exposures({ market: shop, calendar, adPrice: adPriceOf(shop, calendar, key), key }, settingsOf(shop, { feed: spend, retarget: 1 }))
    const g = retargeting!.share[dayZero + 40]
    const [from, to] = [20, 59]
    const base = ordersOf(off, from, to)
    // a cart in the last 7 days: carts come 7/3 times as often as orders
    const lambda = 18 / 365
    const near = 1 - (1 + (7 * lambda * 7) / 3 / 20) ** -20
    // those who order often are those who leave carts
    const weighted = 1 - (1 + (7 * lambda * 7) / 3 / 20) ** -21
    expect(weighted).toBeGreaterThan(near)
    const more = total(book, 'orders.induced', from, to)
    expect(away(more, base * 0.25 * g * weighted, Math.sqrt(more))).toBeLessThan(4)
  })
  it('26 C45 it claims far more than it adds', () => {
    const { book } = play(shop, leversOf(shop, ads({})))
    const added = total(book, 'net') - total(off, 'net')
    const claimed = total(book, 'claimed.feed')
    expect(added).toBeGreaterThan(0)
    expect(claimed).toBeGreaterThan(2 * added)
  })
  it('26 reminders bring back 1 + .5 G times as many carts of theirs', () => {
    const quiet = { ...shop, audiences: { ...shop.audiences, retargetPull: 0 } }
    const coupon = { coupon: { template: 'cart', value: 20, minimum: 0 } }
    const won = (levers: object) => total(play(quiet, leversOf(quiet, levers)).book, 'coupon.redeemed', 10, 59)
    const alone = won(coupon)
    const { calendar } = stageOf(quiet)
    const key = runKey(11, 0)
    const g = exposures({ market: quiet, calendar, adPrice: adPriceOf(quiet, calendar, key), key }, settingsOf(quiet, { feed: spend, retarget: 1 })).retargeting!.share[dayZero + 40]
    // whose cart a reminder is about left one yesterday
    expect(away(won({ ...coupon, ...ads({}) }) / alone, 1 + 0.5 * g, (1 + 0.5 * g) * Math.sqrt(2 / alone))).toBeLessThan(4)
  })
})
