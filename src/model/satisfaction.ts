/** How content a customer is: every order moves it, it decides how readily they stay and speak of the shop, and how they would rate it. Model 24. */
import { exp } from '../numeric/exp.ts'
import { normalQuantile } from '../numeric/normal.ts'
import { contentUnit } from './columns.ts'
import { closeTies, contactsIn, type Contacts } from './contacts.ts'
import { C } from './ledger.ts'
import { orderDraw, type Order } from './order.ts'
import { addProperty, traitWord, type ExtraProperty } from './population.ts'
import { purposes, traits, unit } from './random.ts'
import { byte, half } from './record.ts'
import type { World } from './world.ts'

/** Where everyone starts; at it nothing differs from a shop in which nobody's satisfaction is followed. */
export const usual = 0.75
/** A rating is the state plus a habit of the person; a promoter rates from, a detractor below. */
const habit = 0.12
const promoter = 0.85
const detractor = 0.65
/** Below it people warn their friends, who listen for so many days. */
const angry = 0.5
const warning = 30
const rated = { none: 0, detractor: 1, passive: 2, promoter: 3 } as const

export type Satisfaction = {
  readonly content: ExtraProperty<'u16'>
  /** How the customer would rate the shop, of those who bought within 90 days. */
  readonly rating: ExtraProperty<'u8'>
  readonly counts: Float64Array
  /** Sum of the states of those counted, in units of the column. */
  sum: number
  /** Share of orders in which something is wrong. */
  defects: number
  /** What delivery and amends add to the experience of an order, where a lever sees to them. */
  served: ((order: Order, defect: boolean, plain: number) => number) | undefined
}

function classOf(world: World, { content }: Satisfaction, row: number): number {
  const n = normalQuantile(unit(traitWord(world.key, world.population.person[row], traits.rating)))
  const r = content.values[half(row)] / contentUnit + habit * n
  return r >= promoter ? rated.promoter : r < detractor ? rated.detractor : rated.passive
}

function enter(world: World, own: Satisfaction, row: number): void {
  const k = classOf(world, own, row)
  own.rating.values[byte(row)] = k
  own.counts[k]++
  own.sum += own.content.values[half(row)]
}

/** The customer's last order of 90 days ago is forgotten. */
export function fade(own: Satisfaction, row: number): void {
  own.counts[own.rating.values[byte(row)]]--
  own.sum -= own.content.values[half(row)]
  own.rating.values[byte(row)] = rated.none
}

/** Begins to follow satisfaction; those who bought within 90 days are counted from the start. */
export function followSatisfaction(world: World): Satisfaction {
  const { population } = world
  const own: Satisfaction = {
    content: addProperty(population, 'u16', Math.round(usual * contentUnit)), rating: addProperty(population, 'u8'), counts: new Float64Array(4), sum: 0,
    defects: world.market.satisfaction.defects, served: undefined,
  }
  for (let row = 0; row < population.count; row++) if ((population.seen[row] & 0xffff) > 0) enter(world, own, row)
  return own
}

/** How content a customer is, 0..1; the usual where nobody follows it. */
const contentOf = (own: Satisfaction, row: number): number => own.content.values[half(row)] / contentUnit
/** Factor on the odds of leaving after an order. */
export const stays = (world: World, own: Satisfaction, row: number): number => exp(-world.market.satisfaction.staying * (contentOf(own, row) - usual))
/** Factor on how readily a customer invites friends. */
export const speaks = (world: World, row: number): number =>
  world.satisfaction ? exp(world.market.satisfaction.speaking * (contentOf(world.satisfaction, row) - usual)) : 1

/** True for a customer who is at least as content as everyone is at the start. */
export const isContent = (world: World, row: number): boolean => !world.satisfaction || world.satisfaction.content.values[half(row)] >= Math.round(usual * contentUnit)

/** What an order was like: a defect now and then, delivery and amends where a lever sees to them; the customer's state moves towards it. */
export function experience(world: World, own: Satisfaction, order: Order): void {
  const { pain, memory } = world.market.satisfaction
  const { row } = order
  const defect = orderDraw(world, order, purposes.defect) < own.defects
  if (defect) world.today[C.defects]++
  // at the usual share of defects the mean experience is the usual state
  const plain = usual + pain * usualDefects - (defect ? pain : 0)
  const felt = Math.max(0, Math.min(1, own.served ? own.served(order, defect, plain) : plain))
  const before = contentOf(own, row)
  if (own.rating.values[byte(row)] !== rated.none) fade(own, row)
  own.content.values[half(row)] = Math.round((before + memory * (felt - before)) * contentUnit)
  enter(world, own, row)
  if (contentOf(own, row) < angry) warn(contactsIn(world), world.population.person[row], order.day)
}
const usualDefects = 0.02

/** Something happens that a customer takes well, or amiss where it is negative; in units of the column. */
export function please(world: World, own: Satisfaction, row: number, units: number): void {
  const counted = own.rating.values[byte(row)] !== rated.none
  if (counted) fade(own, row)
  own.content.values[half(row)] = Math.max(0, Math.min(contentUnit, own.content.values[half(row)] + units))
  if (counted) enter(world, own, row)
}
/** Something happens that every customer takes amiss. */
export function hurtAll(world: World, own: Satisfaction, by: number): void {
  const units = Math.round(by * contentUnit)
  for (let row = 0; row < world.population.count; row++) please(world, own, row, -units)
}

/** Four close friends hear of it; what they hear counts for a month. */
function warn({ partner, warned }: Contacts, person: number, day: number): void {
  for (let tie = 0; tie < Math.min(4, closeTies); tie++) {
    const friend = partner(person, tie)
    if (friend >= 0) warned[friend] = day + warning
  }
}
/** Factor on the chance that an invited person buys: less if a friend has warned them. */
export const heeds = (world: World, person: number): number =>
  world.contacts && world.contacts.warned[person] > world.day ? world.market.satisfaction.warned : 1

/** Writes the closing counts of ratings. */
export function closeSatisfaction(world: World, own: Satisfaction): void {
  world.today[C.promoters] = own.counts[rated.promoter]
  world.today[C.detractors] = own.counts[rated.detractor]
  world.today[C.rated] = own.counts[rated.detractor] + own.counts[rated.passive] + own.counts[rated.promoter]
  world.today[C.content] = own.sum
}
