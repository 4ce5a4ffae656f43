/** From the short file to what is simulated: a complete market, and per strategy the complete settings of every lever that is on. */
import { leverById, leverIds, type LeverId } from '../levers/index.ts'
import type { Lever } from '../levers/lever.ts'
import { channels, marketGroups, media, type Channel, type ChannelResponse, type Market, type Medium, type MediumResponse } from '../model/market.ts'
import { defaultsOf, type Fields } from '../schema/field.ts'
import { channelDefaults, mediumDefaults, groupedDefaults, referenceMarket, referredDefaults } from './archetypes/channels.ts'
import type { Archetype } from './archetypes/archetype.ts'
import { archetypes } from './archetypes/index.ts'
import { tenureField } from './defaults.ts'
import type { LeverFile, Scenario, Strategy } from './scenario.ts'

/** One setting as plain data. */
export type SettingValue = number | boolean | string | readonly number[]
export type LeverSettings = Readonly<Record<string, SettingValue>>
/** The levers that are on in one strategy, each with all its settings; amounts of the real shop divided by the scale. */
export type Plan = { readonly levers: Readonly<Partial<Record<LeverId, LeverSettings>>> }
/** One lever of one strategy as the page shows it: amounts as in the file, `differs` names what is not as in the baseline (`on` included). */
export type LeverState = { readonly on: boolean; readonly settings: LeverSettings; readonly differs: ReadonlySet<string> }

/**
 * The kind of shop that a scenario names.
 * @throws RangeError when there is no such kind.
 */
export function archetypeOf(store: string): Archetype {
  if (!Object.hasOwn(archetypes, store)) throw new RangeError(`No kind of shop ${store}.`)
  return archetypes[store as keyof typeof archetypes]
}

/** Answers once per frozen thing, since nobody can change it any more; what may still change is worked out every time. */
function onceFrozen<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    if (!Object.isFrozen(key)) return make(key)
    let value = known.get(key)
    if (value === undefined) known.set(key, value = make(key))
    return value
  }
}

/** The complete market in the file's own terms: field defaults, then the kind of shop, then what the file says. What the page edits. */
export const worldOf = ({ world }: Pick<Scenario, 'world'>): Market => wholeWorld(world)

const wholeWorld = onceFrozen((world: Scenario['world']): Market => {
  const shop = archetypeOf(world.store)
  const group = (name: keyof typeof marketGroups) => ({
    ...defaultsOf(marketGroups[name]), ...(name === 'economics' || name === 'waiting' || name === 'subscribing' ? shop[name] : {}), ...world[name],
  })
  return {
    ...(Object.fromEntries(Object.keys(marketGroups).map((name) => [name, group(name as keyof typeof marketGroups)])) as
      Pick<Market, keyof typeof marketGroups>),
    start: world.start, days: world.days, customers: world.customers, prospects: world.prospects,
    base: world.base ?? { kind: 'tenure', tenure: tenureField.default },
    segments: world.segments ?? shop.segments,
    channels: Object.fromEntries(channels.map((c) => [c, { ...channelDefaults[c], ...world.channels?.[c] }])) as Record<Channel, ChannelResponse>,
    referred: { ...referredDefaults, ...world.referred },
    grouped: { ...groupedDefaults, ...world.grouped },
    media: Object.fromEntries(media.map((m) => [m, { ...mediumDefaults[m], ...world.media?.[m] }])) as Record<Medium, MediumResponse>,
    tierThresholds: world.tierThresholds ?? shop.tierThresholds,
  }
})

/** The complete market as it is simulated: `worldOf` with reference spends scaled to the people simulated (customers, prospects and entries). */
export const resolveMarket = ({ world }: Pick<Scenario, 'world'>): Market => simulatedMarket(world)

