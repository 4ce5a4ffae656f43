/** What a first visit has to fetch before its first picture, as the build has it. */
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'

const address = inject('address')
const file = async (path: string): Promise<Buffer> => Buffer.from(await (await fetch(`${address}/${path}`)).arrayBuffer())
const packed = async (paths: readonly string[]): Promise<number> =>
  (await Promise.all(paths.map(async (path) => gzipSync(await file(path), { level: 9 }).length))).reduce((sum, size) => sum + size, 0)

test('the page opens with little: what is opened later is loaded then', async () => {
  const page = (await file('index.html')).toString()
  const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, path]) => path!)
  const scripts = named(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)
  expect(scripts.length).toBeGreaterThan(3)
  // the design allows 250 kB; the rest is room for what the first picture may come to need
  expect(await packed(scripts)).toBeLessThan(235_000)
  expect(await packed(named(/href="\.\/(assets\/[^"]+\.css)"/g))).toBeLessThan(25_000)
  const text = (await Promise.all(scripts.map(file))).join('')
  // Web Awesome's own drawings, never shown here
  expect(text).not.toContain('Font Awesome Free')
})
