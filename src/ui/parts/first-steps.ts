/** Three things to try first, between the matrix and what it costs; what was done is ticked, and when all was done, or at a press, the list goes for good. */
import { html, nothing } from 'lit'
import { t } from '../../i18n/translate.ts'
import { keepFirstSteps, readFirstSteps } from '../../storage/preferences.ts'
import { desk } from '../state/session.ts'
import { icon } from './icon.ts'

const steps = ['lever', 'strategy', 'file'] as const
type Step = (typeof steps)[number]
const done = new Set<Step>()
let gone = readFirstSteps()

/** What the undo steps and the file of the desk tell of what was tried. */
function look(): void {
  const { past, file } = desk.get()
  for (const { name } of past) {
    if (name.key === 'step.set' || name.key === 'step.on' || name.key === 'step.off' || name.key === 'step.fill') done.add('lever')
    if (name.key === 'step.add') done.add('strategy')
  }
  if (file?.at !== undefined) done.add('file')
}

function dismiss(): void {
  gone = true
  keepFirstSteps()
}

/** The list, or nothing once it is done with. */
export function firstSteps() {
  if (gone) return nothing
  look()
  if (done.size === steps.length) {
    dismiss()
    return nothing
  }
  const close = (event: Event) => {
    dismiss();
    (event.currentTarget as HTMLElement).closest('.first-steps')?.remove()
  }
  return html`<section class="first-steps" aria-label=${t('steps.title')}><b>${t('steps.title')}</b><button class="ghost" aria-label=${t('steps.close')} title=${t('steps.close')} @click=${close}>${icon('x')}</button>
    <ul>${steps.map((step) => html`<li class=${done.has(step) ? 'done' : ''}><span class="box">${done.has(step) ? icon('check') : nothing}</span>${t(`steps.${step}`)}${done.has(step) ? html`<span class="unseen">${t('steps.done')}</span>` : nothing}</li>`)}</ul></section>`
}
