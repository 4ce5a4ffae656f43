/** Every lever has a help page in both languages: four headings, and where its figures come from. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leverIds } from '../../src/levers/index.ts'

describe.each(leverIds)('help of %s', (id) => {
  it.each([['en', /\bE\d+\b|assumption/i], ['zh-CN', /\bE\d+\b|假设/]] as const)('stands in %s with its sources', (language, source) => {
    const path = `src/levers/${id}/${language}.md`
    expect(existsSync(path), path).toBe(true)
    const page = readFileSync(path, 'utf8')
    expect(page.match(/^## \S/gm)?.length ?? 0).toBeGreaterThanOrEqual(4)
    expect(page).toMatch(source)
  })
})
