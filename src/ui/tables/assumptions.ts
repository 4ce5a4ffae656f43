/** What a scenario takes for granted: values of the world, and settings of the levers that are on, where they stand at their default. Pure. */
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import type { Market } from '../../model/market.ts'
import { letterOfMark, marksOf } from '../../scenario/letters.ts'
import { setLever } from '../../scenario/edit.ts'
import { leverDefaults, resolveMarket, settingsOf, type LeverSettings, type LeverState, type SettingValue } from '../../scenario/resolve.ts'
import type { Scenario, Words } from '../../scenario/scenario.ts'
import { isLive, type Field, type Fields } from '../../schema/field.ts'
import { placeOf, textOf } from './matrix-rows.ts'
import { isChanged, isUsed, worldGroups, type WorldCell, type WorldGroup, type WorldRow } from './world-places.ts'

/** Puts a value into one place of a setting, or in the place of the whole. */
function withPlace(old: SettingValue, place: number | undefined, value: SettingValue): SettingValue {
  return place === undefined ? value : (old as readonly number[]).map((number, k) => (k === place ? (value as number) : number))
}

// asked for once per setting and strategy, and the same for all of them
const untouched = new WeakMap<Market, Map<LeverId, LeverSettings>>()
/** The settings of a lever before anyone touched it. */
function usualOf(scenario: Scenario, lever: LeverId): LeverSettings {
  const market = resolveMarket(scenario)
  let known = untouched.get(market)
  if (!known) untouched.set(market, known = new Map())
  let settings = known.get(lever)
  if (!settings) known.set(lever, settings = leverDefaults(market, lever))
  return settings
}

function leverCell(lever: LeverId, name: string, place: number | undefined, slot: number, absent: boolean): WorldCell {
  const key = `lever.${lever}.${name}${place === undefined ? '' : `.${place}`}.${slot}`
  const whole = (scenario: Scenario) => settingsOf(scenario, slot, lever).settings[name]!
  return {
    key, slot, absent, get: (scenario) => placeOf(whole(scenario), place),
    usual: (scenario) => placeOf(usualOf(scenario, lever)[name]!, place),
    set: (scenario, value) => setLever(scenario, slot, lever, name, withPlace(whole(scenario), place, value)),
  }
}

function leverRows(lever: LeverId, states: readonly { readonly slot: number; readonly state: LeverState }[]): WorldRow[] {
  return Object.entries(leverById[lever].fields as Fields).flatMap(([name, field]: [string, Field]) => {
    // one option is no choice
    if (field.kind === 'choice' && field.options.length < 2) return []
    const text = textOf(lever, name)
    const places = field.kind === 'list' ? field.default.map((_, k) => k) : [undefined]
    return places.map((place): WorldRow => ({
      key: `lever.${lever}.${name}${place === undefined ? '' : `.${place}`}`, term: `lever:${lever}.${name}`,
      label: place === undefined ? text.label : text.places![place]!, hint: text.hint, field,
      ...(field.kind === 'choice' && { options: field.options.map((value) => ({ value, label: text.options![value]! })) }),
      cells: states.map(({ slot, state }) => leverCell(lever, name, place, slot, !isLive(field, state.settings))),
    }))
  })
}

/** Every lever that is on somewhere, a column for each strategy that uses it. */
export function leverGroups(scenario: Scenario): WorldGroup[] {
  const market = resolveMarket(scenario)
  const marks = marksOf(scenario)
  return leverIds.flatMap((lever): WorldGroup[] => {
    const states = scenario.strategies.map((_, slot) => ({ slot, state: settingsOf(scenario, slot, lever, market) })).filter(({ state }) => state.on)
    if (states.length === 0) return []
    const named = ({ slot }: (typeof states)[number]): Words => {
      const { name } = scenario.strategies[slot]!
      const letter = letterOfMark(marks[slot]!)
      return { en: `${letter} ${name.en}`, 'zh-CN': `${letter} ${name['zh-CN']}` }
    }
    const { name } = leverText[lever]
    const alone = states.length === 1 ? named(states[0]!) : undefined
    return [{
      id: `lever.${lever}`, of: [], title: alone ? { en: `${name.en}: ${alone.en}`, 'zh-CN': `${name['zh-CN']}：${alone['zh-CN']}` } : name,
      columns: states.map((one) => ({ id: String(one.slot), label: alone ? undefined : named(one) })), rows: leverRows(lever, states),
    }]
  })
}

/** Of groups that count, the rows that rest on a default. */
const resting = (scenario: Scenario, groups: readonly WorldGroup[], onlyUnsourced: boolean): WorldGroup[] => groups.map((group) => ({
  ...group,
  rows: group.rows.filter(({ field, cells }) => field.source !== '' &&
    (!onlyUnsourced || isUnsourced(field.source)) && cells.some((cell) => !cell.absent && !isChanged(scenario, cell))),
})).filter(({ rows }) => rows.length > 0)

const worldPart = (scenario: Scenario, onlyUnsourced: boolean): WorldGroup[] =>
  resting(scenario, worldGroups(scenario).filter((group) => isUsed(scenario, group)), onlyUnsourced)

/** The rows that rest on a default: used, with a source or the word assumption, and not everywhere set by the file. */
export const assumptionGroups = (scenario: Scenario, onlyUnsourced: boolean): WorldGroup[] =>
  [...worldPart(scenario, onlyUnsourced), ...resting(scenario, leverGroups(scenario), onlyUnsourced)]

/** True for a value that rests on the word assumption, wholly or for a part. */
export const isUnsourced = (source: string): boolean => /assumption/.test(source)

const rowsIn = (groups: readonly WorldGroup[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0)

// the world's part stays while a setting of a lever moves, and is by far the larger one
const worldCounts = new WeakMap<Scenario['world'], Map<string, number>>()
function worldCount(scenario: Scenario): number {
  const levers = leverIds.filter((id) => scenario.strategies.some((_, slot) => settingsOf(scenario, slot, id).on)).join()
  let counts = worldCounts.get(scenario.world)
  if (!counts) worldCounts.set(scenario.world, counts = new Map())
  let count = counts.get(levers)
  if (count === undefined) counts.set(levers, count = rowsIn(worldPart(scenario, true)))
  return count
}

/** How many rows of a scenario rest on nothing but an assumption. */
export function assumptionCount(scenario: Scenario): number {
  let count = counts.get(scenario)
  if (count === undefined) counts.set(scenario, count = worldCount(scenario) + rowsIn(resting(scenario, leverGroups(scenario), true)))
  return count
}
const counts = new WeakMap<Scenario, number>()
