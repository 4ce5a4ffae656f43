/** Says which strategies the charts leave out, with the way back. */
import { html, nothing } from 'lit'
import { language, t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { hiddenSlots, showAll } from '../state/view.ts'
import { nameOf } from './words.ts'

/** Nothing where all are shown. */
export function hiddenNote(scenario: Scenario) {
  const hidden = hiddenSlots(scenario)
  if (hidden.length === 0) return nothing
  const strategies = hidden.map((slot) => nameOf(scenario, slot)).join(language() === 'en' ? ', ' : '、')
  return html`<p class="hidden-note muted" role="status">${t('matrix.hidden', { count: hidden.length, strategies })} <button class="link" @click=${showAll}>${t('matrix.showAll')}</button></p>`
}
