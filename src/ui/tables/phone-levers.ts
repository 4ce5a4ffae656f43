/** The levers on a phone: one strategy at a time, rows with − and +; a press on a value opens its editor as a sheet from below. */
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import '@awesome.me/webawesome/dist/components/switch/switch.js'
import '../../charts/strategy-chip.ts'
import { t } from '../../i18n/translate.ts'
import type { LeverId } from '../../levers/index.ts'
import { settingsOf, type SettingValue } from '../../scenario/resolve.ts'
import { mostStrategies, type Scenario } from '../../scenario/scenario.ts'
import { nudge } from '../editors/number-typing.ts'
import { icon } from '../parts/icon.ts'
import { menu } from '../parts/menu.ts'
import { nameOf, say } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import { add, setPlace, turn } from './matrix-edits.ts'
import { baselineWords } from './matrix-editor.ts'
import { strategyEntries } from './matrix-heads.ts'
import { fieldAt, itemOf, placeOf, textOf, valueText, type Row, type SettingRow } from './matrix-rows.ts'
import { phoneSheet } from './phone-sheet.ts'

export type PhoneActions = {
  readonly choose: (slot: number) => void
  /** A touch: from now on the strategy on show stays, whichever the next run finds best. */
  readonly stay: () => void
  /** Asks for a strategy's name. */
  readonly ask: (slot: number) => void
  /** The row whose sheet is open. */
  readonly held: string | undefined
  readonly hold: (key: string | undefined) => void
  /** Nothing may be changed. */
  readonly readOnly: boolean
  readonly onlyDifferences: boolean
  readonly toggleDifferences: () => void
  readonly unfold: (lever: LeverId | undefined) => void
}

export function phoneLevers(scenario: Scenario, rows: readonly Row[], slot: number, { choose, stay, ask, held, hold, readOnly, onlyDifferences, toggleDifferences, unfold }: PhoneActions): TemplateResult {
  const addAndChoose = () => {
    add()
    choose(scenario.strategies.length)
  }
  const shut = slot === 0 || readOnly
  const open = rows.find((row): row is SettingRow => row.kind === 'setting' && row.key === held)
  return html`<div class="phone-levers" @pointerdown=${stay} @focusin=${stay}>
    <div class="phone-chips"><div role="radiogroup" aria-label=${t('matrix.label')}>${scenario.strategies.map((_, k) => html`<button role="radio" aria-checked=${k === slot} @click=${() => choose(k)}>
      <strategy-chip slot-index=${markOf(scenario, k)}></strategy-chip><span>${nameOf(scenario, k)}</span></button>`)}</div>
      ${scenario.strategies.length > mostStrategies ? nothing : html`<button aria-label=${t('run.addHint')} @click=${addAndChoose}>${icon('plus')}</button>`}</div>
    <div class="phone-name">${menu(html`<button slot="trigger" class="ghost text" title=${t('matrix.strategyActions')}><b>${nameOf(scenario, slot)}</b>${icon('chevron-down')}<span class="unseen">${t('matrix.strategyActions')}</span></button>`, strategyEntries(scenario, slot, () => ask(slot), false))}
      <wa-switch ?checked=${onlyDifferences} @change=${toggleDifferences}>${t('matrix.differencesShort')}</wa-switch></div>
    ${shut ? html`<p class="phone-note">${t(readOnly ? 'files.readOnlyEdit' : 'matrix.lockedPhone')}</p>` : nothing}
    ${rows.map((row) => {
      if (row.kind === 'heading') return html`<h3 class="phone-heading">${row.label}</h3>`
      if (row.kind === 'more') return html`<button class="phone-group more" aria-expanded=${row.open} @click=${() => unfold(row.lever)}>${icon(row.open ? 'chevron-down' : 'chevron-right')}${row.lever ? t('matrix.moreSettings', { settings: row.count }) : row.open ? t('matrix.fewerLevers') : t('matrix.moreLevers', { levers: row.count })}</button>`
      if (row.kind === 'group') return html`<div class="phone-group" data-row=${row.key}><button class="term" data-help="lever:${row.lever}">${row.label}</button>${slot > 0 && row.on[slot] && !row.on[0] ? html`<small>${t('editor.baseline', { value: t('matrix.off') })}</small>` : nothing}<wa-switch ?checked=${row.on[slot]!} ?disabled=${shut} @change=${() => turn(slot, row.lever, !row.on[slot])}><span class="unseen">${row.label}</span></wa-switch></div>`
      return row.cells[slot]!.live ? phoneRow(scenario, row, slot, shut, hold) : nothing
    })}</div>${open ? phoneSheet(scenario, open, slot, () => hold(undefined)) : nothing}`
}

function phoneRow(scenario: Scenario, row: SettingRow, slot: number, shut: boolean, hold: PhoneActions['hold']): TemplateResult {
  const text = textOf(row.lever, row.field)
  const { settings } = settingsOf(scenario, slot, row.lever)
  const field = fieldAt(row, settings)
  const value = placeOf(settings[row.field]!, row.place)
  const item = itemOf(field)
  const set = (next: SettingValue) => setPlace(slot, row, next, '')
  const step = (by: number) => { const next = nudge(value as number, by, item!); if (next !== value) set(next) }
  const shown = valueText(field, text, value)
  const options = field.kind === 'choice' ? field.options.map((option) => [option, say(text.options![option]!)] as const) : [['true', t('matrix.yes')], ['false', t('matrix.no')]] as const
  return html`<div class="phone-row" data-row=${row.key}><div class="what"><button class="term" data-help="lever:${row.lever}.${row.field}">${row.label}${row.unit ? html`\u00a0<span class="muted">${row.unit}</span>` : nothing}</button>${slot === 0 || !settingsOf(scenario, 0, row.lever).on ? nothing : html`<small>${baselineWords(scenario, row)}</small>`}</div>
    ${item ? html`${shut ? html`<span class="figure">${shown}</span>` : html`<button class="figure" aria-haspopup="dialog" aria-label=${t('matrix.cell', { setting: row.label, strategy: nameOf(scenario, slot), value: shown })} @click=${() => hold(row.key)}>${shown}</button><div class="steps">
        <button aria-label=${t('editor.less', { setting: row.label })} @click=${() => step(-1)}>${icon('minus')}</button><button aria-label=${t('editor.more', { setting: row.label })} @click=${() => step(1)}>${icon('plus')}</button></div>`}`
    : html`<select aria-label=${row.label} ?disabled=${shut} .value=${live(String(value))} @change=${(event: Event) => { const next = (event.target as HTMLSelectElement).value; set(field.kind === 'toggle' ? next === 'true' : next) }}>
        ${options.map(([option, label]) => html`<option value=${option} ?selected=${String(value) === option}>${label}</option>`)}</select>`}</div>`
}
