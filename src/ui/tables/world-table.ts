/** `<world-table>`: groups of the world's values, each with its default and source; typed in place, marked where changed, set back at a press. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import '@awesome.me/webawesome/dist/components/switch/switch.js'
import { inCurrency } from '../../i18n/format.ts'
import '../../i18n/late/world.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import { problemText } from '../../scenario/problems.text.ts'
import type { Problem, Scenario } from '../../scenario/scenario.ts'
import { isComposing } from '../editors/composing.ts'
import { nudge, showNumber } from '../editors/number-typing.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import { sourceWords } from '../parts/source-words.ts'
import { say } from '../parts/words.ts'
import { desk } from '../state/session.ts'
import { addSegment, nameSegment, removeSegment, setBack, setCell } from './world-edits.ts'
import { isChanged, isUsed, titleOf, type WorldCell, type WorldGroup, type WorldRow } from './world-places.ts'
import { changedIn, itemOfRow, readCell, valueWords } from './world-values.ts'

/** What was typed wrong, and where. */
type Wrong = { readonly key: string; readonly row: string; readonly problem: Problem | undefined; readonly typed: string; readonly nearest: number | undefined }
const mostSegments = 12
/** A setting of strategies, not of the world. */
const isOwn = ({ cells }: WorldRow): boolean => cells.some(({ slot }) => slot !== undefined)

export class WorldTable extends LightElement {
  static override properties: PropertyDeclarations = { groups: { attribute: false }, extra: { attribute: false }, wrong: { state: true } }
  declare groups: readonly WorldGroup[]
  /** What stands below the rows of a group, by its id. */
  declare extra: Readonly<Record<string, TemplateResult>>
  declare wrong: Wrong | undefined

  constructor() {
    super(desk)
    this.groups = []
    this.extra = {}
    this.wrong = undefined
  }

