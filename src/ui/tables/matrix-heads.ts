/** `<matrix-heads>`: the head row of the matrix. The switch of its rows, and a head per strategy: its menu, its name as it is typed, its place as it is dragged. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { guard } from 'lit/directives/guard.js'
import '@awesome.me/webawesome/dist/components/switch/switch.js'
import '../../charts/strategy-chip.ts'
import { language, t } from '../../i18n/translate.ts'
import { mostStrategies, type Scenario } from '../../scenario/scenario.ts'
import { LightElement } from '../parts/light-element.ts'
import { menu, type Entry } from '../parts/menu.ts'
import type { Named } from '../parts/name-field.ts'
import { nameOf } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import { desk } from '../state/session.ts'
import { toggleHidden, view } from '../state/view.ts'
import { duplicate, makeBaseline, move, naming, remove, rename } from './matrix-edits.ts'

/** Names have at most so many characters. */
export const longestName = 20
/** A name breaks between its words; a word that is too long for the column ends in dots. Han breaks anywhere. */
const headWords = (name: string) => name.split(/\s+/).map((word, k) => html`${k > 0 ? ' ' : ''}${/[\u2e80-\u9fff]/.test(word) ? word : html`<span>${word}</span>`}`)
const wide = matchMedia('(min-width: 1181px)')

/** What can be done with a strategy itself; `ask` asks for its name, `keys` tells which keys do the same. */
export function strategyEntries(scenario: Scenario, slot: number, ask: () => void, keys = true): Entry[] {
  const mark = markOf(scenario, slot)
  return [
    { label: t('matrix.rename'), run: ask },
    { label: t('matrix.duplicate'), run: () => duplicate(slot), disabled: scenario.strategies.length > mostStrategies },
    { label: t(view.get().hidden.has(mark) ? 'matrix.showAgain' : 'matrix.hide'), run: () => toggleHidden(mark) },
    ...(slot === 0 ? [] : [
      { label: t('matrix.moveLeft'), run: () => void move(slot, slot - 1), disabled: slot === 1, ...(keys && { keys: 'Alt ←' }) },
      { label: t('matrix.moveRight'), run: () => void move(slot, slot + 1), disabled: slot === scenario.strategies.length - 1, ...(keys && { keys: 'Alt →' }) },
      { label: t('matrix.useAsBaseline'), run: () => makeBaseline(slot) },
      { label: t('matrix.remove'), run: () => remove(slot) },
    ]),
  ]
}

export class MatrixHeads extends LightElement {
  static override properties: PropertyDeclarations = { best: { type: Number }, onlyDifferences: { type: Boolean }, unlocked: { type: Boolean }, dropAt: { state: true } }
  declare best: number
  declare onlyDifferences: boolean
  declare unlocked: boolean
  /** The place that a dragged strategy would take. */
  declare dropAt: number | undefined
  #dragged: number | undefined
  readonly #opened = desk.get().opened

  constructor() {
    super(desk, view, naming)
    this.best = 0
    this.onlyDifferences = this.unlocked = false
    this.dropAt = undefined
  }

  override render() {
    const { scenario } = desk.get()
    if (!scenario) return nothing
    const who = scenario.strategies.map((_, slot) => `${markOf(scenario, slot)} ${nameOf(scenario, slot)}`).join('\n')
    const head = (slot: number) => guard([who, slot === this.best, naming.get() === slot, view.get().hidden.has(markOf(scenario, slot)), this.unlocked, language()], () => this.#head(slot))
    return html`<div role="columnheader"><span class="unseen">${t('matrix.lever')}</span><wa-switch ?checked=${this.onlyDifferences} @change=${() => this.#tell('differences')}>${t('matrix.onlyDifferences')}</wa-switch></div>
      ${scenario.strategies.map((_, slot) => html`<div role="columnheader" class=${this.dropAt === slot ? 'drop' : ''} @pointerenter=${() => this.#tell('highlight', { slot })} @pointerleave=${() => this.#tell('highlight', { slot: undefined })}
        @dragover=${(event: DragEvent) => this.#over(event, slot)} @dragleave=${() => { this.dropAt = undefined }} @drop=${(event: DragEvent) => this.#drop(event, slot)}>${head(slot)}</div>`)}`
  }

  #tell(what: 'differences' | 'lock' | 'rename' | 'highlight', detail?: { readonly slot: number | undefined }): void {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true }))
  }

  #head(slot: number) {
    const scenario = desk.get().scenario!
    const name = nameOf(scenario, slot)
    const mark = markOf(scenario, slot)
    if (naming.get() === slot) return html`<strategy-chip slot-index=${mark}></strategy-chip><name-field style="--behind: ${scenario.strategies.length - 1 - slot}" .name=${scenario.strategies[slot]!.name} .most=${longestName} @named=${(event: CustomEvent<Named>) => this.#named(slot, event.detail)}></name-field>`
    const entries = strategyEntries(scenario, slot, () => this.#tell('rename', { slot }))
    if (slot === 0) entries.push({ label: t(this.unlocked ? 'matrix.lock' : 'matrix.unlock'), run: () => this.#tell('lock') })
    return menu(html`<button slot="trigger" class="strategy-head ${slot === this.best ? 'best' : ''} ${view.get().hidden.has(mark) ? 'hidden' : ''}" title=${t('matrix.strategyMenu', { strategy: name })} data-head=${slot}
      draggable=${slot > 0 ? 'true' : 'false'} @dragstart=${(event: DragEvent) => this.#drag(event, slot)} @dragend=${() => { this.#dragged = this.dropAt = undefined }} @keydown=${(event: KeyboardEvent) => this.#shift(event, slot)}>
      <strategy-chip slot-index=${mark} title=${t('matrix.chipHint', { strategy: name })} @click=${(event: Event) => this.#hide(event, mark)}></strategy-chip><span class="name">${headWords(name)}</span></button>`, entries, 'bottom-end')
  }

  #named(slot: number, { name, back }: Named): void {
    if (naming.get() !== slot) return
    naming.set(undefined)
    if (name && desk.get().opened === this.#opened) rename(slot, name)
    if (back) this.#focus(slot)
  }

  #focus(slot: number): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-head="${slot}"]`)?.focus())
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
    if (move(slot, slot + by)) this.#focus(slot + by)
  }
}

customElements.define('matrix-heads', MatrixHeads)

declare global { interface HTMLElementTagNameMap { 'matrix-heads': MatrixHeads } }
