/** What other ad budgets would bring: a strategy lived with budgets of its own choosing, read as a few totals. */
import { newColumns } from '../../metrics/growth.ts'
import { flowOf, flowTotal } from '../../metrics/metric.ts'
import { channels, type Channel } from '../../model/market.ts'
import type { Daybook } from '../../model/daybook.ts'
import { setLever, switchLever } from '../../scenario/edit.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { runJob } from '../run.ts'

/** Yuan a day on every channel, at the real shop's size. */
export type Budgets = Readonly<Record<Channel, number>>
export type SpendingWish = { readonly budgets: Budgets }

/** Totals of one run in whole fen of the simulated shop, run-off included; lists go by channel. */
export type Spending = {
  readonly contribution: number
  readonly net: number
  /** Customers won, by whatever cause. */
  readonly newcomers: number
  readonly ads: readonly number[]
  readonly claimed: readonly number[]
}

/** The daybook columns that the totals are read from. */
export const spendingColumns: readonly string[] = ['contribution', 'net', ...newColumns, ...channels.flatMap((c) => [`ads.${c}`, `claimed.${c}`])]

/** The totals of a daybook. */
export function spendingOf(book: Daybook): Spending {
  const total = (...names: readonly string[]) => flowTotal(flowOf(...names), book)
  return {
    contribution: total('contribution'), net: total('net'), newcomers: total(...newColumns),
    ads: channels.map((c) => total(`ads.${c}`)), claimed: channels.map((c) => total(`claimed.${c}`)),
  }
}

/** The scenario in which one strategy spends `budgets` and everything else is as it was. */
const withBudgets = (scenario: Scenario, slot: number, budgets: Budgets): Scenario =>
  channels.reduce((next, c) => setLever(next, slot, 'ads', c, budgets[c]), switchLever(scenario, slot, 'ads', true))

/** One future of one strategy with other ad budgets. */
export const spending = (scenario: Scenario, slot: number, replication: number, { budgets }: SpendingWish): Spending =>
  spendingOf(runJob({ scenario: withBudgets(scenario, slot, budgets), slot, replication }))
