/** The catalogue as a whole: the same keys and placeholders, and Chinese set as Chinese. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fill, language, onLanguage, preferredLanguage, setLanguage, t } from '../../src/i18n/translate.ts'
import { en as firstWords } from '../../src/i18n/en.ts'
import { en, keysOfRoom, lateRooms, sources, zhCN } from './catalogue.ts'

const han = '[\\u3400-\\u9fff]'
const names = (text: string) => new Set(Array.from(text.matchAll(/\{([a-zA-Z0-9]+)/g), match => match[1]))

describe('words', () => {
  const keys = Object.keys(en)

  it('have the same keys in both languages', () => {
    expect(Object.keys(zhCN).sort()).toEqual([...keys].sort())
  })

  it('are all asked for', () => {
    const told = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !/^i18n.(?:en|zh-CN)\b/.test(path)).map((path) => readFileSync(`src/${path}`, 'utf8')).join('\n')
    // `metric.${id}Short` asks for every key that begins and ends so
    const made = [...told.matchAll(/`([a-z]+\.\w*)\$\{[^}]*\}(\w*)`/g)].map(([, start = '', end = '']) => [start, end] as const)
    expect(keys.filter((key) => !told.includes(`'${key}'`) && !made.some(([start, end]) => key.startsWith(start) && key.endsWith(end)))).toEqual([])
  })

  it.each(keys)('%s says the same things', key => {
    for (const name of names(zhCN[key]!)) expect(names(en[key]!)).toContain(name)
    for (const name of names(en[key]!)) expect(names(zhCN[key]!)).toContain(name)
    // The switch of languages names each in its own tongue.
    if (!key.startsWith('bar.language')) expect(en[key]).not.toMatch(new RegExp(han))
  })

  it.each(keys)('%s in Chinese has no half-width punctuation and no space beside Han', key => {
    const text = zhCN[key]
    expect(text).not.toMatch(new RegExp(`${han}[,.:;!?()]|[,.:;!?(]${han}`))
    expect(text).not.toMatch(new RegExp(`${han} [A-Za-z0-9{+]|[A-Za-z0-9%}] ${han}`))
    expect(text).not.toMatch(/[KM]\b(?=.*[万元])|客户|用户/)
  })
})

describe.each(lateRooms)('the late room %s', (room) => {
  const keys = keysOfRoom(room)
  // a key may be put together from a part, so what begins it tells
  const begins = Array.from(new Set(keys.map((key) => key.split('.')[0]!)))

  it('is brought by every file that says its words', () => {
    const says = new RegExp(`\\bt\\((?:[^()]*[?:] *)?['\`](?:${begins.join('|')})\\.`)
    const wrong = sources.filter(([, text]) => says.test(text) && !text.includes(`i18n/late/${room}.ts'`)).map(([path]) => path)
    expect(wrong).toEqual([])
    expect(sources.filter(([, text]) => says.test(text)).length).toBeGreaterThan(0)
  })
  it('is no part of the first picture', () => {
    expect(keys.filter((key) => key in firstWords)).toEqual([])
  })
})

describe('translate', () => {
  it('fills placeholders and picks one or many', () => {
    expect(t('format.futures', { runs: 1 })).toBe('1 future')
    expect(t('format.futures', { runs: 16 })).toBe('16 futures')
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  })

  it('tells its listeners once per change, until they stop', () => {
    const heard: string[] = []
    const stop = onLanguage(next => heard.push(next))
    setLanguage('zh-CN')
    setLanguage('zh-CN')
    expect(t('format.futures', { runs: 16 })).toBe('16次推演')
    stop()
    setLanguage('en')
    expect(heard).toEqual(['zh-CN'])
    expect(language()).toBe('en')
  })

  it('opens in the first language it speaks', () => {
    expect(preferredLanguage(['fr', 'zh-TW', 'en'])).toBe('zh-CN')
    expect(preferredLanguage(['en-GB', 'zh'])).toBe('en')
    expect(preferredLanguage([])).toBe('en')
  })
})
