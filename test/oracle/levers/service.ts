/** The service lever's twin: delivery with its queue, replies, amends, returns, quality and the answer to a crisis (model 24). */
import { purposes, traits, unit } from '../../../src/model/random.ts'
import { exp } from '../../../src/numeric/exp.ts'
import { normalQuantile } from '../../../src/numeric/normal.ts'
import { pow } from '../../../src/numeric/pow.ts'
import { outsideOf } from '../outside.ts'
import { fen, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

const most = 65535

export function service(shop: Shop, settings: Own<'service'>): Twin {
  if (!settings) return {}
  const { market, dates, count, contentment } = shop
  const { perHour, impatientGrowth, late: lateHurts, spread, promised, asking, patience, recovered, recovery, freeReturns, freeReturnOdds, reorder, perRefundHour } = market.serviceResponse
  const { hours, capacity, promise, compensation, refundHours, quality, replyBy } = settings
  const felt = hours !== 72 || capacity > 0 || promise > 0 || compensation > 0 || refundHours !== 72 || quality > 0
  const here = (t: number) => 1 - asking + asking * exp(-t / patience)
  const answers = replyBy !== 'asNow'
  const reply = answers ? here(settings.replySeconds) / here(180) : 1
  const contact = answers ? Math.round(((replyBy === 'people' ? 200 : 20) * asking) / here(settings.replySeconds)) : 0
  const perOrder = fen(settings.deliveryCost) + fen(settings.qualityCost) + contact
  const welcome = reply * (settings.freeReturns ? freeReturns : 1)
  const spend = (amount: number) => {
    count('cost.program', amount)
    count('service.cost', amount)
  }
  const on = felt || answers || settings.freeReturns || settings.pickUp || perOrder > 0 || settings.dailyCost > 0
  let [queue, parcels] = [0, 0]
  const back: Person[] = []
  const served = (who: Person, bits: number, bad: boolean, plain: number): number => {
    parcels++
    const wait = capacity > 0 ? (24 * queue) / capacity : 0
    const h = hours + wait
    count('service.orders')
    count('service.minutes', Math.round(60 * h))
    const u = () => who.u(shop.e, purposes.delivery, bits)
    const late = promise > 0 ? h * exp(spread * normalQuantile(u()) - (spread * spread) / 2) > promise : queue > 0 && u() < queue / capacity
    const impatient = unit(who.word(0, purposes.traits, traits.impatient)) < who.segment.impatient + (impatientGrowth * (shop.e - zero)) / 365
    let e = plain + perHour * (impatient ? 2 : 1) * (72 - h)
    if (late) {
      count('service.late')
      e -= lateHurts
    } else if (promise > 0) e += promised * exp(-promise / 72)
    if (late || bad) {
      count('service.failures')
      if (fen(compensation) > 0) {
        spend(fen(compensation))
        if (who.u(shop.e, purposes.recovery, bits) < 1 - pow(1 - recovered, compensation / 20)) {
          count('service.recovered')
          e += recovery
        }
      }
    }
    const now = Math.max(0, Math.min(1, e))
    count(late ? 'service.feltLate' : 'service.feltPrompt', Math.round(now * most))
    return now
  }
  return {
    start: () => {
      if (settings.answersCrisis) shop.outside = outsideOf(shop.tools, shop.key, settings.crisisHours)
      if (!on) return
      shop.welcome *= welcome
      if (settings.freeReturns) shop.ease = freeReturnOdds
      if (felt) contentment.asked = true
      contentment.defects *= 1 - quality
      contentment.served = served
    },
    ...(reply !== 1 && { weigh: () => reply, crowd: () => ({ rate: reply, share: 0 }) }),
    attract: ({ factor }) => market.segments.forEach((_, g) => (factor[g]! *= welcome)),
    after: () => spend(perOrder),
    refunded: ({ who }) => {
      spend((settings.freeReturns ? fen(settings.returnCost) : 0) + (settings.pickUp ? fen(settings.pickUpCost) : 0))
      const relief = Math.round(market.satisfaction.memory * perRefundHour * (72 - refundHours) * most)
      if (relief !== 0) contentment.pleased(who, relief)
      if (settings.pickUp) back.push(who)
    },
    others: () => {
      back.forEach((who, place) => {
        const k = back.slice(0, place).filter((one) => one === who).length
        if (who.state !== 'alive' || who.u(shop.e, purposes.reorder, k) >= reorder) return
        const now = shop.meet(who)
        shop.priceNow(now)
        shop.buy(now, { label: 'shifted', bits: 4096 + k, borrowed: 0, life: 1, organic: true })
        shop.part(now)
        count('service.exchanged')
      })
    },
    close: () => {
      back.length = 0
      if (capacity > 0) {
        const over = Math.max(0, queue + parcels - capacity)
        const spare = Math.min(Math.floor(capacity * settings.spareShare), over)
        queue = over - spare
        count('service.spare', spare)
        count('service.queue', queue)
        spend(Math.round(spare * fen(settings.spareCost)))
      }
      parcels = 0
      if (shop.e < dates.end) spend(fen(settings.dailyCost))
    },
  }
}
