/** The mark of a first visit, under the slider it speaks of; a press on it is enough to be rid of it. */
import { html, type TemplateResult } from 'lit'
import { t } from '../../i18n/translate.ts'
import { endCoach } from '../state/coach.ts'
import { icon } from './icon.ts'

export const coachMark = (): TemplateResult => html`<button type="button" class="coach" title=${t('coach.close')} @click=${endCoach}><span>${t('coach.drag')}</span>${icon('x')}</button>`
