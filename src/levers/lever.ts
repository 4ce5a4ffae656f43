/** The contract of a lever: an id and its fields, and beside them `start`, which turns settings into what happens in a day. */
import type { Fields, Settings } from '../schema/field.ts'
import type { Hooks } from '../model/hooks.ts'
import type { Market } from '../model/market.ts'
import type { World } from '../model/world.ts'

/** Headings of the lever matrix. */
export type LeverGroup = 'price' | 'membership' | 'wordOfMouth' | 'media' | 'events' | 'service'

export type Lever<F extends Fields = Fields> = {
  readonly id: string
  readonly group: LeverGroup
  readonly fields: F
  /** Settings at which the lever, though on, leaves the daybook byte-identical to off. */
  readonly zero: Partial<Settings<F>>
  /** Daybook columns that the lever fills; present, and zero, in every run. */
  readonly columns: readonly string[]
  /** Defaults that depend on the kind of shop. */
  readonly defaults?: (market: Market) => Partial<Settings<F>>
  /** Planned spend in yuan of a run of `days` from the date `start`, where the settings alone fix it. */
  readonly planned?: (settings: Settings<F>, days: number, start: string) => number
  /** The days of a run on which the lever does something, both ends included; the whole run where it says nothing. */
  readonly acts?: (settings: Settings<F>, days: number, start: string) => readonly { readonly from: number; readonly to: number }[]
  /** Fields that set an upper limit (0 for none) to a daybook column over the whole run. */
  readonly limits?: readonly { readonly field: keyof F & string; readonly column: string }[]
}

/** Turns the settings of a lever that is on into what happens in a day. */
export type Start = (world: World, settings: Settings<Fields>) => Hooks

/** Names a lever; nothing but types happens here. */
export const lever = <const F extends Fields>(definition: Lever<F>): Lever<F> => definition
