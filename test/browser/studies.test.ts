/** The tabs that live a future once more: what they show, by keyboard, on a phone, in both languages, and for screen readers. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { dropFile, finished, smallScenario, visit, type Setting } from './journey.ts'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Opens a tab on a small scenario that has run. */
async function open(tab: string, setting: Setting = {}, change: Record<string, unknown> = {}) {
  const { page, faults, close } = await visit(browser, `${inject('address')}/`, setting)
  await page.waitForSelector('lever-matrix')
  await dropFile(page, 'small.json', smallScenario(change))
  await page.waitForFunction(() => document.querySelector('.crumb')?.textContent?.match(/Small shop|小店/))
  await page.evaluate((id) => { location.hash = `#/w/${id}` }, tab)
  await finished(page)
  return { page, faults, close }
}
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run: (root: Element, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe
      .run(document.querySelector('result-tabs')!, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)
  })
}

test('a diary is read by keyboard, turned to the next person and to another strategy', async () => {
  const { page, faults, close } = await open('diary')
  const rows = page.locator('.diary li')
  await rows.first().waitFor()
  expect(await page.locator('.study-head .tag').textContent()).toBe('simulated person')
  expect(await page.locator('diary-tab .finding').textContent()).toMatch(/^With Coupons, \d+ orders? for ¥[\d,.]+ instead of \d+ for ¥[\d,.]+ with Baseline/)
  expect(await page.locator('.diary .entry span').allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/mark [\d.]+ ≤ [\d.]+/)]))
  await rows.first().focus()
  await page.keyboard.press('End')
  expect(await rows.last().evaluate((node) => node === document.activeElement)).toBe(true)
  const who = () => page.locator('.study-meta').textContent()
  const before = await who()
  await page.getByRole('button', { name: 'Next person' }).click()
  await page.waitForFunction((text) => document.querySelector('.study-meta')?.textContent !== text, before)
  await page.getByRole('radio', { name: 'Lost' }).click()
  await page.waitForFunction(() => /left for good|Leaves for good/.test(document.querySelector('diary-tab')!.textContent!))
  expect(await faultsOf(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('a diary on a phone has one side at a time', async () => {
  const { page, faults, close } = await open('diary', { width: 390, height: 844, language: 'zh-CN' })
  await page.locator('.diary li').first().waitFor()
  const shown = () => page.locator('.diary li').first().locator('.side').evaluateAll((sides) => sides.map((side) => getComputedStyle(side).display !== 'none'))
  expect(await shown()).toEqual([false, true])
  await page.locator('.diary-side').getByRole('radio', { name: '基线' }).click()
  expect(await shown()).toEqual([true, false])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await faultsOf(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('cohorts are followed over all futures, as a map, a difference and a table', async () => {
  const { page, faults, close } = await open('cohorts', {}, { world: { store: 'snack', start: '2027-03-01', days: 100, customers: 500, prospects: 8000, demand: { organic: 1 } } })
  await page.locator('heat-map .cell').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.study-progress') && /over 12 futures/.test(document.querySelector('cohorts-tab .source')!.textContent!))
  expect(await page.locator('cohorts-tab .finding').textContent()).toMatch(/^Of customers won with Coupons, [\d.]+% order again in the first 30 days and [\d.]+% in month 3; with Baseline/)
  const cells = () => page.locator('heat-map .cell .long').allTextContents()
  expect(await cells()).toHaveLength(3 + 2 + 1)
  await page.getByRole('radio', { name: 'A − 0' }).click()
  await page.waitForFunction(() => document.querySelector('heat-map')!.shadowRoot!.querySelector('.cell[class*=" d"], .cell.hatched'))
  expect((await cells()).every((text) => /^[+−]?[\d.]+$/.test(text))).toBe(true)
  await page.locator('cohorts-tab button[aria-label="Download"]').click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('cohorts-tab wa-dropdown-item', { hasText: 'SVG' }).click()])
  const svg = readFileSync(await file.path(), 'utf8')
  expect(svg).toMatch(/^<svg [^>]*width="800"/)
  expect(svg.match(/<rect [^>]*rx="2"/g)).toHaveLength(3 + 2 + 1)
  expect(svg).toContain('Small shop')
  await page.getByRole('main').getByRole('radio', { name: 'Table' }).click()
  expect(await page.locator('fact-table tbody tr').count()).toBe(3)
  expect(await faultsOf(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('referral says that it is off, is switched on, and shows who brought whom', async () => {
  const { page, faults, close } = await open('referral', {}, { world: { store: 'snack', start: '2027-03-01', days: 60, customers: 1000, prospects: 4000, sharing: { shareRate: 0.5, conversion: 0.5 } } })
  expect(await page.locator('referral-tab .empty-state').textContent()).toContain('nobody invites anybody')
  await page.getByRole('button', { name: 'Switch referral on in Coupons' }).click()
  await page.locator('referral-tab line-chart').waitFor()
  await finished(page)
  await page.locator('kin-trees svg').first().waitFor()
  expect(await page.locator('referral-tab line-chart .finding').textContent()).toMatch(/^K reaches 0\.\d\d with Coupons\. Below 1/)
  expect(await page.locator('bar-chart text.value').allTextContents()).toHaveLength(3)
  expect(await page.locator('kin-trees circle').count()).toBeLessThanOrEqual(200)
  expect(await page.locator('referral-tab .leak').allInnerTexts()).toEqual([expect.stringMatching(/^What a friend costs\n+Coupons wins [\d,]+ friends at ¥/), expect.stringMatching(/^Time to the second order\n+Of \d+ friends of Coupons followed for 30 days, /)])
  await page.locator('referral-tab [role="radio"]', { hasText: 'Table' }).click()
  expect(await page.locator('referral-tab bar-chart fact-table tbody tr').count()).toBe(3)
  expect(await page.locator('referral-tab .kin > section > fact-table tbody tr').count()).toBeGreaterThan(3)
  expect(await faultsOf(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('ads are tried at other budgets, one channel is drawn alone, claims stand beside the truth; without ads the tab offers to begin at 0', async () => {
  const strategies = [{ name: { en: 'Baseline', 'zh-CN': '基线' }, levers: {} }, { name: { en: 'Ads', 'zh-CN': '投放' }, levers: { ads: { search: 20, kol: 10 } } }]
  const { page, faults, close } = await open('ads', {}, { world: { store: 'beauty', start: '2027-03-01', days: 30, customers: 300, prospects: 3000 }, strategies, futures: 4 })
  await page.locator('#tab-body .segments.chips [role="radio"]').nth(1).click()
  await page.waitForFunction(() => document.querySelector('response-chart') && !document.querySelector('.study-progress'))
  expect(await page.locator('response-chart .finding').textContent()).toMatch(/next ¥/)
  expect(await page.locator('response-chart svg > text').allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/^Incremental contribution margin over 30 days/)]))
  expect(await page.locator('response-chart .line').count()).toBe(5)
  expect(await page.locator('.next li').count()).toBe(5)
  expect(await page.locator('claims-chart .hollow').count()).toBe(3)
  expect(await faultsOf(page)).toEqual([])
  await page.locator('response-chart .plot').focus()
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  expect(await page.locator('response-chart .heard').textContent()).toMatch(/Spend a day ¥[\d.]+.*Adds to the margin [+−]?¥?[\d.]+.*8 of 10 futures/)
  await page.locator('.next li button', { hasText: 'Creators' }).click()
  expect(await page.locator('response-chart .line').count()).toBe(1)
  await page.getByRole('main').getByRole('radio', { name: 'Table' }).click()
  expect(await page.locator('response-chart fact-table tbody tr').count()).toBe(5)
  await page.locator('#tab-body .segments.chips [role="radio"]').first().click()
  expect(await page.locator('ads-tab .empty-state').textContent()).toContain('“Baseline” buys no ads')
  await page.getByRole('button', { name: 'Try every channel from 0' }).click()
  await page.locator('response-chart').waitFor()
  expect(await page.locator('claims-chart').count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})
