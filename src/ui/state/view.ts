/** What the reader has chosen to see of the scenario on the desk, whichever tab is open: strategies hidden from charts, and the days on which a pointed-at lever acts. */
import type { LeverId } from '../../levers/index.ts'
import { markOf } from './marks.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { createStore } from './store.ts'

/** Days of a run, both ends included, in the colour of a mark, which charts call a slot. */
export type Span = { readonly slot: number; readonly from: number; readonly to: number; /** What acts, by name. */ readonly label?: string }
export type View = { readonly hidden: ReadonlySet<number>; readonly acting: readonly Span[]; /** How often it was asked why the verdict is so. */ readonly why: number
  /** The lever that was last asked to be shown in the diary, as an asking of its own each time. */
  readonly inDiary: { readonly lever: LeverId } | undefined }

export const view = createStore<View>({ hidden: new Set(), acting: [], why: 0, inDiary: undefined })

/** The reader asks why the verdict is what it is: the bridge answers by lever. */
export function askWhy(): void { view.set({ ...view.get(), why: view.get().why + 1 }) }

/** The reader asks to see a lever act on somebody: the diary opens on such a person. */
export function askDiary(lever: LeverId): void { view.set({ ...view.get(), inDiary: { lever } }) }

/** Hides a strategy from charts, by its mark, or shows it again. */
export function toggleHidden(mark: number): void {
  const hidden = new Set(view.get().hidden)
  if (!hidden.delete(mark)) hidden.add(mark)
  view.set({ ...view.get(), hidden })
}

export function showAll(): void {
  if (view.get().hidden.size > 0) view.set({ ...view.get(), hidden: new Set() })
}

/** Tints days in the charts; nothing takes the tint away. */
export function tint(acting: readonly Span[]): void {
  if (acting.length > 0 || view.get().acting.length > 0) view.set({ ...view.get(), acting })
}

/** The same after an edit, where days are tinted already. */
export const tintAnew = (acting: readonly Span[]): void => { if (view.get().acting.length > 0) tint(acting) }

/** The slots that charts draw: all but the hidden ones; all where every one is hidden. */
export function visibleSlots(scenario: Scenario): readonly number[] {
  const { hidden } = view.get()
  const all = scenario.strategies.map((_, slot) => slot)
  const left = all.filter((slot) => !hidden.has(markOf(scenario, slot)))
  return left.length > 0 ? left : all
}

/** The slots that are hidden now. */
export const hiddenSlots = (scenario: Scenario): readonly number[] => scenario.strategies.flatMap((_, slot) => (visibleSlots(scenario).includes(slot) ? [] : [slot]))
