/** `<refused-file>`: what is wrong with a file that could not be opened, place by place. Loaded with the first one. */
import { html, nothing } from 'lit'
import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import '../../i18n/late/panels.ts'
import { language, t } from '../../i18n/translate.ts'
import { problemText } from '../../scenario/problems.text.ts'
import type { Problem } from '../../scenario/scenario.ts'
import { askForFile } from '../state/actions.ts'
import { copyDetails, notices, refuse } from '../state/notices.ts'
import { icon } from './icon.ts'
import { LightElement } from './light-element.ts'
import { problemPlace } from './problem-place.ts'

const mostListed = 12

export class RefusedFile extends LightElement {
  constructor() {
    super(notices)
  }

  override render() {
    const { refused } = notices.get()
    if (!refused) return nothing
    const { problems, mend } = refused
    return html`<wa-dialog open label=${t('panels.filesCannotOpen', { file: refused.file })} @wa-after-hide=${this.#closed}>
      <div class="dialog-body">
        <ul>${problems.slice(0, mostListed).map((problem) => this.#problem(problem, refused.names ?? [], mend !== undefined))}</ul>
        ${problems.length > mostListed ? html`<p class="muted">${t('files.more', { rest: problems.length - mostListed })}</p>` : nothing}
        <p class="muted">${t('panels.filesUnchanged')}</p>
        <div class="dialog-end"><button class="link details" @click=${() => void copyDetails(problems.map((problem) => problemText(problem, language())))}>${t('page.copyDetails')}</button><button class="button secondary" @click=${() => refuse(undefined)}>${t('panels.filesClose')}</button>
          ${mend ? html`<button class="button primary" autofocus @click=${mend}>${t('panels.filesMend')}</button>` : html`<button class="button primary" autofocus @click=${() => void askForFile()}>${t('panels.filesAnother')}</button>`}</div>
      </div></wa-dialog>`
  }

  /** The place by its name on the page, and small below where that is in the file. */
  #problem(problem: Problem, names: readonly string[], offered: boolean) {
    const place = problemPlace(problem.path, names)
    return html`<li class="notice">${icon('info')}<span>${problemText(problem, language(), place, offered)}${place ? html`<small class="path">${problem.path}</small>` : nothing}</span></li>`
  }

  readonly #closed = (event: Event): void => { if (event.target === event.currentTarget) refuse(undefined) }
}

customElements.define('refused-file', RefusedFile)

declare global { interface HTMLElementTagNameMap { 'refused-file': RefusedFile } }
