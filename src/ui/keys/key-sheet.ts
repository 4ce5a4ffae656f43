/** `<key-sheet>`: all keys of the page on one sheet, and the switch for those of one character. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import '@awesome.me/webawesome/dist/components/switch/switch.js'
import type { Words } from '../../scenario/scenario.ts'
import { LightElement } from '../parts/light-element.ts'
import { say } from '../parts/words.ts'
import { wordsOf } from './command-words.ts'
import { commands, singleKeys, turnSingleKeys } from './commands.ts'
import { paletteWords, sheetWords } from './commands.text.ts'
import { capsOf, isCharacter, type Keys } from './strokes.ts'

type Row = { readonly words: Words; readonly ways: readonly (readonly string[])[]; readonly off: boolean }

const off = (keys: Keys): boolean => isCharacter(keys) && !singleKeys.get()

/** The rows of a group; the strategies share one. */
function rowsOf(group: keyof typeof sheetWords.groups): Row[] {
  const marks = commands.filter(({ words, group: of }) => 'mark' in words && of === group)
  const shared: Row[] = marks.length === 0 ? [] : [{ words: paletteWords.hideAny, ways: [[`${marks[0]!.keys[0]!}–${marks.at(-1)!.keys[0]!}`]], off: off(marks[0]!.keys[0]!) }]
  return [
    ...commands.filter((one) => one.group === group && one.keys.length > 0 && !('mark' in one.words))
      .map((one): Row => ({ words: wordsOf(one), ways: one.keys.map((keys) => capsOf(keys)), off: off(one.keys[0]!) })),
    ...shared,
  ]
}

export class KeySheet extends LightElement {
  static override properties: PropertyDeclarations = { shown: { state: true } }
  declare shown: boolean

  constructor() {
    super(singleKeys)
    this.shown = false
  }

  override render() {
    if (!this.shown) return nothing
    return html`<wa-dialog open class="key-sheet" label=${say(sheetWords.title)} @wa-after-hide=${(event: Event) => { if (event.target === event.currentTarget) this.shown = false }}><div class="dialog-body" tabindex="-1" autofocus>
      ${Object.entries(sheetWords.groups).map(([group, name]) => this.#group(name, rowsOf(group as keyof typeof sheetWords.groups)))}
      ${sheetWords.places.map(({ name, keys }) => this.#group(name, keys.map(({ caps, words }) => ({ words, ways: caps.map((cap) => [cap]), off: false }))))}
      <div class="single-keys"><wa-switch ?checked=${singleKeys.get()} @change=${() => turnSingleKeys(!singleKeys.get())}>${say(sheetWords.single)}</wa-switch><p class="muted">${say(sheetWords.singleHint)}</p></div>
    </div></wa-dialog>`
  }

  #group(name: Words, rows: readonly Row[]) {
    return html`<section><h3>${say(name)}</h3><dl>${rows.map(({ words, ways, off: idle }) => html`<div class=${idle ? 'idle' : ''}><dt>${say(words)}</dt>
      <dd>${ways.map((caps) => html`<span class="caps">${caps.map((cap, k) => html`${k > 0 ? html`<small>${say(sheetWords.then)}</small>` : nothing}<kbd>${cap}</kbd>`)}</span>`)}</dd></div>`)}</dl></section>`
  }
}

customElements.define('key-sheet', KeySheet)

/** Shows the one sheet of the page. */
export function openSheet(): void {
  const sheet = document.querySelector('key-sheet') ?? document.body.appendChild(document.createElement('key-sheet'))
  sheet.shown = true
}

declare global { interface HTMLElementTagNameMap { 'key-sheet': KeySheet } }
