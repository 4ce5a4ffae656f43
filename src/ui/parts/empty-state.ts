/** Nothing here yet: a drawing, one sentence, one button. */
import { html, nothing, type TemplateResult } from 'lit'

const dunes = html`<svg class="dunes" width="160" height="96" viewBox="0 0 160 96" fill="none" aria-hidden="true">
  <path class="sand" d="M4 78c28 0 34-30 62-30s40 20 90 20"></path><path d="M4 62c26 0 34-34 60-34 28 0 38 26 92 26"></path>
  <path class="sand" d="M14 44c18-2 28-26 50-26 24 0 34 24 86 22"></path><path d="M34 26c10-8 18-14 32-14 20 0 32 16 66 16"></path></svg>`

/** What stands where a shelf or a tab has nothing to show. */
export const emptyState = (sentence: string, button?: { readonly label: string; readonly run: () => void }): TemplateResult =>
  html`<div class="empty-state">${dunes}<p>${sentence}</p>${button ? html`<button type="button" class="button secondary" @click=${button.run}>${button.label}</button>` : nothing}</div>`
