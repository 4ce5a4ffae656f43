/** A label in the page's language, with the words under which it is found besides. */
import { language } from '../../i18n/translate.ts'
import type { Words } from '../../scenario/scenario.ts'
import { say } from '../parts/words.ts'

/** The label, and the same in the other language. */
export const named = (words: Words, ...more: readonly (Words | undefined)[]) => ({
  label: say(words), also: [words[language() === 'en' ? 'zh-CN' : 'en'], ...more.flatMap((one) => (one ? Object.values<string>(one) : [])).flatMap((text) => text.split(/[,，、] ?/))],
})
