/** The oracle's satisfaction: moved by every order, read by the coin, by invitations and by ratings (model 24). */
import { purposes, traits, unit } from '../../src/model/random.ts'
import { exp } from '../../src/numeric/exp.ts'
import { normalQuantile } from '../../src/numeric/normal.ts'
import type { Contacts } from './contacts.ts'
import { ofEach, zero, type Person } from './people.ts'
import type { Premises } from './shop.ts'

const most = 65535
export type Contentment = ReturnType<typeof contentmentOf>
export function contentmentOf(shop: Premises & { readonly contacts: Contacts }) {
  const { market, count } = shop
  const { followed, defects, pain, memory, staying, speaking, warned } = market.satisfaction
  const q = ofEach(() => ({ now: Math.round(0.75 * most), until: 0 }))
  const level = (who: Person) => q(who).now / most
  const on = () => (followed || own.asked) && shop.e >= zero
  const own = {
    /** A lever follows satisfaction where the market does not; share of orders with a defect; what delivery and amends make of an experience. */
    asked: false, defects, served: (_who: Person, _bits: number, _bad: boolean, plain: number): number => plain,
    coin: (who: Person, c: number): number => (on() ? c * exp(-staying * (level(who) - 0.75)) : c),
    content: (who: Person): boolean => !on() || q(who).now >= Math.round(0.75 * most),
    speaks: (who: Person): number => (on() ? exp(speaking * (level(who) - 0.75)) : 1),
    heeds: (who: Person): number => (q(who).until > shop.e ? warned : 1),
    bought(who: Person, bits: number): void {
      if (!on()) return
      const bad = who.u(shop.e, purposes.defect, bits) < own.defects
      if (bad) count('defects')
      const felt = Math.max(0, Math.min(1, own.served(who, bits, bad, 0.75 + pain * 0.02 - (bad ? pain : 0))))
      q(who).now = Math.round((level(who) + memory * (felt - level(who))) * most)
      if (level(who) >= 0.5) return
      for (let tie = 0; tie < 4; tie++) {
        const friend = shop.contacts.partner(who, tie)
        if (friend) q(friend).until = shop.e + 30
      }
    },
    /** Something else that a customer takes well, or amiss. */
    pleased: (who: Person, units: number): void => {
      if (on()) q(who).now = Math.max(0, Math.min(most, q(who).now + units))
    },
    hurt: (): void => {
      if (on()) for (const who of shop.begun()) q(who).now = Math.max(0, q(who).now - Math.round(market.crisis.hurt * most))
    },
    close: (): void => {
      if (!on()) return
      for (const who of shop.begun()) {
        if (!who.orderDays.some((d) => d > shop.e - 90 && d <= shop.e)) continue
        const r = level(who) + 0.12 * normalQuantile(unit(who.word(0, purposes.traits, traits.rating)))
        count('nps.rated')
        count('nps.content', q(who).now)
        if (r >= 0.85) count('nps.promoters')
        if (r < 0.65) count('nps.detractors')
      }
    },
  }
  return own
}
