/** What an edit of the world does to the desk: one named step each. */
import type { Segment } from '../../model/market.ts'
import '../../i18n/late/world.ts'
import { language, t } from '../../i18n/translate.ts'
import { setGuardrails } from '../../scenario/edit.ts'
import { setWorld } from '../../scenario/edit-world.ts'
import { sameValue, worldOf, type SettingValue } from '../../scenario/resolve.ts'
import type { Guardrail, Scenario, Words } from '../../scenario/scenario.ts'
import { desk } from '../state/session.ts'
import { noteStep } from '../state/step-note.ts'
import { isChanged, type WorldCell, type WorldRow } from './world-places.ts'
import { valueWords } from './world-values.ts'

const both = (name: string, words: Words) => ({ [`${name}En`]: words.en, [`${name}Zh`]: words['zh-CN'] })

/** Sets one value as one step; what the reader would refuse changes nothing and says so. */
export function setCell(row: WorldRow, cell: WorldCell, value: SettingValue): boolean {
  const { scenario } = desk.get()
  if (!scenario) return false
  const old = cell.get(scenario)
  if (sameValue(old, value)) return true
  let next: Scenario
  try {
    next = cell.set(scenario, value)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
  if (next === scenario) return false
  const of = cell.slot === undefined ? {} : both('strategy', scenario.strategies[cell.slot]!.name)
  desk.edit(next, { key: cell.slot === undefined ? 'step.world' : 'step.set', values: { ...of, ...both('setting', row.label), ...both('from', valueWords(row, old)), ...both('to', valueWords(row, cell.get(next))) } })
  // a rising list makes room, or holds the value back
  const moved = row.field.kind === 'list' && row.cells.some((other) => !sameValue(other.get(next), other === cell ? value : other.get(scenario)))
  if (moved) noteStep(t('worldEditor.rising', { setting: row.label[language()], values: row.cells.map((other) => valueWords(row, other.get(next))[language()]).join(' / ') }))
  if (row.key === 'store') noteStep(t('worldEditor.shopChanged', { shop: valueWords(row, value)[language()] }))
  return true
}

/** Takes every changed value of some rows back to what the kind of shop has, as one step. */
export function setBack(rows: readonly WorldRow[], name: Words): void {
  const { scenario } = desk.get()
  if (!scenario) return
  let next = scenario
  for (const cell of rows.flatMap(({ cells }) => cells)) if (isChanged(next, cell)) next = cell.set(next, cell.usual(next)!)
  desk.edit(next, { key: 'step.worldBack', values: both('setting', name) })
}

/** Gives the last segment's half to a new one. */
export function addSegment(name: string): void {
  const { scenario } = desk.get()
  if (!scenario) return
  const { segments } = worldOf(scenario)
  const last = segments.at(-1)!
  const half = last.weight / 2
  editSegments([...segments.slice(0, -1), { ...last, weight: last.weight - half }, { ...last, id: name, weight: half }])
}

/** Takes a segment away; the others share its people in their proportions. */
export function removeSegment(index: number): void {
  const { scenario } = desk.get()
  if (!scenario) return
  const left = worldOf(scenario).segments.filter((_, k) => k !== index)
  const sum = left.reduce((total, { weight }) => total + weight, 0)
  if (left.length > 0) editSegments(left.map((segment) => ({ ...segment, weight: segment.weight / sum })))
}

/** Names a segment; a name that stands there already, or a blank one, changes nothing. */
export function nameSegment(index: number, name: string): boolean {
  const { scenario } = desk.get()
  const id = name.trim().slice(0, 40)
  if (!scenario || id === '' || worldOf(scenario).segments.some((segment, k) => k !== index && segment.id === id)) return false
  editSegments(worldOf(scenario).segments.map((segment, k) => (k === index ? { ...segment, id } : segment)))
  return true
}

function editSegments(segments: readonly Segment[]): void {
  desk.edit(setWorld(desk.get().scenario!, ['segments'], segments), { key: 'step.segments', values: {} })
}

/** Puts a list of guardrails in place; one that the reader would refuse changes nothing. */
export function editGuardrails(guardrails: readonly Guardrail[]): void {
  const { scenario } = desk.get()
  if (scenario) desk.edit(setGuardrails(scenario, guardrails), { key: 'step.guardrails', values: {} })
}
