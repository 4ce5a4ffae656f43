/** The content lever's twin: a stock of what was written, which arrives late and fades slowly, and whom of the unpaid newcomers it brought (model 18). */
import { purposes } from '../../../src/model/random.ts'
import { pow } from '../../../src/numeric/pow.ts'
import { fen, zero } from '../people.ts'
import type { Shop } from '../shop.ts'
import type { Own, Twin } from './twin.ts'

export function content(shop: Shop, settings: Own<'content'>): Twin {
  if (!settings || settings.budget === 0) return {}
  const { market, dates, count } = shop
  const { lag, halfLife, strength, halfSpend, affinity } = market.contentResponse
  const runs = (e: number) => e >= zero + settings.fromDay && e <= zero + settings.toDay && e < dates.end
  const keep = pow(0.5, 1 / halfLife)
  let W = 0
  const stock = dates.s.map((_, e) => {
    if (e >= zero) W = keep * W + (1 - keep) * (e - lag >= zero && runs(e - lag) ? settings.budget : 0)
    return W
  })
  /** What search and reading add to those who come by themselves. */
  const adds = () => {
    const pull = (strength * stock[shop.e]!) / (stock[shop.e]! + halfSpend)
    return { search: pull * settings.searchShare * shop.speed, read: pull * (1 - settings.searchShare) }
  }
  return {
    target: () => {
      if (!runs(shop.e)) return
      count('cost.program', fen(settings.budget))
      count('content.cost', fen(settings.budget))
    },
    attract: (pull) => {
      const { search, read } = adds()
      pull.organic *= 1 + search + read
    },
    coin: () => (affinity > 0 ? 1 - (affinity * stock[shop.e]!) / (stock[shop.e]! + halfSpend) : 1),
    after: ({ who, label }) => {
      if (label !== 'first' || who.cause !== 0 || who.id < shop.base) return
      const { search, read } = adds()
      const more = search + read
      if (more === 0) return
      const chance = (shop.unasked * more) / (1 + more)
      const u = who.u(shop.e, purposes.contentCause)
      if (u < chance) count(u < (chance * search) / more ? 'content.found' : 'content.read')
    },
  }
}
