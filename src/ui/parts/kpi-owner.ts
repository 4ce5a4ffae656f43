/** Whose figures stand in the strip below: always told, and changed by choice only. */
import { html, type TemplateResult } from 'lit'
import '../../charts/strategy-chip.ts'
import { t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { markOf } from '../state/marks.ts'
import { icon } from './icon.ts'
import { menu } from './menu.ts'
import { letterOf, nameOf } from './words.ts'

/** An empty line before there are figures. `chosen` is nothing while the strip follows the verdict; then `choose` gets nothing as well. */
export function kpiOwner(scenario: Scenario | undefined, { slot, best, chosen, choose }: {
  readonly slot: number, readonly best: number, readonly chosen: number | undefined, readonly choose: (slot: number | undefined) => void
}): TemplateResult {
  if (!scenario) return html`<div class="kpi-owner"></div>`
  const name = (which: number) => `${letterOf(markOf(scenario, which))} ${nameOf(scenario, which)}`
  const words = t(slot === 0 ? 'kpi.ownerAlone' : 'kpi.owner', { name: nameOf(scenario, slot) })
  const chip = html`<strategy-chip slot-index=${markOf(scenario, slot)} size="14"></strategy-chip>`
  if (scenario.strategies.length < 2) return html`<div class="kpi-owner fades">${chip}<span>${words}</span></div>`
  return html`<div class="kpi-owner fades">${menu(html`<button slot="trigger" type="button" title=${t('kpi.ownerHint')}>${chip}<span>${words}</span>${icon('chevron-down')}</button>`, [
    { label: t('kpi.ownerBest', { name: name(best) }), checked: chosen === undefined, run: () => choose(undefined) },
    ...scenario.strategies.map((_, which) => ({ label: name(which), checked: chosen === which, run: () => choose(which) })),
  ])}</div>`
}
