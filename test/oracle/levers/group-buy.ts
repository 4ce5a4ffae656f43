/** The group-buying lever's twin: groups paid for in advance and closed a day later, and a community unlocked by its size (model 5.10, 20). */
import { causeOf } from '../../../src/model/market.ts'
import { priceMultiplier } from '../../../src/model/price.ts'
import { purposes } from '../../../src/model/random.ts'
import { negativeLog } from '../../../src/numeric/negative-log.ts'
import { closeTies, weakTies } from '../contacts.ts'
import type { Now } from '../orders.ts'
import { fen, rateUnits, zero, type Person } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

type On = NonNullable<Own<'group-buy'>>
type Member = { who: Person; tie: number; lot: number; old: boolean }
type Group = { who: Person; bits: number; induced: boolean; basket: number; gain: number; held: number; members: Member[] }

export function groupBuy(shop: Shop, settings: Own<'group-buy'>): Twin {
  if (!settings || settings.visibility === 0) return {}
  const groups = settings.mode === 'unlock' ? {} : groupsOf(shop, settings)
  const community = settings.mode === 'groups' ? {} : communityOf(shop, settings)
  return { ...groups, ...community, invite: () => {
    groups.invite?.()
    community.invite?.()
  } }
}

function groupsOf(shop: Shop, settings: On): Twin {
  const { market, contacts, count, cost, dates } = shop
  const g = market.groupBuying
  const P = market.economics.everydayPrice
  const [two, three, five] = settings.discounts
  const [asked0, join, steps] = {
    two: [g.invitedPair, g.joinPair, [[1, two]]], three: [g.invitedThree, g.joinThree, [[2, three]]],
    five: [g.invitedFive, g.joinFive, [[4, five]]], ladder: [g.invitedFive, g.joinFive, [[4, five], [1, two]]],
  }[settings.size] as [number, number, [number, number][]]
  const asked = asked0 + (settings.leaderReward >= 10 ? 1 : 0)
  const counted = steps.at(-1)![1]
  const start = Math.min(1, settings.visibility * g.startShare * (1 + (g.leaderLift * settings.leaderReward) / (settings.leaderReward + g.leaderHalf)))
  let opened: Group[] = []
  let price = 0
  /** 1 - BinomCDF(size - 2; asked, join), summed as the engine sums it. */
  const filled = (() => {
    const others = steps.at(-1)![0]
    if (join >= 1) return asked >= others ? 1 : 0
    let [below, term] = [0, 1]
    for (let k = 0; k < asked; k++) term *= 1 - join
    for (let k = 0; k < others && k <= asked; k++) {
      below += term
      term *= ((asked - k) / (k + 1)) * (join / (1 - join))
    }
    return 1 - below
  })()

  const order = (who: Person, item: number, bits: number, induced: boolean, { basket, gain }: Partial<Group> = {}) => {
    price = item
    const now = shop.meet(who)
    price = 0
    shop.priceNow(now)
    const phi = who.segment.pantry
    const { gmv } = shop.buy(now, { label: induced ? 'induced' : 'shifted', bits, borrowed: induced ? phi : 0, life: induced ? phi : 1, organic: !induced, basket, gain })
    if (item > 0) count('groups.gmv', gmv)
    shop.part(now)
  }
  const enter = ({ who, tie, old }: Member, item: number) => {
    if (old) return order(who, item, 24 + tie, true)
    price = item
    const { gmv } = shop.join(who, 'group')
    price = 0
    if (item > 0) count('groups.gmv', gmv)
  }
  const admits = (who: Person) => settings.audience === 'everyone' || shop.pool(who) !== undefined
  const reach = () => {
    const alive = shop.people.filter((p) => p.state === 'alive')
    return settings.audience === 'everyone' ? 1 : alive.length > 0 ? alive.filter(admits).length / alive.length : 0
  }
  const gather = (groups: readonly Group[]) => {
    const requests: { group: Group; who: Person; tie: number }[] = []
    for (const group of groups) {
      const from = Math.floor(group.who.u(shop.e, purposes.groupJoin, group.bits) * 16)
      const met = new Set<Person>()
      for (let k = 0; k < asked; k++) {
        const tie = (from + k) % (closeTies + weakTies)
        const who = contacts.partner(group.who, tie)
        if (!who || met.has(who)) continue
        met.add(who)
        requests.push({ group, who, tie })
      }
      count('groups.asked', met.size)
    }
    requests.sort((a, b) => a.who.id - b.who.id || a.group.who.id - b.group.who.id || a.group.bits - b.group.bits)
    const taken = new Set<Person>()
    for (const { group, who, tie } of requests) {
      const old = who.state !== 'prospect'
      if (taken.has(who) || who.state === 'dead' || (!old && who.id < shop.base)) continue
      const lot = who.u(shop.e, purposes.groupJoin, tie)
      if (lot >= join * (old ? 1 : g.newcomerJoin)) continue
      taken.add(who)
      group.members.push({ who, tie, lot, old })
    }
  }
  const close = (group: Group) => {
    const { who, bits, induced } = group
    shop.owed.escrow -= group.held
    const most = steps[0][0]
    const members = group.members.sort((a, b) => a.lot - b.lot || a.who.id - b.who.id).slice(0, most)
    const [, reached] = steps.find(([others]) => members.length >= others) ?? [0, who.u(shop.e, purposes.groupStart, bits) < settings.autoFill ? counted : undefined]
    if (reached !== undefined) {
      count('groups.completed')
      count('groups.joined', members.length)
      if (who.state === 'alive') {
        order(who, reached, bits, induced, group)
        if (settings.leaderReward > 0) cost('cost.rewards', who, fen(settings.leaderReward))
      } else count('groups.refunded', group.held)
      for (const member of members) if (member.who.state !== 'dead') enter(member, reached)
      return
    }
    count('groups.failed')
    count('groups.refunded', group.held)
    if (who.state === 'alive' && (!induced || who.u(shop.e, purposes.groupEnd, bits) < g.single)) {
      count('groups.single')
      order(who, 0, bits, induced, group)
    }
    for (const member of members) {
      if (member.who.state === 'dead' || member.who.u(shop.e, purposes.groupEnd, member.tie) >= g.single) continue
      count('groups.single')
      enter(member, 0)
    }
  }
  return {
    discount: 'groups.discount',
    item: () => price,
    crowd: (_living, segment) => ({ rate: 1 + reach() * (start * filled * Math.max(0, priceMultiplier(market.segments[segment], market.price.lossAversion, 1 - counted, 1) - 1)), share: 0.3 }),
    divert: ({ who, now, v, m, m0, bits, under }) => {
      if (shop.e < zero || !admits(who) || shop.e === dates.end - 1 || shop.beside(now.item, counted) <= now.item) return false
      const anyway = v <= m
      if (anyway ? v > m0 : v > under(counted, true, 1)) return false
      if (who.u(shop.e, purposes.groupStart, bits) >= (anyway ? settings.visibility * g.switching : start)) return false
      const kept: Pick<Now, 'item' | 'pay' | 'slot'> = { item: now.item, pay: now.pay, slot: now.slot }
      now.item = shop.beside(now.item, counted)
      shop.priceNow(now)
      const gain = shop.gainOf(now)
      const basket = shop.planned(now, bits)
      const list = Math.round(P * basket)
      const held = list - shop.cut(Math.round(now.item * list), list, basket) + fen(market.economics.shippingFee)
      opened.push({ who, bits, induced: !anyway, basket, gain, held, members: [] })
      Object.assign(now, kept)
      shop.owed.escrow += held
      count('groups.started')
      return true
    },
    invite: () => {
      const groups = opened.splice(0).sort((a, b) => a.who.id - b.who.id || a.bits - b.bits)
      gather(groups)
      groups.forEach(close)
    },
  }
}

