/** The brand files: as large as they say, made from the logo, and all there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { heaviest } from './readme.ts'

const root = resolve(import.meta.dirname, '../..')
const brand = join(root, 'src/ui/assets/brand')
/** Width and height that a PNG's head gives. */
function sizeOf(path: string): [number, number] {
  const head = readFileSync(path).subarray(0, 24)
  expect(head.toString('latin1', 1, 4), path).toBe('PNG')
  return [head.readUInt32BE(16), head.readUInt32BE(20)]
}

describe('the brand files', () => {
  it('have the sizes that phones and previews ask for', () => {
    expect(sizeOf(join(brand, 'icon-180.png'))).toEqual([180, 180])
    expect(sizeOf(join(brand, 'icon-512.png'))).toEqual([512, 512])
    expect(sizeOf(join(brand, 'icon-maskable-512.png'))).toEqual([512, 512])
    expect(sizeOf(join(brand, 'social-card.png'))).toEqual([1200, 630])
    expect(readFileSync(join(brand, 'favicon.svg'), 'utf8')).toBe(readFileSync(join(root, 'src/ui/assets/logo.svg'), 'utf8'))
  })

  it('are what the manifest names, with one that bears a mask', () => {
    const manifest = JSON.parse(readFileSync(join(brand, 'manifest.webmanifest'), 'utf8')) as { name: string; start_url: string; icons: { src: string; sizes: string; purpose?: string }[] }
    expect(manifest.name).toBe('沙盘 Shapan')
    expect(manifest.start_url).toBe('./')
    for (const { src, sizes } of manifest.icons) {
      expect(existsSync(join(brand, src)), src).toBe(true)
      if (sizes !== 'any') expect(sizeOf(join(brand, src)).join('x')).toBe(sizes)
    }
    expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1)
  })

  it('are all linked from the page, whose frame has the colour of either scheme', () => {
    const page = readFileSync(join(root, 'index.html'), 'utf8')
    const tokens = readFileSync(join(root, 'src/ui/styles/tokens.css'), 'utf8')
    const linked = [...page.matchAll(/(?:href|content)="\.?\/([\w-]+\.(?:svg|png|webmanifest))"/g)].map(([, name]) => name!)
    for (const name of ['favicon.svg', 'icon-180.png', 'manifest.webmanifest', 'social-card.png']) expect(linked).toContain(name)
    for (const name of linked) expect(readdirSync(brand)).toContain(name)
    const surfaces = new Set([...tokens.matchAll(/--surface: (#[0-9A-F]{6})/g)].map(([, colour]) => colour))
    expect(new Set([...page.matchAll(/theme-color" media="[^"]+" content="([^"]+)"/g)].map(([, colour]) => colour))).toEqual(surfaces)
  })
})

it.each(['light', 'dark'])('the picture of the README in %s is the page at 1440 by 900, and light enough', (theme) => {
  const path = join(root, `docs/images/workbench-${theme}.png`)
  expect(sizeOf(path)).toEqual([1440, 900])
  expect(statSync(path).size).toBeLessThanOrEqual(heaviest)
})
