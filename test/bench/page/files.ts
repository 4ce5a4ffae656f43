/** A file and a link are opened, a chart goes out as a picture. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dropFile } from '../../browser/journey.ts'
import { row, type Row } from './row.ts'
import { idle, patience, standingsSince } from './watch.ts'

/** What is opened: of the default size, and nothing that the page has run before. */
const other = 'ads-mix'

async function soonest(page: Page, kind: string, title: string): Promise<readonly [number, number, number]> {
  await page.waitForFunction((name) => window.bench.standings.at(-1)!.title.includes(name), title, { timeout: patience })
  await idle(page)
  const { began, standings } = await standingsSince(page, kind)
  const laid = standings.filter((standing) => standing.title.includes(title))
  // a desk without results bears no curve yet, so it is not called stale either
  const drawn = laid.find(({ curves }) => curves > 0)
  const full = laid.find(({ stale, print }) => !stale && print !== '')
  return [(laid[0]?.at ?? NaN) - began, (drawn?.at ?? NaN) - began, (full?.at ?? NaN) - began]
}

/** From drop or address to the levers laid out, to the first picture, and to the same for a scenario that has been run before. */
export async function openings(page: Page): Promise<readonly Row[]> {
  const text = await readFile(join(process.cwd(), 'scenarios', `${other}.json`), 'utf8')
  const { title } = JSON.parse(text) as { title: { en: string } }
  // one link of each scenario, out of the dialog
  const linkOf = async () => {
    await page.locator('top-bar .button', { hasText: 'Share' }).click()
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.share-link')?.value.includes('?s='), undefined, { timeout: patience })
    const link = await page.locator('.share-link').inputValue()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('.share-link'))
    return new URL(link).hash
  }
  const here = await page.evaluate(() => document.querySelector('.crumb')!.textContent!.trim())
  const back = await linkOf()
  await dropFile(page, `${other}.json`, text)
  const file = await soonest(page, 'drop', title.en)
  await page.evaluate((hash) => { location.hash = hash }, back)
  const link = await soonest(page, 'hashchange', here)
  return [
    row('file opened, laid out', file[0], 200), row('file of unknown numbers, first picture', file[1], 1000),
    row('link opened, laid out', link[0], 200), row('link of known numbers, whole result', link[2], 1000),
  ]
}

/** From the choice in the menu to a picture for the downloads; what draws it comes at the first time. */
export async function exported(page: Page): Promise<readonly Row[]> {
  const took: number[] = []
  for (const _ of [1, 2]) {
    await page.locator('compare-tab wa-dropdown [slot="trigger"]').last().click()
    const entry = page.locator('compare-tab wa-dropdown[open] wa-dropdown-item').first()
    await entry.waitFor({ state: 'visible' })
    await page.waitForTimeout(300)
    await page.evaluate(() => { window.bench.picture = 0 })
    await entry.click()
    await page.waitForFunction(() => window.bench.picture > 0, undefined, { timeout: patience })
    took.push(await page.evaluate(() => window.bench.picture - window.bench.last['click']!))
  }
  return [row('chart as PNG, the first one', took[0]!, 500), row('chart as PNG, the next one', took[1]!, 500)]
}
