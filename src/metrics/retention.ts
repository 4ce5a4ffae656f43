/** Retention metrics: who comes back, who leaves, who is tired of hearing from the shop. */
import type { Daybook } from '../model/daybook.ts'
import type { retentionIds } from './ids.ts'
import { contentUnit } from '../model/columns.ts'
import { repeatColumns } from './growth.ts'
import { cumulate, days, divide, flowOf, level, ratio, sum, type Flow, type Metric } from './metric.ts'

/** Promoters less detractors at the end of each day. */
const promotersLess: Flow = (book) => flowOf('nps.promoters', '-nps.detractors')(book).slice(0, book.days)

/** Customers so far who are no members: all that a column counted up to a day, less the members among them. */
const outside = (book: Daybook, all: string, members: string): Float64Array => {
  const so = days(members)(book)
  let sum = 0
  return days(all)(book).map((n, day) => (sum += n) - so[day])
}
/** Customer-days: customers who would still order again, counted at the end of each day; the run-off has none. */
const lived: Flow = (book) => flowOf('alive')(book).fill(0, book.days)
/** Rules of the journeys, as they stand in the names of columns. */
const rules = ['welcome', 'second', 'replenish', 'birthday', 'cart', 'value', 'lapse', 'rfm'] as const
const ruleColumns = (name: string): string[] => rules.map((rule) => `journeys.${rule}.${name}`)
/** Parcels that were not late. */
const prompt = flowOf('service.orders', '-service.late')
/** Units of experience as shares. */
const felt = (name: string): Flow => (book) => flowOf(name)(book).map((units) => units / contentUnit)
/** Sum of columns up to each day. */
const soFar = (...names: readonly string[]): Flow => (book) => cumulate(flowOf(...names)(book), book.days)
const share = (part: string, whole: string): Flow => (book) => divide(soFar(part)(book), soFar(whole)(book))