const simulatedMarket = onceFrozen((world: Scenario['world']): Market => {
  const market = wholeWorld(world)
  const { base, customers, prospects } = market
  const entered = base.kind === 'entries' ? base.perWeek.reduce((sum, n) => sum + n, 0) : 0
  const share = Math.max(1, customers + prospects + entered) / referenceMarket
  const scaled = channels.map((c) => [c, { ...market.channels[c], referenceSpend: market.channels[c].referenceSpend * share }])
  return {
    ...market, promotion: { ...market.promotion, referenceSpend: market.promotion.referenceSpend * share }, channels: Object.fromEntries(scaled) as Record<Channel, ChannelResponse>,
    contentResponse: { ...market.contentResponse, halfSpend: market.contentResponse.halfSpend * share },
    seedingResponse: { ...market.seedingResponse, proofHalf: market.seedingResponse.proofHalf * share },
  }
})

/** The settings a lever has before anyone touched it: field defaults, then what suits the kind of shop. */
export function leverDefaults(market: Market, id: LeverId): LeverSettings {
  const lever = leverById[id] as unknown as Lever
  return { ...defaultsOf(lever.fields), ...lever.defaults?.(market) } as LeverSettings
}

/** True when the entry of a lever switches it on; `inherited` holds where there is none. */
const isOn = (entry: LeverFile | undefined, inherited: boolean): boolean => (entry ? entry.on !== false : inherited)

// the levers of a frozen strategy, over the baseline and in the market where they were asked for last
type Known = { readonly baseline: Strategy; readonly market: Market; readonly states: Partial<Record<LeverId, LeverState>> }
const known = new WeakMap<Strategy, Known>()

/**
 * One lever of one strategy: defaults, then the baseline's fields, then the strategy's own.
 * @throws RangeError when the scenario has no such slot.
 */
export function settingsOf(scenario: Scenario, slot: number, id: LeverId, market: Market = resolveMarket(scenario)): LeverState {
  const { strategies, world } = scenario
  const strategy = strategies[slot]
  if (!strategy) throw new RangeError(`No strategy in slot ${slot}.`)
  const baseline = strategies[0]!
  if (![strategy, baseline, world].every(Object.isFrozen)) return stateOf(strategy, baseline, id, market)
  let found = known.get(strategy)
  if (found?.baseline !== baseline || found.market !== market) known.set(strategy, found = { baseline, market, states: {} })
  return found.states[id] ??= stateOf(strategy, baseline, id, market)
}

function stateOf(strategy: Strategy, base: Strategy, id: LeverId, market: Market): LeverState {
  const baseEntry = base.levers[id]
  const baseOn = isOn(baseEntry, false)
  const { on: _baseOn, ...baseFields } = baseEntry ?? {}
  const baseline = { ...leverDefaults(market, id), ...baseFields } as LeverSettings
  if (strategy === base) return { on: baseOn, settings: baseline, differs: new Set() }
  const entry = strategy.levers[id]
  const { on: _on, ...fields } = entry ?? {}
  const settings = { ...baseline, ...fields } as LeverSettings
  const on = isOn(entry, baseOn)
  const differs = new Set(Object.keys(settings).filter((f) => !sameValue(settings[f], baseline[f])))
  if (on !== baseOn) differs.add('on')
  return { on, settings, differs }
}

/** What one strategy plays: only the levers that are on, complete, at simulated size. */
export function planOf(scenario: Scenario, slot: number): Plan {
  const market = resolveMarket(scenario)
  const on = leverIds.flatMap((id) => {
    const state = settingsOf(scenario, slot, id, market)
    return state.on ? [[id, atSize(leverById[id].fields, state.settings, scenario.scale)] as const] : []
  })
  return { levers: Object.fromEntries(on) }
}

/** Divides amounts of the real shop by the scale; a whole number that was not 0 stays at least 1, since 0 often means "no limit". */
function atSize(fields: Fields, settings: LeverSettings, scale: number): LeverSettings {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => {
    const field = fields[name]
    if (!field?.real || typeof value !== 'number') return [name, value]
    const small = value / scale
    return [name, field.kind === 'number' && field.integer && value > 0 ? Math.max(1, Math.round(small)) : small]
  }))
}

/** True for equal plain values; lists place by place. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => sameValue(v, b[i]))
  return a === b
}
