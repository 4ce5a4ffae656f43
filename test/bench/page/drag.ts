/** Three seconds of dragging one slider: frames, tasks, looks; then the hand lets go and the full run follows. */
import type { Page } from 'playwright-core'
import { at, milliseconds, row, seconds, type Row } from './row.ts'
import { idle, patience, standingsSince } from './watch.ts'

/** How long the slider moves, and the rest after which the run starts, in milliseconds. */
const moving = 3000
const rest = 400

export async function drag(page: Page): Promise<readonly Row[]> {
  await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').click()
  const box = (await page.locator('field-editor wa-slider').boundingBox())!
  const place = (share: number): [number, number] => [box.x + 8 + (box.width - 16) * share, box.y + box.height / 2]
  await page.mouse.move(...place(0.15))
  await page.mouse.down()
  await page.evaluate(() => {
    for (const list of [window.bench.frames, window.bench.tasks, window.bench.looks]) list.length = 0
    window.bench.moved.clear()
  })
  const began = Date.now()
  for (let share = 0; share < 1; share = (Date.now() - began) / moving) {
    await page.mouse.move(...place(0.15 + 0.4 * share))
    await page.waitForTimeout(12)
  }
  const { frames, tasks, looks, futures } = await page.evaluate(() => ({
    frames: [...window.bench.frames], tasks: [...window.bench.tasks], looks: [...window.bench.looks], futures: document.querySelector('.preview-tag')?.textContent ?? 'no preview on show',
  }))
  await page.mouse.up()
  await page.waitForFunction(() => { const now = window.bench.standings.at(-1)!; return now.running || now.print !== '' }, undefined, { timeout: patience })
  await idle(page)
  const { began: letGo, standings } = await standingsSince(page, 'input')
  const started = standings.findIndex(({ running }) => running)
  const ran = started < 0 ? [] : standings.slice(started)
  return [
    row(`frame while dragging, p95 of ${frames.length}`, at(frames, 0.95), 20), row('longest task while dragging', Math.max(0, ...tasks), 50),
    row(`look at a drag, p95 of ${looks.length} (${futures})`, at(looks, 0.95), 300),
    { ...row('last movement to the start of the full run', (ran[0]?.at ?? NaN) - letGo, rest + 100), budget: `${rest} ms and a frame` },
    { ...row('last movement to the first four full futures', (ran.find(({ stale }) => !stale)?.at ?? NaN) - letGo, rest + 1500, seconds), budget: `${milliseconds(rest)} + 1.50 s` },
    row('last movement to the whole result', (ran.find(({ stale, print }) => !stale && print !== '')?.at ?? NaN) - letGo, 20_000, seconds),
  ]
}
