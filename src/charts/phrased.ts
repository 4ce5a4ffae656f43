/** A text that breaks over lines between words in Chinese too; its element has `word-break: keep-all`. */
import { html, type TemplateResult } from 'lit'
import { phrasesOf } from '../i18n/phrases.ts'
import { language } from '../i18n/translate.ts'

export const phrased = (text: string): string | readonly (string | TemplateResult)[] =>
  language() === 'en' ? text : phrasesOf(text).map((piece, k) => (k === 0 ? piece : html`<wbr>${piece}`))
