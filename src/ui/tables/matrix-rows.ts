/** The rows of the lever matrix, made from the levers' fields alone. Pure: what stands in which cell, and why it is marked. */
import { inCurrency } from '../../i18n/format.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import type { LeverGroup } from '../../levers/lever.ts'
import { leverText, type AnyFieldText } from '../../levers/text.ts'
import { isLive, type Field, type Fields, type NumberField } from '../../schema/field.ts'
import type { Market } from '../../model/market.ts'
import { leverDefaults, resolveMarket, sameValue, settingsOf, type LeverState, type SettingValue } from '../../scenario/resolve.ts'
import type { Currency, Scenario } from '../../scenario/scenario.ts'
import { showNumber } from '../editors/number-typing.ts'
import { strongest } from './strongest.ts'

export type Cell = {
  readonly text: string
  /** The lever is on and the field has a meaning. */
  readonly live: boolean
  /** The field would have a meaning if the lever were on. */
  readonly editable: boolean
  readonly different: boolean
  /** A word rather than a figure. */
  readonly word: boolean
}
export type GroupRow = { readonly kind: 'group'; readonly key: string; readonly lever: LeverId; readonly label: string; readonly unit: string; readonly open: boolean; readonly cells: readonly Cell[]; readonly on: readonly boolean[] }
export type SettingRow = {
  readonly kind: 'setting'; readonly key: string; readonly lever: LeverId; readonly field: string
  /** Which place of a list; undefined for a field of one value. */
  readonly place: number | undefined
  readonly label: string; readonly unit: string; readonly cells: readonly Cell[]
}
/** Settings of a lever, or at the end whole levers, that are folded away; `open` where the levers stand above it and can go again. */
export type MoreRow = { readonly kind: 'more'; readonly key: string; readonly lever: LeverId | undefined; readonly count: number; readonly open: boolean }
/** One of the six headings, over its first lever. */
export type HeadingRow = { readonly kind: 'heading'; readonly key: string; readonly label: string }
export type Row = GroupRow | SettingRow | MoreRow | HeadingRow
export type MatrixView = {
  readonly onlyDifferences: boolean
  /** Levers that the reader has folded (false) or opened (true); the others are open where any strategy uses them. */
  readonly folds: ReadonlyMap<LeverId, boolean>
  /** Levers with all their settings. */
  readonly whole: ReadonlySet<LeverId>
  /** The levers that tell nothing stand there as well, a line each. */
  readonly rest: boolean
}
/** As the matrix first stands. */
export const firstView: MatrixView = { onlyDifferences: true, folds: new Map(), whole: new Set(), rest: false }
const headings = ['price', 'membership', 'wordOfMouth', 'media', 'events', 'service'] as const satisfies readonly LeverGroup[]
/** Under the headings, in acting order below each. */
export const inOrder = headings.flatMap((group) => leverIds.filter((lever) => leverById[lever].group === group))

const fieldsOf = (lever: LeverId): Fields => leverById[lever].fields as Fields
export const textOf = (lever: LeverId, field: string): AnyFieldText => leverText[lever].fields[field]!
export const fieldOf = (lever: LeverId, field: string): Field => fieldsOf(lever)[field]!
/** The number field that one place of a setting is edited with. */
export const itemOf = (field: Field): Omit<NumberField, 'default' | 'source'> | undefined =>
  field.kind === 'number' ? field : field.kind === 'list' ? field.item : undefined

/** The field of a row as it stands in one strategy: a place of a rising list begins above the place before it. */
export function fieldAt({ lever, field: name, place }: Pick<SettingRow, 'lever' | 'field' | 'place'>, settings: Readonly<Record<string, SettingValue>>): Field {
  const field = fieldOf(lever, name)
  if (field.kind !== 'list' || !field.rising || !place) return field
  const { item } = field
  return { ...field, item: { ...item, min: Math.min(item.max, (settings[name] as readonly number[])[place - 1]! + item.step) } }
}

/** The unit behind a label. */
export function unitWord(field: Field, text: AnyFieldText, currency: Currency): string {
  if (text.unit) return inCurrency(text.unit[language()], currency)
  const item = itemOf(field)
  if (!item) return ''
  return inCurrency(t(`unit.${item.unit}`), currency)
}

