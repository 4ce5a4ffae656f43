/** The tokens: both dark blocks are one, and whatever is read on a colour can be read. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8')
const block = (opening: string): string => css.slice(css.indexOf(opening) + opening.length).split('}')[0]!
const read = (text: string): Record<string, string> => Object.fromEntries(Array.from(text.matchAll(/--([\w-]+): (#[0-9A-F]{6})/g), match => [match[1]!, match[2]!]))

function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

describe('tokens', () => {
  const themes = { light: read(block("[data-theme='light'] {")), dark: read(block(":root[data-theme='dark'] {")) }

  it('are the same in both dark blocks', () => {
    const tidy = (text: string): string => text.replace(/\s+/g, ' ')
    expect(tidy(block(':root:not([data-theme]) {'))).toBe(tidy(block(":root[data-theme='dark'] {")))
  })

  it('have the same names in light and dark', () => {
    expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light).filter(name => name !== 'float-line'))
  })

  describe.each(Object.entries(themes))('%s', (_, token) => {
    it('has readable text on every surface', () => {
      for (const text of ['ink', 'ink-2', 'muted']) for (const ground of ['surface', 'panel', 'sunken', 'raised', 'season']) {
        expect(contrast(token[text]!, token[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(token['on-primary']!, token['primary']!)).toBeGreaterThanOrEqual(4.5)
    })
    it('has readable letters on chips and figures on map cells', () => {
      for (const [kind, count] of [['slot', 6], ['ramp', 7], ['diff', 7]] as const) for (let step = 1; step <= count; step++) {
        expect(contrast(token[`on-${kind}-${step}`]!, token[`${kind}-${step}`]!), `${kind} ${step}`).toBeGreaterThanOrEqual(4.5)
      }
    })
    it('has curves and controls that stand out', () => {
      for (const mark of ['slot-0', 'slot-1', 'slot-2', 'slot-3', 'slot-4', 'slot-5', 'slot-6', 'control', 'focus']) {
        expect(contrast(token[mark]!, token['surface']!), mark).toBeGreaterThanOrEqual(3)
      }
    })
    it('has ramps that rise step by step', () => {
      const steps = [1, 2, 3, 4, 5, 6, 7].map(step => contrast(token[`ramp-${step}`]!, token['surface']!))
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
    })
  })
})