export const retentionMetrics = {
  /** Of customers with an order 180 to 90 days ago, the share with one in the last 90 days. */
  r90: level({ id: 'r90', unit: 'share', better: 'higher' }, (book) => divide(days('r90.back')(book), days('r90.base')(book))),
  repurchaseRate: ratio({ id: 'repurchaseRate', unit: 'share', better: 'higher' }, flowOf('buyers.again'), flowOf('buyers')),
  /** Of first (second, third) orders of the run whose 90 days are over, the share that another order followed in them. */
  againFirst: ratio({ id: 'againFirst', unit: 'share', better: 'higher' }, flowOf('again.first'), flowOf('followed.first')),
  againSecond: ratio({ id: 'againSecond', unit: 'share', better: 'higher' }, flowOf('again.second'), flowOf('followed.second')),
  againThird: ratio({ id: 'againThird', unit: 'share', better: 'higher' }, flowOf('again.third'), flowOf('followed.third')),
  activeShare: level({ id: 'activeShare', unit: 'share', better: 'higher' }, (book) => divide(days('alive')(book), days('customers')(book))),
  /** Days per customer lost: at a steady rate of loss, how long one stays. */
  customerLife: ratio({ id: 'customerLife', unit: 'count', better: 'higher' }, lived, flowOf('deaths', '-revived')),
  /** Days per repeat order: the inverse of the rate at which those who would still order do. */
  orderInterval: ratio({ id: 'orderInterval', unit: 'count', better: 'lower' }, lived, flowOf(...repeatColumns)),
  /** Net promoter score of those who bought within 90 days, -100 to 100; only where the market follows satisfaction. */
  nps: level({ id: 'nps', unit: 'ratio', better: 'higher' }, (book) => divide(promotersLess(book).map((n) => n * 100), days('nps.rated')(book))),
  satisfaction: level({ id: 'satisfaction', unit: 'share', better: 'higher' }, (book) => divide(days('nps.content')(book).map((sum) => sum / contentUnit), days('nps.rated')(book))),
  deliveryHours: ratio({ id: 'deliveryHours', unit: 'ratio', better: 'lower' }, (book) => flowOf('service.minutes')(book).map((minutes) => minutes / 60), flowOf('service.orders')),
  lateShare: ratio({ id: 'lateShare', unit: 'share', better: 'lower' }, flowOf('service.late'), flowOf('service.orders')),
  deliveryQueue: level({ id: 'deliveryQueue', unit: 'count', better: 'lower' }, days('service.queue')),
  lateExperience: ratio({ id: 'lateExperience', unit: 'share', better: 'higher' }, felt('service.feltLate'), flowOf('service.late')),
  promptExperience: ratio({ id: 'promptExperience', unit: 'share', better: 'higher' }, felt('service.feltPrompt'), prompt),
  amendsShare: ratio({ id: 'amendsShare', unit: 'share', better: 'higher' }, flowOf('service.recovered'), flowOf('service.failures')),
  serviceCost: sum({ id: 'serviceCost', unit: 'money', better: 'neither' }, 'service.cost'),
  lostCustomers: sum({ id: 'lostCustomers', unit: 'count', better: 'lower' }, 'deaths', '-revived'),
  wonBack: sum({ id: 'wonBack', unit: 'count', better: 'higher' }, 'revived'),
  touches: sum({ id: 'touches', unit: 'count', better: 'neither' }, 'touch.sent'),
  heldBack: sum({ id: 'heldBack', unit: 'count', better: 'neither' }, 'journeys.heldBack'),
  optOuts: sum({ id: 'optOuts', unit: 'count', better: 'lower' }, 'touch.optOuts'),
  subscribers: level({ id: 'subscribers', unit: 'count', better: 'higher' }, days('subscription.members')),
  boxes: sum({ id: 'boxes', unit: 'count', better: 'higher' }, 'orders.scheduled'),
  subscriptionChurn: ratio({ id: 'subscriptionChurn', unit: 'share', better: 'lower' }, flowOf('subscription.ended'), flowOf('orders.scheduled')),
  poolMembers: level({ id: 'poolMembers', unit: 'count', better: 'higher' }, days('pool.members')),
  interactionRate: level({ id: 'interactionRate', unit: 'share', better: 'higher' }, (book) => divide(days('pool.active')(book), days('pool.members')(book))),
  poolUpkeep: sum({ id: 'poolUpkeep', unit: 'money', better: 'neither' }, 'pool.upkeep'),
  /** Revenue of a partner's own orders in 30 days, before refunds. */
  partnerArpu: ratio({ id: 'partnerArpu', unit: 'money', better: 'higher' }, (book) => flowOf('pool.partnerNet')(book).map((net) => net * 30), flowOf('pool.partnerDays')),
  poolRepurchase: level({ id: 'poolRepurchase', unit: 'share', better: 'neither' }, (book) => divide(days('pool.again')(book), days('pool.members')(book))),
  /** Naive: members chose themselves. The paired difference of repurchaseRate is the effect. */
  poolRatio: level({ id: 'poolRatio', unit: 'ratio', better: 'neither' }, (book) =>
    divide(divide(days('pool.again')(book), days('pool.members')(book)), divide(outside(book, 'buyers.again', 'pool.again'), outside(book, 'buyers', 'pool.members')))),
  ruleContacts: sum({ id: 'ruleContacts', unit: 'count', better: 'neither' }, ...ruleColumns('contacts'), 'journeys.leads.contacts'),
  furtherMessages: sum({ id: 'furtherMessages', unit: 'count', better: 'neither' }, ...ruleColumns('further')),
  /** Return of lapsed customers within the window: of those contacted, less of those held out. */
  recallRate: level({ id: 'recallRate', unit: 'share', better: 'higher' }, (book) => {
    const held = share('journeys.returnedHeld', 'journeys.recalledHeld')(book)
    return share('journeys.returned', 'journeys.recalled')(book).map((x, day) => x - held[day])
  }),
  /** Orders within the window of those contacted, less what as many of those held out had: the estimate of a shop that sees no other future. */
  holdoutOrders: level({ id: 'holdoutOrders', unit: 'count', better: 'higher' }, (book) => {
    const [orders, followed] = [soFar(...ruleColumns('orders'))(book), soFar('journeys.followed')(book)]
    const perHeld = divide(soFar(...ruleColumns('ordersHeld'))(book), soFar('journeys.followedHeld')(book))
    return orders.map((x, day) => x - followed[day] * perHeld[day])
  }),
} satisfies Record<(typeof retentionIds)[number], Metric>
