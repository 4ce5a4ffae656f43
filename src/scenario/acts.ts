/** When levers act: the days of a run on which one of a strategy does something. */
import { leverById, type LeverId } from '../levers/index.ts'
import type { Lever } from '../levers/lever.ts'
import { settingsOf } from './resolve.ts'
import type { Scenario } from './scenario.ts'

/** Spans of days, both ends included; none while the lever is off. */
export function actsOf(scenario: Scenario, slot: number, id: LeverId): readonly { readonly from: number; readonly to: number }[] {
  const { days, start } = scenario.world
  const { on, settings } = settingsOf(scenario, slot, id)
  return on ? (leverById[id] as unknown as Lever).acts?.(settings, days, start) ?? [{ from: 0, to: days - 1 }] : []
}
