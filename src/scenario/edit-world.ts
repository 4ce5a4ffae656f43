/** Edits of the world: who shops, when, and how people and channels respond. Each returns a new frozen scenario that the reader accepts. */
import type { Segment } from '../model/market.ts'
import type { Field } from '../schema/field.ts'
import { nearestValue } from '../schema/nearest.ts'
import { placeAt } from '../schema/shape.ts'
import { checkScenario } from './check.ts'
import { sizeFields, type Size } from './defaults.ts'
import { deepFreeze } from './freeze.ts'
import { archetypeOf, sameValue, worldOf } from './resolve.ts'
import type { Scenario, WorldFile } from './scenario.ts'
import { scenarioShape } from './shape.ts'

/** Where a value stands in the world: `['economics', 'cogs']`, `['channels', 'search', 'halfLife']`, `['segments', 0, 'basket']`, `['start']`. */
export type WorldPath = readonly (string | number)[]
type Tree = Readonly<Record<string, unknown>>

/**
 * Sets one value of the world, moved into its range if need be; `undefined` takes it back to what the kind of shop has. What equals that is left
 * out of the file. Another kind of shop brings its own segments, costs and thresholds. A segment's weight moves the others so that all add to 1.
 * @throws RangeError on a path that does not exist, or a value that the reader would refuse.
 */
export function setWorld(scenario: Scenario, path: WorldPath, value: unknown): Scenario {
  const { world } = scenario
  const [first, second, third] = path
  if (first === 'customers' || first === 'prospects' || first === 'days') return setSize(scenario, { [first]: value as number })
  if (path.length === 1 && first === 'store') {
    const { segments: _segments, economics: _economics, subscribing: _subscribing, tierThresholds: _thresholds, ...kept } = world
    return replaced(withThresholds(scenario, value as string), { ...kept, store: value as string }, path)
  }
  if (path.length === 1 && first === 'base') return setBase(scenario, value as WorldFile['base'])
  if (first === 'segments' && typeof second === 'number') return setSegment(scenario, second, String(third), value)
  if (path.length === 1 && first === 'segments') return replaced(scenario, without(world, { segments: value }), path)
  return setField(scenario, path, value)
}

/** Strategies whose tier thresholds are those of the shop they leave take those of the next; chosen ones stay. */
function withThresholds(scenario: Scenario, store: string): Scenario {
  const old = worldOf(scenario).tierThresholds
  return { ...scenario, strategies: scenario.strategies.map((strategy) => {
    const { tiers } = strategy.levers
    return tiers && sameValue(tiers['thresholds'], old) ? { ...strategy, levers: { ...strategy.levers, tiers: { ...tiers, thresholds: archetypeOf(store).tierThresholds } } } : strategy
  }) }
}

/** Sets how many people and how many days, moved into their ranges; somebody always remains. */
export function setSize(scenario: Scenario, size: Partial<Size>): Scenario {
  const { world } = scenario
  const value = (name: keyof Size) => nearestValue(sizeFields[name], size[name] ?? world[name])
  const empty = world.base?.kind === 'entries'
  const customers = empty ? 0 : value('customers')
  const prospects = value('prospects')
  return deepFreeze({ ...scenario, world: { ...world, days: value('days'), customers: customers + prospects > 0 || empty ? customers : 1, prospects } })
}

function setBase(scenario: Scenario, base: WorldFile['base']): Scenario {
  const { world } = scenario
  const entries = base?.kind === 'entries'
  const somebody = world.customers + world.prospects > 0
  const customers = entries ? 0 : somebody ? world.customers : sizeFields.customers.default
  return replaced(scenario, without({ ...world, customers }, { base }), ['base'])
}

function setSegment(scenario: Scenario, index: number, name: string, value: unknown): Scenario {
  const segments = worldOf(scenario).segments
  const field = placeAt(scenarioShape, ['world', 'segments', index, name]).field
  const old = segments[index]
  if (!field || !old) throw new RangeError(`No segment value ${index}.${name}.`)
  const number = nearestValue(field, value) as number
  const changed = name === 'weight' ? reweighed(segments, index, number, field)
    : segments.map((s, i) => (i === index ? { ...s, [name]: number } : s))
  return replaced(scenario, { ...scenario.world, segments: changed }, ['segments', index, name])
}

/** Gives one segment a weight and the others the rest, in their old proportions; nobody falls under the least weight. */
function reweighed(segments: readonly Segment[], index: number, weight: number, field: Field): readonly Segment[] {
  if (segments.length === 1) return [{ ...segments[0]!, weight: 1 }]
  const least = field.kind === 'number' ? field.min : 0
  const others = segments.length - 1
  const given = Math.min(1 - least * others, weight)
  const spare = Math.max(0, 1 - given - least * others)
  const over = segments.reduce((sum, s, i) => (i === index ? sum : sum + Math.max(0, s.weight - least)), 0)
  return segments.map((s, i) =>
    ({ ...s, weight: i === index ? given : least + spare * (over > 0 ? Math.max(0, s.weight - least) / over : 1 / others) }))
}

function setField(scenario: Scenario, path: WorldPath, value: unknown): Scenario {
  const { field } = placeAt(scenarioShape, ['world', ...path])
  const last = path[path.length - 1]
  if (path.length === 1 && last === 'start') return replaced(scenario, { ...scenario.world, start: value as string }, path)
  if (!field || typeof last !== 'string') throw new RangeError(`No value ${path.join('.')} in the world.`)
  const bare = removed(scenario.world, path) as WorldFile
  const usual = path.reduce<unknown>((now, step) => (now as Tree)[step], worldOf({ world: bare }))
  const next = value === undefined ? usual : nearestValue(field, value)
  return replaced(scenario, sameValue(next, usual) ? bare : placed(bare, path, next) as WorldFile, path)
}

/** The tree with a value at the path. */
function placed(tree: unknown, [step, ...rest]: WorldPath, value: unknown): unknown {
  return { ...(tree as Tree), [step!]: rest.length === 0 ? value : placed((tree as Tree | undefined)?.[step!] ?? {}, rest, value) }
}

/** The tree without the value at the path, nor the groups that this empties. */
function removed(tree: unknown, [step, ...rest]: WorldPath): unknown {
  const { [step!]: inner, ...others } = tree as Tree
  if (rest.length === 0 || typeof inner !== 'object' || inner === null) return others
  const left = removed(inner, rest) as Tree
  return Object.keys(left).length === 0 ? others : { ...others, [step!]: left }
}

/** The world with values set, or left out where they are undefined. */
function without(world: WorldFile, change: Tree): WorldFile {
  return Object.fromEntries(Object.entries({ ...world, ...change }).filter(([, v]) => v !== undefined)) as unknown as WorldFile
}

function replaced(scenario: Scenario, world: WorldFile, path: WorldPath): Scenario {
  const checked = checkScenario({ ...scenario, world })
  if (!checked.scenario) throw new RangeError(`No value for ${path.join('.')}: ${checked.problems[0]!.path} ${checked.problems[0]!.code}.`)
  return deepFreeze({ ...scenario, world: checked.scenario.world })
}
