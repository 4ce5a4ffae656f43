/** The welcome rule before the first order: who hesitates is greeted within the hour, with a gift for the first day; some are held out. Model 28. */
import { firmView } from '../../model/firm.ts'
import type { Greeting } from '../../model/leads.ts'
import { fen } from '../../model/ledger.ts'
import { meanOverBaskets } from '../../model/population.ts'
import { purposes } from '../../model/random.ts'
import { savingShare, type CouponTerms } from '../../model/coupon-template.ts'
import { writeAtFirst } from '../../model/touch.ts'
import { addTemplate, walletOf } from '../../model/wallet.ts'
import type { World } from '../../model/world.ts'
import { fastExp } from '../../numeric/fast.ts'
import type { Rule } from './desk.ts'
import type { Own } from './rules.ts'

/** What the welcome did before the first order: people met and held out, their first orders, and what the gift took off. */
const parts = ['contacts', 'held', 'orders', 'ordersHeld', 'discount'] as const
export const greetColumns: readonly string[] = parts.map((name) => `journeys.leads.${name}`)

/** The greeting, and whether the rule met a person before the first order. */
export function greetLeads(world: World, settings: Own, { medium, place }: Rule): Greeting & { readonly met: (person: number) => boolean } {
  const { market, law, basketLaw, today } = world
  const firm = firmView(world)
  const [contacts, held, orders, ordersHeld, discount] = greetColumns.map((name) => world.place(name))
  const terms: CouponTerms = { kind: 'amount', amount: fen(settings.welcomeAmount), rate: 0, minimum: fen(settings.welcomeMinimum), perMinimum: false, valid: 1, code: false }
  const coupon = settings.welcomeAmount > 0 ? walletOf(world).templates[addTemplate(world, terms) - 1] : undefined
  const saves = (g: number) => (coupon ? meanOverBaskets(law, g, (zeta) => savingShare(market, terms, basketLaw, zeta * 100 * market.economics.everydayPrice)) : 0)
  const quicker = market.segments.map(({ susceptibility }, g) => (1 + (medium ? market.media[medium].lift * susceptibility : 0)) * fastExp(market.leads.giftPull * saves(g)))
  const treated = new Map<number, 'contact' | 'held'>()
  return {
    quicker, coupon,
    met: (person) => treated.has(person),
    choose(people) {
      const taken = people.filter((person) => medium === undefined || firm.visitorTakes(person, medium))
      if (settings.welcomeDaily > 0 && taken.length > settings.welcomeDaily) {
        const lots = new Map(taken.map((person) => [person, firm.visitorLot(person, purposes.ruleLot, place)]))
        taken.sort((a, b) => lots.get(a)! - lots.get(b)! || a - b)
        taken.length = settings.welcomeDaily
      }
      for (const person of taken) treated.set(person, firm.visitorLastingLot(person, purposes.holdout, place) < settings.holdout ? 'held' : 'contact')
      const greeted = new Set(taken.filter((person) => treated.get(person) === 'contact'))
      today[contacts] += greeted.size
      today[held] += taken.length - greeted.size
      if (medium) writeAtFirst(world, medium, greeted.size)
      return greeted
    },
    ordered({ person, gift }, order) {
      const as = treated.get(person)
      if (as !== undefined) today[as === 'held' ? ordersHeld : orders]++
      if (gift && order.slot === 2) today[discount] += order.couponDiscount
    },
  }
}
