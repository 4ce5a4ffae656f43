/** The private domain's twin: joining, activity, events, sign-ins, partners, leaving (model 17); who leaves is asked as the engine asks. */
import { dayNumber, weekday } from '../../../src/model/calendar-date.ts'
import type { CouponTerms } from '../../../src/model/coupon-template.ts'
import type { Medium } from '../../../src/model/market.ts'
import { purposes } from '../../../src/model/random.ts'
import { log } from '../../../src/numeric/log.ts'
import { negativeLog } from '../../../src/numeric/negative-log.ts'
import { fen, ofEach, rateUnits, unitsOf, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export function privateDomain(shop: Shop, settings: Own<'private-domain'>): Twin {
  if (!settings || settings.visibility === 0) return {}
  const { market, dates, people, count, wallet, touches } = shop
  const law = market.pool
  const of = ofEach(() => ({ joined: undefined as number | undefined, e: 0, since: 0, seen: undefined as number | undefined, ask: undefined as number | undefined, partner: false, streak: undefined as number | undefined }))
  shop.pool = (who) => of(who).joined
  shop.memberMedia.add('wecom').add('group')
  shop.shares = (who) => (of(who).partner ? law.partnerSharing : 1)
  const members = () => people.filter((p) => of(p).joined !== undefined)
  const decay = dates.s.reduce<number[]>((all, _, k) => [...all, all[k] * law.activityDecay], [1])
  const activity = (who: Person, e = shop.e): number => of(who).e * decay[e - of(who).since]
  const couponOf = (terms: Partial<CouponTerms>, valid: number) => {
    const template = wallet.template({ kind: 'amount', amount: 0, rate: 0, minimum: 0, perMinimum: false, code: false, valid, ...terms })
    const visits = wallet.visits(template)
    let given: Person[] = []
    return {
      give: (who: Person) => {
        if (wallet.issue(who, template) && who.state === 'alive') given.push(who)
      },
      close: () => {
        visits.forEach((by, g) => {
          const rate = given.filter((p) => p.g === g).reduce((sum, p) => sum + rateUnits(p.lambda), 0)
          for (let d = shop.e; d < shop.e + valid; d++) shop.extra[g][d] += Math.round(rate * by)
        })
        given = []
      },
    }
  }
  const hook = settings.hook === 0 ? undefined : couponOf({ amount: fen(settings.hook), minimum: fen(settings.hookMinimum) }, 14)
  const event = settings.eventRate === 0 ? undefined : couponOf({ kind: 'rate', rate: settings.eventRate }, settings.eventDays)
  const signIn = settings.signInRate === 0 ? undefined : couponOf({ kind: 'rate', rate: settings.signInRate }, 7)
  const joining = settings.visibility * (law.joinFloor + (law.joinMost * settings.hook) / (settings.hook + law.joinHalf))
  const meets = settings.weekday !== 'none'
  const first = names.indexOf(meets ? settings.weekday : 'monday')
  const most = Math.min(1, law.leaving * (1 + 2 * (65535 / 4096)))
  const askLater = (who: Person) => {
    if (most === 0) of(who).ask = undefined
    else of(who).ask = shop.e + 1 + (most < 1 ? Math.floor(negativeLog(who.word(shop.e, purposes.poolLeave)) / -log(1 - most)) : 0)
  }
  let joiners: Person[] = []
  let [memberDays, booked] = [0, 0]
  const show = (who: Person) => void (of(who).seen = shop.e)
  /** The day of a week on which the third sign-in in a row falls: its law, worked out from the chances of each day. */
  const streakDay = (who: Person): number | undefined => {
    const u = who.u(shop.e, purposes.poolSignIn)
    let row = [1, 0, 0]
    let done = 0
    for (let k = 0; k < 7; k++) {
      const q = Math.min(1, law.signInBase + law.signInSlope * activity(who, shop.e + k))
      done += row[2] * q
      if (u < done) return k
      row = [(row[0] + row[1] + row[2]) * (1 - q), row[0] * q, row[1] * q]
    }
    return undefined
  }
  const attend = (who: Person) => {
    const now = activity(who)
    const chance = Math.min(1, law.attendBase * (1 + law.match * (1 - 1 / settings.groups)) + law.attendSlope * now)
    if (who.u(shop.e, purposes.poolEvent) >= chance) return
    Object.assign(of(who), { e: Math.round(Math.min(1, now + law.attendGain) * 4096) / 4096, since: shop.e })
    show(who)
    count('pool.attended')
    event?.give(who)
  }
  return {
    open: () => {
      const { e } = shop
      if (e >= dates.end) return
      for (const who of members().filter((p) => of(p).ask === e)) {
        const chance = Math.min(1, law.leaving * (1 + 2 * shop.fatigue(who, e)))
        if (who.u(e, purposes.poolLeave, 1) * most >= chance) {
          askLater(who)
          continue
        }
        Object.assign(of(who), { joined: undefined, seen: undefined, partner: false })
        count('pool.left')
      }
      for (const who of new Set(joiners)) {
        Object.assign(of(who), { joined: e, e: 0, since: e })
        touches.admit(who)
        askLater(who)
        count('pool.joined')
        hook?.give(who)
      }
      joiners = []
      hook?.close()
    },
    target: () => {
      const { e } = shop
      if (weekday(dayNumber(market.start) + e - zero) === first && members().length > 0) {
        const ranked = settings.partners ? members().sort((a, b) => b.n - a.n || a.u(e, purposes.poolPartner) - b.u(e, purposes.poolPartner)) : []
        ranked.forEach((who, k) => (of(who).partner = k < Math.round(settings.partnerShare * ranked.length)))
        if (meets) {
          count('pool.events')
          count('cost.program', fen(settings.eventCost) * settings.groups)
        }
        const messages = meets && settings.announce !== 'none' ? touches.messenger(settings.announce as Medium) : undefined
        for (const who of members()) {
          messages?.send(who)
          if (who.state !== 'alive') continue
          if (meets) attend(who)
          const k = signIn ? streakDay(who) : undefined
          of(who).streak = k === undefined ? undefined : e + k
        }
        messages?.close()
      }
      event?.close()
      for (const who of members().filter((p) => of(p).streak === e && p.state === 'alive')) {
        show(who)
        count('pool.streaks')
        signIn?.give(who)
      }
      signIn?.close()
    },
    others: () => {
      if (!settings.liveDoor) return
      for (const who of shop.liveRoom(purposes.poolLive, joining)) {
        if (of(who).joined !== undefined) continue
        joiners.push(who)
        count('pool.fromLive')
      }
    },
    attract: ({ channel }) => channel.forEach((_, c) => (channel[c] *= 1 + law.targeting * (shop.ever > 0 ? members().length / shop.ever : 0))),
    weigh: (who) => (of(who).joined === undefined ? 1 : law.ease * (1 + law.lift * activity(who))),
    crowd: (living) => {
      const all = unitsOf(living)
      const mine = living.filter((p) => of(p).joined !== undefined)
      const days = [...new Set(mine.map((p) => of(p).since))].sort((a, b) => a - b)
      const active = days.reduce((sum, d) => sum + unitsOf(mine.filter((p) => of(p).since === d), (p) => p.lambda * of(p).e) * decay[shop.e - d], 0)
      const traffic = (law.lift * active) / all
      const orders = ((law.ease - 1) * unitsOf(mine) + law.ease * law.lift * active) / all
      return all > 0 ? { rate: 1 + orders, share: orders > 0 ? traffic / orders : 0 } : { rate: 1, share: 0 }
    },
    after: ({ who, bits, net }) => {
      if (of(who).partner) count('pool.partnerNet', net)
      if (of(who).joined === undefined && who.u(shop.e, purposes.poolJoin, bits) < joining) joiners.push(who)
    },
    close: () => {
      const { e } = shop
      const all = members()
      if (e < dates.end) {
        count('pool.partnerDays', all.filter((p) => of(p).partner).length)
        memberDays += all.length
        const upkeep = Math.round((memberDays * law.upkeep * 100) / 30) - booked
        booked += upkeep
        count('pool.upkeep', upkeep)
        count('cost.program', upkeep)
      }
      const now = Math.min(e, dates.end - 1)
      count('pool.members', all.length)
      count('pool.active', all.filter((p) => of(p).seen !== undefined && of(p).seen! > now - 30).length)
      count('pool.again', all.filter((p) => p.inRun > 1).length)
      count('pool.partners', all.filter((p) => of(p).partner).length)
    },
    start: () => {
      shop.brought = (who, { gmv }) => {
        if (!of(who).partner) return
        const commission = Math.round(settings.commission * gmv)
        count('pool.commission', commission)
        shop.cost('cost.rewards', who, commission)
      }
    },
  }
}
