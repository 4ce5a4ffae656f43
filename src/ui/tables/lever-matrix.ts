/** `<lever-matrix>`: levers down, strategies across, one editor under the chosen cell. Rows come from the levers' fields alone. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { textWidth } from '../../charts/text-width.ts'
import { language, t } from '../../i18n/translate.ts'
import type { LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { isComposing } from '../editors/composing.ts'
import { coachMark } from '../parts/coach-mark.ts'
import { icon } from '../parts/icon.ts'
import { firstSteps } from '../parts/first-steps.ts'
import { LightElement } from '../parts/light-element.ts'
import { renameDialog } from '../parts/rename-dialog.ts'
import { nameOf, say } from '../parts/words.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { coach, endCoach } from '../state/coach.ts'
import { markOf } from '../state/marks.ts'
import { desk, results } from '../state/session.ts'
import { tint, view } from '../state/view.ts'
import { matrixEditor } from './matrix-editor.ts'
import { fillRight, naming, rename, turn } from './matrix-edits.ts'
import { longestName } from './matrix-heads.ts'
import { actingDays, foldedLine } from './matrix-notes.ts'
import { firstView, rowsOf, type GroupRow, type MatrixView, type MoreRow, type Row, type SettingRow } from './matrix-rows.ts'
import { phoneLevers } from './phone-levers.ts'
import { phoneSpend, spendRow } from './spend-row.ts'
import { strongest } from './strongest.ts'

type At = { readonly key: string; readonly slot: number }
const phone = matchMedia('(max-width: 600px)')
const narrowing = { subscribe: (changed: () => void) => { phone.addEventListener('change', changed); return () => phone.removeEventListener('change', changed) } }

export class LeverMatrix extends LightElement {
  static override properties: PropertyDeclarations = {
    best: { type: Number }, shows: { state: true }, at: { state: true }, open: { state: true }, unlocked: { state: true }, renaming: { state: true }, chosen: { state: true }, held: { state: true },
  }
  /** The strategy that the verdict speaks of. */
  declare best: number
  declare shows: MatrixView
  /** The cell that Tab reaches, and whether its editor is open. */
  declare at: At
  declare open: boolean
  declare unlocked: boolean
  declare renaming: number | undefined
  /** The strategy on show on a phone; the best while nobody has chosen or touched one. */
  declare chosen: number | undefined
  /** The row whose sheet is open on a phone. */
  declare held: string | undefined

  constructor() {
    super(desk, results, view, naming, coach, narrowing)
    this.best = 0
    this.shows = firstView
    this.at = { key: '', slot: 1 }
    this.open = this.unlocked = false
    this.renaming = this.chosen = this.held = undefined
    // a name that waited belonged to what lay on the desk before
    naming.set(undefined)
  }

  protected override willUpdate(): void {
    const { scenario, opened } = desk.get()
    if (phone.matches) this.chosen = naming.get() ?? this.chosen
    else if (scenario && coach.get() === opened && !this.#coached) this.#beginCoach(scenario)
  }
  #coached = false

  protected override updated(): void {
    const strip = this.querySelector<HTMLElement>('.phone-chips')
    const chip = strip?.querySelector<HTMLElement>('[aria-checked="true"]')
    if (!strip || !chip || chip === this.#shownChip) return
    this.#shownChip = chip
    // the strip alone moves, never the page
    strip.scrollLeft = chip.offsetLeft - strip.offsetLeft - (strip.clientWidth - chip.offsetWidth) / 2
  }
  #shownChip: HTMLElement | undefined

  /** On a first visit the slider of the strongest setting stands open, for the first strategy that has it. */
  #beginCoach(scenario: Scenario): void {
    this.#coached = true
    const rows = rowsOf(scenario, this.shows)
    const used = (row: Row | undefined) => (row?.kind === 'setting' ? row.cells.findIndex(({ live }, slot) => slot > 0 && live) : -1)
    const key = strongest.find((one) => used(rows.find((row) => row.key === one)) > 0)
    if (!key) return
    this.at = { key, slot: used(rows.find((row) => row.key === key)) }
    this.open = true
  }

  override render() {
    const { scenario } = desk.get()
    const { shown } = results.get()
    if (!scenario) return nothing
    const { strategies } = scenario
    const rows = rowsOf(scenario, this.shows)
    // where heads have no room for a field the dialog asks
    const asked = this.renaming ?? (phone.matches ? naming.get() : undefined)
    const dialog = asked === undefined || !strategies[asked] ? nothing
      : renameDialog(t('matrix.rename').replace('…', ''), strategies[asked]!.name, longestName, (name) => rename(asked, name), () => { this.renaming = undefined; naming.set(undefined) })
    const stale = !results.answers(scenario)
    if (phone.matches) {
      const slot = Math.min(this.chosen ?? (this.best || 1), strategies.length - 1)
      return html`${phoneLevers(scenario, rows, slot, {
        choose: (next) => { this.chosen = next }, stay: () => { this.chosen ??= slot }, ask: (which) => { this.renaming = which }, held: this.held, hold: (key) => { this.held = key },
        readOnly: desk.get().readOnly !== undefined, onlyDifferences: this.shows.onlyDifferences, toggleDifferences: this.toggleDifferences, unfold: (row) => this.#unfold(row),
      })}${phoneSpend(scenario, shown, stale, slot)}${dialog}`
    }
    // a row is drawn anew when something in it changes, not with every step of a drag
    const who = strategies.map((_, slot) => `${markOf(scenario, slot)} ${nameOf(scenario, slot)}`).join('\n')
    const first = rows.find(({ kind }) => kind === 'group')
    const reach = rows.some(({ key }) => key === this.at.key) ? this.at : { key: first?.key ?? '', slot: Math.min(1, strategies.length - 1) }
    const here = (row: Row) => this.open && this.at.key === row.key
    const drawn = (row: Row) => guard([row, who, reach.key === row.key && reach.slot, here(row) && scenario, here(row) && this.at.slot, here(row) && coach.get(), here(row) && desk.get().readOnly, this.unlocked, language()], () => this.#row(row, reach))
    return html`<div class="matrix" role="grid" aria-label=${t('matrix.label')} aria-colcount=${strategies.length + 1} @keydown=${this.#key} @mousedown=${this.#touch}>
        <matrix-heads class="matrix-head" role="row" .best=${this.best} .onlyDifferences=${this.shows.onlyDifferences} .unlocked=${this.unlocked} @differences=${this.toggleDifferences}
          @lock=${() => { this.unlocked = !this.unlocked }} @rename=${(event: CustomEvent<{ slot: number }>) => { this.renaming = event.detail.slot }}></matrix-heads>
        ${rows.map(drawn)}<div class="matrix-fade" aria-hidden="true"></div></div>
      ${firstSteps()}${spendRow(scenario, shown, stale)}${dialog}`
  }

  #row(row: Row, reach: At): TemplateResult {
    if (row.kind === 'more') return this.#more(row)
    if (row.kind === 'heading') return html`<div class="matrix-heading" role="row"><div role="rowheader">${row.label}</div></div>`
    const group = row.kind === 'group'
    const scenario = desk.get().scenario!
    const label = group
      ? html`<button class="label" tabindex="-1" aria-expanded=${row.open} title=${t('matrix.about', { setting: row.label, hint: say(leverText[row.lever].summary) })} @click=${() => this.#fold(row.lever, !row.open)}>
          ${icon(row.open ? 'chevron-down' : 'chevron-right')}<span>${row.label}</span>${row.unit ? html`<small>${row.unit}</small>` : nothing}</button><button class="ghost help" tabindex="-1" data-help="lever:${row.lever}" aria-label=${t('matrix.help', { lever: row.label })}>${icon('question')}</button>`
      : html`<div class="label"><button class="term" tabindex="-1" data-help="lever:${row.lever}.${row.field}">${row.label}${row.unit ? html`\u00a0<small>${row.unit}</small>` : nothing}</button></div>`
    const here = this.open && this.at.key === row.key
    const locked = here && this.#shut(this.at.slot) && (group || row.cells[this.at.slot]?.editable)
    const editing = locked || (here && !group && row.cells[this.at.slot]?.editable)
    const folded = group && !row.open ? foldedLine(scenario, row.lever) : ''
    return html`<div class="matrix-row ${row.kind}" role="row" @pointerenter=${() => tint(actingDays(desk.get().scenario!, row.lever))} @pointerleave=${() => tint([])}><div role="rowheader" class="row-head">${label}</div>
      ${row.cells.map((cell, slot) => {
        const name = nameOf(scenario, slot)
        const words = t('matrix.cell', { setting: row.label, strategy: name, value: cell.text })
        const classes = `cell ${cell.different ? 'different' : ''} ${cell.word ? 'word' : ''} ${cell.word && textWidth(cell.text, 12) > 37 ? 'long' : ''} ${editing && slot === this.at.slot ? 'open' : ''}`
        return html`<div role="gridcell"><button class=${classes} style="--slot: var(--slot-${markOf(scenario, slot)}); width: 100%" data-key=${row.key} data-slot=${slot} title=${cell.text.length > 3 ? cell.text : nothing}
          tabindex=${reach.key === row.key && reach.slot === slot ? 0 : -1} role=${group ? 'switch' : nothing} aria-checked=${group ? String(row.on[slot]) : nothing} aria-label=${words}
          @click=${() => this.#press(row, slot)} @focus=${() => this.#reach(row.key, slot)}>${cell.text}</button></div>`
      })}</div>${folded ? html`<div class="matrix-fold" role="row"><div role="gridcell" title=${folded}>${folded}</div></div>` : nothing}${locked ? this.#locked() : editing ? this.#editor(row as SettingRow) : nothing}`
  }

  #more({ lever, count, open }: MoreRow): TemplateResult {
    const text = lever ? t('matrix.moreSettings', { settings: count }) : open ? t('matrix.fewerLevers') : t('matrix.moreLevers', { levers: count })
    return html`<div class="matrix-row ${lever ? '' : 'group'}" role="row"><div role="gridcell" style="grid-column: 1 / -1; display: flex; height: 100%">
      <button class="label more" aria-expanded=${open} title=${lever ? nothing : t('matrix.moreLeversHint')} @click=${() => this.#unfold(lever)}>${icon(open ? 'chevron-down' : 'chevron-right')}<span>${text}</span></button></div></div>`
  }

  #editor(row: SettingRow): TemplateResult {
    return html`<div role="row"><div role="gridcell">${matrixEditor(desk.get().scenario!, row, this.at.slot, {
      notch: this.#notch(), finish: (close) => this.#finish(close), used: endCoach, mark: coach.get() && coach.get() === desk.get().opened ? coachMark() : undefined,
    })}</div></div>`
  }

  /** Nothing of a strategy may be changed: it is the locked baseline, or the file is only to be looked at. */
  #shut(slot: number): boolean {
    return desk.get().readOnly !== undefined || (slot === 0 && !this.unlocked)
  }

  /** Why a press does nothing, and the way to let it. */
  #locked(): TemplateResult {
    const { readOnly } = desk.get()
    const unlock = () => {
      if (readOnly) desk.copy()
      else this.unlocked = true
      this.#focusCell()
    }
    return html`<div role="row"><div class="editor locked" role="gridcell" style="--notch: ${this.#notch()}"><div class="line"><span class="muted" role="status">${t(readOnly ? 'files.readOnlyEdit' : 'matrix.locked')}</span></div>
      <div class="line"><button class="button secondary" @click=${unlock}>${t(readOnly ? 'files.editCopy' : 'matrix.unlockShort')}</button></div></div></div>`
  }

  /** Where the editor points up to its cell. */
  #notch(): string {
    const behind = desk.get().scenario!.strategies.length - 1 - this.at.slot
    return `calc(8px + ${behind} * var(--column, 58px) + var(--column, 58px) / 2 - 4px - 8px)`
  }

  /** All rows, or only those that tell strategies apart. */
  readonly toggleDifferences = (): void => {
    this.shows = { ...this.shows, onlyDifferences: !this.shows.onlyDifferences, whole: new Set(), rest: false }
  }

  /** Brings a row into view and stands on its cell: the first that differs, or that of the first strategy. */
  async show(key: string): Promise<void> {
    const scenario = desk.get().scenario!
    const lever = key.split('.')[0] as LeverId
    if (key !== lever) this.shows = { ...this.shows, folds: new Map(this.shows.folds).set(lever, true) }
    if (!rowsOf(scenario, this.shows).some((row) => row.key === key)) this.shows = { ...this.shows, whole: new Set([...this.shows.whole, lever]) }
    const row = rowsOf(scenario, this.shows).find((one): one is GroupRow | SettingRow => one.key === key)
    const different = row?.cells.findIndex((cell) => cell.different) ?? -1
    const slot = different > 0 ? different : Math.min(1, scenario.strategies.length - 1)
    this.at = { key, slot }
    this.open = false
    if (phone.matches && different > 0) this.chosen = slot
    await this.updateComplete
    const there = this.#cellAt(key, slot) ?? this.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"], [data-row="${lever}"]`)
    there?.scrollIntoView({ block: 'center' })
    const held = there?.matches('.cell') ? there : there?.querySelector<HTMLElement>('.figure, select, wa-switch')
    held?.focus({ preventScroll: true })
  }

  /** Stands on a strategy's head; on a phone, puts the strategy on show. */
  async showStrategy(slot: number): Promise<void> {
    this.chosen = slot
    await this.updateComplete
    const there = this.querySelector<HTMLElement>(phone.matches ? '.phone-chips [aria-checked="true"]' : `[data-head="${slot}"]`)
    there?.scrollIntoView({ block: 'nearest' })
    there?.focus({ preventScroll: true })
  }

  #fold(lever: LeverId, open: boolean): void {
    this.shows = { ...this.shows, folds: new Map(this.shows.folds).set(lever, open) }
  }

  #unfold(lever: LeverId | undefined): void {
    this.shows = lever ? { ...this.shows, whole: new Set([...this.shows.whole, lever]) } : { ...this.shows, rest: !this.shows.rest }
  }

  // rows must not move between a press and its release, or the click is lost: what a pointer focuses waits for the click
  #pressing = false
  readonly #touch = (): void => {
    this.#pressing = true
    setTimeout(() => { this.#pressing = false })
  }

  #reach(key: string, slot: number): void {
    if (this.#pressing) return
    if (this.at.key === key && this.at.slot === slot) return
    this.at = { key, slot }
    this.open = false
  }

  #press(row: GroupRow | SettingRow, slot: number): void {
    endCoach()
    if (row.kind === 'group') {
      const locked = this.#shut(slot)
      const again = this.open && this.at.key === row.key && this.at.slot === slot
      if (!this.open || locked) this.at = { key: row.key, slot }
      if (locked) {
        const top = this.#cellAt(row.key, slot)?.getBoundingClientRect().top
        this.open = !again
        void this.#hold(row.key, slot, top)
      } else turn(slot, row.lever, !row.on[slot])
      return
    }
    const again = this.open && this.at.key === row.key && this.at.slot === slot
    const top = this.#cellAt(row.key, slot)?.getBoundingClientRect().top
    this.at = { key: row.key, slot }
    this.open = !again
    void this.#hold(row.key, slot, top)
  }

  /** An editor that closes above must not pull the pressed row from under the pointer. */
  async #hold(key: string, slot: number, top: number | undefined): Promise<void> {
    await this.updateComplete
    const now = this.#cellAt(key, slot)?.getBoundingClientRect().top
    const pane = this.querySelector('.matrix')
    if (pane && top !== undefined && now !== undefined) pane.scrollTop += now - top
    this.#reveal()
  }

  /** The whole editor comes into view, however low its row stands. */
  #reveal(): void {
    this.querySelector('.editor')?.scrollIntoView({ block: 'nearest' })
  }

  #finish(close: boolean): void {
    endCoach()
    if (close) this.open = false
    this.#focusCell()
  }

  #focusCell(): void {
    this.#cellAt(this.at.key, this.at.slot)?.focus()
  }

  #cellAt(key: string, slot: number): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"][data-slot="${slot}"]`)
  }

  readonly #key = (event: KeyboardEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('.cell')
    if (isComposing(event)) return
    if (cell && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
      this.#fill(cell)
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!cell) {
      if (event.key === 'Escape' && this.open) { this.#finish(true); event.preventDefault() }
      return
    }
    const move = ({ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as Record<string, [number, number]>)[event.key]
    if (move) this.#move(cell, ...move)
    else if (event.key === 'Home' || event.key === 'End') this.#move(cell, 0, event.key === 'Home' ? -99 : 99)
    else if (event.key === 'Escape' && this.open) this.open = false
    else if (event.key === 'F1') cell.closest('.matrix-row')?.querySelector<HTMLElement>('[data-help]')?.click()
    else if ((event.key === 'Enter' || event.key === 'F2') && cell.getAttribute('role') !== 'switch') void this.#begin(cell)
    else if (/^[\d.\-−+=]$/.test(event.key) && cell.getAttribute('role') !== 'switch') void this.#begin(cell, event.key)
    else return
    event.preventDefault()
  }

  async #begin({ dataset }: HTMLElement, typed?: string): Promise<void> {
    this.at = { key: dataset['key']!, slot: Number(dataset['slot']) }
    this.open = true
    await this.updateComplete
    await this.querySelector<HTMLElementTagNameMap['field-editor']>('field-editor')?.begin(typed)
    this.#reveal()
  }

  /** Ctrl+D: the cell's value, or its whole lever, for every strategy to the right; a dash fills nothing. */
  #fill({ dataset }: HTMLElement): void {
    const scenario = desk.get().scenario!
    const slot = Number(dataset['slot'])
    const row = rowsOf(scenario, this.shows).find(({ key }) => key === dataset['key'])
    if (row?.kind === 'group') fillRight(slot, row.lever)
    else if (row?.kind === 'setting' && row.cells[slot]!.live) fillRight(slot, row.lever, row)
  }

  #move(from: HTMLElement, rows: number, slots: number): void {
    const cells = [...this.querySelectorAll<HTMLElement>('.cell')]
    const columns = desk.get().scenario!.strategies.length
    const at = cells.indexOf(from)
    const slot = Math.max(0, Math.min(columns - 1, (at % columns) + slots))
    const row = Math.max(0, Math.min(cells.length / columns - 1, Math.floor(at / columns) + rows))
    cells[row * columns + slot]?.focus()
  }
}

customElements.define('lever-matrix', LeverMatrix)

declare global { interface HTMLElementTagNameMap { 'lever-matrix': LeverMatrix } }
