/** Journeys: rules that reach a customer when something happens to them, with a message and perhaps a coupon, and hold some out to see what it was worth. */
import { dayZero } from '../../model/calendar.ts'
import type { Reason } from '../../model/behaviour/revive.ts'
import type { Hooks } from '../../model/hooks.ts'
import { fen } from '../../model/ledger.ts'
import { spentOf } from '../../model/spent.ts'
import { limitTouches } from '../../model/touch.ts'
import type { World } from '../../model/world.ts'
import { lever } from '../lever.ts'
import { startCartRule } from './cart-rule.ts'
import { deskOf, type Desk, type Offer, type Rule } from './desk.ts'
import { cellsOf, dueDay, isDue, newLine, type Cell, type Line, type Trigger } from './due.ts'
import { journeyColumns } from './follow.ts'
import { greetColumns, greetLeads } from './greet.ts'
import { fields, isMedium, ruleIds, stepsOf, wayOfCell, type Own, type RuleId, type Way } from './rules.ts'
import { furtherSteps, type Steps } from './steps.ts'

export const journeys = lever({
  id: 'journeys',
  group: 'membership',
  fields,
  zero: { ...(Object.fromEntries(ruleIds.map((rule) => [rule, 'off'])) as Record<RuleId, 'off'>), capAll: false },
  columns: [...journeyColumns, ...greetColumns],
  // what a shop calls much spent is what its tiers begin with
  defaults: (market) => ({ valueSpend: market.tierThresholds[0] }),
})

/** Rules that a customer's days start; carts and the RFM round go their own ways. */
type Started = Exclude<RuleId, 'cart' | 'rfm'>
const started = ruleIds.filter((rule): rule is Started => rule !== 'cart' && rule !== 'rfm')

function triggerOf(rule: Started, s: Own): Trigger {
  switch (rule) {
    case 'welcome': return { kind: 'first', days: s.welcomeDays, onlyOne: false }
    case 'second': return { kind: 'first', days: s.secondDays, onlyOne: true }
    case 'replenish': return { kind: 'runOut', lead: s.replenishLead, cycle: s.replenishCycle }
    case 'birthday': return { kind: 'ownDay', lead: s.birthdayLead }
    case 'value': return { kind: 'silent', days: s.valueDays }
    case 'lapse': return s.lapseBy === 'score' ? { kind: 'score', below: s.lapseScore } : { kind: 'silent', days: s.lapseDays }
  }
}

/** Amount in fen and minimum of a rule's coupon. */
function offerOf(rule: Started, s: Own): readonly [number, number] {
  // a rule for the best customers offers so many times the ordinary
  if (rule === 'value') return [fen(s.valueTimes * s.lapseAmount), fen(s.valueMinimum)]
  return [fen(s[`${rule}Amount`]), fen(s[`${rule}Minimum`])]
}

function ruleOf(id: RuleId, s: Own, way = s[id]): Rule {
  const reason = id === 'value' ? s.valueReason : id === 'lapse' ? s.lapseReason : 'any'
  return {
    id, place: ruleIds.indexOf(id), medium: isMedium(way) ? way : undefined,
    orders: id === 'birthday' ? s.birthdayOrders : id === 'lapse' ? s.lapseOrders : 1, spent: id === 'value' ? fen(s.valueSpend) : 0,
    speaksTo: reason === 'any' ? undefined : (reason as Reason | 'asked'), revives: id === 'value' || id === 'lapse' || id === 'rfm',
  }
}

export function start(world: World, settings: Own): Hooks {
  const rules = ruleIds.filter((id) => settings[id] !== 'off').map((id) => ruleOf(id, settings))
  if (settings.capAll && settings.cap > 0) limitTouches(world, settings.cap, world.place('journeys.heldBack'))
  if (rules.length === 0) return {}
  if (rules.some(({ id }) => id === 'value' || id === 'rfm')) spentOf(world)
  const desk = deskOf(world, settings)
  const steps = new Map(rules.map((rule) => [rule.id, furtherSteps(world, rule, stepsOf(settings, rule.id), desk)]))
  const days = started.flatMap((id) => rules.filter((rule) => rule.id === id).map((rule) => dayRule(world, desk, settings, rule, id, steps.get(id)!)))
  const round = rules.filter(({ id }) => id === 'rfm').map((rule) => rfmRound(desk, settings, rule))
  const carts = rules.filter(({ id }) => id === 'cart').map((rule) => startCartRule(world, settings, rule, desk, steps.get('cart')!))
  for (const rule of days) rule.begin()
  const greeting = rules.filter(({ id }) => id === 'welcome' && settings.welcomeLeads && world.market.leads.share > 0).map((rule) => greetLeads(world, settings, rule))[0]
  if (greeting) world.leads.greeting = greeting
  const { today } = world
  const ordered = new Set<number>()
  const discounts = new Map(ruleIds.map((id, k) => [id, desk.follow.place.rules[k].discount]))

  return {
    ...carts[0],
    open: (day) => desk.follow.open(day),
    target(day) {
      desk.open()
      // a day's orders count together: what they come to is known the morning after
      for (const row of ordered)
        // nobody is welcomed twice
        for (const rule of days) if (!(rule.id === 'welcome' && greeting?.met(world.population.person[row]))) rule.ordered(row, day - 1)
      ordered.clear()
      for (const cart of carts) cart.target?.(day)
      for (const rule of days) rule.serve(day)
      for (const send of round) send(day)
      for (const step of steps.values()) step.serve(day)
      desk.close()
    },
    after(order) {
      const rule = desk.ruleOf(order.template)
      if (rule) today[discounts.get(rule)!] += order.couponDiscount
      ordered.add(order.row)
      for (const cart of carts) cart.after?.(order)
    },
  }
}

