/** The download button of a chart: its picture, its figures, or either for the clipboard. What writes them comes when it is asked for. */
import { html, type TemplateResult } from 'lit'
import type { Facts } from '../../charts/facts.ts'
import { t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { fail } from '../state/notices.ts'
import { icon } from './icon.ts'
import { menu } from './menu.ts'

export type Exports = {
  readonly name: (extension: string) => string
  /** What it shows; it travels in the pictures. */
  readonly scenario: Scenario
  /** The line under every export: where the numbers come from. Asked for only when something is taken along. */
  readonly footer: () => string
  readonly facts: () => Facts
  /** A complete svg document; absent where the chart is all words, which the menu says. */
  readonly picture?: () => Promise<string>
}
export type Form = 'png' | 'svg' | 'csv' | 'json' | 'copyPicture' | 'copyTable'

/** Does it, or says why it could not be done. */
async function hand(form: Form, exports: Exports): Promise<void> {
  try {
    const { handOut } = await import('./hand-out.ts')
    await handOut(form, exports)
  } catch (error) {
    fail(error)
  }
}

/** @param disabled while there is nothing to hand out yet */
export function exportMenu(exports: Exports, disabled = false): TemplateResult {
  const entry = (label: string, form: Form) => ({ label, run: () => void hand(form, exports) })
  return menu(html`<button slot="trigger" class="ghost" aria-label=${t('compare.download')} ?disabled=${disabled}>${icon('download')}</button>`, [
    ...(exports.picture
      ? [entry(t('compare.downloadPng'), 'png'), entry(t('export.svg'), 'svg')]
      : [{ label: t('export.noPicture'), disabled: true, run: () => undefined }]),
    entry(t('compare.downloadCsv'), 'csv'), entry(t('export.json'), 'json'),
    ...(exports.picture ? [entry(t('compare.copyPng'), 'copyPicture')] : []), entry(t('compare.copy'), 'copyTable'),
  ], 'bottom-end')
}
