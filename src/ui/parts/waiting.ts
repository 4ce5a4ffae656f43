/** The place of a chart that is still to come, saying what it waits for. */
import { html, type TemplateResult } from 'lit'

export const waiting = (words: string): TemplateResult => html`<div class="plot-wait skeleton" role="status"><p>${words}</p></div>`
