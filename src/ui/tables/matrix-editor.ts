/** The editor under the chosen cell of the matrix: what it is given, and what its answers do to the desk. */
import { html, type TemplateResult } from 'lit'
import { t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import { isLive } from '../../schema/field.ts'
import { settingsOf, type SettingValue } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import '../editors/field-editor.ts'
import type { ValueEvent } from '../editors/field-editor.ts'
import { nameOf, say } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import type { Preview } from '../state/preview.ts'
import { desk } from '../state/session.ts'
import { tintAnew } from '../state/view.ts'
import { echoOf, turnedAround } from './discount-words.ts'
import { fillRight, setPlace } from './matrix-edits.ts'
import { actingDays, valueIn } from './matrix-notes.ts'
import { fieldAt, itemOf, placeOf, specialWord, textOf, valueText, type SettingRow } from './matrix-rows.ts'
import { effectOf } from './preview-words.ts'

/** @param notch where it points up to its cell; `finish` is told when the reader has done with it, and whether it is to close */
export function matrixEditor(scenario: Scenario, row: SettingRow, slot: number, { notch, finish }: { readonly notch: string; readonly finish: (close: boolean) => void }): TemplateResult {
  const text = textOf(row.lever, row.field)
  const states = scenario.strategies.map((_, k) => settingsOf(scenario, k, row.lever))
  const { on, settings } = states[slot]!
  const field = fieldAt(row, settings)
  const base = states[0]!
  const baseLive = base.on && isLive(field, base.settings)
  const own = (from: Readonly<Record<string, SettingValue>>) => placeOf(from[row.field]!, row.place)
  const baseline = own(base.settings)
  const baselineText = slot === 0 ? '' : t('editor.baseline', { value: baseLive ? valueText(field, text, baseline) + (itemOf(field)?.unit === 'share' ? '%' : '') : t(base.on ? 'matrix.none' : 'matrix.off') })
  const choices = field.kind === 'choice' ? field.options.map((value) => ({ value, label: say(text.options![value]!) }))
    : field.kind === 'toggle' ? [{ value: true, label: t('matrix.yes') }, { value: false, label: t('matrix.no') }] : []
  return html`<div role="row"><div role="gridcell"><field-editor class="editor" style="--notch: ${notch}" .field=${field} .value=${own(settings)} .baseline=${baseLive && slot > 0 ? baseline : undefined}
    .baselineText=${[specialWord(text, own(settings)), baselineText].filter(Boolean).join(' · ')} .options=${choices} .setting=${row.label} .label=${t('editor.label', { setting: row.label, strategy: nameOf(scenario, slot) })} .suffix=${itemOf(field)?.unit === 'share' ? '%' : ''}
    .peers=${states.map((state) => own(state.settings))} help="lever:${row.lever}.${row.field}" .of=${(letter: string) => valueIn(scenario, row, letter)} ?fills=${on && slot < states.length - 1}
    .hint=${!on ? t('editor.offNote', { lever: say(leverText[row.lever].name) }) : turnedAround(row, settings) ? t('editor.tierLess') : say(text.hint)} .echo=${echoOf(row)} slot-index=${markOf(scenario, slot)} .effect=${(look: Preview | undefined) => effectOf(look, row, slot)}
    @value=${(event: ValueEvent) => { setPlace(slot, row, event.detail.value, event.detail.gesture); tintAnew(actingDays(desk.get().scenario!, row.lever)) }}
    @fill=${() => fillRight(slot, row.lever, row)} @finished=${(event: CustomEvent<{ close: boolean }>) => finish(event.detail.close)}></field-editor></div></div>`
}
