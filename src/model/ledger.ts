/** Money and counts of the day, in whole fen, every flow once. Columns are addressed by place; the names stand in `columns.ts`. */
import { modelColumns, promises } from './columns.ts'
import { channels } from './market.ts'
import { label, reducedSlot, type Order } from './order.ts'
import { byte, word } from './record.ts'
import { bookGiven } from './stacking.ts'
import type { World } from './world.ts'

const at = (name: string): number => {
  const place = modelColumns.indexOf(name)
  if (place < 0) throw new RangeError(`No column ${name}.`)
  return place
}

/** Places of the columns that the engine writes. */
export const C = {
  first: at('orders.first'), displaced: at('displaced'), capped: at('capped'),
  list: at('list'), itemDiscount: at('discount.item'), couponDiscount: at('discount.coupon'), pointsDiscount: at('discount.points'), shipping: at('shipping'), gmv: at('gmv'), forfeits: at('forfeits'),
  returns: at('returns'), fillerReturns: at('returns.filler'), refundGmv: at('refund.gmv'), refundNet: at('refund.net'),
  net: at('net'), cogs: at('cogs'), restocked: at('cogs.restocked'), fulfilment: at('cost.fulfilment'), fee: at('cost.fee'), reverse: at('cost.reverse'),
  margin: at('margin'), ads: at('ads.search'), touch: at('cost.touch'), rewards: at('cost.rewards'), perks: at('cost.perks'), gifts: at('cost.gifts'), points: at('cost.points'), program: at('cost.program'), commission: at('cost.commission'), stock: at('cost.stock'), stockAtCost: at('stock.cost'),
  contribution: at('contribution'), cash: at('cash'), owed: at(`owed.${promises[0]}`), organicCoupon: at('discount.couponOrganic'), organicRedeemed: at('coupon.redeemedOrganic'), firstCoupon: at('discount.couponFirst'), stretched: at('stretched'),
  newCustomers: at('new.organic'), newByCoupon: at('new.byCoupon'), deaths: at('deaths'), revived: at('revived'),
  alive: at('alive'), dead: at('dead'), prospects: at('prospects'), customers: at('customers'), r90Base: at('r90.base'), r90Back: at('r90.back'),
  promoters: at('nps.promoters'), detractors: at('nps.detractors'), rated: at('nps.rated'), content: at('nps.content'), defects: at('defects'),
  buyers: at('buyers'), buyersAgain: at('buyers.again'), followed: at('followed.first'), again: at('again.first'),
  pantryAdded: at('pantry.added'), pantryDrained: at('pantry.drained'), pantryLost: at('pantry.lost'), putOff: at('waiting.putOff'), madeUp: at('waiting.made'), waitingLost: at('waiting.lost'),
  touchSent: at('touch.sent'), optOuts: at('touch.optOuts'),
  visitsCustomers: at('visits.customers'), visits: at('visits.organic'), bounce: at('ends.bounce'), product: at('ends.product'), cart: at('ends.cart'), pay: at('ends.pay'), clamped: at('visits.clamped'),
  claimed: at('claimed.search'), touches: at('touches.search'),
  leadsCame: at('leads.came'), leadsOrdered: at('leads.ordered'), leadsLapsed: at('leads.lapsed'), leadHours: at('leads.hours.1'),
} as const

/** Yuan to whole fen. */
export const fen = (yuan: number): number => Math.round(yuan * 100)

/** Cost of goods today as a share of their list price. */
export const costOfGoods = ({ market, outside, day }: World): number => (outside ? market.economics.cogs * outside.cost[day] : market.economics.cogs)

