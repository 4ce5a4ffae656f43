/** On whom a lever acted in one run: whoever bought with it, was offered more by it, ordered more or less often for it, or was brought by it. */
import { leverById, type LeverId } from '../../levers/index.ts'
import { dayZero } from '../../model/calendar.ts'
import { causes, channels } from '../../model/market.ts'
import { label } from '../../model/order.ts'
import type { Hooks, Note } from '../../model/hooks.ts'
import { byte } from '../../model/record.ts'
import type { World } from '../../model/world.ts'
import type { LeverHooks } from '../run.ts'

/** Notes that say on whom a lever of posts acted. */
const tellingOf: Readonly<Partial<Record<LeverId, readonly Note[]>>> = { content: ['contentFound', 'contentRead'], seeding: ['seedBrought', 'seedPosted', 'ugcPosted', 'ugcWon'] }

const paid: ReadonlySet<string> = new Set(channels)

/** A factor closer to 1 than this is nothing to show: a broad campaign moves everyone a little. */
const least = 0.1

/**
 * Listens to a lever without changing what it does.
 * @returns the lever's hooks with an ear in them, and an observer for what shows in orders and invitations alone
 */
export function acted(id: LeverId, world: World, { hooks }: LeverHooks, found: Set<number>): readonly [Hooks, Hooks] {
  const { population } = world
  const note = (row: number): void => void found.add(population.person[row])
  const { offer, weigh, postpone, coin } = hooks
  const heard: Hooks = {
    ...hooks,
    ...(offer && { offer(row, day, given) {
      const before = given.item
      offer(row, day, given)
      if (given.item > before) note(row)
    } }),
    ...(weigh && { weigh(row, day) {
      const factor = weigh(row, day)
      if (Math.abs(factor - 1) >= least) note(row)
      return factor
    } }),
    ...(postpone && { postpone(row, day, bits) {
      const put = postpone(row, day, bits)
      if (put) note(row)
      return put
    } }),
    ...(coin && { coin(row, day) {
      const factor = coin(row, day)
      if (Math.abs(factor - 1) >= least) note(row)
      return factor
    } }),
  }
  return [heard, {
    ...(id === leverById.coupon.id && { after: (order) => { if (order.couponDiscount > 0) note(order.row) } }),
    ...(id === leverById.ads.id && { after: (order) => { if (order.day >= dayZero && order.label === label.first && paid.has(causes[population.channel[byte(order.row)]])) note(order.row) } }),
    ...((id === leverById.content.id || id === leverById.seeding.id) && { noted: (row, what) => { if (tellingOf[id]?.includes(what)) note(row) } }),
    ...(id === leverById.referral.id && { invited: (sender, _contact, friend) => {
      note(sender)
      if (friend >= 0) note(friend)
    } }),
  }]
}
