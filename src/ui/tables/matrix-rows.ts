/** The rows of the lever matrix, made from the levers' fields alone. Pure: what stands in which cell, and why it is marked. */
import { inCurrency } from '../../i18n/format.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import { leverText, type AnyFieldText } from '../../levers/text.ts'
import { isLive, type Field, type Fields, type NumberField } from '../../schema/field.ts'
import type { Market } from '../../model/market.ts'
import { leverDefaults, resolveMarket, sameValue, settingsOf, type LeverState, type SettingValue } from '../../scenario/resolve.ts'
import type { Currency, Scenario } from '../../scenario/scenario.ts'
import { showNumber } from '../editors/number-typing.ts'

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
export type MoreRow = { readonly kind: 'more'; readonly key: string; readonly lever: LeverId | undefined; readonly count: number }
export type Row = GroupRow | SettingRow | MoreRow
export type MatrixView = { readonly onlyDifferences: boolean; readonly folded: ReadonlySet<LeverId>; readonly whole: ReadonlySet<LeverId> }

const fieldsOf = (lever: LeverId): Fields => leverById[lever].fields as Fields
export const textOf = (lever: LeverId, field: string): AnyFieldText => leverText[lever].fields[field]!
export const fieldOf = (lever: LeverId, field: string): Field => fieldsOf(lever)[field]!
/** The number field that one place of a setting is edited with. */
export const itemOf = (field: Field): Omit<NumberField, 'default' | 'source'> | undefined =>
  field.kind === 'number' ? field : field.kind === 'list' ? field.item : undefined

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
  const number = value as number
  return text.special?.value === number ? text.special.word[language()] : showNumber(number, itemOf(field)!.unit)
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

/** Rows that tell strategies apart: written in the file, unlike the lever's defaults, or not the same wherever the lever is on. */
function telling(rows: readonly SettingRow[], scenario: Scenario, lever: LeverId, states: readonly LeverState[], market: Market): SettingRow[] {
  const defaults = leverDefaults(market, lever)
  const marked = rows.filter(({ cells }) => cells.some(({ different }) => different))
  const told = marked.filter(({ field, cells }) =>
    (fieldOf(lever, field).kind !== 'choice' && scenario.strategies.some(({ levers }) => field in (levers[lever] ?? {}))) ||
    states.some(({ on, settings }) => on && !sameValue(settings[field], defaults[field])) ||
    new Set(cells.filter(({ live }) => live).map(({ text }) => text)).size > 1)
  return told.length > 0 ? told : marked.filter(({ field }) => fieldOf(lever, field).kind === 'number').slice(0, 2)
}

/** All rows in order. A lever that is the same everywhere is folded away under one line while only differences are shown. */
export function rowsOf(scenario: Scenario, { onlyDifferences, folded, whole }: MatrixView): Row[] {
  const market = resolveMarket(scenario)
  const slots = scenario.strategies.map((_, slot) => slot)
  let same = 0
  const rows: Row[] = []
  const all = leverIds.map((lever) => {
    const states = slots.map((slot) => settingsOf(scenario, slot, lever, market))
    const { rows: settings, groups } = madeOf(scenario, lever, states)
    const group = groups.get(!folded.has(lever))!
    return { lever, states, settings, group, differs: [group, ...settings].some(({ cells }) => cells.some(({ different }) => different)) }
  })
  // where nothing differs yet there is nothing to hide behind
  const hides = onlyDifferences && all.some(({ differs }) => differs)
  for (const { lever, states, settings, group, differs } of all) {
    if (hides && !differs && !whole.has(lever)) { same++; continue }
    rows.push(group)
    if (folded.has(lever)) continue
    const shown = onlyDifferences && !whole.has(lever) ? telling(settings, scenario, lever, states, market) : settings
    rows.push(...shown)
    if (shown.length < settings.length) rows.push({ kind: 'more', key: `${lever} more`, lever, count: settings.length - shown.length })
  }
  if (same > 0) rows.push({ kind: 'more', key: 'more', lever: undefined, count: same })
  return rows
}
