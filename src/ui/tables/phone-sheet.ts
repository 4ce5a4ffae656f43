/** The editor of one value as a sheet from below: slider, number box, what is usual and why, and what a quick look says. */
import { html, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { nameOf } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import { matrixEditor } from './matrix-editor.ts'
import type { SettingRow } from './matrix-rows.ts'

// a popover rather than a modal dialog: the help on a term may open above it
const show = (sheet?: Element): void => {
  // it is told of before it stands in the page
  if (sheet instanceof HTMLElement && !sheet.isConnected) queueMicrotask(() => {
    sheet.showPopover()
    sheet.focus({ preventScroll: true })
  })
}

/** `close` is told once the sheet has gone, however that came. */
export function phoneSheet(scenario: Scenario, row: SettingRow, slot: number, close: () => void): TemplateResult {
  const name = nameOf(scenario, slot)
  return html`<div class="sheet-scrim"></div><div class="sheet" popover tabindex="-1" role="dialog" aria-label=${t('editor.label', { setting: row.label, strategy: name })} ${ref(show)} @toggle=${(event: ToggleEvent) => { if (event.newState === 'closed') close() }}>
    <header><h3>${row.label}${row.unit ? html` <small>${row.unit}</small>` : ''}</h3><strategy-chip slot-index=${markOf(scenario, slot)}></strategy-chip><span>${name}</span></header>
    ${matrixEditor(scenario, row, slot, { native: true, finish: (done) => { if (done) close() } })}
    <button type="button" class="button primary" @click=${close}>${t('matrix.done')}</button></div>`
}
