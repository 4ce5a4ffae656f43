/** The seeding lever's twin: posts of a roster and of customers, who sees them, who comes because of them, and what is remembered (model 19). */
import { causeOf } from '../../../src/model/market.ts'
import { purposes, unit } from '../../../src/model/random.ts'
import { exp } from '../../../src/numeric/exp.ts'
import { poissonQuantile } from '../../../src/numeric/poisson.ts'
import { pow } from '../../../src/numeric/pow.ts'
import { closeTies, weakTies } from '../contacts.ts'
import { fen, ofEach, wordAs, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

type Post = { readonly own: boolean; readonly trust: number; readonly seenBy: (e: number) => readonly Person[] }

export function seeding(shop: Shop, settings: Own<'seeding'>): Twin {
  if (!settings) return {}
  const { head, mid, tail, own, ugc, fit } = settings
  const posters = head + mid + tail + own > 0
  if (!posters && !ugc) return {}
  const { market, people, dates, count, cost, contacts, wallet } = shop
  const s = market.seedingResponse
  const M = people.length
  const satisfied = (who: Person) => shop.contentment.speaks(who)
  /** A post has a number of its own among the keys, like a person. */
  const of = (number: number, e: number, purpose: number, sub: number) => unit(wordAs(shop.key, number)(e, purpose, sub))
  const circle = (who: Person): Person[] => {
    const all: Person[] = []
    for (let tie = 0; tie < closeTies + weakTies; tie++) {
      const contact = contacts.partner(who, tie)
      if (contact && !all.includes(contact)) all.push(contact)
    }
    return all
  }

  const posts = new Map<number, Post[]>()
  const later = (u: number, post: Post) => {
    const e = shop.e + Math.floor((s.lag + 1) * u)
    posts.set(e, [...(posts.get(e) ?? []), post])
  }
  const wave = () => {
    count('seeding.waves')
    const many = (base: number, n: number, share: number, trust: number) => {
      for (let k = 0; k < n; k++) {
        const number = base + k
        later(of(number, shop.e, purposes.seedPost, 0), {
          own: false, trust, seenBy: (e) => Array.from({ length: poissonQuantile(of(number, e, purposes.seedPost, 1), share * M) }, (_, j) => people[Math.floor(of(number, e, purposes.seedReach, j) * M)]!),
        })
      }
    }
    many(0, head, s.reachHead, s.trustHead)
    many(2 ** 24, mid, s.reachMid, s.trustMid)
    for (let k = 0; k < tail; k++) {
      const number = 2 ** 25 + k
      const who = people[Math.floor(of(number, shop.e, purposes.seedPost, 2) * M)]!
      later(of(number, shop.e, purposes.seedPost, 0), { own: false, trust: s.trustTail, seenBy: () => circle(who) })
    }
    const asked = shop.begun().filter((who) => who.n >= 2 && who.last >= 0 && shop.e - who.last <= 90).sort((a, b) => a.u(shop.e, purposes.seedOwn) - b.u(shop.e, purposes.seedOwn)).slice(0, own)
    const agreed = asked.filter((who) => who.state === 'alive' && shop.contentment.content(who))
    for (const who of agreed) later(who.u(shop.e, purposes.seedPost, 0), { own: true, trust: s.trustTail, seenBy: () => circle(who) })
    count('seeding.own', agreed.length)
    const fees = head * fen(settings.headFee) + mid * fen(settings.midFee) + tail * fen(settings.tailFee) + agreed.length * (fen(settings.ownFee) + fen(settings.sample))
    count('ads.kol', fees)
    count('seeding.cost', fees)
  }

  const sights = ofEach(() => ({ n: 0 }))
  const coming = new Map<number, { readonly who: Person; readonly free: boolean }[]>()
  let known = 0
  let shown = 0
  let trust = 1
  const see = (who: Person, believed: number, free: boolean) => {
    known++
    count('seeding.exposures')
    if (who.state !== 'prospect' || who.id < shop.base) return
    const seen = sights(who)
    if (seen.n >= 3) return
    const k = seen.n++
    if (k === 0) count('seeding.reached')
    if (who.u(shop.e, purposes.seedTurn, 2 * k) >= Math.min(1, s.conversion * believed * fit) * shop.contentment.heeds(who)) return
    const e = shop.e + Math.floor(s.window * who.u(shop.e, purposes.seedTurn, 2 * k + 1))
    if (e < dates.end) coming.set(e, [...(coming.get(e) ?? []), { who, free }])
  }
  const come = () => {
    for (const { who, free } of (coming.get(shop.e) ?? []).sort((a, b) => a.who.id - b.who.id)) {
      if (who.state !== 'prospect') continue
      const { net } = shop.begin(who, causeOf.kol, wallet.welcome(who, false))
      shop.expected[causeOf.kol]!++
      shop.unrivalled[causeOf.kol]!++
      count(free ? 'ugc.new' : 'seeding.new')
      const share = free ? 0 : Math.round(settings.commission * net)
      cost('cost.commission', who, share)
      count('seeding.cost', share)
      count('seeding.commission', share)
    }
  }

  // what customers show unasked
  const often = s.postRate * (1 + settings.postPoints / s.pointsHalf) * (settings.prize > 0 ? 1 + s.drawPull : 1)
  let [today, yesterday]: Person[][] = [[], []]
  let hats = new Set<Person>()
  const give = (who: Person, amount: number) => {
    cost('cost.rewards', who, amount)
    count('ugc.rewards', amount)
  }
  return {
    open: () => {
      shown *= pow(0.5, 1 / s.proofHalfLife)
      trust = 1 + (market.storefront.passCart * s.proof * shown) / (shown + s.proofHalf)
      known *= pow(0.5, 1 / s.awarenessHalfLife)
      ;[yesterday, today] = [today, []]
      const since = shop.e - zero
      if (!ugc || settings.prize === 0 || since === 0 || since % 30 !== 0 || shop.e > dates.end) return
      const [winner] = [...hats].sort((a, b) => a.u(shop.e, purposes.ugcPrize) - b.u(shop.e, purposes.ugcPrize))
      hats = new Set()
      if (!winner) return
      count('ugc.prizes')
      give(winner, fen(settings.prize))
    },
    target: () => {
      const since = shop.e - zero - settings.firstDay
      if (posters && (since === 0 || (since > 0 && settings.everyDays > 0 && since % settings.everyDays === 0))) wave()
    },
    attract: (pull) => {
      pull.organic *= 1 + s.awareness * (1 - exp(-known / M))
      market.segments.forEach((_, g) => (pull.factor[g]! *= trust))
    },
    invite: () => {
      for (const who of yesterday) {
        shown++
        for (const contact of circle(who)) see(contact, s.trustTail, true)
      }
      for (const post of posts.get(shop.e) ?? []) {
        count('seeding.posts')
        if (post.own) shown++
        for (const who of post.seenBy(shop.e)) see(who, post.trust, false)
      }
      come()
    },
    weigh: () => (ugc || own > 0 ? trust : 1),
    crowd: () => ({ rate: ugc || own > 0 ? trust : 1, share: 0 }),
    after: ({ who, bits }) => {
      if (!ugc || who.u(shop.e, purposes.ugcPost, bits) >= Math.min(1, often * satisfied(who))) return
      today.push(who)
      count('ugc.posts')
      if (settings.postPoints > 0) {
        if (shop.givePoints) shop.givePoints(who, settings.postPoints)
        else give(who, settings.postPoints)
      }
      if (settings.prize === 0 || poissonQuantile(who.u(shop.e, purposes.ugcLikes, bits), s.onlookers * s.likeRate) < settings.likes) return
      count('ugc.entered')
      hats.add(who)
    },
  }
}
