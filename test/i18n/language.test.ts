/** The language of the page against docs/glossary.md: one word for one thing, and Chinese set as Chinese. */
import { describe, expect, it } from 'vitest'
import { everyText, glossary, type Told } from './texts.ts'

const told = everyText()
const chinese = told.filter(({ language }) => language === 'zh-CN')
const { terms, latin } = glossary()
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

describe('Chinese', () => {
  it('has no half-width punctuation beside Han', () => {
    const wrong = chinese.filter(({ text }) => /\p{Script=Han}[,.:;!?()]|[,.:;!?()]\p{Script=Han}/u.test(plain(text).replace(/^\d+\. /, '')))
    expect(wrong.map((one) => show(one, 'half-width'))).toEqual([])
  })

  it('has no space between Han and Latin', () => {
    const wrong = chinese.filter(({ text }) => /\p{Script=Han} +[A-Za-z0-9{]|[A-Za-z0-9}%] +\p{Script=Han}/u.test(text))
    expect(wrong.map((one) => show(one, 'space'))).toEqual([])
  })

  it('has no straight quotes, doubled marks or ellipsis of dots', () => {
    const wrong = chinese.filter(({ text, kind }) => kind === 'words' && /\p{Script=Han}["']|["']\p{Script=Han}|，，|。。|\.\.\.|、，/u.test(text))
    expect(wrong.map((one) => show(one, 'marks'))).toEqual([])
  })

  it('has no English word outside the list', () => {
    const allowed = new Set(latin)
    const wrong = chinese.filter(({ kind }) => kind === 'words').flatMap((one) => {
      // a name in quotes is what stands in a file, and so is an address
      const text = plain(one.text).replace(/“[\w.-]+”|https?:\/\/\S*|docs\/\S+?\.md/g, '0')
      return (text.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []).filter((word) => !allowed.has(word)).map((word) => show(one, word))
    })
    expect(wrong).toEqual([])
  })
})
