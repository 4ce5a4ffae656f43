import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { dropFile, finished, smallScenario, visit, type Setting } from './journey.ts'

const address = inject('address')
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
let browser: Browser
let source: string
beforeAll(async () => {
  browser = await openBrowser()
  source = await readFile(axe, 'utf8')
})
afterAll(async () => { await browser.close() })

/** Rules of access that the results pane breaks. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run: (where: string, how: object) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] }> } })
      .axe.run('result-tabs', { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
  })
}

async function small(hash: string, setting: Setting = {}, change = {}) {
  const there = await visit(browser, `${address}/${hash}`, setting)
  await there.page.waitForSelector('kpi-strip .kpi')
  await dropFile(there.page, 'small.json', smallScenario(change))
  await there.page.waitForFunction(() => /Small|小店/.test(document.querySelector('.crumb')?.textContent ?? ''))
  await finished(there.page)
  return there
}

const openTab = (page: Page) => page.locator('.tabs [aria-selected="true"]').getAttribute('data-tab')

test('arrow keys walk along the strip, the address follows, and a reload opens the same tab', async () => {
  const { page, faults, close } = await small('')
  const ids = await page.locator('.tabs button').evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['tab']))
  expect(ids[0]).toBe('compare')
  await page.locator('#tab-compare').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => openTab(page)).toBe(ids[1])
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['tab'])).toBe(ids[1])
  expect(page.url()).toContain(`#/w/${ids[1]}`)
  await page.keyboard.press('End')
  await expect.poll(() => openTab(page)).toBe(ids.at(-1))
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => openTab(page)).toBe('compare')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => openTab(page)).toBe(ids.at(-1))
  await page.keyboard.press('Home')
  await expect.poll(() => openTab(page)).toBe('compare')
  expect(await page.locator('.tabs button[tabindex="0"]').count()).toBe(1)
  await page.locator('#tab-scorecard').click()
  await page.reload()
  await page.waitForSelector('score-chart .row.body')
  expect(await openTab(page)).toBe('scorecard')
  expect(faults).toEqual([])
  await close()
})

test('a tab that does not exist leads to Compare and says so', async () => {
  const { page, faults, close } = await visit(browser, `${address}/#/w/nothing`)
  await page.waitForSelector('lever-matrix .cell')
  expect(await openTab(page)).toBe('compare')
  await expect.poll(() => page.locator('.toast').innerText()).toContain('no such page')
  expect(faults).toEqual([])
  await close()
})

test('the scorecard names who is best, sorts, reads aloud and is written as a table', async () => {
  const { page, faults, close } = await small('#/w/scorecard')
  await page.waitForSelector('score-chart .row.body')
  expect(await page.locator('score-chart .row.group [role="rowheader"]').first().textContent()).toMatch(/^Contribution margin/)
  expect(await page.locator('score-chart .finding').textContent()).toMatch(/best on margin in \d+ of 12 futures/)
  expect(await page.locator('score-chart .judged').count()).toBeGreaterThan(3)
  await page.locator('score-chart .sheet').focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('score-chart .heard[aria-live]').textContent()).toMatch(/^Contribution margin\. Coupons: ¥.+ahead in \d+ of 12\./)
  expect(await page.locator('score-chart .card').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('score-chart .card').count()).toBe(0)
  await page.locator('score-chart .sort', { hasText: 'Strategy' }).click()
  expect(await page.locator('score-chart .row.body .who span').first().textContent()).toBe('Baseline')
  expect(await broken(page)).toEqual([])
  await page.locator('scorecard-tab button[aria-label="Download"]').click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('wa-dropdown-item', { hasText: 'CSV' }).locator('visible=true').click()])
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFFStrategy,Figure,Value,Difference/)
  expect(lines.filter((line) => line.startsWith('Coupons,'))).toHaveLength(5)
  expect(lines.at(-1)).toContain('fingerprint')
  await page.locator('scorecard-tab button[aria-label="Download"]').click()
  const [drawn] = await Promise.all([page.waitForEvent('download'), page.locator('wa-dropdown-item', { hasText: 'PNG' }).locator('visible=true').click()])
  expect((await readFile(await drawn.path())).readUInt32BE(16)).toBe(1600)
  await page.locator('[data-head="1"] strategy-chip').click()
  expect(await page.locator('score-chart .row.body .who span').allTextContents()).not.toContain('Coupons')
  await page.locator('scorecard-tab .hidden-note .link').click()
  await page.locator('scorecard-tab [role="radio"]', { hasText: 'Table' }).click()
  expect(await page.locator('fact-table tbody tr').count()).toBe(9)
  expect(await broken(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

const yuan = (text: string): number => Number(text.replaceAll('−', '-').replace(/[^\d.-]/g, ''))

test('the money bridge adds up on the page, and is written as a picture and as figures', async () => {
  const { page, faults, close } = await small('#/w/money')
  await page.waitForSelector('waterfall-chart svg .total')
  expect(await page.locator('waterfall-chart .finding').textContent()).toMatch(/^Coupons ends at [+−]\u2060?¥.+ against the baseline: most comes from sales at list price/)
  expect(await page.locator('waterfall-chart svg > title').textContent()).toBe(await page.locator('waterfall-chart .finding').textContent())
  expect(await page.locator('waterfall-chart .hatched').count()).toBeGreaterThan(2)
  await page.locator('waterfall-chart .plot').focus()
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  expect(await page.locator('waterfall-chart .heard').textContent()).toMatch(/^Sales at list price\. Mean \+¥.+Positive in \d+\/12$/)
  expect(await broken(page)).toEqual([])
  await page.locator('money-tab button[aria-label="Download"]').click()
  const [csv] = await Promise.all([page.waitForEvent('download'), page.locator('wa-dropdown-item', { hasText: 'CSV' }).locator('visible=true').click()])
  const cells = (await readFile(await csv.path(), 'utf8')).split('\r\n\r\n')[0]!.split('\r\n').slice(1).map((line) => line.split(','))
  const fen = cells.map((row) => Math.round(Number(row[1]) * 100))
  expect(fen.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(fen.at(-1))
  await page.locator('money-tab button[aria-label="Download"]').click()
  const [png] = await Promise.all([page.waitForEvent('download'), page.locator('wa-dropdown-item', { hasText: 'PNG' }).locator('visible=true').click()])
  const bytes = await readFile(await png.path())
  expect([bytes.readUInt32BE(16), bytes.length > 20_000]).toEqual([1600, true])
  await page.locator('money-tab [role="radio"]', { hasText: 'By lever' }).click()
  await expect.poll(() => page.locator('waterfall-chart .solid, waterfall-chart .hatched').count()).toBe(1)
  await page.locator('waterfall-chart .plot').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect.poll(() => page.locator('waterfall-chart h2').textContent()).toMatch(/^Where the money went: coupons/)
  expect(await page.locator('waterfall-chart .hatched').count()).toBeGreaterThan(2)
  await page.locator('money-tab button', { hasText: 'Only Coupons' }).click()
  await page.locator('money-tab [role="radio"]', { hasText: 'By segment' }).click()
  expect(await page.locator('waterfall-chart svg g text').allTextContents()).toContain('Replenishers')
  await page.locator('money-tab [role="radio"]', { hasText: 'Table' }).click()
  expect(await page.locator('fact-table tbody tr').last().textContent()).toContain('Coupons')
  expect(faults).toEqual([])
  await close()
})

test('the segments are sorted by what they gain, and the leak is told with its definition', async () => {
  const { page, faults, close } = await small('#/w/segments')
  await page.waitForSelector('dumbbell-chart svg .ring')
  const gains = (await page.locator('dumbbell-chart .name.strong').allTextContents()).map(yuan)
  expect(gains).toHaveLength(5)
  expect(gains).toEqual([...gains].sort((a, b) => b - a))
  expect(await page.locator('segments-tab .leak').innerText()).toMatch(/\d+\.\d% of the coupon money of Coupons leaked: ¥.+ of ¥.+ went to orders that would have come anyway[\s\S]+Leak: coupon money on orders/)
  await page.locator('segments-tab [role="radio"]', { hasText: 'Orders' }).click()
  await expect.poll(() => page.locator('dumbbell-chart h2').textContent()).toMatch(/^Who gains: orders by segment/)
  await page.locator('dumbbell-chart .plot').focus()
  await page.keyboard.press('End')
  expect(await page.locator('dumbbell-chart .heard').textContent()).toMatch(/Above the baseline in \d+\/12$/)
  expect(await broken(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('every tab says what it waits for while the baseline stands alone, and speaks Chinese', async () => {
  const alone = JSON.parse(smallScenario()).strategies.slice(0, 1) as unknown
  const { page, faults, close } = await small('#/w/money', { language: 'zh-CN', theme: 'dark', width: 390, height: 844 }, { strategies: alone })
  for (const id of ['money', 'segments', 'scorecard']) {
    await page.locator(`#tab-${id}`).click()
    await page.waitForSelector(id === 'scorecard' ? 'score-chart .row.body' : `${id}-tab .empty-state`)
    const words = await page.locator(id === 'scorecard' ? 'score-chart .finding' : '#tab-body').innerText()
    expect(words).toContain('只有基线')
    expect(words).not.toMatch(/[a-z]{4,}/)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(faults).toEqual([])
  await close()
})