/** Books the revenue and direct costs of an order on the day at hand. Returns its contribution after direct costs (CM2). */
export function bookOrder(world: World, order: Order): number {
  const { economics } = world.market
  const { today } = world
  // goods from the shelf were paid for when they came in
  const cogs = Math.round((order.line < 0 ? costOfGoods(world) : economics.cogs) * order.basket)
  const fulfilment = fen(economics.fulfilment)
  const fee = Math.round(economics.fee * order.paid)
  const revenue = order.net + order.shipping
  const margin = revenue - cogs - fulfilment - fee
  today[C.first + order.label]++
  today[C.list] += order.list
  today[C.itemDiscount] += order.itemDiscount
  if (order.itemDiscount > order.expansion) bookGiven(world, order.itemDiscount - order.expansion)
  today[C.couponDiscount] += order.couponDiscount
  today[C.pointsDiscount] += order.pointsDiscount
  today[C.shipping] += order.shipping
  today[C.gmv] += order.gmv
  today[C.net] += revenue
  today[C.cogs] += cogs
  today[C.fulfilment] += fulfilment
  today[C.fee] += fee
  today[C.margin] += margin
  order.margin = margin
  if (order.label === label.first) today[C.firstCoupon] += order.couponDiscount
  if (order.slot >= 0 && order.organic) {
    today[C.organicCoupon] += order.couponDiscount
    if (order.slot !== reducedSlot) today[C.organicRedeemed]++
  }
  const segment = world.segmentPlace + 4 * world.population.segment[byte(order.row)]
  today[segment] += order.gmv
  today[segment + 1]++
  today[segment + 3] += margin
  return margin
}

/** A cost of one customer's segment below CM2: perks, gifts, rewards, touches. `place` is a column of `C`. */
export function bookCost(world: World, place: number, row: number, amount: number): void {
  if (!world.counting) return
  world.today[place] += amount
  world.today[world.segmentPlace + 4 * world.population.segment[byte(row)] + 3] -= amount
}

/** A cost of a lever that belongs to no customer and no ad channel: upkeep, events, tools. In fen. */
export const bookProgram = (world: World, amount: number): void => void (world.today[C.program] += amount)

/**
 * Promises `amount` fen to customers, or keeps a promise where it is negative: what is owed is cash that the shop has and will not keep.
 * `kind` is a place in `promises`.
 */
export const owe = (world: World, kind: number, amount: number): void => void (world.owed[kind] += amount)

/** A deposit of `amount` fen that a customer left behind: income without goods. */
export function bookForfeit({ today, population, segmentPlace }: World, row: number, amount: number): void {
  for (const place of [C.forfeits, C.net, C.margin, segmentPlace + 4 * population.segment[byte(row)] + 3]) today[place] += amount
  population.margin[word(row)] += amount
}

/** The fee on `paid` fen of an order of today goes back, because the money did. */
export function returnFee({ today, population, market, segmentPlace }: World, row: number, paid: number): void {
  const fee = Math.round(market.economics.fee * paid)
  today[C.fee] -= fee
  for (const place of [C.margin, segmentPlace + 4 * population.segment[byte(row)] + 3]) today[place] += fee
  population.margin[word(row)] += fee
}

/** Costs of keeping goods in stock, in fen: they belong to no order. */
export const bookStock = (world: World, amount: number): void => void (world.today[C.stock] += amount)

/** Closing sums of the day: contribution margin (CM3), and cash, which is ahead of it by what is newly owed and behind it by what newly lies in stock. */
export function closeLedger(world: World): void {
  const { today, owed } = world
  let ads = 0
  for (let c = 0; c < channels.length; c++) ads += today[C.ads + c]
  const contribution = today[C.margin] - ads - today[C.touch] - today[C.rewards] - today[C.perks] - today[C.gifts] - today[C.points] - today[C.program] - today[C.commission] - today[C.stock]
  let promised = 0
  for (let kind = 0; kind < owed.length; kind++) promised += today[C.owed + kind] = owed[kind]
  today[C.stockAtCost] = world.inStock
  today[C.contribution] = contribution
  const ahead = promised - world.inStock
  today[C.cash] = contribution + ahead - world.aheadBefore
  world.aheadBefore = ahead
}
