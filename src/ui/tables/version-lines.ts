/** What two versions of a scenario do not have in common, as lines of words: levers by strategy, then the world; and whether their results may be compared. Pure. */
import '../../i18n/late/versions.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { setLever, switchLever } from '../../scenario/edit.ts'
import { worldKey } from '../../scenario/hash.ts'
import { deepFreeze } from '../../scenario/freeze.ts'
import { marksOf } from '../../scenario/letters.ts'
import { sameValue, settingsOf, type LeverState } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { isLive, type Fields } from '../../schema/field.ts'
import { isGiven, letterOf, nameOf, say } from '../parts/words.ts'
import { fieldOf, placeOf, textOf, unitWord, valueText, withUnit } from './matrix-rows.ts'
import { titleOf, worldGroups, type WorldCell } from './world-places.ts'
import { valueWords } from './world-values.ts'

/** One difference. `mark` and `strategy` stand before lines of levers; `came` tells a strategy that is new from one that is gone; `alone` is the version before with this one setting as it is after. */
export type VersionLine = { readonly mark?: number; readonly strategy?: string; readonly label: string; readonly before: string; readonly after: string; readonly alone?: Scenario; readonly came?: boolean; /** Nothing differs here. */ readonly same?: true }
export type VersionLines = { readonly levers: readonly VersionLine[]; readonly world: readonly VersionLine[]; /** Same world, same luck: differences of results come from the levers alone. */ readonly comparable: boolean }

const dash = '–'

/** Everything that differs, in the page's language; with `whole` what is the same as well. */
export function versionLines(before: Scenario, after: Scenario, whole = false): VersionLines {
  return {
    levers: leverLines(before, after, whole), world: worldLines(before, after, whole),
    comparable: worldKey(before) === worldKey(after) && before.futures === after.futures && before.scale === after.scale,
  }
}

function leverLines(before: Scenario, after: Scenario, whole: boolean): VersionLine[] {
  const [own, others] = [marksOf(before), marksOf(after)]
  return [...new Set([...own, ...others])].sort((a, b) => a - b).flatMap((mark): VersionLine[] => {
    const [a, b] = [own.indexOf(mark), others.indexOf(mark)]
    const strategy = b < 0 ? nameOf(before, a) : nameOf(after, b)
    const came = (there: string, now: boolean): VersionLine => ({ mark, strategy: there, came: now, label: t('versions.strategy'), before: t(now ? 'versions.absent' : 'versions.present'), after: t(now ? 'versions.present' : 'versions.absent') })
    if (a < 0 || b < 0) return [came(strategy, a < 0)]
    if (isAnother(before, a, after, b)) return [came(nameOf(before, a), false), came(strategy, true)]
    const renamed: VersionLine[] = nameOf(before, a) === nameOf(after, b) ? [] : [{ mark, strategy, label: t('versions.name'), before: nameOf(before, a), after: nameOf(after, b) }]
    return [...renamed, ...leverIds.flatMap((lever) => linesOf(lever, settingsOf(before, a, lever), settingsOf(after, b, lever), after, whole)
      .map(({ set, ...line }) => ({ ...line, mark, strategy, ...(set && !line.same && { alone: set(before, a) }) })))]
  })
}

/** True where a letter has gone to another strategy: neither the name that somebody gave it nor which levers are on is what it was. */
function isAnother(before: Scenario, a: number, after: Scenario, b: number): boolean {
  const [old, now] = [before.strategies[a]!.name, after.strategies[b]!.name]
  return a > 0 && !isGiven(old) && old.en !== now.en && old['zh-CN'] !== now['zh-CN'] && leverIds.some((lever) => settingsOf(before, a, lever).on !== settingsOf(after, b, lever).on)
}

type Set = (scenario: Scenario, slot: number) => Scenario
/** A lever with its settings as a version has it. */
const inFull = (lever: LeverId, { on, settings }: LeverState): Set => (scenario, slot) =>
  Object.entries(settings).reduce((now, [field, value]) => setLever(now, slot, lever, field, value), switchLever(scenario, slot, lever, on))

