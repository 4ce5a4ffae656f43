/** Friends who came: the reward of both sides, the generation they belong to, the status an inviter earns, and who brings friends in turn. */
import { joinBy, reward } from '../../model/behaviour/arrive.ts'
import { raise } from '../../model/behaviour/listing.ts'
import { fen } from '../../model/ledger.ts'
import { causeOf } from '../../model/market.ts'
import type { Order } from '../../model/order.ts'
import { addProperty, flag } from '../../model/population.ts'
import { byte } from '../../model/record.ts'
import { addTemplate, batches } from '../../model/wallet.ts'
import type { World } from '../../model/world.ts'
import type { Own } from './referral.ts'

/** Days within which a friend must have brought another to count as passing it on. */
const passOnDays = 30
/** What a friend's coming paid, in fen of cash. */
export type Won = { readonly friend: number; readonly toSender: number; readonly toFriend: number }
const tierNumber = { none: 0, silver: 1, gold: 2, diamond: 3 } as const

/** Hands a coupon as a reward to a customer. */
function couponPayer(world: World, amount: number, minimum: number, valid: number): { readonly number: number; readonly pay: (row: number) => void } {
  const { population } = world
  const number = addTemplate(world, { kind: 'amount', amount, rate: 0, minimum, perMinimum: false, valid, code: false })
  const open = batches(world, number)
  return { number, pay: (row) => {
    const batch = open()
    if (!batch.give(row) || !(population.flags[row] & flag.alive)) return
    batch.count(row)
    batch.close()
    raise(world, row, false)
  } }
}

/** Keeps the books of those who invited and of those who came. */
export function friendsOf(world: World, settings: Own) {
  const { population, today, calendar } = world
  const sent = addProperty(population, 'u8')
  const generation = addProperty(population, 'u8')
  const won = addProperty(population, 'u8')
  const minimum = fen(settings.minimum)
  const amounts = { inviter: fen(settings.inviterReward), friend: fen(settings.friendReward) }
  const coupon = (amount: number) => (settings.rewardAs === 'coupon' && amount > 0 ? couponPayer(world, amount, fen(settings.couponMinimum), settings.couponDays) : undefined)
  const coupons = { inviter: coupon(amounts.inviter), friend: coupon(amounts.friend) }
  const own = [coupons.inviter?.number ?? 0, coupons.friend?.number ?? 0].filter((number) => number > 0)
  const statusTier = tierNumber[settings.status]
  const place = {
    generations: [1, 2, 3].map((g) => world.place(`referral.generation${g}`)),
    followed: world.place('referral.followed'), passedOn: world.place('referral.passedOn'), margin: world.place('referral.margin'),
    discount: world.place('referral.discount'), status: world.place('referral.status'),
  }
  /** Friends of the first generation by the day on which it is known whether they passed it on. */
  const following = new Map<number, number[]>()

  /** Gives one side its reward; returns what of it is cash. */
  const give = (side: 'inviter' | 'friend', row: number): number => {
    if (settings.rewardAs === 'coupon') {
      coupons[side]?.pay(row)
      return 0
    }
    reward(world, row, amounts[side])
    return amounts[side]
  }
  const capped = (row: number): boolean => settings.cap > 0 && won.values[byte(row)] >= settings.cap
  /** Rewards both sides for one more friend of an inviter, whoever that friend is. */
  const paid = (row: number, friend: number): { toSender: number; toFriend: number } => {
    const toSender = capped(row) ? 0 : give('inviter', row)
    const toFriend = give('friend', friend)
    countFriend(row)
    return { toSender, toFriend }
  }
  const countFriend = (row: number) => {
    if (won.values[byte(row)] < 255) won.values[byte(row)]++
    if (statusTier === 0 || won.values[byte(row)] !== settings.statusAfter) return
    today[place.status]++
    world.promote?.(row, statusTier)
    for (const noted of world.on.noted) noted(row, 'statusReached', { friends: settings.statusAfter, tier: statusTier })
  }
  /** A contact comes because a customer asked: they order at once and belong to the next generation. */
  const join = (row: number, contact: number): Order => {
    const order = joinBy(world, contact, 'referral')
    const step = (generation.values[byte(order.row)] = Math.min(255, generation.values[byte(row)] + 1))
    today[place.generations[Math.min(3, step) - 1]]++
    const due = world.day + passOnDays
    if (step === 1 && due <= calendar.end) following.set(due, [...(following.get(due) ?? []), order.row])
    return order
  }

  return {
    sent,
    paid,
    /** 2 where the inviter's reward has ended, and 1 more where a status is still to be won. */
    standing: (row: number): number =>
      (capped(row) ? 2 : 0) + (statusTier > 0 && won.values[byte(row)] < settings.statusAfter && (world.tier?.values[byte(row)] ?? 0) < statusTier ? 1 : 0),
    /** An invited contact comes; both are rewarded if the first order reaches the minimum. */
    come(row: number, contact: number): Won {
      const order = join(row, contact)
      const friend = order.row
      if (order.gmv >= minimum) return { friend, ...paid(row, friend) }
      countFriend(row)
      return { friend, toSender: 0, toFriend: 0 }
    },
    /** A helper comes: nobody is rewarded for it. */
    help: (row: number, contact: number): number => join(row, contact).row,
    margin: (amount: number): void => void (today[place.margin] += amount),
    open(day: number) {
      for (const row of following.get(day) ?? []) {
        today[place.followed]++
        if (won.values[byte(row)] > 0) today[place.passedOn]++
      }
      following.delete(day)
    },
    after(order: Order) {
      if (population.channel[byte(order.row)] === causeOf.referral) today[place.margin] += order.margin
      if (order.template > 0 && own.includes(order.template)) today[place.discount] += order.couponDiscount
    },
  }
}
export type Friends = ReturnType<typeof friendsOf>