  override render() {
    const { scenario } = desk.get()
    if (!scenario) return nothing
    return this.groups.map((group) => this.#group(scenario, group))
  }

  #group(scenario: Scenario, group: WorldGroup) {
    const { id, columns, rows, of } = group
    const name = titleOf(group)
    // what a strategy sets is its own affair, not a changed assumption
    const changed = rows.some(isOwn) ? 0 : changedIn(scenario, group)
    const many = columns.length > 1
    return html`<section class="world-group" id="group-${id}" aria-labelledby="title-${id}"><header><h2 id="title-${id}">${say(name)}</h2>
        ${changed > 0 ? html`<span class="muted">${t('worldEditor.changed', { count: changed })}</span><button class="link" @click=${() => setBack(rows, name)}>${t('worldEditor.setBackAll')}</button>` : nothing}
        ${id === 'segments' && columns.length < mostSegments ? html`<span class="gap"></span><button class="button secondary" title=${t('worldEditor.addSegmentHint')} @click=${this.#addSegment}>${icon('plus')}${t('worldEditor.addSegment')}</button>` : nothing}</header>
      ${isUsed(scenario, group) ? nothing : html`<p class="muted">${t('worldEditor.unused', { lever: of.map((lever) => say(leverText[lever].name)).join(t('worldEditor.or')) })}</p>`}
      <div class="world-scroll"><table class=${many ? 'many' : 'single'}><thead class=${many ? '' : 'unseen'}><tr><th scope="col"><span class="unseen">${t('worldEditor.groups')}</span></th>
          ${columns.map((_, k) => html`<th scope="col" class="figure">${this.#column(group, k)}</th>`)}<th scope="col" class="source"><span class="unseen">${t('worldEditor.source')}</span></th></tr></thead>
        <tbody>${rows.map((row) => this.#row(scenario, group, row))}</tbody></table></div>
      ${this.extra[id] ?? nothing}</section>`
  }

  #column({ id, columns }: WorldGroup, k: number) {
    const { label, id: name } = columns[k]!
    if (!label) return html`<span class="unseen">${t('worldEditor.value')}</span>`
    if (id !== 'segments') return say(label)
    const own = label.en === name
    return html`${own ? html`<input class="field" maxlength="40" .value=${name} aria-label=${t('worldEditor.segmentName', { number: k + 1 })} @change=${(event: Event) => this.#name(event, k, name)}>` : say(label)}
      ${columns.length > 1 ? html`<button class="ghost" aria-label=${t('worldEditor.removeSegment', { segment: say(label) })} title=${t('worldEditor.removeSegment', { segment: say(label) })} @click=${() => removeSegment(k)}>${icon('x')}</button>` : nothing}`
  }

  #row(scenario: Scenario, group: WorldGroup, row: WorldRow) {
    const changed = isOwn(row) ? [] : row.cells.filter((cell) => isChanged(scenario, cell))
    const help = row.term ?? `world:${row.key}`
    const usual = row.cells.length === 1 && changed.length === 1 ? t('worldEditor.default', { value: say(valueWords(row, changed[0]!.usual(scenario)!)) }) : ''
    const { short } = sourceWords(row.field.source)
    const wrong = this.wrong?.row === row.key ? this.wrong : undefined
    return html`<tr><th scope="row"><button class="term" data-help=${help}>${say(row.label)}</button>${this.#unit(scenario, row)}${row.cells.length === 1 ? html`<small>${say(row.hint)}</small>` : nothing}</th>
        ${row.cells.map((cell, k) => html`<td class="figure ${changed.includes(cell) ? 'changed' : ''}">${this.#cell(scenario, group, row, cell, k)}</td>`)}
        <td class="source">${changed.length > 0
          ? html`${usual ? html`<span>${usual}</span>` : nothing}<button class="link" aria-label=${t('worldEditor.setBackRow', { setting: say(row.label) })} @click=${() => setBack([row], row.label)}>${t('worldEditor.setBack')}</button>`
          : short ? html`<button class="term" data-help=${help}>${short}</button>` : nothing}</td></tr>
      ${wrong ? html`<tr class="wrong"><td colspan=${row.cells.length + 2}><div class="notice" role="alert">${icon('info')}<span>${this.#sentence(scenario, row, wrong)}</span>
        ${wrong.nearest === undefined ? nothing : html`<button class="button secondary" @click=${() => this.#mend(row, wrong)}>${t('worldEditor.setTo', { value: say(valueWords(row, wrong.nearest)) })}</button>`}</div></td></tr>` : nothing}`
  }

  #unit(scenario: Scenario, row: WorldRow) {
    const item = itemOfRow(row)
    const unit = item ? inCurrency(t(`unit.${item.unit}`), scenario.currency) : ''
    return unit ? html` <span class="unit">${unit}</span>` : nothing
  }

  #cell(scenario: Scenario, { columns }: WorldGroup, row: WorldRow, cell: WorldCell, k: number) {
    if (cell.absent) return html`<span class="muted">${t('matrix.none')}</span>`
    const value = cell.get(scenario)
    const column = columns[k]?.label
    const label = column ? t('worldEditor.cell', { setting: say(row.label), column: say(column) }) : say(row.label)
    const { field } = row
    if (field.kind === 'toggle') return html`<wa-switch ?checked=${value as boolean} @change=${() => setCell(row, cell, !value)}><span class="unseen">${label}</span></wa-switch>`
    if (field.kind === 'choice') {
      return html`<select class="field" aria-label=${label} @change=${(event: Event) => setCell(row, cell, (event.target as HTMLSelectElement).value)}>
        ${row.options!.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${say(option.label)}</option>`)}</select>`
    }
    const item = itemOfRow(row)
    const refused = this.wrong?.key === cell.key
    const shown = refused ? this.wrong!.typed : item ? showNumber(value as number, item.unit) : Array.isArray(value) ? value.join(', ') : String(value)
    const kind = field.kind === 'date' ? 'date' : 'text'
    return html`<input class="field" type=${kind} inputmode=${item ? 'decimal' : nothing} autocomplete="off" spellcheck="false" aria-label=${label} aria-invalid=${refused ? 'true' : nothing}
      title=${item ? t('worldEditor.typing') : nothing} data-cell=${cell.key} .value=${shown} @focus=${(event: Event) => { if (item) (event.target as HTMLInputElement).select() }}
      @change=${(event: Event) => this.#typed(row, cell, event.target as HTMLInputElement)} @keydown=${(event: KeyboardEvent) => this.#key(event, row, cell)}>`
  }

  #typed(row: WorldRow, cell: WorldCell, input: HTMLInputElement): void {
    const { scenario } = desk.get()
    if (!scenario) return
    const value = cell.get(scenario)
    const item = itemOfRow(row)
    const typed = input.value.trim().slice(0, 60)
    this.wrong = undefined
    const refuse = (problem?: Problem, nearest?: number) => { this.wrong = { key: cell.key, row: row.key, problem, typed, nearest } }
    if (item) {
      if (typed === showNumber(value as number, item.unit)) return
      const read = readCell(row, value as number, typed)
      if (!read) refuse()
      else if ('problem' in read) refuse(read.problem, read.nearest)
      else if (!setCell(row, cell, read.value)) refuse()
      // what was refused stays in view until it is mended
      if (!this.wrong) input.value = showNumber(cell.get(desk.get().scenario!) as number, item.unit)
      return
    }
    const next = row.field.kind === 'numbers' ? typed.split(/[\s,，、;；]+/).filter(Boolean).map(Number) : typed.normalize('NFKC')
    if (!setCell(row, cell, next)) refuse()
    const now = cell.get(desk.get().scenario!)
    if (!this.wrong) input.value = Array.isArray(now) ? now.join(', ') : String(now)
  }

  #key(event: KeyboardEvent, row: WorldRow, cell: WorldCell): void {
    if (isComposing(event)) return
    const input = event.target as HTMLInputElement
    const item = itemOfRow(row)
    if (event.key === 'Enter') this.#typed(row, cell, input)
    else if (event.key === 'Escape') {
      const now = cell.get(desk.get().scenario!)
      input.value = item ? showNumber(now as number, item.unit) : Array.isArray(now) ? now.join(', ') : String(now)
      this.wrong = undefined
    } else if (item && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      this.wrong = undefined
      setCell(row, cell, nudge(cell.get(desk.get().scenario!) as number, event.key === 'ArrowUp' ? 1 : -1, item))
    } else return
    event.preventDefault()
  }

  #sentence(scenario: Scenario, row: WorldRow, { problem, typed, key }: Wrong): string {
    const value = say(valueWords(row, row.cells.find((one) => one.key === key)!.get(scenario)))
    if (problem) return `${problemText(problem, language(), say(row.label), true)}${language() === 'en' ? ' ' : ''}${t('worldEditor.untilThen', { value })}`
    return t(itemOfRow(row) ? 'worldEditor.notNumber' : 'worldEditor.notAccepted', { typed, setting: say(row.label), value })
  }

  #mend(row: WorldRow, { key, nearest }: Wrong): void {
    const cell = row.cells.find((one) => one.key === key)!
    setCell(row, cell, nearest!)
    this.wrong = undefined
    this.querySelector<HTMLInputElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus()
  }

  #name(event: Event, index: number, old: string): void {
    const input = event.target as HTMLInputElement
    if (!nameSegment(index, input.value)) input.value = old
  }

  readonly #addSegment = (): void => {
    const taken = this.groups.find(({ id }) => id === 'segments')!.columns.map(({ id }) => id)
    let number = taken.length + 1
    while (taken.includes(t('worldEditor.newSegment', { number }))) number++
    addSegment(t('worldEditor.newSegment', { number }))
  }
}

customElements.define('world-table', WorldTable)

declare global { interface HTMLElementTagNameMap { 'world-table': WorldTable } }
