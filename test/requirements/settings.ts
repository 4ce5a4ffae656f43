/** The settings that mechanisms name: whether there is such a one, and which files of the library have it at work. */
import { readFileSync, readdirSync } from 'node:fs'
import { leverById, type LeverId } from '../../src/levers/index.ts'
import { channelFields, marketGroups, mediumFields, segmentFields } from '../../src/model/market.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { settingsOf, worldOf, type LeverSettings } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { scenarioSchemaText } from '../../src/scenario/schema-json.ts'
import { isLive, type Field, type Fields } from '../../src/schema/field.ts'

type Setting = { readonly place: 'scenario' | 'world' | 'lever'; readonly owner: string; readonly name: string; readonly wanted: string | undefined }

export function settingOf(path: string): Setting {
  const [whole, wanted] = path.split('=')
  const [first, ...rest] = whole.split('.')
  if (first === 'scenario') return { place: 'scenario', owner: '', name: rest.join('.'), wanted }
  if (first === 'world') return { place: 'world', owner: rest[0], name: rest.slice(1).join('.'), wanted }
  return { place: 'lever', owner: first, name: rest.join('.'), wanted }
}

const worldFields: Readonly<Record<string, Fields>> = { ...marketGroups, segments: segmentFields, channels: channelFields, media: mediumFields }
const fileKeys = Object.keys((JSON.parse(scenarioSchemaText()) as { properties: Readonly<Record<string, unknown>> }).properties)
const fieldOf = ({ place, owner, name }: Setting): Field | undefined =>
  place === 'world' ? worldFields[owner]?.[name] : (leverById as unknown as Readonly<Record<string, { readonly fields: Fields }>>)[owner]?.fields[name]

/** True where a file can hold the setting, and the value if one is asked for. */
export function exists(path: string): boolean {
  const setting = settingOf(path)
  if (setting.place === 'scenario') return fileKeys.includes(setting.name)
  const field = fieldOf(setting)
  return field !== undefined && (setting.wanted === undefined || (field.kind === 'choice' && field.options.includes(setting.wanted)))
}

/** Choices that leave a thing undone. */
const resting = ['off', 'none', 'page']
function isAtWork(field: Field, value: unknown, wanted: string | undefined): boolean {
  if (wanted !== undefined) return value === wanted
  switch (field.kind) {
    case 'toggle': return value === true
    case 'choice': return !resting.includes(value as string)
    case 'number': return value !== (field.unit === 'factor' && field.min > 0 ? 1 : 0)
    case 'list': return (value as readonly number[]).some((x) => x !== (field.item.unit === 'factor' ? 1 : 0))
  }
}

/** Values of a setting of the world, one or one per segment, channel or medium, each beside what it stands with. */
function inWorld(scenario: Scenario, owner: string): readonly LeverSettings[] {
  const group = (worldOf(scenario) as unknown as Readonly<Record<string, LeverSettings | readonly LeverSettings[]>>)[owner]
  if (owner === 'segments') return group as readonly LeverSettings[]
  return owner === 'channels' || owner === 'media' ? Object.values(group as unknown as Readonly<Record<string, LeverSettings>>) : [group as LeverSettings]
}

function works(scenario: Scenario, slot: number, setting: Setting): boolean {
  const { place, owner, name, wanted } = setting
  if (place === 'scenario') {
    const value = (scenario as unknown as Readonly<Record<string, unknown>>)[name]
    return Array.isArray(value) ? value.length > 0 : value !== undefined
  }
  const field = fieldOf(setting)!
  if (place === 'world') return inWorld(scenario, owner).some((values) => isLive(field, values) && isAtWork(field, values[name], wanted))
  const { on, settings } = settingsOf(scenario, slot, owner as LeverId)
  return on && isLive(field, settings) && isAtWork(field, settings[name], wanted)
}

const folder = new URL('../../scenarios/', import.meta.url)
export const library = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'schema.json').sort().map((name) => {
  const { scenario } = readScenario(readFileSync(new URL(name, folder), 'utf8'))
  if (!scenario) throw new Error(`${name} cannot be read.`)
  return { name: name.replace('.json', ''), scenario }
})

/** Files of which one strategy has all settings at work: the lever on, a number not 0, a factor not 1, a switch on. */
export const scenariosWith = (paths: readonly string[]): string[] =>
  library.filter(({ scenario }) => scenario.strategies.some((_, slot) => paths.every((path) => works(scenario, slot, settingOf(path))))).map(({ name }) => name)
