/** What a reader does between runs: names a new strategy, goes back to an earlier run, asks what a word means, takes the verdict along. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { finished, openSmall, verdictOf } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

const cell = (page: Page) => page.locator('.cell[data-key="coupon.value"][data-slot="1"]')

test('a new strategy is named at once, an earlier run comes back without a new one, and all of it is there after a reload', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const first = await page.locator('.fingerprint').textContent()

  await cell(page).focus()
  await page.keyboard.type('25')
  await page.keyboard.press('Enter')
  await finished(page)
  await page.locator('run-bar .past').click()
  const runs = page.locator('run-history:popover-open li')
  await expect.poll(() => runs.count()).toBe(2)
  expect(await runs.first().locator('b').textContent()).toBe('A Coupons · Face value: ¥30 → ¥25')
  expect(await runs.last().textContent()).toContain(first!)
  await runs.last().locator('.link').click()
  await expect.poll(() => cell(page).textContent()).toBe('30')
  // known already: nothing is run, and undo leads back
  await finished(page)
  expect(await page.locator('.fingerprint').textContent()).toBe(first)
  expect(await page.locator('#undo').getAttribute('aria-label')).toMatch(/^Undo: back to the run of /)

  await page.locator('run-bar .add').click()
  await page.waitForFunction(() => document.activeElement?.closest('name-field'))
  await page.keyboard.type('Gifts')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[data-head="2"] .name').textContent()).toBe('Gifts')
  expect(await page.locator('#undo').getAttribute('aria-label')).toBe('Undo: add Gifts')
  await finished(page)

  // words and verdict
  await page.locator('.kpi-cell .term').nth(2).focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('help-popover:popover-open')
  expect(await page.locator('help-popover').textContent()).toMatch(/^Incremental ROI.*Breaks even at\s*0/s)
  await page.keyboard.press('Escape')
  await page.locator('verdict-line .ends button').click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(await verdictOf(page))
  await page.locator('verdict-line .ends a').click()
  await page.waitForSelector('money-tab')

  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 500)))
  await page.reload()
  await page.waitForSelector('verdict-line h1')
  await finished(page)
  await page.locator('run-bar .past').click()
  await expect.poll(() => runs.count()).toBe(3)
  expect(faults).toEqual([])
  await close()
})

test('undo in the middle of a run brings the known picture back, and the next edit runs', async () => {
  // long enough for a step back to fall into the run
  const world = { store: 'beauty', start: '2027-03-01', days: 180, customers: 4000, prospects: 8000 }
  const { page, faults, close } = await openSmall(browser, address, { change: { world, futures: 32 } })
  const first = await page.locator('.fingerprint').textContent()
  const box = page.locator('run-bar .run')
  for (const [value, wait] of [['21', 0], ['22', 90], ['23', 180]] as const) {
    await cell(page).focus()
    await page.keyboard.type(value)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => /Cancel/.test(document.querySelector('run-bar .run')?.textContent ?? '') && document.querySelectorAll('run-bar .ticks i.done').length < 32)
    await page.waitForTimeout(wait)
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell(page).textContent()).toBe('30')
    // what a stopped run still owed would come within this time
    await page.waitForTimeout(400)
    expect(await box.textContent()).toMatch(/Run/)
    await finished(page)
    expect(await page.locator('.fingerprint').textContent()).toBe(first)
  }
  expect(faults).toEqual([])
  await close()
})
