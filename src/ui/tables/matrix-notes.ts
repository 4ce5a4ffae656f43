/** What the matrix tells beside its cells: when a lever acts, what a folded one holds, where a range comes from, what another strategy has. Pure. */
import { language, t } from '../../i18n/translate.ts'
import type { LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { actsOf } from '../../scenario/acts.ts'
import { isLive } from '../../schema/field.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { letterOf } from '../parts/words.ts'
import { marksOf } from '../../scenario/letters.ts'
import type { Span } from '../state/view.ts'
import { fieldOf, itemOf, placeOf, tellingRows, withUnit, type SettingRow } from './matrix-rows.ts'

/** The days on which a lever does something, for every strategy where it is on and not as in the baseline; the baseline's where all are alike. */
export function actingDays(scenario: Scenario, id: LeverId): readonly Span[] {
  const marks = marksOf(scenario)
  const label = leverText[id].name[language()]
  const found = scenario.strategies.map((_, slot) => {
    const { differs } = settingsOf(scenario, slot, id)
    return { slot, counts: slot > 0 && differs.size > 0, spans: actsOf(scenario, slot, id).map(({ from, to }): Span => ({ slot: marks[slot]!, from, to, label })) }
  })
  const own = found.filter(({ counts }) => counts)
  return (own.length > 0 ? own : found.slice(0, 1)).flatMap(({ spans }) => spans)
}

/** A folded lever in one line: the settings that tell strategies apart, of the first strategy that has it; the baseline's where it is alike in all. */
export function foldedLine(scenario: Scenario, id: LeverId): string {
  const slots = scenario.strategies.map((_, slot) => slot)
  const on = slots.filter((slot) => settingsOf(scenario, slot, id).on)
  const slot = on.find((k) => k > 0 && settingsOf(scenario, k, id).differs.size > 0) ?? on[0]
  if (slot === undefined) return ''
  const rows = tellingRows(scenario, id).filter(({ cells }) => cells[slot]!.live)
  const zh = language() === 'zh-CN'
  const told = ({ label, unit, cells }: SettingRow) => {
    const { text, word } = cells[slot]!
    const value = withUnit(text, unit, word)
    return zh ? label + value : `${label} ${value}`
  }
  const settings = rows.slice(0, 4).map(told).join(zh ? '，' : ', ')
  return settings && t('matrix.folded', { letter: letterOf(marksOf(scenario)[slot]!), settings })
}

/** What the strategy of a letter has in a row; nothing where there is no such strategy, no number, or the lever is off. */
export function valueIn(scenario: Scenario, { lever, field, place }: SettingRow, letter: string): number | undefined {
  const slot = marksOf(scenario).findIndex((mark) => letterOf(mark) === letter)
  if (slot < 0 || !itemOf(fieldOf(lever, field))) return undefined
  const { on, settings } = settingsOf(scenario, slot, lever)
  return on && isLive(fieldOf(lever, field), settings) ? placeOf(settings[field]!, place) as number : undefined
}
