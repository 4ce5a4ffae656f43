/** `<name-field>`: the name of a strategy that has just come, open for typing in its head. Answers once with `named`. */
import { html, type PropertyDeclarations } from 'lit'
import { language, t } from '../../i18n/translate.ts'
import type { Words } from '../../scenario/scenario.ts'
import { isComposing } from '../editors/composing.ts'
import { LightElement } from './light-element.ts'
import { namesOf, say } from './words.ts'

/** The new name, or nothing where it stays as it was; `back` where a key has ended it, so that the focus belongs to the head again. */
export type Named = { readonly name: Words | undefined; readonly back: boolean }

export class NameField extends LightElement {
  static override properties: PropertyDeclarations = { name: { attribute: false }, most: { type: Number } }
  declare name: Words
  declare most: number
  #answered = false

  constructor() {
    super()
    this.name = { en: '', 'zh-CN': '' }
    this.most = 20
  }

  protected override firstUpdated(): void {
    const input = this.querySelector('input')!
    const { right, bottom } = input.getBoundingClientRect()
    // a pane that is folded away has nobody to type into it
    if (right <= 0 || bottom <= 0 || !input.checkVisibility({ visibilityProperty: true })) return this.#answer(undefined, false)
    input.focus()
    input.select()
  }

  override render() {
    return html`<input class="field" aria-label=${t('matrix.nameLabel')} maxlength=${this.most} autocomplete="off" spellcheck="false" .value=${say(this.name)}
      @keydown=${this.#key} @blur=${(event: Event) => this.#take(event.target as HTMLInputElement, false)}>`
  }

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (isComposing(event)) return
    if (event.key === 'Enter') this.#take(event.target as HTMLInputElement, true)
    else if (event.key === 'Escape') this.#answer(undefined, true)
    else return
    event.preventDefault()
  }

  #take({ value }: HTMLInputElement, back: boolean): void {
    const typed = value.trim()
    this.#answer(typed === '' || typed === say(this.name) ? undefined : namesOf(this.name, { ...this.name, [language()]: typed }), back)
  }

  /** Leaving the field after Enter or Escape is no second answer. */
  #answer(name: Words | undefined, back: boolean): void {
    if (this.#answered) return
    this.#answered = true
    this.dispatchEvent(new CustomEvent<Named>('named', { detail: { name, back } }))
  }
}

customElements.define('name-field', NameField)

declare global { interface HTMLElementTagNameMap { 'name-field': NameField } }
