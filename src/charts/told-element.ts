/** What every chart element is built on: its words follow the language of the page. */
import { LitElement } from 'lit'
import { language, onLanguage, type Language } from '../i18n/translate.ts'

export abstract class ToldElement extends LitElement {
  #stop: (() => void) | undefined
  #told: Language | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stop = onLanguage(this.#tell)
    // an element that was put aside may come back into another language
    if (this.#told !== undefined) this.#tell()
    this.#told = language()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
  }

  /** The language has changed: whatever was laid out for the words of the other one is given up here. */
  protected retold(): void {}

  readonly #tell = (): void => {
    if (this.#told !== language()) this.retold()
    this.#told = language()
    this.requestUpdate()
  }
}