function linesOf(lever: LeverId, a: LeverState, b: LeverState, { currency }: Scenario, whole: boolean): (VersionLine & { readonly set?: Set })[] {
  const name = say(leverText[lever].name)
  const lines: (VersionLine & { readonly set?: Set })[] = a.on === b.on && !whole ? [] : [{ label: name, before: t(a.on ? 'matrix.on' : 'matrix.off'), after: t(b.on ? 'matrix.on' : 'matrix.off'), set: inFull(lever, b), ...(a.on === b.on && { same: true }) }]
  if (!b.on) return lines
  for (const field of Object.keys(leverById[lever].fields as Fields)) {
    const kind = fieldOf(lever, field)
    const text = textOf(lever, field)
    const unit = unitWord(kind, text, currency)
    const places = kind.kind === 'list' ? kind.default.map((_, k) => k) : [undefined]
    for (const place of places) {
      const shown = ({ settings }: LeverState) => {
        const value = placeOf(settings[field]!, place)
        return isLive(kind, settings) ? withUnit(valueText(kind, text, value), unit, typeof value !== 'number' || text.special?.value === value) : dash
      }
      const [old, now] = [shown(a), shown(b)]
      if (old === now && (!whole || old === dash)) continue
      const label = (place === undefined ? text.label : text.places![place]!)[language()]
      // a lever that was off brings its settings with its switch: by itself none of them does anything
      if (!a.on) {
        lines.push({ label: `${name} · ${label}`, before: dash, after: now })
        continue
      }
      lines.push({ label: `${name} · ${label}`, before: old, after: now, ...(old === now && { same: true as const }),
        set: (scenario, slot) => {
          const value = b.settings[field]!
          const there = settingsOf(scenario, slot, lever).settings[field]!
          return setLever(scenario, slot, lever, field, place === undefined ? value : (there as readonly number[]).map((number, k) => (k === place ? (value as readonly number[])[k]! : number)))
        } })
    }
  }
  return lines
}

function worldLines(before: Scenario, after: Scenario, whole: boolean): VersionLine[] {
  return worldGroups(after).flatMap(({ columns, rows, ...group }) => rows.flatMap((row) => row.cells.flatMap((cell, k): VersionLine[] => {
    const [old, now] = [valueIn(before, cell), cell.get(after)]
    const same = old !== undefined && sameValue(old, now)
    if (same && !whole) return []
    const of = columns[k]?.label
    return [{ label: [say(titleOf(group)), of ? say(of) : '', say(row.label)].filter(Boolean).join(' · '), before: old === undefined ? dash : say(valueWords(row, old)), after: say(valueWords(row, now)), ...(same && { same: true }) }]
  })))
}

/** A version in the world of another: its strategies, on the other's people, costs and luck. */
export const inWorldOf = (version: Scenario, { world, seed, futures, scale, currency, goal }: Scenario): Scenario => deepFreeze({ ...version, world, seed, futures, scale, currency, goal })

/** A segment of the one world may have no counterpart in the other. */
function valueIn(scenario: Scenario, cell: WorldCell) {
  try {
    return cell.get(scenario)
  } catch {
    return undefined
  }
}

/** The lines as text for a letter: tabs between the columns. */
export function linesAsText(head: readonly string[], { levers, world, comparable }: VersionLines, results: readonly (readonly string[])[], effects: readonly string[] = []): string {
  const lever = levers.map(({ mark, strategy, label, before, after }, k) => [`${letterOf(mark!)} ${strategy}`, label, before, after, ...(effects[k] ? [effects[k]] : [])])
  const block = (title: string, lines: readonly (readonly string[])[]) => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => line.join('\t'))])
  return [...head, ...block(t('versions.levers'), lever), ...block(t('versions.world'), world.map(({ label, before, after }) => [label, before, after])),
    ...(comparable ? [] : ['', t('versions.notComparable')]), ...block(t('versions.results'), results)].join('\n')
}
