/** The desk from which rules reach customers: who is held out, one contact a day, the week's cap, coupon and message, and those who come back to life. */
import { raise } from '../../model/behaviour/listing.ts'
import { matchFactor, reasonTold, revivalChance, winBack, type Reason } from '../../model/behaviour/revive.ts'
import { expectedSaving } from '../../model/coupon-template.ts'
import { firmView } from '../../model/firm.ts'
import { flag } from '../../model/population.ts'
import { word } from '../../model/record.ts'
import type { Medium } from '../../model/market.ts'
import { countTouches, messenger, takes, touchesOf, type Messenger } from '../../model/touch.ts'
import { addTemplate, batches, walletOf, type Batch } from '../../model/wallet.ts'
import type { World } from '../../model/world.ts'
import { isCapped, isHeldOut, isReachable, type Terms } from './due.ts'
import { followUp } from './follow.ts'
import { isMedium, ruleIds, waysOf, type Own, type RuleId } from './rules.ts'

/** A rule that is on: its conditions, how it speaks, and the reason it speaks to. */
export type Rule = Terms & { readonly id: RuleId; readonly speaksTo: Reason | 'asked' | undefined; readonly revives: boolean }
/** A coupon of some rule: its template in the wallet, and its batch of the day. */
export type Offer = { readonly number: number; readonly open: () => Batch }

export function deskOf(world: World, settings: Own) {
  const { population, market, today } = world
  const firm = firmView(world)
  const follow = followUp(world, settings.window)
  const speaking = waysOf(settings).some(isMedium)
  if (speaking) touchesOf(world)
  if (speaking && settings.cap > 0) countTouches(world)
  const offers = new Map<string, Offer>()
  const ruleOf = new Map<number, RuleId>()
  const contacted = new Set<number>()
  let messengers = new Map<Medium, Messenger>()
  let opened = new Map<number, Batch>()

  const tell = (row: number, { id }: Rule, held: boolean, chance: number) => {
    for (const reached of world.on.reached) reached(row, id, held, chance)
  }
  const batchOf = ({ number, open }: Offer): Batch => {
    const known = opened.get(number)
    if (known) return known
    const batch = open()
    opened.set(number, batch)
    return batch
  }
  const messengerOf = (medium: Medium): Messenger => {
    const known = messengers.get(medium)
    if (known) return known
    const messages = messenger(world, medium)
    messengers.set(medium, messages)
    return messages
  }

  /** What a contact may do for one who had left for good: the chance that they come back, which is drawn at once. */
  const recall = (rule: Rule, row: number, coupon: Offer | undefined): number => {
    if (!rule.revives || !(population.flags[row] & flag.dead)) return 0
    const saving = coupon ? expectedSaving(walletOf(world).templates[coupon.number - 1], population.zeta[word(row)] * 100 * market.economics.everydayPrice) : 0
    const match = matchFactor(world, row, rule.speaksTo === 'asked' ? reasonTold(world, row) : rule.speaksTo)
    // what is worth nothing and told to nobody wins nobody back
    if (saving <= 0 && !(rule.medium && takes(world, row, rule.medium))) return 0
    const chance = revivalChance(world, row, world.day, saving, match)
    winBack(world, row, 1 + ruleIds.indexOf(rule.id), saving, match)
    return chance
  }

  return {
    firm, follow,
    /** Coupons of `amount` fen from `minimum` on; the same ones for the same terms of a rule, none for an amount of 0. */
    offer(rule: RuleId, amount: number, minimum: number): Offer | undefined {
      if (amount <= 0) return undefined
      const name = `${rule} ${amount}`
      const known = offers.get(name)
      if (known) return known
      const number = addTemplate(world, { kind: 'amount', amount, rate: 0, minimum, perMinimum: false, valid: settings.validDays, code: false })
      const made = { number, open: batches(world, number) }
      offers.set(name, made)
      ruleOf.set(number, rule)
      return made
    },
    /** The rule whose coupon an order used. */
    ruleOf: (template: number): RuleId | undefined => ruleOf.get(template),
    /** Opens the contacts of a day. */
    open: () => contacted.clear(),
    /** Whether a rule may contact a customer today; one who is held out is noted. `before` are the orders they had. */
    admit(rule: Rule, row: number, before?: number): 'contact' | 'held' | undefined {
      if (!isReachable(firm, rule, row)) return undefined
      if (contacted.has(row) || isCapped(firm, rule, row, world.day, settings.cap)) {
        today[follow.place.all.dropped]++
        return undefined
      }
      if (!isHeldOut(firm, rule, row, settings.holdout)) return 'contact'
      // the day is theirs all the same, or those held out would be counted more often than those contacted
      contacted.add(row)
      follow.watch(row, rule.id, true, before)
      tell(row, rule, true, 0)
      return 'held'
    },
    /** Notes a contact, so that no other rule comes today. */
    note(rule: Rule, row: number, before?: number, chance = 0) {
      contacted.add(row)
      follow.watch(row, rule.id, false, before)
      tell(row, rule, false, chance)
    },
    /** Sends the rule's message, if it has one. */
    send({ medium, speaksTo }: Rule, row: number) {
      if (medium) messengerOf(medium).send(row, matchFactor(world, row, speaksTo === 'asked' ? reasonTold(world, row) : speaksTo))
    },
    /** Hands a customer coupon and message; false where their wallet takes no further coupon. */
    contact(rule: Rule, row: number, coupon: Offer | undefined): boolean {
      const batch = coupon && batchOf(coupon)
      if (batch && !batch.give(row)) return false
      this.note(rule, row, undefined, recall(rule, row, coupon))
      this.send(rule, row)
      batch?.count(row)
      if (population.flags[row] & flag.alive) raise(world, row, false)
      return true
    },
    /** One more message of a rule that has contacted a customer: no new contact to those who count them, but the day is theirs. */
    further(rule: Rule, row: number) {
      if (!isReachable(firm, rule, row)) return
      if (contacted.has(row) || isCapped(firm, rule, row, world.day, settings.cap)) {
        today[follow.place.all.dropped]++
        return
      }
      contacted.add(row)
      today[follow.place.rules[rule.place].further]++
      tell(row, rule, false, recall(rule, row, undefined))
      this.send(rule, row)
      if (population.flags[row] & flag.alive) raise(world, row, false)
    },
    /** Books what the contacts of this part of the day bring. */
    close() {
      for (const messages of messengers.values()) messages.close()
      for (const batch of opened.values()) batch.close()
      messengers = new Map()
      opened = new Map()
    },
  }
}
export type Desk = ReturnType<typeof deskOf>