function communityOf(shop: Shop, settings: On): Twin {
  const { market, contacts, count, tools, wallet } = shop
  const g = market.groupBuying
  const template = wallet.template({ kind: 'rate', amount: 0, rate: settings.unlockDiscount, minimum: 0, perMinimum: false, valid: settings.unlockDays, code: false })
  const visits = wallet.visits(template)
  const next = new Map<Person, number>()
  let [locked, unlocked]: Person[][] = [[], []]
  const wait = (who: Person, k: number): number => {
    const rate = settings.visibility * g.memberInvites * (who.share / tools.law.shareMean[who.g])
    return rate > 0 ? negativeLog(who.word(shop.e, purposes.memberWait, k)) / rate : Infinity
  }
  const enter = (who: Person) => {
    locked.push(who)
    next.set(who, shop.e + 1 + wait(who, 0))
  }
  const tieOf = (u: number): number => {
    const close = 1 - market.sharing.weakTies
    return u < close ? Math.floor((u / close) * closeTies) : closeTies + Math.min(weakTies - 1, Math.floor(((u - close) / market.sharing.weakTies) * weakTies))
  }
  return {
    target: () => {
      if (next.size === 0) for (const who of shop.begun().sort((a, b) => a.u(shop.e, purposes.memberWait, 255) - b.u(shop.e, purposes.memberWait, 255)).slice(0, settings.seeds)) enter(who)
      if (locked.length < settings.unlockAt) return
      ;[unlocked, locked] = [locked, []]
      count('groups.unlocked')
      const given = market.segments.map(() => 0)
      for (const who of unlocked) {
        if (who.state !== 'prospect' && wallet.issue(who, template) && who.state === 'alive') given[who.g] += rateUnits(who.lambda)
      }
      given.forEach((rate, k) => {
        for (let d = shop.e; d < shop.e + template.valid; d++) shop.extra[k][d] += Math.round(rate * visits[k])
      })
    },
    invite: () => {
      for (const who of unlocked.sort((a, b) => a.id - b.id)) {
        if (who.state !== 'prospect' || who.id < shop.base || who.u(shop.e, purposes.memberJoin, 64) >= g.memberOrder) continue
        shop.begin(who, causeOf.group, { coupon: template, byCoupon: true })
      }
      unlocked = []
      const joining = new Set<Person>()
      for (const [who, at0] of next) {
        if (Math.floor(at0) !== shop.e) continue
        let at = at0
        for (let k = 1; at < shop.e + 1 && k <= 64; k++) {
          const tie = tieOf(who.u(shop.e, purposes.memberWait, 128 + k))
          const contact = contacts.partner(who, tie)
          if (contact && !next.has(contact) && contact.u(shop.e, purposes.memberJoin, tie) < g.memberJoin) joining.add(contact)
          at += wait(who, k)
        }
        next.set(who, Math.max(at, shop.e + 1))
      }
      for (const who of [...joining].sort((a, b) => a.id - b.id)) enter(who)
    },
    close: () => count('groups.members', next.size),
  }
}
