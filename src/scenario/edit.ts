/** Edits of strategies and of the run: each returns a new frozen scenario that the reader accepts, with only differences in it. */
import { leverById, leverIds, type LeverId } from '../levers/index.ts'
import type { Fields } from '../schema/field.ts'
import { nearestValue } from '../schema/nearest.ts'
import { checkScenario } from './check.ts'
import { baselineName, formerBaseline, newName, runFields } from './defaults.ts'
import { deepFreeze } from './freeze.ts'
import { freeMark, letterOfMark, marksOf, withMarks } from './letters.ts'
import { leverDefaults, resolveMarket, sameValue, settingsOf, type LeverSettings } from './resolve.ts'
import { mostStrategies, type Currency, type Guardrail, type LeverFile, type Scenario, type Strategy, type Words } from './scenario.ts'

/**
 * Sets one field of one lever of one strategy, moved into its range if need be. A lever that is off stays off.
 * @throws RangeError on a slot or field that does not exist.
 */
export function setLever(scenario: Scenario, slot: number, id: LeverId, name: string, value: unknown): Scenario {
  const fields: Fields = leverById[id].fields
  if (!Object.hasOwn(fields, name)) throw new RangeError(`The lever ${id} has no field ${name}.`)
  const { on, settings } = settingsOf(scenario, slot, id)
  return withLever(scenario, slot, id, on, { ...settings, [name]: nearestValue(fields[name]!, value) })
}

/** Switches a lever of a strategy on or off; its settings stay. */
export function switchLever(scenario: Scenario, slot: number, id: LeverId, on: boolean): Scenario {
  return withLever(scenario, slot, id, on, settingsOf(scenario, slot, id).settings)
}

/**
 * Adds a strategy at the end: as the baseline, or as a copy of another slot.
 * @throws RangeError when all slots are taken.
 */
export function addStrategy(scenario: Scenario, from = 0, name?: Words): Scenario {
  const { strategies } = scenario
  if (strategies.length > mostStrategies) throw new RangeError('All slots are taken.')
  const mark = freeMark(scenario)
  const fresh: Strategy = {
    name: name ? bounded(name) ?? strategyAt(scenario, from).name : newName(letterOfMark(mark)),
    levers: from === 0 ? {} : strategyAt(scenario, from).levers,
  }
  return deepFreeze({ ...scenario, strategies: withMarks([...strategies, fresh], [...marksOf(scenario), mark]) })
}

/**
 * Removes a strategy; the ones after it move up and keep their letters.
 * @throws RangeError for the baseline, which always stays.
 */
export function removeStrategy(scenario: Scenario, slot: number): Scenario {
  if (slot === 0) throw new RangeError('The baseline always stays.')
  strategyAt(scenario, slot)
  const stay = <T>(list: readonly T[]) => list.filter((_, i) => i !== slot)
  return deepFreeze({ ...scenario, strategies: withMarks(stay(scenario.strategies), stay(marksOf(scenario))) })
}

/**
 * Moves a strategy to another place; it keeps its letter.
 * @throws RangeError for the baseline, which always stands first, and for places that do not exist.
 */
export function moveStrategy(scenario: Scenario, from: number, to: number): Scenario {
  if (from === 0 || to === 0) throw new RangeError('The baseline always stands first.')
  strategyAt(scenario, from)
  strategyAt(scenario, to)
  const moved = <T>(list: readonly T[]): T[] => {
    const left = list.filter((_, i) => i !== from)
    return [...left.slice(0, to), list[from]!, ...left.slice(to)]
  }
  return deepFreeze({ ...scenario, strategies: withMarks(moved(scenario.strategies), moved(marksOf(scenario))) })
}

/**
 * Makes a strategy the baseline; the old one takes its place and its letter. Every strategy plays on what it played.
 * @throws RangeError for the baseline itself.
 */
export function useAsBaseline(scenario: Scenario, slot: number): Scenario {
  if (slot === 0) throw new RangeError('This is the baseline.')
  const next = strategyAt(scenario, slot)
  const old = strategyAt(scenario, 0)
  const order = scenario.strategies.map((_, place) => (place === 0 ? slot : place === slot ? 0 : place))
  // a name that only says what it was follows what it is
  const renamed = (name: Words, from: Words, to: Words) => (name.en === from.en || name['zh-CN'] === from['zh-CN'] ? to : name)
  const names = scenario.strategies.map(({ name }) => name)
  names[0] = renamed(next.name, formerBaseline, baselineName)
  names[slot] = renamed(old.name, baselineName, formerBaseline)
  const bare: Scenario = { ...scenario, strategies: withMarks(names.map((name) => ({ name, levers: {} })), marksOf(scenario)) }
  // slot 0 first: the others are written against it
  return order.flatMap((from, place) => leverIds.map((id) => ({ from, place, id })))
    .reduce((made, { from, place, id }) => {
      const { on, settings } = settingsOf(scenario, from, id)
      return withLever(made, place, id, on, settings)
    }, deepFreeze(bare))
}

