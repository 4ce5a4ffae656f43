/** `<run-bar>`: run or cancel, how many futures, which seed, how far it is; and one more strategy. */
import { html, nothing, type TemplateResult } from 'lit'
import { duration } from '../../i18n/dates.ts'
import { t } from '../../i18n/translate.ts'
import { setFutures, setSeed } from '../../scenario/edit.ts'
import { mostStrategies } from '../../scenario/scenario.ts'
import { isComposing } from '../editors/composing.ts'
import { keysOf, singleKeys } from '../keys/commands.ts'
import { add } from '../tables/matrix-edits.ts'
import { copyDetails } from '../state/notices.ts'
import { changesSinceRun, desk, preview, results, runNow } from '../state/session.ts'
import { icon } from './icon.ts'
import { LightElement } from './light-element.ts'
import { menu } from './menu.ts'
import { failedWords } from './words.ts'

const choices = [16, 32, 48]
/** A run that was known already took no time worth telling, in seconds. */
const briefest = 0.05

/** Run, run the changes, or cancel. */
export function runButton(): TemplateResult {
  if (results.get().status === 'running') return html`<button class="button primary run" @click=${results.cancel}>${icon('square')}${t('run.cancel')} <kbd>${keysOf('cancel')}</kbd></button>`
  const changes = changesSinceRun()
  return html`<button class="button primary run" ?disabled=${!desk.get().scenario} @click=${runNow}>${icon('play')}${changes > 0 ? t('run.changes', { changes }) : t('run.run')}${singleKeys.get() ? html` <kbd>${keysOf('run')}</kbd>` : nothing}</button>`
}

/** How far the run is, in words. */
export function runWords(): string {
  const { status, done, futures, left, seconds, sample, shown } = results.get()
  if (status === 'running') {
    return left === undefined ? t('run.running', { done, total: futures }) : t('run.left', { done, total: futures, time: duration(Math.max(0.1, left)) })
  }
  if (sample) return t('run.sample')
  if (!shown || status === 'idle') return ''
  if (shown.failed.length > 0) return failedWords(shown, done)
  if (status === 'cancelled' || seconds < briefest) return t('run.running', { done, total: futures })
  return t('run.progress', { done, total: futures, time: duration(seconds) })
}

export class RunBar extends LightElement {
  constructor() {
    super(desk, results, preview, singleKeys)
  }

  override render() {
    const { scenario } = desk.get()
    if (!scenario) return nothing
    const { futures, seed, strategies } = scenario
    const { done, futures: total, status, shown } = results.get()
    const { failed = [] } = shown ?? {}
    const { on: live } = preview.get()
    const runs = choices.includes(futures) ? choices : [...choices, futures].sort((a, b) => a - b)
    const full = strategies.length > mostStrategies
    return html`<button class="ghost text only-narrow" @click=${() => this.dispatchEvent(new CustomEvent('levers', { bubbles: true }))}>${icon('sliders')}${t('page.levers')}</button>
      ${runButton()}
      ${menu(html`<button slot="trigger" class="meta pick" title=${t('run.futuresHint')}><b>${t('run.futures', { runs: futures })}</b>${icon('chevron-down')}</button>`,
        runs.map((count) => ({ label: t('run.futures', { runs: count }), checked: count === futures, run: () => this.#setFutures(count) })))}
      <label class="meta seed" title=${t('run.seedHint')}>${icon('dices')}${t('foot.seed')} <input .value=${String(seed)} size="6" maxlength="40" autocomplete="off" spellcheck="false" aria-label=${t('run.seed')}
        @change=${this.#setSeed} @keydown=${this.#seedKey}></label>
      <button class="meta pick live" type="button" aria-pressed=${live} title=${t('run.liveHint')} @click=${() => preview.turn(!live)}>${icon('check')}${t('run.live')}</button>
      <span class="gap"></span>
      <span class="meta progress" role="status">${total > 0 ? html`<span class="ticks ${total > 24 ? 'many' : ''}" aria-hidden="true">${Array.from({ length: total }, (_, k) => html`<i class=${k < done ? 'done' : ''}></i>`)}</span>` : nothing}
        <span class="so-far">${runWords()}</span></span>
      ${failed.length > 0 && status !== 'running' ? html`<button class="link" type="button" @click=${() => void copyDetails(failed.map(({ job, message }) => `${job.slot}/${job.replication + 1}: ${message}`))}>${t('page.copyDetails')}</button>` : nothing}
      <button class="ghost past" aria-haspopup="dialog" aria-label=${t('run.history')} title=${t('run.history')} @click=${this.#history}>${icon('history')}</button>
      <button class="button secondary add" ?disabled=${full} title=${full ? t('run.full') : t('run.addHint')} aria-label=${t('run.addHint')} @click=${add}>${icon('plus')}${t('run.addStrategy')}</button>`
  }

  // what has ended is noted from the first run on, before anybody asks for it
  readonly #history = async ({ currentTarget }: Event): Promise<void> => (await import('./run-history.ts')).openHistory(currentTarget as HTMLElement)

  #setFutures(count: number): void {
    const { scenario } = desk.get()
    if (scenario && count !== scenario.futures) desk.edit(setFutures(scenario, count), { key: 'step.futures', values: { from: scenario.futures, to: count } })
  }

  readonly #setSeed = (event: Event): void => {
    const { scenario } = desk.get()
    const input = event.target as HTMLInputElement
    if (!scenario) return
    const text = input.value.normalize('NFKC').trim()
    const seed = /^\d{1,15}$/.test(text) ? Number(text) : text
    if (seed !== scenario.seed) desk.edit(setSeed(scenario, seed), { key: 'step.seed', values: { from: scenario.seed, to: seed } })
    input.value = String(desk.get().scenario!.seed)
  }

  readonly #seedKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    const input = event.target as HTMLInputElement
    if (event.key === 'Escape') {
      input.value = String(desk.get().scenario?.seed ?? '')
      event.preventDefault()
      event.stopPropagation()
      input.blur()
    } else if (event.key === 'Enter') input.blur()
  }
}

customElements.define('run-bar', RunBar)

declare global { interface HTMLElementTagNameMap { 'run-bar': RunBar } }
