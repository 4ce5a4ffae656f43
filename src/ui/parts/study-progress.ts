/** How far a study is, with a way to stop it; and the way on after a stop or a failure. */
import { html, nothing, type TemplateResult } from 'lit'
import type { StudyId } from '../../experiments/studies/index.ts'
import '../../i18n/late/diary.ts'
import '../../i18n/late/studies.ts'
import { t } from '../../i18n/translate.ts'
import { copyDetails } from '../state/notices.ts'
import type { StudyState, StudyStore } from '../state/studies.ts'

/** What failed, in words, with its details to copy and another try. */
export const failedNote = (said: string, message: string, again: () => void): TemplateResult => html`<div class="tab-failed" role="alert"><p>${said}</p>
  <button type="button" class="button secondary" @click=${again}>${t('diary.again')}</button><button type="button" class="link" @click=${() => void copyDetails([message])}>${t('page.copyDetails')}</button></div>`

/** Nothing while all is done. */
export function studyProgress<K extends StudyId>(study: StudyStore<K>): TemplateResult | typeof nothing {
  const { status, done, planned, failed }: StudyState<K> = study.get()
  if (status === 'running') {
    return html`<p class="study-progress" role="status"><progress max=${planned} value=${done} aria-label=${t('cohorts.progress', { done, planned })}></progress>
      <span>${t('cohorts.progress', { done, planned })}</span><button type="button" class="button secondary" @click=${() => study.cancel()}>${t('cohorts.cancel')}</button></p>`
  }
  if (status === 'cancelled') return html`<p class="study-progress" role="status"><span>${t('cohorts.stopped', { done, planned })}</span><button type="button" class="button secondary" @click=${() => study.again()}>${t('cohorts.go')}</button></p>`
  return failed === undefined ? nothing : failedNote(t('cohorts.failed', { message: failed }), failed, () => study.again())
}
