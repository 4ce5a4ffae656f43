/** The editor of one row for one strategy: the field, its value, what the baseline has, and what a step of it does to the desk. */
import { html, nothing, type TemplateResult } from 'lit'
import { t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import { isLive } from '../../schema/field.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import '../editors/field-editor.ts'
import type { ValueEvent } from '../editors/field-editor.ts'
import { nameOf, say } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import type { Preview } from '../state/preview.ts'
import { desk } from '../state/session.ts'
import { tintAnew } from '../state/view.ts'
import { echoOf, turnedAround } from './discount-words.ts'
import { setPlace } from './matrix-edits.ts'
import { actingDays, valueIn } from './matrix-notes.ts'
import { fieldOf, itemOf, placeOf, textOf, valueText, type SettingRow } from './matrix-rows.ts'
import { effectOf } from './preview-words.ts'

export type EditorManner = {
  readonly finished: (close: boolean) => void
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

export function rowEditor(scenario: Scenario, row: SettingRow, slot: number, { finished, notch, native = false, mark, used }: EditorManner): TemplateResult {
  const field = fieldOf(row.lever, row.field)
  const text = textOf(row.lever, row.field)
  const { on, settings } = settingsOf(scenario, slot, row.lever)
  const base = settingsOf(scenario, 0, row.lever)
  const baseLive = base.on && isLive(field, base.settings)
  const choices = field.kind === 'choice' ? field.options.map((value) => ({ value, label: say(text.options![value]!) }))
    : field.kind === 'toggle' ? [{ value: true, label: t('matrix.yes') }, { value: false, label: t('matrix.no') }] : []
  const change = ({ detail: { value, gesture } }: ValueEvent) => {
    setPlace(slot, row, value, gesture)
    tintAnew(actingDays(desk.get().scenario!, row.lever))
    if (!gesture) used?.()
  }
  return html`<field-editor class="editor" style=${notch === undefined ? nothing : `--notch: ${notch}`} ?native=${native} .field=${field} .value=${placeOf(settings[row.field]!, row.place)} .baseline=${baseLive && slot > 0 ? placeOf(base.settings[row.field]!, row.place) : undefined}
    .baselineText=${slot === 0 ? '' : baselineWords(scenario, row)} .options=${choices} .setting=${row.label} .label=${t('editor.label', { setting: row.label, strategy: nameOf(scenario, slot) })} .suffix=${itemOf(field)?.unit === 'share' ? '%' : ''}
    help="lever:${row.lever}.${row.field}" .of=${(letter: string) => valueIn(scenario, row, letter)} .mark=${mark}
    .hint=${!on ? t('editor.offNote', { lever: say(leverText[row.lever].name) }) : turnedAround(row, settings) ? t('editor.tierLess') : say(text.hint)} .echo=${echoOf(row)} slot-index=${markOf(scenario, slot)} .effect=${(look: Preview | undefined) => effectOf(look, row, slot)}
    @value=${change} @change=${() => used?.()} @finished=${(event: CustomEvent<{ close: boolean }>) => finished(event.detail.close)}></field-editor>`
}
