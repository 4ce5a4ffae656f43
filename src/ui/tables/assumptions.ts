/** What a scenario takes for granted: values of the world, and settings of the levers that are on, where they stand at their default. Pure. */
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { letterOfMark, marksOf } from '../../scenario/letters.ts'
import { setLever } from '../../scenario/edit.ts'
import { leverDefaults, resolveMarket, settingsOf, type LeverState, type SettingValue } from '../../scenario/resolve.ts'
import type { Scenario, Words } from '../../scenario/scenario.ts'
import { isLive, type Field, type Fields } from '../../schema/field.ts'
import { placeOf, textOf } from './matrix-rows.ts'
import { isChanged, isUsed, worldGroups, type WorldCell, type WorldGroup, type WorldRow } from './world-places.ts'

/** Puts a value into one place of a setting, or in the place of the whole. */
function withPlace(old: SettingValue, place: number | undefined, value: SettingValue): SettingValue {
  return place === undefined ? value : (old as readonly number[]).map((number, k) => (k === place ? (value as number) : number))
}

function leverCell(lever: LeverId, name: string, place: number | undefined, slot: number, absent: boolean): WorldCell {
  const key = `lever.${lever}.${name}${place === undefined ? '' : `.${place}`}.${slot}`
  const whole = (scenario: Scenario) => settingsOf(scenario, slot, lever).settings[name]!
  return {
    key, slot, absent, get: (scenario) => placeOf(whole(scenario), place),
    usual: (scenario) => placeOf(leverDefaults(resolveMarket(scenario), lever)[name]!, place),
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
      id: `lever.${lever}`, of: undefined, title: alone ? { en: `${name.en}: ${alone.en}`, 'zh-CN': `${name['zh-CN']}：${alone['zh-CN']}` } : name,
      columns: states.map((one) => ({ id: String(one.slot), label: alone ? undefined : named(one) })), rows: leverRows(lever, states),
    }]
  })
}

/** The rows that rest on a default: used, with a source or the word assumption, and not everywhere set by the file. */
export function assumptionGroups(scenario: Scenario, onlyUnsourced: boolean): WorldGroup[] {
  return [...worldGroups(scenario).filter((group) => isUsed(scenario, group)), ...leverGroups(scenario)].map((group) => ({
    ...group,
    rows: group.rows.filter(({ field, cells }) => field.source !== '' &&
      (!onlyUnsourced || isUnsourced(field.source)) && cells.some((cell) => !cell.absent && !isChanged(scenario, cell))),
  })).filter(({ rows }) => rows.length > 0)
}

/** True for a value that rests on the word assumption, wholly or for a part. */
export const isUnsourced = (source: string): boolean => /assumption/.test(source)

/** How many rows of a scenario rest on nothing but an assumption. */
const counts = new WeakMap<Scenario, number>()
export function assumptionCount(scenario: Scenario): number {
  let count = counts.get(scenario)
  if (count === undefined) counts.set(scenario, count = assumptionGroups(scenario, true).reduce((sum, { rows }) => sum + rows.length, 0))
  return count
}
