/** The oracle's announced sales: orders put off before them, and made up in them and later (model 5.2; decisions 9, 11). */
import { purposes } from '../../src/model/random.ts'
import { fastExp, fastLog } from '../../src/numeric/fast.ts'
import { log } from '../../src/numeric/log.ts'
import { negativeLog } from '../../src/numeric/negative-log.ts'
import { zero, type Person } from './people.ts'
import type { Now, Orders } from './orders.ts'
import type { Premises } from './shop.ts'

/** A pantry some days on, and the orders put off on the way. */
export type Path = { readonly b: number; readonly putOff: number }

/** A sale counts as at most so many days. */
const longest = 30

/** What customers of a tier do on a day: how far they wait, and how fast they make up for it. */
export function plansOf({ market, sales, waits }: Premises) {
  const { window, most, fullDepth, release, clearing, late } = market.waiting
  const known = new Map<string, number>()
  const once = (name: string, make: () => number): number => known.get(name) ?? known.set(name, make()).get(name)!
  const depth = (tier: number, e: number) => once(`depth ${tier} ${e}`, () => Math.max(0, ...sales.filter((s) => s.e === e).map((s) => s.discounts[tier])))
  const share = (tier: number, e: number): number => once(`share ${tier} ${e}`, () => {
    if (e < zero || sales.length === 0) return 0
    const ahead = Math.max(0, ...Array.from({ length: window }, (_, k) => depth(tier, e + 1 + k)))
    return Math.max(0, Math.min(1, (ahead - depth(tier, e)) / fullDepth))
  })
  const sells = (tier: number, e: number) => e >= zero && depth(tier, e) > 0 && share(tier, e) === 0
  const pace = (tier: number, e: number): number => once(`pace ${tier} ${e}`, () => {
    if (e < zero || !waits()) return 0
    if (share(tier, e) > 0) return 0
    if (!sells(tier, e)) return late
    let first = e
    while (sells(tier, first - 1)) first--
    let last = first
    while (last - first + 1 < longest && sells(tier, last + 1)) last++
    return Math.max(release, clearing / (last - first + 1))
  })
  return { share, pace, weight: (who: Person) => (who.deal / 255) * most, begins: (e: number) => [0, 1, 2, 3].some((tier) => sells(tier, e) && !sells(tier, e - 1)) }
}

/** The signed pantry day by day. */
export function waitingOf(shop: Premises, drained: (b: number, exposure: number) => number) {
  const { dates } = shop
  const plans = plansOf(shop)
  /** One day: above 0 it drains, sooner where a share of what it leaves is put off; below 0 it falls by that share, or is made up. */
  const step = (who: Person, e: number, b: number, exposure: number): Path => {
    const tier = shop.tier(who)
    const w = plans.weight(who) * plans.share(tier, e)
    if (w === 0) return { b: b > 0 ? drained(b, exposure) : b * fastExp(-plans.pace(tier, e)), putOff: 0 }
    if (b <= 0) return { b: b - w * exposure, putOff: w * exposure }
    const above = Math.max(0, b - 1)
    if (exposure <= above) return { b: b - exposure, putOff: 0 }
    const rest = exposure - above
    const c = w / (1 - w)
    const top = Math.min(b, 1) + c
    const empty = fastLog(top / c) / (1 - w)
    const after = rest < empty ? top * fastExp(-(1 - w) * rest) - c : w * (empty - rest)
    return { b: after, putOff: Math.max(0, -after) }
  }
  return {
    path: (who: Person, from: number, to: number, start: number): Path => {
      // who leaves at an order of today has waited until tonight
      if (start === 0 && who.state !== 'alive' && who.last !== shop.e) return { b: 0, putOff: 0 }
      if (!shop.waits()) return { b: drained(start, who.lambda * (dates.lam[to] - dates.lam[from])), putOff: 0 }
      let path: Path = { b: start, putOff: 0 }
      for (let e = from; e < to; e++) {
        const next = step(who, e, path.b, who.lambda * dates.s[e])
        path = { b: next.b, putOff: path.putOff + next.putOff }
      }
      return path
    },
    suppressed: (who: Person, b: number): number => {
      const exposure = who.lambda * dates.s[shop.e]
      return exposure > 0 ? Math.max(0, Math.min(1, (b - step(who, shop.e, b, exposure).b) / exposure)) : 0
    },
  }
}

/** Orders that were put off and are made: a walk through each customer's from the opening of a sale. */
export function makingUp(shop: Premises & Orders & { readonly pantry: (who: Person, e: number) => number }) {
  const plans = plansOf(shop)
  let due: { readonly who: Person; readonly e: number; readonly k: number; readonly began: number; readonly left: (e: number) => number }[] = []
  const made = (tier: number, from: number, to: number) => {
    let sum = 0
    for (let e = from; e < to; e++) sum += plans.pace(tier, e)
    return sum
  }
  return {
    begin: (): void => {
      const { e: began } = shop
      if (!shop.waits() || !(plans.begins(began) || shop.again.has(began)) || began >= shop.dates.end) return
      due = []
      for (const who of shop.people) {
        if (who.state !== 'alive') continue
        const strength = -shop.pantry(who, began)
        const tier = shop.tier(who)
        let mass = 0
        for (let k = 0; strength > 0; k++) {
          mass += negativeLog(who.word(began, purposes.madeUp, k))
          if (mass >= strength) break
          const place = -log(1 - mass / strength)
          let e = began
          while (e < shop.dates.end && made(tier, began, e + 1) < place) e++
          if (e === shop.dates.end) break
          due.push({ who, e, k, began, left: (at) => strength * fastExp(-made(tier, began, at)) })
        }
      }
    },
    orders: (): void => {
      for (const { who, k, began, left } of due.filter((one) => one.e === shop.e)) {
        if (who.state !== 'alive') continue
        const still = Math.max(0, -shop.pantry(who, shop.e)) / left(Math.max(shop.e, who.stateDay))
        if (who.u(began, purposes.madeUpStill, k) >= still) continue
        const now: Now = shop.meet(who)
        shop.priceNow(now)
        shop.buy(now, { label: 'shifted', bits: 64 + k, borrowed: 0, life: 1, organic: true })
        shop.part(now)
      }
    },
  }
}
