/** What a copy of a scenario is called: the first free name among those there are, in both languages. */
import type { Words } from '../../scenario/scenario.ts'

const longest = 100
/** What an earlier copy has behind its name. */
const tail = { en: / \(copy(?: \d+)?\)$/, 'zh-CN': /（副本\d*）$/ } as const
const tails = (number: number): Words => (number === 1 ? { en: ' (copy)', 'zh-CN': '（副本）' } : { en: ` (copy ${number})`, 'zh-CN': `（副本${number}）` })

/** The title of a copy: a copy of a copy counts on from its original. */
export function copyTitle(title: Words, taken: readonly Words[]): Words {
  const bare = (language: keyof Words) => title[language].replace(tail[language], '').slice(0, longest)
  for (let number = 1; ; number++) {
    const end = tails(number)
    const copy: Words = { en: bare('en') + end.en, 'zh-CN': bare('zh-CN') + end['zh-CN'] }
    if (!taken.some((one) => one.en === copy.en || one['zh-CN'] === copy['zh-CN'])) return copy
  }
}
