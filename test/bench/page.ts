/** How soon the built page answers, in a real browser, beside its budgets: first picture, drag, run, cancel and weight. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { openBrowser } from '../browser/chromium.ts'
import { host } from '../browser/host.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const root = join(process.cwd(), 'dist')
const patience = 180_000

type Watched = { curve: number; frames: number[]; tasks: number[]; moved: Map<string, number>; looks: number[] }
declare global { interface Window { bench: Watched } }

/** What the page itself must time, since messages to it take longer than what is measured. */
function watchPage(): void {
  const bench: Watched = window.bench = { curve: 0, frames: [], tasks: [], moved: new Map(), looks: [] }
  let before = 0
  let told = ''
  const plain = (text: string | null | undefined) => (text ?? '').replace(/[^\d.]/g, '')
  const look = (now: number) => {
    if (!bench.curve && document.querySelector('line-chart.main-chart')?.shadowRoot?.querySelector('path.line')) bench.curve = performance.now()
    if (before) bench.frames.push(now - before)
    before = now
    const value = plain(document.querySelector('.editor .effect')?.textContent?.match(/at ([\d.,]+)/)?.[1])
    const moved = bench.moved.get(value)
    if (value && value !== told && moved !== undefined) bench.looks.push(performance.now() - moved)
    told = value
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  addEventListener('input', (event) => {
    const { value } = event.target as HTMLInputElement
    if (value !== undefined) bench.moved.set(plain(String(value)), performance.now())
  }, true)
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) bench.tasks.push(duration) }).observe({ type: 'longtask' })
}

const at = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN
const idle = (page: Page) => page.waitForFunction(() => document.querySelector('.fingerprint') && !document.querySelector('.stale'), undefined, { timeout: patience })

if (!existsSync(join(root, 'index.html'))) throw new Error('There is no built page in dist: run vite build first.')
const { address, close } = await host(root)
const browser = await openBrowser()

async function load() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  const loaded = new Set<string>()
  page.on('response', (response) => loaded.add(new URL(response.url()).pathname))
  await page.addInitScript(watchPage)
  await page.goto(`${address}/`)
  await page.waitForFunction(() => window.bench.curve > 0, undefined, { timeout: patience })
  const { paint, curve } = await page.evaluate(() => ({ paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime, curve: window.bench.curve }))
  return { context, page, loaded, paint, curve }
}

// a first visit, thrice; the last one goes on
const paints: number[] = []
const curves: number[] = []
for (const _ of [1, 2]) {
  const { context, paint, curve } = await load()
  paints.push(paint)
  curves.push(curve)
  await context.close()
}
const { page, loaded, paint, curve } = await load()
paints.push(paint)
curves.push(curve)
await idle(page)
const replaced = await page.evaluate(() => performance.now())

// another seed: nothing is known yet, every strategy runs in every future
const seed = page.locator('run-bar .seed input')
await seed.fill('7')
await seed.press('Enter')
await page.keyboard.press('r')
const began = await page.evaluate(() => performance.now())
await page.waitForFunction(() => !document.querySelector('.stale'), undefined, { timeout: patience })
const band = await page.evaluate(() => performance.now()) - began
await idle(page)
const full = await page.evaluate(() => performance.now()) - began

// three seconds of dragging one slider
await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').click()
const box = (await page.locator('field-editor wa-slider').boundingBox())!
const place = (share: number): [number, number] => [box.x + 8 + (box.width - 16) * share, box.y + box.height / 2]
await page.mouse.move(...place(0.15))
await page.mouse.down()
await page.evaluate(() => { window.bench.frames = []; window.bench.tasks = []; window.bench.looks = []; window.bench.moved.clear() })
const dragging = Date.now()
for (let share = 0; share < 1; share = (Date.now() - dragging) / 3000) {
  await page.mouse.move(...place(0.15 + 0.4 * share))
  await page.waitForTimeout(12)
}
const drag = await page.evaluate(() => ({ frames: window.bench.frames, tasks: window.bench.tasks, looks: window.bench.looks }))
await page.waitForTimeout(300)
const futures = await page.locator('.preview-tag').textContent().catch(() => '')
await page.mouse.up()
await idle(page)

// a run is cancelled in its midst
await seed.fill('8')
await seed.press('Enter')
await page.keyboard.press('r')
await page.waitForTimeout(1500)
const cancelled = await page.evaluate(() => new Promise<number>((done) => {
  const start = performance.now()
  const look = () => (/Cancel/.test(document.querySelector('run-bar .run')?.textContent ?? '') ? void requestAnimationFrame(look) : done(performance.now() - start))
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  look()
}))

// what the page names in its head comes before the first picture; the rest is brought when it is opened, or ahead of that
const first = [...(await readFile(join(root, 'index.html'), 'utf8')).matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
const packed = async (ending: string, of: Iterable<string> = first) => {
  const files = [...of].filter((path) => path.endsWith(ending) && !path.includes('simulate'))
  const sizes = await Promise.all(files.map(async (path) => gzipSync(await readFile(join(root, path)), { level: 9 }).length))
  return sizes.reduce((a, b) => a + b, 0)
}
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const ms = (value: number) => (Number.isFinite(value) ? `${value.toFixed(0)} ms` : 'none')
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
const rows: readonly (readonly [string, string, string, boolean])[] = [
  ['first paint', '0.80 s', seconds(at(paints, 0.5)), at(paints, 0.5) <= 800],
  ['first curve, no click', '1.50 s', seconds(at(curves, 0.5)), at(curves, 0.5) <= 1500],
  ['sample replaced by the live run', '5.00 s', seconds(replaced), replaced <= 5000],
  ['first band, four futures', '1.50 s', seconds(band), band <= 1500],
  ['full default run', '5.00 s', seconds(full), full <= 5000],
  [`look at a drag, p95 of ${drag.looks.length} (${futures})`, '300 ms', ms(at(drag.looks, 0.95)), at(drag.looks, 0.95) <= 300],
  [`frame while dragging, p95 of ${drag.frames.length}`, '20 ms', ms(at(drag.frames, 0.95)), at(drag.frames, 0.95) <= 20],
  ['longest task while dragging', '50 ms', ms(Math.max(0, ...drag.tasks)), drag.tasks.every((task) => task <= 50)],
  ['cancel', '100 ms', ms(cancelled), cancelled < 100],
  ['script at first load, gz', '250 kB', kilobytes(await packed('.js')), await packed('.js') <= 250_000],
  ['script by the end of this visit, gz', '', kilobytes(await packed('.js', loaded)), true],
  ['style, gz', '25 kB', kilobytes(await packed('.css')), await packed('.css') <= 25_000],
  ['sample.bin', '600 kB', kilobytes((await readFile(join(root, 'sample.bin'))).length), (await readFile(join(root, 'sample.bin'))).length <= 600_000],
]
say('| moment | budget | measured | |')
say('|---|---:|---:|---|')
for (const [moment, budget, measured, kept] of rows) say(`| ${moment} | ${budget} | ${measured} | ${kept ? '' : 'over'} |`)
await browser.close()
await close()