/** Gives strategies back what they had of one lever in `before`, whatever has become of the baseline since. */
export const keepEffective = (scenario: Scenario, before: Scenario, slots: readonly number[], id: LeverId): Scenario =>
  slots.reduce((made, slot) => {
    const { on, settings } = settingsOf(before, slot, id)
    return withLever(made, slot, id, on, settings)
  }, scenario)

/** Renames a strategy, in both languages when one text is given; a blank name changes nothing. */
export function renameStrategy(scenario: Scenario, slot: number, name: string | Words): Scenario {
  const words = bounded(typeof name === 'string' ? { en: name, 'zh-CN': name } : name)
  return words ? withStrategy(scenario, slot, { name: words }) : scenario
}

/** Sets the seed: a whole number from 0, or a text; anything else changes nothing. */
export const setSeed = (scenario: Scenario, seed: number | string): Scenario => accepted(scenario, { seed: typeof seed === 'number' ? seed + 0 : seed })

/** Sets the number of futures. */
export const setFutures = (scenario: Scenario, futures: number): Scenario =>
  deepFreeze({ ...scenario, futures: nearestValue(runFields.futures, futures) })

/** Sets how many real customers one simulated customer stands for. */
export const setScale = (scenario: Scenario, scale: number): Scenario => deepFreeze({ ...scenario, scale: nearestValue(runFields.scale, scale) })

/** Sets the goal; an unknown metric changes nothing. */
export const setGoal = (scenario: Scenario, goal: string): Scenario => accepted(scenario, { goal })

/** Sets the currency that amounts are shown in; an unknown one changes nothing. */
export const setCurrency = (scenario: Scenario, currency: Currency): Scenario => accepted(scenario, { currency })

/** Sets the guardrails; a list that the reader would refuse changes nothing. */
export const setGuardrails = (scenario: Scenario, guardrails: readonly Guardrail[]): Scenario => accepted(scenario, { guardrails })

/** Sets the words of the file; words that the reader would refuse change nothing. */
export const setWords = (scenario: Scenario, words: Partial<Pick<Scenario, 'title' | 'question' | 'finding' | 'shop'>>): Scenario =>
  accepted(scenario, words)

function accepted(scenario: Scenario, change: Partial<Scenario>): Scenario {
  const next = { ...scenario, ...change }
  return checkScenario(next).scenario ? deepFreeze(next) : scenario
}

function strategyAt(scenario: Scenario, slot: number): Strategy {
  const strategy = scenario.strategies[slot]
  if (!strategy) throw new RangeError(`No strategy in slot ${slot}.`)
  return strategy
}

function withStrategy(scenario: Scenario, slot: number, change: Partial<Strategy>): Scenario {
  const changed = { ...strategyAt(scenario, slot), ...change }
  return deepFreeze({ ...scenario, strategies: scenario.strategies.map((s, i) => (i === slot ? changed : s)) })
}

/** Writes a lever back as the shortest entry that means the same: fields unlike what lies under them, `on` only where it must be said. */
function withLever(scenario: Scenario, slot: number, id: LeverId, on: boolean, settings: LeverSettings): Scenario {
  const baseline = settingsOf(scenario, 0, id)
  const under = slot === 0 ? { on: false, settings: leverDefaults(resolveMarket(scenario), id) } : baseline
  const own = Object.fromEntries(Object.entries(settings).filter(([name, value]) => !sameValue(value, under.settings[name])))
  const plain = Object.keys(own).length === 0
  const { [id]: _old, ...others } = strategyAt(scenario, slot).levers
  if (plain && on === under.on) return withStrategy(scenario, slot, { levers: others })
  const entry: LeverFile = on && !plain ? own : { on, ...own }
  return withStrategy(scenario, slot, { levers: { ...others, [id]: entry } })
}

/** A name within the reader's limits, or nothing when one language is blank. */
function bounded({ en, 'zh-CN': zh }: Words): Words | undefined {
  const cut = (text: string) => (/^[^]{0,40}(?![\uDC00-\uDFFF])/.exec(text.trim())?.[0] ?? '').trim()
  const words = { en: cut(en), 'zh-CN': cut(zh) }
  return words.en && words['zh-CN'] ? words : undefined
}
