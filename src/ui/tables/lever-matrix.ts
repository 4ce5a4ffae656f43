/** `<lever-matrix>`: levers down, strategies across, one editor under the chosen cell. Rows come from the levers' fields alone. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import '@awesome.me/webawesome/dist/components/switch/switch.js'
import '../../charts/strategy-chip.ts'
import { language, t } from '../../i18n/translate.ts'
import type { LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { isLive } from '../../schema/field.ts'
import { settingsOf } from '../../scenario/resolve.ts'
import { mostStrategies } from '../../scenario/scenario.ts'
import { isComposing } from '../editors/composing.ts'
import '../editors/field-editor.ts'
import type { ValueEvent } from '../editors/field-editor.ts'
import { icon } from '../parts/icon.ts'
import { firstSteps } from '../parts/first-steps.ts'
import { LightElement } from '../parts/light-element.ts'
import { menu, type Entry } from '../parts/menu.ts'
import { renameDialog } from '../parts/rename-dialog.ts'
import type { Named } from '../parts/name-field.ts'
import { nameOf, say } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import type { Preview } from '../state/preview.ts'
import { desk, results } from '../state/session.ts'
import { tint, tintAnew, toggleHidden, view } from '../state/view.ts'
import { duplicate, fillRight, move, naming, remove, rename, setPlace, turn } from './matrix-edits.ts'
import { actingDays, foldedLine, valueIn } from './matrix-notes.ts'
import { fieldOf, itemOf, placeOf, rowsOf, textOf, valueText, type GroupRow, type MoreRow, type Row, type SettingRow } from './matrix-rows.ts'
import { echoOf, turnedAround } from './discount-words.ts'
import { phoneLevers } from './phone-levers.ts'
import { effectOf } from './preview-words.ts'
import { spendRow } from './spend-row.ts'

type At = { readonly key: string; readonly slot: number }
const longestName = 20
/** A name breaks between its words; a word that is too long for the column ends in dots. Han breaks anywhere. */
const headWords = (name: string) => name.split(/\s+/).map((word, k) => html`${k > 0 ? ' ' : ''}${/[\u2e80-\u9fff]/.test(word) ? word : html`<span>${word}</span>`}`)
const phone = matchMedia('(max-width: 600px)')
const narrowing = { subscribe: (changed: () => void) => { phone.addEventListener('change', changed); return () => phone.removeEventListener('change', changed) } }
const wide = matchMedia('(min-width: 1181px)')

export class LeverMatrix extends LightElement {
  static override properties: PropertyDeclarations = {
    best: { type: Number }, onlyDifferences: { state: true }, folded: { state: true }, whole: { state: true }, at: { state: true }, open: { state: true },
    unlocked: { state: true }, dropAt: { state: true }, renaming: { state: true }, chosen: { state: true },
  }
  declare best: number
  declare onlyDifferences: boolean
  declare folded: ReadonlySet<LeverId>
  declare whole: ReadonlySet<LeverId>
  /** The cell that Tab reaches, and whether its editor is open. */
  declare at: At
  declare open: boolean
  declare unlocked: boolean
  /** The place that a dragged strategy would take. */
  declare dropAt: number | undefined
  #dragged: number | undefined
  readonly #opened = desk.get().opened
  declare renaming: number | undefined
  /** The strategy on show on a phone. */
  declare chosen: number

  constructor() {
    super(desk, results, view, naming, narrowing)
    this.best = 0
    this.onlyDifferences = true
    this.folded = this.whole = new Set()
    this.at = { key: '', slot: 1 }
    this.open = this.unlocked = false
    this.dropAt = this.renaming = undefined
    // a name that waited belonged to what lay on the desk before
    naming.set(undefined)
    this.chosen = 1
  }