/** A rule that customers' days start: it is noted when it will fall due, and nobody is looked through. */
function dayRule(world: World, desk: Desk, settings: Own, rule: Rule, id: Started, steps: Steps) {
  const { firm } = desk
  const trigger = triggerOf(id, settings)
  const coupon = desk.offer(id, ...offerOf(id, settings))
  const daily = settings[`${id}Daily`]
  // a birthday does not wait
  const line: Line = newLine(id !== 'birthday')
  /** A customer's own day comes every year. */
  const add = (row: number, since: number, due: number) => {
    for (let day = due; day < (trigger.kind === 'ownDay' ? world.calendar.end : due + 1); day += 365) line.add(row, since, day)
  }
  return {
    id,
    /** Takes in the customers of day 0. Whom a silence of theirs would have brought up before is met on the first day, or, without `backlog`, not at all. */
    begin() {
      for (let row = 0; row < firm.size(); row++) {
        const last = firm.lastOrder(row)
        const due = last === undefined ? undefined : dueDay(firm, trigger, row, last, dayZero - 1)
        if (due === undefined) continue
        if (due >= dayZero) add(row, last!, due)
        else if (settings.backlog && (trigger.kind === 'silent' || trigger.kind === 'score')) add(row, last!, dayZero)
      }
    },
    /** Somebody ordered on a day that is over. */
    ordered(row: number, day: number) {
      if (trigger.kind === 'ownDay' && firm.firstOrder(row) !== day) return
      const due = dueDay(firm, trigger, row, day)
      if (due !== undefined) add(row, day, Math.max(due, day + 1))
    },
    serve(day: number) {
      line.serve(firm, day, rule.place, daily, (row, since) => {
        if (!isDue(firm, trigger, rule, row, since)) return false
        const admitted = desk.admit(rule, row)
        if (admitted !== 'contact') return admitted === 'held'
        const met = desk.contact(rule, row, coupon)
        if (met) steps.begin(row)
        return met
      })
    },
  }
}

/** The RFM round: every so many days each customer whose cell has an offer gets it. */
function rfmRound(desk: Desk, s: Own, { place }: Rule): (day: number) => void {
  const { firm } = desk
  const line = newLine(false)
  const amounts = s.rfmCut === 'amounts' ? s.rfmAmounts.map(fen) : undefined
  const rules = new Map<Way, Rule>()
  /** The rule as it speaks to a cell. */
  const ruleFor = ({ recency, monetary }: Cell): Rule => {
    const way = wayOfCell(s, recency, monetary)
    if (!rules.has(way)) rules.set(way, ruleOf('rfm', s, way))
    return rules.get(way)!
  }
  const offers: (Offer | undefined)[] = []
  const offerFor = ({ recency, frequency, monetary }: Cell): Offer | undefined => {
    const k = (recency * 4 + frequency) * 3 + monetary
    if (!(k in offers)) offers[k] = desk.offer('rfm', fen(Math.round(s.rfmRecency[recency] * s.rfmFrequency[frequency] * s.rfmMonetary[monetary])), fen(s.rfmMinimum))
    return offers[k]
  }
  for (let recency = 0; recency < 4; recency++)
    for (let frequency = 0; frequency < 4; frequency++) for (let monetary = 0; monetary < 3; monetary++) offerFor({ recency, frequency, monetary })
  return (day) => {
    const since = day - dayZero
    if (s.rfmDays === 0 ? since > 0 : since % s.rfmDays !== 0) return
    const cellOf = cellsOf(firm, day, amounts)
    const cells = new Map<number, { readonly coupon: Offer; readonly rule: Rule }>()
    for (let row = 0; row < firm.size(); row++) {
      const cell = cellOf(row)
      const coupon = cell && offerFor(cell)
      if (coupon === undefined) continue
      cells.set(row, { coupon, rule: ruleFor(cell!) })
      line.add(row, 0, day)
    }
    line.serve(firm, day, place, s.rfmDaily, (row) => {
      const { coupon, rule } = cells.get(row)!
      const admitted = desk.admit(rule, row)
      return admitted === 'held' || (admitted === 'contact' && desk.contact(rule, row, coupon))
    })
  }
}
