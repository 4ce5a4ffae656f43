/** Every lever has a help page in both languages: the four headings, where its figures come from, and no sentence that another page has. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leverById, leverIds } from '../../src/levers/index.ts'
import { evidence } from '../../src/model/evidence.text.ts'
import type { Fields } from '../../src/schema/field.ts'

const pathOf = (id: string, language: string) => `src/levers/${id}/${language}.md`
/** The parts of a page by heading. */
const partsOf = (page: string): ReadonlyMap<string, string> =>
  new Map(page.split(/^## /m).slice(1).map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n'))]))

it.each(leverIds)('%s: what its pages and settings rest on can be read on the page', (id) => {
  const texts = [...['en', 'zh-CN'].map((language) => readFileSync(pathOf(id, language), 'utf8')), ...Object.values(leverById[id].fields as Fields).map(({ source }) => source)]
  const named = new Set(texts.flatMap((text) => text.match(/\bE\d+\b/g) ?? []))
  expect(named.size).toBeGreaterThan(0)
  expect([...named].filter((row) => !evidence[row])).toEqual([])
})

const languages = [
  { language: 'en', headings: ['Idea', 'Rule', 'Traps', 'Sources'], source: /\bE\d+\b|\bassumption/i, ends: /(?<=[.!?])\s+/ },
  { language: 'zh-CN', headings: ['思路', '规则', '陷阱', '依据'], source: /\bE\d+\b|假设/, ends: /(?<=[。！？])/ },
] as const

describe.each(languages)('help in $language', ({ language, headings, source, ends }) => {
  it.each(leverIds)('%s has the four headings, something below each, and its sources', (id) => {
    expect(existsSync(pathOf(id, language))).toBe(true)
    const parts = partsOf(readFileSync(pathOf(id, language), 'utf8'))
    expect([...parts.keys()].filter((name) => (headings as readonly string[]).includes(name))).toEqual(headings)
    for (const heading of headings) expect(parts.get(heading)!.trim().length, heading).toBeGreaterThan(30)
    expect(parts.get(headings[3])).toMatch(source)
  })

  it('no sentence stands on two pages', () => {
    const pages = new Map<string, Set<string>>()
    for (const id of leverIds)
      for (const sentence of readFileSync(pathOf(id, language), 'utf8').split(/\n+/).flatMap((line) => line.replace(/^[#>|*\-\s]+/, '').split(ends)).map((text) => text.trim()))
        // a heading or the head of a table is no sentence
        if (sentence.length >= 20 && /[.!?。！？]$/.test(sentence)) pages.set(sentence, (pages.get(sentence) ?? new Set()).add(id))
    expect(pages.size).toBeGreaterThan(100)
    expect([...pages].filter(([, of]) => of.size > 1).map(([sentence, of]) => `${[...of].join()}: ${sentence}`)).toEqual([])
  })
})
