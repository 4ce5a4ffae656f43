/** The first visit: paint, curve, the live run in place of the sample, bytes and memory. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { at, kilobytes, row, seconds, told, type Row } from './row.ts'
import { idle, patience, watchPage } from './watch.ts'

export type Opened = { readonly page: Page; readonly loaded: ReadonlySet<string>; readonly paint: number; readonly curve: number; readonly close: () => Promise<void> }

/** Opens the page in a fresh profile, until its first curve stands. */
export async function open(browser: Browser, address: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', acceptDownloads: true })
  const page = await context.newPage()
  const loaded = new Set<string>()
  page.on('response', (response) => loaded.add(new URL(response.url()).pathname))
  await page.addInitScript(watchPage)
  await page.goto(address)
  await page.waitForFunction(() => window.bench.curve > 0, undefined, { timeout: patience })
  const { paint, curve } = await page.evaluate(() => ({ paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime, curve: window.bench.curve }))
  return { page, loaded, paint, curve, close: () => context.close() }
}

/** Three first visits; the last one stays open. */
export async function firstVisit(browser: Browser, address: string): Promise<{ readonly opened: Opened; readonly rows: readonly Row[] }> {
  const paints: number[] = []
  const curves: number[] = []
  let opened = await open(browser, `${address}/`)
  for (let visits = 1; ; visits++) {
    paints.push(opened.paint)
    curves.push(opened.curve)
    if (visits === 3) break
    await opened.close()
    opened = await open(browser, `${address}/`)
  }
  const { page } = opened
  await idle(page)
  const replaced = await page.evaluate(() => window.bench.standings.find(({ print, stale }) => print !== '' && !stale)!.at)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const heap = (await session.send('Runtime.getHeapUsage')).usedSize
  await session.detach()
  return { opened, rows: [
    row('first paint', at(paints, 0.5), 800, seconds), row('first curve, no click', at(curves, 0.5), 1500, seconds),
    row('sample replaced by the live run', replaced, 5000, seconds), told('memory of the page after it, without workers', `${(heap / 1e6).toFixed(0)} MB`),
  ] }
}

/** What the page names in its head comes before the first picture; the rest is brought when it is opened, or ahead of that. */
export async function weigh(root: string, loaded: ReadonlySet<string>): Promise<readonly Row[]> {
  const first = [...(await readFile(join(root, 'index.html'), 'utf8')).matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
  const packed = async (ending: string, of: Iterable<string> = first) => {
    const files = [...of].filter((path) => path.endsWith(ending) && !path.includes('simulate'))
    const sizes = await Promise.all(files.map(async (path) => gzipSync(await readFile(join(root, path)), { level: 9 }).length))
    return sizes.reduce((a, b) => a + b, 0)
  }
  return [
    row('script at first load, gz', await packed('.js'), 250_000, kilobytes), told('script by the end of this visit, gz', kilobytes(await packed('.js', loaded))),
    row('style, gz', await packed('.css'), 25_000, kilobytes), row('sample.bin', (await readFile(join(root, 'sample.bin'))).length, 600_000, kilobytes),
  ]
}
