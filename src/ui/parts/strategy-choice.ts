/** A strategy to choose from a menu, its chip and name on the button. */
import { html, type TemplateResult } from 'lit'
import '../../charts/strategy-chip.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { shownRivals } from '../state/looked-at.ts'
import { markOf } from '../state/marks.ts'
import { icon } from './icon.ts'
import { menu } from './menu.ts'
import { letterOf, nameOf } from './words.ts'

/** A button that opens the list of strategies, `taken` left out; `among` the baseline and whoever is not hidden by default. */
export function strategyChoice(label: string, scenario: Scenario, chosen: number, choose: (slot: number) => void, taken?: number, among: readonly number[] = [0, ...shownRivals(scenario)]): TemplateResult {
  const slots = among.filter((slot) => slot !== taken)
  return menu(html`<button slot="trigger" type="button" class="choice" title=${nameOf(scenario, chosen)}>
    <span class="unseen">${label}</span><strategy-chip aria-hidden="true" slot-index=${markOf(scenario, chosen)} size="18"></strategy-chip><b>${nameOf(scenario, chosen)}</b>${icon('chevron-down')}</button>`,
  slots.map((slot) => ({ label: `${letterOf(markOf(scenario, slot))} · ${nameOf(scenario, slot)}`, checked: slot === chosen, run: () => choose(slot) })))
}
