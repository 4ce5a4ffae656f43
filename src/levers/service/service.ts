/** Service: delivery, replies, amends, returns, quality and the answer to a crisis; satisfaction follows, and with it who stays and who speaks. Model 24. */
import type { Hooks } from '../../model/hooks.ts'
import { bookProgram, fen } from '../../model/ledger.ts'
import { odds } from '../../model/behaviour/leave.ts'
import { outsideOf } from '../../model/outside.ts'
import { followSatisfaction } from '../../model/satisfaction.ts'
import type { World } from '../../model/world.ts'
import { exp } from '../../numeric/exp.ts'
import { lever } from '../lever.ts'
import { startTakingBack } from './back.ts'
import { startDelivery } from './delivery.ts'
import { fields, usual, type Own } from './fields.ts'

export const service = lever({
  id: 'service',
  group: 'service',
  fields,
  zero: {
    hours: usual.hours, deliveryCost: 0, capacity: 0, promise: 0, replyBy: 'asNow', compensation: 0, freeReturns: false, pickUp: false, refundHours: usual.refundHours,
    quality: 0, qualityCost: 0, answersCrisis: false, dailyCost: 0,
  },
  columns: [
    'service.orders', 'service.minutes', 'service.late', 'service.queue', 'service.spare', 'service.failures', 'service.recovered', 'service.exchanged',
    'service.feltLate', 'service.feltPrompt', 'service.cost',
  ],
})

/** Cost of answering somebody, in yuan, by who does. */
const perContact = { asNow: 0, people: 2, machine: 0.2 } as const

/** Share of those about to buy who are still there after the wait for a reply. */
const stays = (world: World, seconds: number): number => {
  const { asking, patience } = world.market.serviceResponse
  return 1 - asking + asking * exp(-seconds / patience)
}
/** Factor on orders of a reply after so many seconds, against that of today. */
const replyFactor = (world: World, seconds: number): number => stays(world, seconds) / stays(world, usual.replySeconds)

export function start(world: World, settings: Own): Hooks {
  const { market, calendar, visits, today } = world
  if (settings.answersCrisis && world.outside) world.outside = outsideOf({ ...market, crisis: { ...market.crisis, answerHours: settings.crisisHours } }, calendar, world.key)
  const { hours, capacity, promise, compensation, quality, refundHours } = settings
  const felt = hours !== usual.hours || capacity > 0 || promise > 0 || compensation > 0 || quality > 0 || refundHours !== usual.refundHours
  const answers = settings.replyBy !== 'asNow'
  const daily = fen(settings.dailyCost)
  const perOrder = fen(settings.deliveryCost) + fen(settings.qualityCost)
    + (answers ? Math.round((fen(perContact[settings.replyBy]) * market.serviceResponse.asking) / stays(world, settings.replySeconds)) : 0)
  if (!felt && !answers && !settings.freeReturns && !settings.pickUp && perOrder === 0 && daily === 0) return {}
  const cost = world.place('service.cost')
  const spend = (amount: number): void => {
    bookProgram(world, amount)
    today[cost] += amount
  }
  const delivery = startDelivery(world, settings, spend)
  const back = startTakingBack(world, settings, spend)
  if (felt) world.satisfaction ??= followSatisfaction(world)
  if (world.satisfaction) {
    world.satisfaction.defects *= 1 - quality
    world.satisfaction.served = delivery.served
  }
  if (settings.freeReturns) {
    const { freeReturnOdds } = market.serviceResponse
    world.returnOdds = { own: world.returnOdds.own.map((p) => odds(p, freeReturnOdds)), induced: world.returnOdds.induced.map((p) => odds(p, freeReturnOdds)) }
  }
  const reply = answers ? replyFactor(world, settings.replySeconds) : 1
  const welcome = reply * (settings.freeReturns ? market.serviceResponse.freeReturns : 1)
  visits.welcome *= welcome
  return {
    // more orders out of the same visits
    ...(reply !== 1 && { bound: () => reply, ceiling: () => reply, weigh: () => reply, crowd: () => ({ rate: reply, share: 0 }) }),
    open: delivery.open,
    attract(_day, { factor }) {
      for (let g = 0; g < factor.length; g++) factor[g] *= welcome
    },
    after: () => spend(perOrder),
    refunded: back.refunded,
    others: back.others,
    close(day) {
      delivery.close()
      back.close()
      if (day < calendar.end) spend(daily)
    },
  }
}
