/** The editor of one row for one strategy, under its cell or on a phone's sheet: what it is given, and what its answers do to the desk. */
import { html, nothing, type TemplateResult } from 'lit'
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
import { fieldAt, fieldOf, itemOf, placeOf, specialWord, textOf, valueText, type SettingRow } from './matrix-rows.ts'
import { effectOf } from './preview-words.ts'

export type EditorManner = {
  /** The reader has done with it; `close` where it is to go. */
  readonly finish: (close: boolean) => void
  /** Where it points up to its cell; absent where it stands by itself. */
  readonly notch?: string
  /** The browser's own slider, for fingers. */
  readonly native?: boolean
  /** What the mark of a first visit says under the slider, and what takes it away. */
  readonly mark?: TemplateResult | undefined
  readonly used?: () => void
}

/** What the baseline has in a row, in words. */
export function baselineWords(scenario: Scenario, row: SettingRow): string {
  const field = fieldOf(row.lever, row.field)
  const base = settingsOf(scenario, 0, row.lever)
  if (!base.on || !isLive(field, base.settings)) return t('editor.baseline', { value: t(base.on ? 'matrix.none' : 'matrix.off') })
  return t('editor.baseline', { value: valueText(field, textOf(row.lever, row.field), placeOf(base.settings[row.field]!, row.place)) + (itemOf(field)?.unit === 'share' ? '%' : '') })
}

export function matrixEditor(scenario: Scenario, row: SettingRow, slot: number, { finish, notch, native = false, mark, used }: EditorManner): TemplateResult {
  const text = textOf(row.lever, row.field)
  const states = scenario.strategies.map((_, k) => settingsOf(scenario, k, row.lever))
  const { on, settings } = states[slot]!
  const field = fieldAt(row, settings)
  const base = states[0]!
  const own = (from: Readonly<Record<string, SettingValue>>) => placeOf(from[row.field]!, row.place)
  const choices = field.kind === 'choice' ? field.options.map((value) => ({ value, label: say(text.options![value]!) }))
    : field.kind === 'toggle' ? [{ value: true, label: t('matrix.yes') }, { value: false, label: t('matrix.no') }] : []
  const change = ({ detail: { value, gesture } }: ValueEvent) => {
    setPlace(slot, row, value, gesture)
    tintAnew(actingDays(desk.get().scenario!, row.lever))
    if (!gesture) used?.()
  }
  return html`<field-editor class="editor" style=${notch === undefined ? nothing : `--notch: ${notch}`} ?native=${native} .field=${field} .value=${own(settings)} .baseline=${slot > 0 && base.on && isLive(field, base.settings) ? own(base.settings) : undefined}
    .baselineText=${[specialWord(text, own(settings)), slot === 0 ? '' : baselineWords(scenario, row)].filter(Boolean).join(' · ')} .options=${choices} .setting=${row.label} .label=${t('editor.label', { setting: row.label, strategy: nameOf(scenario, slot) })} .suffix=${itemOf(field)?.unit === 'share' ? '%' : ''}
    .peers=${states.map((state) => own(state.settings))} help="lever:${row.lever}.${row.field}" .of=${(letter: string) => valueIn(scenario, row, letter)} ?fills=${on && slot < states.length - 1} .mark=${mark}
    .hint=${!on ? t('editor.offNote', { lever: say(leverText[row.lever].name) }) : turnedAround(row, settings) ? t('editor.tierLess') : say(text.hint)} .echo=${echoOf(row)} slot-index=${markOf(scenario, slot)} .effect=${(look: Preview | undefined) => effectOf(look, row, slot)}
    @value=${change} @change=${() => used?.()} @fill=${() => fillRight(slot, row.lever, row)} @finished=${(event: CustomEvent<{ close: boolean }>) => finish(event.detail.close)}></field-editor>`
}
