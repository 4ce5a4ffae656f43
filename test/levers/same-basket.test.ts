/** An order that is put off is the same order: the basket of the occasion, whatever becomes of the group or the cart. */
import { describe, expect, it } from 'vitest'
import { label } from '../../src/model/order.ts'
import { market, play, total, type Levers, type Small } from './play.ts'

const shop: Small = { customers: 800, days: 75, segments: [{ ordersPerYear: 30, dropout: 0.02 }] }

/** Orders of a run by customer and occasion, with their day; what nobody else can have is the sub-index of their draws. */
function ordersOf(small: Small, levers: Levers) {
  const found = new Map<string, { readonly day: number; readonly label: number; readonly basket: number }>()
  play(market(small), levers, { probe: () => ({ after({ row, bits, day, label: kind, basket }) {
    found.set(`${row} ${bits}`, { day, label: kind, basket })
  } }) })
  return found
}

describe('a group that fails', () => {
  it.each([['by its price alone', 1, 0], ['in place of an order', 0, 1]] as const)('opened %s is bought alone with what was paid for it', (_, startShare, switching) => {
    const of = market({ ...shop, economics: { shippingFee: 6 }, groupBuying: { joinThree: 0, single: 1, startShare, switching } })
    const paid = new Map<string, number[]>()
    const alone = new Map<string, number[]>()
    const put = (map: Map<string, number[]>, row: number, day: number, fen: number) => void map.set(`${row} ${day}`, [...(map.get(`${row} ${day}`) ?? []), fen])
    const bought = { row: -1 }
    const { book } = play(of, { 'group-buy': { discounts: [0.1, 0.25, 0.3] } }, { probe: (world) => ({
      noted(row, what, values) {
        if (what === 'groupStarted') put(paid, row, world.day + 1, values['money']!)
        if (what === 'groupSingle') bought.row = row
      },
      after({ row, day, list, itemDiscount }) {
        if (bought.row !== row) return
        bought.row = -1
        expect(itemDiscount).toBe(0)
        put(alone, row, day, list - Math.round(0.25 * list) + 600)
      },
    }) })
    expect(total(book, 'groups.single')).toBeGreaterThan(100)
    // who has two may leave after the first
    for (const [key, amounts] of alone) expect(paid.get(key)).toEqual(expect.arrayContaining(amounts))
  })

  it('takes from later orders what its larger basket holds, as one that is filled does', () => {
    // nobody else joins; half of the groups the shop fills by itself
    const added = (autoFill: number) => {
      const { book } = play(market({ ...shop, days: 40, price: { quantityLift: 1, learning: 0 }, groupBuying: { joinThree: 0, single: 1, startShare: 0, switching: 1 } }), { 'group-buy': { autoFill } })
      return total(book, 'pantry.added')
    }
    expect(added(0)).toBeGreaterThan(0)
    expect(added(0)).toBe(added(1))
  })
})

/** Prices fill no larger baskets, so that a basket is luck alone and can be compared with that of another run. */
const plain: Small = { ...shop, price: { quantityLift: 0 }, couponResponse: { cartConversion: 0.3, cartParking: 0.8 } }
const carts: readonly (readonly [string, (own: Record<string, unknown>) => Levers])[] = [
  ['the coupon of the day after', () => ({ coupon: { template: 'cart', kind: 'amount', value: 20, minimum: 0 } })],
  ['the rule for left carts', (own) => ({ journeys: { lapse: 'off', cart: 'none', cartAmount: 20, cartMinimum: 0, holdout: 0, cap: 0, ...own } })],
]

describe('a cart that is left', () => {
  it.each(carts)('to wait for %s is the order it would have been, a day later', (_, levers) => {
    const before = ordersOf(plain, {})
    let put = 0
    for (const [key, order] of ordersOf(plain, levers({}))) {
      const own = before.get(key)
      if (order.label !== label.shifted || own?.label !== label.organic) continue
      put++
      expect(order.day).toBe(own.day + 1)
      expect(order.basket).toBe(own.basket)
    }
    expect(put).toBeGreaterThan(50)
  })

  it.each(carts.slice(1))('holds the same whenever %s comes', (_, levers) => {
    const soon = ordersOf(plain, levers({ cartHours: 1 }))
    let both = 0
    for (const [key, late] of ordersOf(plain, levers({ cartHours: 40 }))) {
      const early = soon.get(key)
      if (late.label !== label.induced || early?.label !== label.induced) continue
      both++
      expect(late.day).toBeGreaterThan(early.day)
      expect(late.basket).toBe(early.basket)
    }
    expect(both).toBeGreaterThan(50)
  })
})
