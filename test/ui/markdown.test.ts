/** Help pages as they are drawn: every mark is understood, no text is lost. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leverIds } from '../../src/levers/index.ts'
import { blocksOf, runsOf } from '../../src/ui/parts/markdown.ts'

describe('markdown', () => {
  it('tells headings, paragraphs and lists apart', () => {
    expect(blocksOf('# One\n\nTwo\nlines\n\n## Three\n- **a** b\n  below\n- c')).toEqual([
      { kind: 'h1', text: 'One' }, { kind: 'p', text: 'Two\nlines' }, { kind: 'h2', text: 'Three' }, { kind: 'ul', items: [['**a** b', 'below'], ['c']] },
    ])
  })
  it('goes on with a list after an empty line where what follows is set in', () => {
    expect(blocksOf('## Rule\n- **a** b\n\n  `x = 1`\n\n  with x\n- c\n- d\n\nend')).toEqual([
      { kind: 'h2', text: 'Rule' }, { kind: 'ul', items: [['**a** b', '`x = 1`', 'with x'], ['c'], ['d']] }, { kind: 'p', text: 'end' },
    ])
  })
  it('tells bold, emphasis and code apart', () => {
    expect(runsOf('a **b** *c* `d*e`')).toEqual([
      { kind: 'plain', text: 'a ' }, { kind: 'b', text: 'b' }, { kind: 'plain', text: ' ' }, { kind: 'em', text: 'c' }, { kind: 'plain', text: ' ' }, { kind: 'code', text: 'd*e' },
    ])
  })
  it.each(leverIds.flatMap((id) => [[id, 'en'], [id, 'zh-CN']] as const))('draws all of %s in %s', (id, language) => {
    const text = readFileSync(`src/levers/${id}/${language}.md`, 'utf8')
    const lines = blocksOf(text).flatMap((block) => (block.kind === 'ul' ? block.items.flat() : block.text.split('\n')))
    const letters = (whole: string) => whole.replace(/[\s#*`-]/g, '')
    expect(letters(lines.flatMap(runsOf).map((run) => run.text).join(''))).toBe(letters(text))
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([])
    expect(lines.flatMap(runsOf).filter(({ kind, text: run }) => kind !== 'code' && /[*`]|^#/.test(run)).map((run) => run.text)).toEqual([])
  })
})
