/** Further steps of a rule: a message some days after the contact, and perhaps one more, to those who have not ordered since. Model 16. */
import type { World } from '../../model/world.ts'
import type { Desk, Rule } from './desk.ts'
import type { Step } from './rules.ts'

type Due = { readonly row: number; readonly orders: number; readonly step: number }
export type Steps = {
  /** Begins the wait for the next step with somebody whom the rule contacts; what they order from now on ends it. */
  readonly begin: (row: number) => void
  readonly serve: (day: number) => void
}

export function furtherSteps(world: World, rule: Rule, steps: readonly Step[], desk: Desk): Steps {
  const { firm } = desk
  const due = new Map<number, Due[]>()
  const wait = (one: Due) => {
    if (one.step >= steps.length) return
    const day = world.day + steps[one.step].days
    const list = due.get(day)
    if (list) list.push(one)
    else due.set(day, [one])
  }
  return {
    begin: (row) => wait({ row, orders: firm.orders(row), step: 0 }),
    serve(day) {
      const list = due.get(day) ?? []
      due.delete(day)
      for (const { row, orders, step } of list.sort((a, b) => a.row - b.row || a.step - b.step)) {
        if (firm.orders(row) !== orders) continue
        desk.further({ ...rule, medium: steps[step].medium }, row)
        // who cannot be reached today is tried again with the next step
        wait({ row, orders, step: step + 1 })
      }
    },
  }
}
