import { readFileSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { noResults, withEnded, type Results } from '../../src/experiments/results.ts'
import { en, zhCN } from '../i18n/catalogue.ts'
import { leverById, leverIds } from '../../src/levers/index.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { leverText } from '../../src/levers/text.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { failedWords } from '../../src/ui/parts/words.ts'

const han = /\p{Script=Han}/u
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()

/** What an editor would mark in a Chinese string. */
function faults(text: string): string[] {
  const plain = text.replace(/\{\w+(?::[^}]*)?\}/g, '0')
  const found: string[] = []
  if (/\p{Script=Han}[,.;:!?()]|[,;:!?()]\p{Script=Han}/u.test(plain)) found.push('half-width punctuation next to Han')
  if (/\p{Script=Han} +[\w{]|[\w}%] +\p{Script=Han}/u.test(text)) found.push('a space between Han and Latin')
  const words = plain.match(/[A-Za-z]{2,}/g) ?? []
  const allowed = new Set(['GMV', 'ROI', 'RFM', 'CAC', 'LTV', 'CRR', 'CSV', 'PNG', 'SVG', 'JSON', 'App', 'PC', 'MB', 'Esc', 'Shift', 'Home', 'End', 'English', 'Switch', 'to', 'CM'])
  for (const word of words) if (!allowed.has(word)) found.push(`the English word ${word}`)
  return found
}

describe('the words of the page', () => {
  const mine = ['page', 'verdict', 'compare', 'matrix', 'files', 'diary', 'studies', 'chart', 'format']
  test('sections are twins', () => {
    expect(readdirSync('src/i18n/zh-CN').sort()).toEqual(readdirSync('src/i18n/en').sort())
    for (const name of mine) expect(readFileSync(`src/i18n/zh-CN/${name}.ts`, 'utf8')).toContain('typeof english')
  })
  test.each(Object.keys(en))('%s is written in both languages', (key) => {
    expect(en[key]).not.toMatch(key.startsWith('bar.language') ? /^$/ : han)
    if (!en[key]!.includes('{') || !zhCN[key]!.includes('{')) expect(zhCN[key] !== '' || en[key] === '' || key === 'unit.count').toBe(true)
    for (const name of placeholders(zhCN[key]!)) expect(placeholders(en[key]!)).toContain(name)
    expect(faults(zhCN[key])).toEqual([])
  })
})

describe('a failed future', () => {
  const none = noResults(newScenario('beauty'))
  const fail = (sum: Results, slot: number, replication: number) => withEnded(sum, { job: { scenario: sum.scenario, slot, replication }, message: 'out of memory' })
  afterEach(() => setLanguage('en'))
  test('is named by seed, future and strategy', () => {
    expect(failedWords(none, 16)).toBe('')
    const one = fail(none, 1, 2)
    expect(failedWords(one, 15)).toBe(`Seed ${none.scenario.seed}, future 3 of strategy A failed; 15 of ${none.scenario.futures} used`)
    expect(failedWords(fail(fail(one, 2, 2), 0, 1), 14)).toBe(`Seed ${none.scenario.seed}: 2 futures failed, first future 2 of the baseline; 14 of ${none.scenario.futures} used`)
    setLanguage('zh-CN')
    expect(failedWords(one, 15)).toBe(`随机种子${none.scenario.seed}：方案A的第3次推演失败，结果取成功的15次（共${none.scenario.futures}次）`)
  })
})

describe('the words of the levers', () => {
  const texts = leverIds.flatMap((id) => {
    const { name, short, summary, fields, sum } = leverText[id]
    return [
      [`${id} name`, name], [`${id} short`, short], [`${id} summary`, summary], ...(sum ? [[`${id} sum`, sum.unit]] : []),
      ...Object.entries(fields).flatMap(([field, { label, hint, options, places, unit, special }]) => [
        [`${id}.${field} label`, label], [`${id}.${field} hint`, hint], ...(unit?.['zh-CN'] ? [[`${id}.${field} unit`, unit]] : []), ...(special ? [[`${id}.${field} special`, special.word]] : []),
        ...Object.entries(options ?? {}).map(([option, words]) => [`${id}.${field} ${option}`, words]), ...(places ?? []).map((words, k) => [`${id}.${field} ${k}`, words]),
      ]),
    ] as [string, { en: string; 'zh-CN': string }][]
  })
  test.each(texts)('%s', (_, words) => {
    expect(words.en.trim()).not.toBe('')
    expect(words.en).not.toMatch(han)
    expect(words['zh-CN']).toMatch(han)
    expect(faults(words['zh-CN'])).toEqual([])
  })
  test('a unit that is left out stands in the label', () => {
    const bare = leverIds.flatMap((id) => Object.values<{ label: { 'zh-CN': string }; unit?: { en: string; 'zh-CN': string } }>(leverText[id].fields).filter(({ unit }) => unit && unit['zh-CN'] === '' && unit.en !== ''))
    expect(bare.filter(({ label }) => !/积分/.test(label['zh-CN']))).toEqual([])
    const odd = leverIds.flatMap((id) => Object.values<{ unit?: { en: string; 'zh-CN': string } }>(leverText[id].fields).filter(({ unit }) => unit && unit.en === '' && unit['zh-CN'] !== ''))
    expect(odd).toEqual([])
  })
  test('a list has a label for each place', () => {
    for (const id of leverIds) for (const [name, field] of Object.entries(leverById[id].fields))
      if (field.kind === 'list') expect(leverText[id].fields[name]!.places).toHaveLength(field.default.length)
  })
})