/** One value as the matrix shows it. */
export function valueText(field: Field, text: AnyFieldText, value: SettingValue): string {
  if (field.kind === 'choice') return text.options?.[value as string]?.[language()] ?? String(value)
  if (field.kind === 'toggle') return t(value ? 'matrix.yes' : 'matrix.no')
  return specialWord(text, value) || showNumber(value as number, itemOf(field)!.unit)
}

/** The word that a number stands for where it is not what it says; empty elsewhere. */
export const specialWord = ({ special }: AnyFieldText, value: SettingValue): string => (special?.value === value ? special.word[language()] : '')

/** A value with its unit, as it stands in a line: `¥45`, `¥250 a day`, `15%`, `7 days`; a word stands alone. */
export function withUnit(text: string, unit: string, word: boolean): string {
  if (word || !unit || text === none.text) return text
  if (/^[¥$]/.test(unit)) return `${unit[0]}${text}${unit.slice(1)}`
  return unit === '%' || language() === 'zh-CN' ? text + unit : `${text} ${unit}`
}

export const placeOf = (value: SettingValue, place: number | undefined): SettingValue => (place === undefined ? value : (value as readonly number[])[place]!)
const none: Cell = { text: '–', live: false, editable: false, different: false, word: false }

function cellsOf(lever: LeverId, name: string, place: number | undefined, states: readonly LeverState[]): Cell[] {
  const field = fieldOf(lever, name)
  const text = textOf(lever, name)
  const plain = states.map(({ on, settings }): Cell => {
    const editable = isLive(field, settings)
    if (!on || !editable) return { ...none, editable }
    const value = placeOf(settings[name]!, place)
    return { text: valueText(field, text, value), live: true, editable, different: false, word: typeof value !== 'number' || text.special?.value === value }
  })
  return plain.map((cell, slot) => ({ ...cell, different: slot > 0 && cell.live && cell.text !== plain[0]!.text }))
}

type Made = { readonly of: readonly LeverState[]; readonly words: string; readonly rows: SettingRow[]; readonly groups: Map<boolean, GroupRow> }
const made = new Map<LeverId, Made>()
/** The rows of a lever as they were made last, while nothing in it changes: what draws them can tell at a glance. */
function madeOf({ currency }: Scenario, lever: LeverId, states: readonly LeverState[]): Made {
  const words = `${language()} ${currency}`
  const last = made.get(lever)
  if (last?.words === words && last.of.length === states.length && states.every((state, slot) => state === last.of[slot])) return last
  const next: Made = { of: states, words, rows: settingRows(currency, lever, states), groups: new Map([true, false].map((open) => [open, groupRow(lever, states, open, currency)])) }
  made.set(lever, next)
  return next
}

function settingRows(currency: Currency, lever: LeverId, states: readonly LeverState[]): SettingRow[] {
  return Object.entries(fieldsOf(lever)).flatMap(([name, field]) => {
    if (field.kind === 'choice' && field.options.length < 2) return []
    const text = textOf(lever, name)
    const unit = unitWord(field, text, currency)
    const places: (number | undefined)[] = field.kind === 'list' ? field.default.map((_, k) => k) : [undefined]
    return places.map((place): SettingRow => ({
      kind: 'setting', key: `${lever}.${name}${place === undefined ? '' : `.${place}`}`, lever, field: name, place, unit,
      label: (place === undefined ? text.label : text.places![place]!)[language()], cells: cellsOf(lever, name, place, states),
      // what has a meaning in no strategy, such as all of a rule that is off in each, takes no row
    })).filter(({ cells }) => cells.some(({ editable }) => editable))
  })
}

function groupRow(lever: LeverId, states: readonly LeverState[], open: boolean, currency: Currency): GroupRow {
  const { name, sum } = leverText[lever]
  const texts = states.map(({ on, settings }) => {
    if (!on) return t('matrix.off')
    return sum ? showNumber(sum.of.reduce((total, field) => total + (settings[field] as number), 0), 'yuan') : t('matrix.on')
  })
  return {
    kind: 'group', key: lever, lever, label: name[language()], unit: sum ? inCurrency(sum.unit[language()], currency) : '', open, on: states.map(({ on }) => on),
    cells: texts.map((text, slot) => ({ text, live: states[slot]!.on, editable: true, different: slot > 0 && text !== texts[0], word: true })),
  }
}

