/** An element that draws into the page itself, so that one stylesheet and one focus order serve all, and that follows the language. */
import { LitElement } from 'lit'
import { onLanguage } from '../../i18n/translate.ts'
import { watch, type Store } from '../state/store.ts'

export class LightElement extends LitElement {
  constructor(...stores: readonly Pick<Store<unknown>, 'subscribe'>[]) {
    super()
    watch(this, { subscribe: onLanguage }, ...stores)
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }
}