  override render() {
    const { scenario } = desk.get()
    const { shown } = results.get()
    if (!scenario) return nothing
    const { strategies } = scenario
    const rows = rowsOf(scenario, this)
    // where heads have no room for a field the dialog asks
    const asked = this.renaming ?? (phone.matches ? naming.get() : undefined)
    const dialog = asked === undefined || !strategies[asked] ? nothing
      : renameDialog(t('matrix.rename').replace('…', ''), strategies[asked]!.name, longestName, (name) => rename(asked, name), () => { this.renaming = undefined; naming.set(undefined) })
    if (phone.matches) {
      const slot = Math.min(this.chosen, strategies.length - 1)
      return html`${phoneLevers(scenario, rows, slot, { choose: (next) => { this.chosen = next }, renameStrategy: (which) => { this.renaming = which }, onlyDifferences: this.onlyDifferences, toggleDifferences: this.toggleDifferences, unfold: (row) => this.#unfold(row) })}${dialog}`
    }
    // a row is drawn anew when something in it changes, not with every step of a drag
    const who = strategies.map((_, slot) => `${markOf(scenario, slot)} ${nameOf(scenario, slot)}`).join('\n')
    const first = rows.find(({ kind }) => kind !== 'more')
    const reach = rows.some(({ key }) => key === this.at.key) ? this.at : { key: first?.key ?? '', slot: Math.min(1, strategies.length - 1) }
    const head = (slot: number) => guard([who, slot === this.best, naming.get() === slot, view.get().hidden.has(markOf(scenario, slot)), this.unlocked, language()], () => this.#head(slot))
    const here = (row: Row) => this.open && this.at.key === row.key
    const drawn = (row: Row) => guard([row, who, reach.key === row.key && reach.slot, here(row) && scenario, here(row) && this.at.slot, this.unlocked, language()], () => this.#row(row, reach))
    return html`<div class="matrix" role="grid" aria-label=${t('matrix.label')} aria-colcount=${strategies.length + 1} @keydown=${this.#key} @mousedown=${this.#touch}>
        <div class="matrix-head" role="row">
          <div role="columnheader"><span class="unseen">${t('matrix.lever')}</span><wa-switch ?checked=${this.onlyDifferences} @change=${this.toggleDifferences}>${t('matrix.onlyDifferences')}</wa-switch></div>
          ${strategies.map((_, slot) => html`<div role="columnheader" class=${this.dropAt === slot ? 'drop' : ''} @pointerenter=${() => this.#point(slot)} @pointerleave=${() => this.#point(undefined)}
            @dragover=${(event: DragEvent) => this.#over(event, slot)} @dragleave=${() => { this.dropAt = undefined }} @drop=${(event: DragEvent) => this.#drop(event, slot)}>${head(slot)}</div>`)}
        </div>
        ${rows.map(drawn)}
        ${firstSteps()}<div class="matrix-fade" aria-hidden="true"></div></div>
      ${spendRow(scenario, shown, !results.answers(scenario))}${dialog}`
  }

  #head(slot: number) {
    const scenario = desk.get().scenario!
    const name = nameOf(scenario, slot)
    const full = scenario.strategies.length > mostStrategies
    const mark = markOf(scenario, slot)
    if (naming.get() === slot) return html`<strategy-chip slot-index=${mark}></strategy-chip><name-field style="--behind: ${scenario.strategies.length - 1 - slot}" .name=${scenario.strategies[slot]!.name} .most=${longestName} @named=${(event: CustomEvent<Named>) => this.#named(slot, event.detail)}></name-field>`
    const hidden = view.get().hidden.has(mark)
    const entries: Entry[] = [
      { label: t('matrix.rename'), run: () => { this.renaming = slot } },
      { label: t('matrix.duplicate'), run: () => duplicate(slot), disabled: full },
      { label: t(hidden ? 'matrix.showAgain' : 'matrix.hide'), run: () => toggleHidden(mark) },
      ...(slot === 0 ? [] : [
        { label: t('matrix.moveLeft'), run: () => move(slot, slot - 1), disabled: slot === 1, keys: 'Alt ←' },
        { label: t('matrix.moveRight'), run: () => move(slot, slot + 1), disabled: slot === scenario.strategies.length - 1, keys: 'Alt →' },
      ]),
      slot === 0 ? { label: t(this.unlocked ? 'matrix.lock' : 'matrix.unlock'), run: () => { this.unlocked = !this.unlocked } } : { label: t('matrix.remove'), run: () => remove(slot) },
    ]
    return menu(html`<button slot="trigger" class="strategy-head ${slot === this.best ? 'best' : ''} ${hidden ? 'hidden' : ''}" title=${t('matrix.strategyMenu', { strategy: name })} data-head=${slot}
      draggable=${slot > 0 ? 'true' : nothing} @dragstart=${(event: DragEvent) => this.#drag(event, slot)} @dragend=${() => { this.#dragged = this.dropAt = undefined }} @keydown=${(event: KeyboardEvent) => this.#shift(event, slot)}>
      <strategy-chip slot-index=${mark} title=${t('matrix.chipHint', { strategy: name })} @click=${(event: Event) => this.#hide(event, mark)}></strategy-chip><span class="name">${headWords(name)}</span></button>`, entries, 'bottom-end')
  }

  #named(slot: number, { name, back }: Named): void {
    if (naming.get() !== slot) return
    naming.set(undefined)
    if (name && desk.get().opened === this.#opened) rename(slot, name)
    if (back) void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-head="${slot}"]`)?.focus())
  }

  #row(row: Row, reach: At): TemplateResult {
    if (row.kind === 'more') return this.#more(row)
    const group = row.kind === 'group'
    const scenario = desk.get().scenario!
    const label = group
      ? html`<button class="label" tabindex="-1" aria-expanded=${row.open} title=${t('matrix.about', { setting: row.label, hint: say(leverText[row.lever].summary) })} @click=${() => this.#fold(row.lever)}>
          ${icon(row.open ? 'chevron-down' : 'chevron-right')}<span>${row.label}</span>${row.unit ? html`<small>${row.unit}</small>` : nothing}</button><button class="ghost help" tabindex="-1" data-help="lever:${row.lever}" aria-label=${t('matrix.help', { lever: row.label })}>${icon('question')}</button>`
      : html`<div class="label"><span><button class="term" tabindex="-1" data-help="lever:${row.lever}.${row.field}">${row.label}</button>${row.unit ? html` <small>${row.unit}</small>` : nothing}</span></div>`
    const here = this.open && this.at.key === row.key
    const locked = here && this.at.slot === 0 && !this.unlocked && (group || row.cells[0]?.editable)
    const editing = locked || (here && !group && row.cells[this.at.slot]?.editable)
    const folded = group && !row.open ? foldedLine(scenario, row.lever) : ''
    return html`<div class="matrix-row ${row.kind}" role="row" @pointerenter=${() => tint(actingDays(desk.get().scenario!, row.lever))} @pointerleave=${() => tint([])}><div role="rowheader" class="row-head">${label}</div>
      ${row.cells.map((cell, slot) => {
        const name = nameOf(scenario, slot)
        const words = t('matrix.cell', { setting: row.label, strategy: name, value: cell.text })
        const classes = `cell ${cell.different ? 'different' : ''} ${cell.word ? 'word' : ''} ${cell.word && cell.text.length > 5 ? 'long' : ''} ${editing && slot === this.at.slot ? 'open' : ''}`
        return html`<div role="gridcell"><button class=${classes} style="--slot: var(--slot-${markOf(scenario, slot)}); width: 100%" data-key=${row.key} data-slot=${slot} title=${cell.text.length > 3 ? cell.text : nothing}
          tabindex=${reach.key === row.key && reach.slot === slot ? 0 : -1} role=${group ? 'switch' : nothing} aria-checked=${group ? String(row.on[slot]) : nothing} aria-label=${words}
          @click=${() => this.#press(row, slot)} @focus=${() => this.#reach(row.key, slot)}>${cell.text}</button></div>`
      })}</div>${folded ? html`<div class="matrix-fold" role="row"><div role="gridcell" title=${folded}>${folded}</div></div>` : nothing}${locked ? this.#locked() : editing ? this.#editor(row as SettingRow) : nothing}`
  }

  #more({ lever, count }: MoreRow): TemplateResult {
    const text = lever ? t('matrix.moreSettings', { settings: count }) : t('matrix.moreSame', { levers: count })
    return html`<div class="matrix-row ${lever ? '' : 'group'}" role="row"><div role="gridcell" style="grid-column: 1 / -1; display: flex; height: 100%">
      <button class="label more" aria-expanded="false" @click=${() => this.#unfold(lever)}>${icon('chevron-right')}<span>${text}</span></button></div></div>`
  }

  #editor(row: SettingRow): TemplateResult {
    const { slot } = this.at
    const scenario = desk.get().scenario!
    const field = fieldOf(row.lever, row.field)
    const text = textOf(row.lever, row.field)
    const { on, settings } = settingsOf(scenario, slot, row.lever)
    const base = settingsOf(scenario, 0, row.lever)
    const baseLive = base.on && isLive(field, base.settings)
    const baseline = placeOf(base.settings[row.field]!, row.place)
    const baselineText = slot === 0 ? '' : t('editor.baseline', { value: baseLive ? valueText(field, text, baseline) + (itemOf(field)?.unit === 'share' ? '%' : '') : t(base.on ? 'matrix.none' : 'matrix.off') })
    const choices = field.kind === 'choice' ? field.options.map((value) => ({ value, label: say(text.options![value]!) }))
      : field.kind === 'toggle' ? [{ value: true, label: t('matrix.yes') }, { value: false, label: t('matrix.no') }] : []
    return html`<div role="row"><div role="gridcell"><field-editor class="editor" style="--notch: ${this.#notch()}" .field=${field} .value=${placeOf(settings[row.field]!, row.place)} .baseline=${baseLive && slot > 0 ? baseline : undefined}
      .baselineText=${baselineText} .options=${choices} .setting=${row.label} .label=${t('editor.label', { setting: row.label, strategy: nameOf(scenario, slot) })} .suffix=${itemOf(field)?.unit === 'share' ? '%' : ''}
      help="lever:${row.lever}.${row.field}" .of=${(letter: string) => valueIn(scenario, row, letter)}
      .hint=${!on ? t('editor.offNote', { lever: say(leverText[row.lever].name) }) : turnedAround(row, settings) ? t('editor.tierLess') : say(text.hint)} .echo=${echoOf(row)} slot-index=${markOf(scenario, slot)} .effect=${(look: Preview | undefined) => effectOf(look, row, slot)}
      @value=${(event: ValueEvent) => { setPlace(slot, row, event.detail.value, event.detail.gesture); tintAnew(actingDays(desk.get().scenario!, row.lever)) }} @finished=${(event: CustomEvent<{ close: boolean }>) => this.#finish(event.detail.close)}></field-editor></div></div>`
  }

  /** Why a press on the baseline does nothing, and the way to let it. */
  #locked(): TemplateResult {
    const unlock = () => {
      this.unlocked = true
      this.#focusCell()
    }
    return html`<div role="row"><div class="editor locked" role="gridcell" style="--notch: ${this.#notch()}"><div class="line"><span class="muted" role="status">${t('matrix.locked')}</span></div>
      <div class="line"><button class="button secondary" @click=${unlock}>${t('matrix.unlockShort')}</button></div></div></div>`
  }

  /** Where the editor points up to its cell. */
  #notch(): string {
    const behind = desk.get().scenario!.strategies.length - 1 - this.at.slot
    return `calc(8px + ${behind} * var(--column, 58px) + var(--column, 58px) / 2 - 4px - 8px)`
  }

  /** All rows, or only those that tell strategies apart. */
  readonly toggleDifferences = (): void => {
    this.onlyDifferences = !this.onlyDifferences
    this.whole = new Set()
  }

  /** Brings a row into view and stands on its cell: the first that differs, or that of the first strategy. */
  async show(key: string): Promise<void> {
    const scenario = desk.get().scenario!
    const lever = key.split('.')[0] as LeverId
    if (key !== lever) this.folded = new Set([...this.folded].filter((one) => one !== lever))
    if (!rowsOf(scenario, this).some((row) => row.key === key)) this.whole = new Set([...this.whole, lever])
    const row = rowsOf(scenario, this).find((one) => one.key === key)
    const different = row?.kind === 'more' ? -1 : row?.cells.findIndex((cell) => cell.different) ?? -1
    const slot = different > 0 ? different : Math.min(1, scenario.strategies.length - 1)
    this.at = { key, slot }
    this.open = false
    if (phone.matches && different > 0) this.chosen = slot
    await this.updateComplete
    const there = this.#cellAt(key, slot) ?? this.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"], [data-row="${lever}"]`)
    there?.scrollIntoView({ block: 'center' })
    const held = there?.matches('.cell') ? there : there?.querySelector<HTMLElement>('input, select, wa-switch')
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

  #fold(lever: LeverId): void {
    const folded = new Set(this.folded)
    if (!folded.delete(lever)) folded.add(lever)
    this.folded = folded
  }

  #unfold(lever: LeverId | undefined): void {
    if (lever) this.whole = new Set([...this.whole, lever])
    else this.onlyDifferences = false
  }

  #point(slot: number | undefined): void {
    this.dispatchEvent(new CustomEvent('highlight', { detail: { slot }, bubbles: true }))
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
    if (row.kind === 'group') {
      const locked = slot === 0 && !this.unlocked
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
    const row = rowsOf(scenario, this).find(({ key }) => key === dataset['key'])
    if (row?.kind === 'group') fillRight(slot, row.lever)
    else if (row?.kind === 'setting' && row.cells[slot]!.live) fillRight(slot, row.lever, row)
  }

  // where names are hidden the chip is all there is of the menu's button
  #hide(event: Event, mark: number): void {
    if (!wide.matches) return
    event.stopPropagation()
    event.preventDefault()
    toggleHidden(mark)
  }

  #drag(event: DragEvent, slot: number): void {
    this.#dragged = slot
    event.dataTransfer?.setData('text/plain', nameOf(desk.get().scenario!, slot))
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
  }

  #over(event: DragEvent, slot: number): void {
    if (this.#dragged === undefined || slot === 0) return
    event.preventDefault()
    this.dropAt = slot
  }

  #drop(event: DragEvent, slot: number): void {
    if (this.#dragged === undefined) return
    event.preventDefault()
    move(this.#dragged, slot)
    this.#dragged = undefined
    this.dropAt = undefined
  }

  #shift(event: KeyboardEvent, slot: number): void {
    const by = event.altKey ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : undefined
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (move(slot, slot + by)) void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-head="${slot + by}"]`)?.focus())
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
