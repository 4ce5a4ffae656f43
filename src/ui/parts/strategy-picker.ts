/** One of the strategies on show, chosen by its chip; nothing where there is no choice. */
import { html, nothing, type TemplateResult } from 'lit'
import '../../charts/strategy-chip.ts'
import { t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { visibleSlots } from '../state/view.ts'
import { segments } from './segments.ts'
import { letterOf, nameOf } from './words.ts'

/** @param least the first slot to choose from: 1 leaves the baseline out; `among` those on show by default */
export function strategyPicker(scenario: Scenario, chosen: number, choose: (slot: number) => void, least = 1, among: readonly number[] = visibleSlots(scenario)): TemplateResult | typeof nothing {
  const slots = among.filter((slot) => slot >= least)
  if (slots.length < 2) return nothing
  return segments(t('tabs.strategy'), slots.map((slot) => {
    const letter = letterOf(markOf(scenario, slot))
    return { value: slot, name: `${letter} ${nameOf(scenario, slot)}`, label: html`<strategy-chip slot-index=${markOf(scenario, slot)} letter=${letter} size="16"></strategy-chip>` }
  }), chosen, choose, 'chips')
}
