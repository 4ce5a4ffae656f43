/** A dialog that asks for a name in both languages; the page's language stands first. */
import { html, type TemplateResult } from 'lit'
import { language, t } from '../../i18n/translate.ts'
import { bring } from './ahead.ts'
import type { Words } from '../../scenario/scenario.ts'
import { namesOf } from './words.ts'

/** `most` characters each; a language left blank, or left at the name it was given, takes the other's text. */
export function renameDialog(label: string, name: Words, most: number, apply: (name: Words) => void, close: () => void): TemplateResult {
  void bring('dialog')
  const order = language() === 'en' ? (['en', 'zh-CN'] as const) : (['zh-CN', 'en'] as const)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const data = new FormData(event.target as HTMLFormElement)
    const typed = (name: string) => {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const [en, zh] = [typed('en'), typed('zh-CN')]
    if (en || zh) apply(namesOf(name, { en, 'zh-CN': zh }))
    close()
  }
  return html`<wa-dialog open label=${label} @wa-after-hide=${(event: Event) => { if (event.target === event.currentTarget) close() }}>
    <form class="dialog-body" @submit=${submit}>
      ${order.map((lang, k) => html`<label>${t(lang === 'en' ? 'matrix.nameEnglish' : 'matrix.nameChinese')}
        <input class="field" name=${lang} lang=${lang} maxlength=${most} .value=${name[lang]} ?autofocus=${k === 0} autocomplete="off" @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></label>`)}
      <div class="dialog-end"><button type="button" class="button secondary" @click=${close}>${t('matrix.dismiss')}</button>
        <button type="submit" class="button primary">${t('matrix.apply')}</button></div>
    </form></wa-dialog>`
}