/** So few settings of a lever that is on in some strategies alone are shown whole: each is what they do and the baseline does not. */
const fewSettings = 4
/** Rows that tell strategies apart: written in the file, unlike the lever's defaults, or not the same wherever the lever is on. Where none does, those of the levers in use. */
function telling(rows: readonly SettingRow[], scenario: Scenario, lever: LeverId, states: readonly LeverState[], market: Market): SettingRow[] {
  const alive = rows.filter(({ cells }) => cells.some(({ live }) => live))
  if (alive.length <= fewSettings && states.some(({ on }) => on !== states[0]!.on)) return alive
  const defaults = leverDefaults(market, lever)
  const different = rows.filter(({ cells }) => cells.some((cell) => cell.different))
  const marked = different.length > 0 ? different : alive
  const told = marked.filter(({ field, cells }) =>
    (fieldOf(lever, field).kind !== 'choice' && scenario.strategies.some(({ levers }) => field in (levers[lever] ?? {}))) ||
    states.some(({ on, settings }) => on && !sameValue(settings[field], defaults[field])) ||
    new Set(cells.filter(({ live }) => live).map(({ text }) => text)).size > 1)
  return told.length > 0 ? told : marked.filter(({ field }) => fieldOf(lever, field).kind === 'number').slice(0, 2)
}

type Whole = { readonly lever: LeverId; readonly states: readonly LeverState[]; readonly settings: SettingRow[]; readonly groups: Map<boolean, GroupRow>; readonly differs: boolean; readonly used: boolean }
/** Every lever with all its rows, under the order of the headings. */
function leversOf(scenario: Scenario, market: Market): Whole[] {
  return inOrder.map((lever) => {
    const states = scenario.strategies.map((_, slot) => settingsOf(scenario, slot, lever, market))
    const { rows: settings, groups } = madeOf(scenario, lever, states)
    return { lever, states, settings, groups, differs: [groups.get(true)!, ...settings].some(({ cells }) => cells.some(({ different }) => different)), used: states.some(({ on }) => on) }
  })
}

/** Every row that there is, whatever is on show. */
export const everyRow = (scenario: Scenario): (GroupRow | SettingRow)[] => leversOf(scenario, resolveMarket(scenario)).flatMap(({ groups, settings }) => [groups.get(true)!, ...settings])

/** The rows of one lever that say something of it. */
export function tellingRows(scenario: Scenario, id: LeverId): SettingRow[] {
  const market = resolveMarket(scenario)
  const { settings, states } = leversOf(scenario, market).find(({ lever }) => lever === id)!
  return telling(settings, scenario, id, states, market)
}

/**
 * The rows on show, in order. While only differences are shown, levers that are the same everywhere are folded away under one line at the end;
 * where nothing differs yet, those in use stand there, and the strongest settings of the others. A lever that no strategy uses is one line.
 */
export function rowsOf(scenario: Scenario, { onlyDifferences, folds, whole, rest }: MatrixView): Row[] {
  const market = resolveMarket(scenario)
  const all = leversOf(scenario, market)
  const apart = all.some(({ differs }) => differs)
  const shown: { readonly group: LeverGroup; readonly rows: Row[] }[] = []
  let away = 0
  for (const { lever, states, settings, groups, differs, used } of all) {
    const strong = apart || used ? [] : settings.filter(({ key }) => (strongest as readonly string[]).includes(key))
    const tells = !onlyDifferences || (apart ? differs : used || strong.length > 0)
    if (!tells && !whole.has(lever)) away++
    if (!tells && !whole.has(lever) && !rest) continue
    const open = folds.get(lever) ?? (used || strong.length > 0 || whole.has(lever))
    const rows: Row[] = [groups.get(open)!]
    if (open) {
      const some = whole.has(lever) || !onlyDifferences || (!used && strong.length === 0) ? settings : used ? telling(settings, scenario, lever, states, market) : strong
      rows.push(...some)
      if (some.length < settings.length) rows.push({ kind: 'more', key: `${lever} more`, lever, count: settings.length - some.length, open: false })
    }
    shown.push({ group: leverById[lever].group, rows })
  }
  const headed = new Set(shown.map(({ group }) => group)).size > 1
  return [
    ...shown.flatMap(({ group, rows }, k): Row[] => (headed && group !== shown[k - 1]?.group ? [{ kind: 'heading', key: `heading ${group}`, label: t(`heading.${group}`) }, ...rows] : rows)),
    ...(away > 0 ? [{ kind: 'more', key: 'more', lever: undefined, count: away, open: rest } as const] : []),
  ]
}
