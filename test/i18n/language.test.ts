/** The language of the page against docs/glossary.md: one word for one thing, and Chinese set as Chinese. */
import { describe, expect, it } from 'vitest'
import { latinWords, particles, terms as glossaryTerms } from './glossary.ts'
import { everyText, type Told } from './texts.ts'

const told = everyText()
const chinese = told.filter(({ language }) => language === 'zh-CN')
const terms = glossaryTerms()
const show = ({ at, text }: Told, what: string) => `${at}: ${what}: ${text.slice(0, 60)}`
/** Placeholders stand for figures or names of either script. */
const plain = (text: string) => text.replace(/\{\w+(?::[^}]*)?\}/g, '0')

it('reads texts of every kind in both languages', () => {
  for (const language of ['en', 'zh-CN']) for (const place of ['tabs.', '.text.ts', 'scenarios/', '.md:', 'problem ']) {
    expect(told.some((one) => one.language === language && one.at.includes(place)), `${place} in ${language}`).toBe(true)
  }
  expect(told.length).toBeGreaterThan(1000)
})

describe('the glossary', () => {
  it('names each term once, in both languages', () => {
    expect(terms.length).toBeGreaterThan(30)
    for (const row of terms) {
      expect(row).toHaveLength(4)
      expect(row[1]).not.toMatch(/\p{Script=Han}/u)
      expect(row[2]).toMatch(/\p{Script=Han}|^618/u)
    }
    expect(new Set(terms.map(([, word]) => word)).size).toBe(terms.length)
  })

  const never = terms.flatMap(([, , , words = '']) => words.split('、')).filter((word) => word !== '–' && word !== '')
  it.each(never)('%s is said nowhere', (word) => {
    const han = /\p{Script=Han}/u.test(word)
    const pattern = han ? new RegExp(word) : new RegExp(`\\b${word}\\b`, 'i')
    const wrong = told.filter((one) => one.kind !== 'source' && (one.language === 'zh-CN') === han && pattern.test(one.text))
    expect(wrong.map((one) => show(one, word))).toEqual([])
  })

  it('lets no return stand as plain ROI', () => {
    const wrong = told.filter(({ text, language }) => (language === 'en' ? /(?<!incremental )\bROI\b/i : /(?<!增量)ROI/).test(text))
    expect(wrong.map((one) => show(one, 'ROI'))).toEqual([])
  })
})

const allowed = new Set(latinWords())

/** What Chinese text must not hold: each rule gives what it finds. */
const rules: Readonly<Record<string, (one: Told) => readonly string[]>> = {
  'half-width punctuation beside Han': ({ text }) => plain(text).replace(/^\d+\. /, '').match(/\p{Script=Han}[,.:;!?()]|[,.:;!?()]\p{Script=Han}/gu) ?? [],
  'a space between Han and Latin': ({ text }) => text.match(/\p{Script=Han} +[A-Za-z0-9{]|[A-Za-z0-9}%] +\p{Script=Han}/gu) ?? [],
  'straight quotes, doubled marks or an ellipsis of dots': ({ text, kind }) => (kind === 'words' ? text.match(/\p{Script=Han}["']|["']\p{Script=Han}|，，|。。|\.\.\.|、，/gu) ?? [] : []),
  'English outside the list': ({ text, kind }) => {
    if (kind === 'source') return []
    // a name in quotes is what stands in a file, and so is an address
    const words = plain(text).replace(/“[\w.-]+”|https?:\/\/\S*|docs\/\S+?\.md/g, '0').match(/[A-Za-z][A-Za-z0-9]+/g) ?? []
    // help names those who found something, and the row of the evidence
    return words.filter((word) => !allowed.has(word) && !(kind === 'help' && (/^[A-Z]/.test(word) || particles.includes(word))))
  },
}

describe('Chinese', () => {
  it.each(Object.keys(rules))('has no %s', (rule) => {
    expect(chinese.flatMap((one) => rules[rule]!(one).map((found) => show(one, found)))).toEqual([])
  })

  it.each([
    ['half-width punctuation beside Han', '多发券,少赚钱', '多发券，少赚1,200元'], ['half-width punctuation beside Han', '毛利(扣券后)', '毛利（扣券后）'],
    ['a space between Han and Latin', '按 GMV排序', '按GMV排序'], ['a space between Han and Latin', '推演{runs} 次', '推演{runs}次'],
    ['straight quotes, doubled marks or an ellipsis of dots', '点"运行"', '点“运行”'], ['straight quotes, doubled marks or an ellipsis of dots', '推演中...', '推演中……'],
    ['English outside the list', '共16个futures', '共16次推演'], ['English outside the list', '看Scorecard', '看GMV'],
  ])('would be told %s: %s, not %s', (rule, wrong, right) => {
    const told = (text: string) => rules[rule]!({ at: '', language: 'zh-CN', text, kind: 'words' })
    expect(told(wrong)).not.toEqual([])
    expect(told(right)).toEqual([])
  })
})
