/** Settings of a case as text: what differs from the defaults, in the words of the scenario file. */
import type { Segment } from '../../src/model/market.ts'
import { archetypeOf } from '../../src/scenario/resolve.ts'
import type { WorldFile } from '../../src/scenario/scenario.ts'
import type { Case, Play, Trial } from './case.ts'
import { grouped } from './numbers.ts'

const plain = (value: unknown): string => (typeof value === 'number' ? grouped(value) : Array.isArray(value) ? `[${value.map(plain).join(', ')}]` : String(value))
/** Names and values; a group of settings stands as `group.name value`. */
const settings = (of: object, before = ''): string[] =>
  Object.entries(of).flatMap(([name, value]) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? settings(value as object, `${before}${name}.`) : [`${before}${name} ${plain(value)}`]))

/** Segments by what differs from those of the shop: one line where all differ alike. */
function segmentsText(store: string, segments: readonly Segment[]): string {
  const own = archetypeOf(store).segments
  const changes = segments.map((segment) => {
    const from = own.find(({ id }) => id === segment.id)!
    return settings(Object.fromEntries(Object.entries(segment).filter(([name, value]) => value !== from[name as keyof Segment]))).join(', ')
  })
  const alike = segments.length > 1 && changes.every((change) => change === changes[0])
  if (segments.length === own.length && alike) return changes[0] === '' ? 'segments of the shop' : `all segments with ${changes[0]}`
  return segments.map(({ id }, k) => `segment ${id}${segments.length < own.length ? ' alone' : ''}${changes[k] && ` with ${changes[k]}`}`).join('; ')
}

const worldParts = (store: string, { segments, store: other, customers, prospects, days, ...rest }: Partial<WorldFile>): string[] => [
  ...(other === undefined ? [] : [other]),
  ...(customers === undefined ? [] : [`${grouped(customers)} customers`]),
  ...(prospects === undefined ? [] : [`${grouped(prospects)} prospects`]),
  ...(days === undefined ? [] : [`${grouped(days)} days`]),
  ...settings(rest).map((text) => `\`${text}\``),
  ...(segments === undefined ? [] : [`\`${segmentsText(store, segments)}\``]),
]
const playText = (name: string, play: Play): string => {
  const levers = Object.entries(play).map(([lever, own]) => `\`${[lever, ...settings(own)].join(' · ')}\``)
  return `**${name}** ${levers.length > 0 ? levers.join(', ') : 'no lever'}`
}
const playsText = (plays: Readonly<Record<string, Play>>): string[] => Object.entries(plays).map(([name, play]) => playText(name, play))

/** World and strategies of a case; defaults are left out. */
export const setText = ({ world, plays, scale }: Case): string =>
  `${worldParts(world.store, world).join(', ')}${scale === undefined ? '' : `, one for ${scale} people`}; ${playsText(plays).join('; ')}`
/** What a trial changes. */
export const trialText = (of: Case, { world = {}, plays = {} }: Trial): string => [...worldParts(world.store ?? of.world.store, world), ...playsText(plays)].join('; ')
