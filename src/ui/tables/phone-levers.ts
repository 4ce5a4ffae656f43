/** The levers on a phone: one strategy at a time, rows with − and +. */
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import '@awesome.me/webawesome/dist/components/switch/switch.js'
import { language, t } from '../../i18n/translate.ts'
import type { LeverId } from '../../levers/index.ts'
import { problemText } from '../../scenario/problems.text.ts'
import { settingsOf, type SettingValue } from '../../scenario/resolve.ts'
import { mostStrategies, type Scenario } from '../../scenario/scenario.ts'
import { beyond, fit, nudge, readEntry, showNumber } from '../editors/number-typing.ts'
import { icon } from '../parts/icon.ts'
import { nameOf, say } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import { note as tell } from '../state/notices.ts'
import { add, setPlace, turn } from './matrix-edits.ts'
import { echoOf, offered } from './discount-words.ts'
import { valueIn } from './matrix-notes.ts'
import { fieldAt, itemOf, placeOf, specialWord, textOf, valueText, type Row, type SettingRow } from './matrix-rows.ts'

export type PhoneActions = {
  readonly choose: (slot: number) => void
  /** A touch: from now on the strategy on show stays. */
  readonly hold: () => void
  readonly renameStrategy: (slot: number) => void
  readonly onlyDifferences: boolean
  readonly toggleDifferences: () => void
  readonly unfold: (lever: LeverId | undefined) => void
}

export function phoneLevers(scenario: Scenario, rows: readonly Row[], slot: number, { choose, hold, renameStrategy, onlyDifferences, toggleDifferences, unfold }: PhoneActions): TemplateResult {
  const addAndChoose = () => {
    add()
    choose(scenario.strategies.length)
  }
  return html`<div class="phone-levers" @pointerdown=${hold} @focusin=${hold}><div class="phone-chips"><div role="radiogroup" aria-label=${t('matrix.label')} style="display: contents">
      ${scenario.strategies.map((_, k) => html`<button role="radio" aria-checked=${k === slot} aria-label=${nameOf(scenario, k)} @click=${() => choose(k)}><strategy-chip slot-index=${markOf(scenario, k)}></strategy-chip><span>${nameOf(scenario, k)}</span></button>`)}</div>
      ${scenario.strategies.length > mostStrategies ? nothing : html`<button aria-label=${t('run.addHint')} @click=${addAndChoose}>${icon('plus')}</button>`}</div>
    <div class="phone-name"><button class="ghost text" @click=${() => renameStrategy(slot)}><b>${nameOf(scenario, slot)}</b>${icon('pencil')}<span class="unseen">${t('matrix.rename')}</span></button><wa-switch ?checked=${onlyDifferences} @change=${toggleDifferences}>${t('matrix.differencesShort')}</wa-switch></div>
    ${slot === 0 ? html`<p class="phone-note">${t('matrix.lockedPhone')}</p>` : nothing}
    ${rows.map((row) => {
      if (row.kind === 'more') return html`<button class="phone-group more" @click=${() => unfold(row.lever)}>${icon('chevron-right')}${row.lever ? t('matrix.moreSettings', { settings: row.count }) : t('matrix.moreSame', { levers: row.count })}</button>`
      if (row.kind === 'group') return html`<div class="phone-group" data-row=${row.key}>${row.label}<wa-switch ?checked=${row.on[slot]!} ?disabled=${slot === 0} @change=${() => turn(slot, row.lever, !row.on[slot])}><span class="unseen">${row.label}</span></wa-switch></div>`
      return row.cells[slot]!.live ? phoneRow(scenario, row, slot) : nothing
    })}</div>`
}

function phoneRow(scenario: Scenario, row: SettingRow, slot: number): TemplateResult {
  const text = textOf(row.lever, row.field)
  const { settings } = settingsOf(scenario, slot, row.lever)
  const field = fieldAt(row, settings)
  const value = placeOf(settings[row.field]!, row.place)
  const item = itemOf(field)
  const set = (next: SettingValue) => setPlace(slot, row, next, '')
  const step = (by: number) => { const next = nudge(value as number, by, item!); if (next !== value) set(next) }
  const type = (event: Event) => {
    const input = event.target as HTMLInputElement
    const read = readEntry(input.value, item!, { current: value as number, of: (letter) => valueIn(scenario, row, letter), discount: echoOf(row) !== undefined })
    const allowed = read !== undefined && read >= item!.min && read <= item!.max
    const next = allowed ? fit(read, item!) : (value as number)
    input.value = showNumber(next, item!.unit)
    if (read !== undefined && !allowed) {
      const { value: nearest, label } = offered(read, item!, echoOf(row) !== undefined)
      tell({ text: problemText(beyond(read, item!, nearest), language(), row.label, true), action: { label, run: () => set(nearest) } })
    }
    if (next !== value) set(next)
  }
  const note = [specialWord(text, value), slot === 0 ? '' : t('editor.baseline', { value: row.cells[0]!.live ? row.cells[0]!.text : t('matrix.off') })].filter(Boolean).join(' · ')
  const options = field.kind === 'choice' ? field.options.map((option) => [option, say(text.options![option]!)] as const) : [['true', t('matrix.yes')], ['false', t('matrix.no')]] as const
  return html`<div class="phone-row" data-row=${row.key}><div class="what">${row.label}${row.unit ? html` <span class="muted">${row.unit}</span>` : nothing}<small>${note}</small></div>
    ${item ? html`${slot === 0 ? html`<span class="figure">${valueText(field, text, value)}</span>` : html`<input class="figure" inputmode="decimal" autocomplete="off" aria-label=${row.label} .value=${live(showNumber(value as number, item.unit))} @change=${type} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}><div class="steps">
        <button aria-label=${t('editor.less', { setting: row.label })} @click=${() => step(-1)}>${icon('minus')}</button><button aria-label=${t('editor.more', { setting: row.label })} @click=${() => step(1)}>${icon('plus')}</button></div>`}`
    : html`<select aria-label=${row.label} ?disabled=${slot === 0} @change=${(event: Event) => { const next = (event.target as HTMLSelectElement).value; set(field.kind === 'toggle' ? next === 'true' : next) }}>
        ${options.map(([option, label]) => html`<option value=${option} ?selected=${String(value) === option}>${label}</option>`)}</select>`}</div>`
}
