/** A full run, its first band, cancel, and steps back and forth with their results. */
import type { Page } from 'playwright-core'
import { at, row, seconds, type Row } from './row.ts'
import { idle, patience, standingsSince, type Standing } from './watch.ts'

/** Another seed: nothing is known yet, every strategy runs in every future. */
async function reseed(page: Page, seed: string): Promise<void> {
  const input = page.locator('run-bar .seed input')
  await input.fill(seed)
  await input.press('Enter')
  await page.keyboard.press('r')
}

const soonest = (standings: readonly Standing[], began: number, holds: (standing: Standing) => boolean): number => (standings.find(holds)?.at ?? NaN) - began

/** From the key that starts it to the first picture and to the last future. */
export async function fullRun(page: Page): Promise<readonly Row[]> {
  await reseed(page, '7')
  await page.waitForFunction(() => window.bench.standings.at(-1)!.running, undefined, { timeout: patience })
  const { began } = await standingsSince(page, 'keydown')
  await idle(page)
  const { standings } = await standingsSince(page, 'keydown')
  const ran = standings.slice(standings.findIndex(({ running }) => running))
  return [
    row('first band, four futures', soonest(ran, began, ({ stale }) => !stale), 1500, seconds),
    row('full default run', soonest(ran, began, ({ stale, print }) => !stale && print !== ''), 5000, seconds),
  ]
}

/** From the key to the frame that no longer offers to cancel. */
export async function cancel(page: Page): Promise<readonly Row[]> {
  const took: number[] = []
  for (const seed of ['8', '9']) {
    await reseed(page, seed)
    await page.waitForFunction(() => window.bench.standings.at(-1)!.running, undefined, { timeout: patience })
    await page.waitForTimeout(1000)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !window.bench.standings.at(-1)!.running, undefined, { timeout: patience })
    const { began, standings } = await standingsSince(page, 'keydown')
    took.push(soonest(standings, began, ({ running }) => !running))
  }
  return [row(`cancel, worst of ${took.length}`, at(took, 1), 100)]
}

/** Steps between two scenarios whose results are both known, until the other's fingerprint stands. */
export async function undo(page: Page): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const [name, keys] of [['undo', 'Control+z'], ['redo', 'Control+Shift+z']] as const) {
    const before = await page.locator('.fingerprint').textContent()
    await page.keyboard.press(keys)
    await page.waitForFunction((print) => { const now = window.bench.standings.at(-1)!; return !now.stale && now.print !== '' && now.print !== print }, before ?? '', { timeout: patience })
    const { began, standings } = await standingsSince(page, 'keydown')
    rows.push(row(`${name} with its result`, soonest(standings, began, ({ stale, print }) => !stale && print !== '' && print !== before), 100))
  }
  return rows
}
