/** Any figure in the chart: picked from its title by pointer, keys or finger, found by the palette, kept by the address. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { broken, finished, openSmall } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

const title = (page: Page) => page.locator('.metric-title > span').first().textContent()
const hash = (page: Page) => page.evaluate(() => location.hash)
const opened = (page: Page) => page.waitForSelector('metric-picker:popover-open [role="option"]')
const selected = (page: Page) => page.locator('metric-picker [aria-selected="true"]').getAttribute('data-metric')

test('by keys: the title opens all figures in groups, a few letters find one, Enter charts it, Escape goes back', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await page.locator('.metric-title').focus()
  await page.keyboard.press('Enter')
  await opened(page)
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input')
  expect(await selected(page)).toBe('contributionMargin')
  expect(await page.locator('metric-picker [role="group"]').count()).toBe(7)
  expect(await page.locator('metric-picker [data-metric="subscribers"]').innerText()).toMatch(/Subscription: off\s+number/)
  expect(await page.locator('metric-picker .about').innerText()).toContain('net revenue')
  await page.waitForTimeout(300)
  expect(await broken(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => selected(page)).toBe('gmv')
  await page.keyboard.press('Escape')
  await page.waitForSelector('metric-picker:popover-open', { state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.classList.contains('metric-title'))).toBe(true)

  await page.keyboard.press('Enter')
  await opened(page)
  await page.keyboard.type('hexiao')
  await expect.poll(() => selected(page)).toMatch(/^coupon/)
  await page.locator('metric-picker input').fill('redemption')
  await expect.poll(() => selected(page)).toBe('couponRedemption')
  await page.keyboard.press('Enter')
  // the baseline hands out no coupons: there is no difference to draw
  await expect.poll(() => title(page)).toBe('Redemption rate')
  expect(await page.locator('.main-chart .line').count()).toBeGreaterThan(0)
  expect(await hash(page)).toBe('#/w/compare?metric=couponRedemption')

  // another tab and back, and a reload, find it again
  await page.locator('[data-tab="scorecard"]').click()
  await page.waitForSelector('score-chart')
  expect(await hash(page)).toBe('#/w/scorecard?metric=couponRedemption')
  await page.locator('[data-tab="compare"]').click()
  await expect.poll(() => title(page)).toBe('Redemption rate')
  await page.reload()
  await finished(page)
  expect(await title(page)).toBe('Redemption rate')
  // the goal needs no word in the address
  await page.locator('.kpi').nth(1).click()
  await expect.poll(() => hash(page)).toBe('#/w/compare')
  await expect.poll(() => title(page)).toBe('Contribution margin gained over the baseline')
  expect(faults).toEqual([])
  await close()
})

test('a ratio against the baseline has its line and its table, and no absolute value; the palette charts it, and its meaning is a press away', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.palette[open] .palette-row')
  await page.keyboard.type('GMV gained over spend added')
  await page.keyboard.press('Enter')
  await expect.poll(() => title(page)).toBe('GMV gained over spend added')
  expect(await page.locator('.main-chart .rule text').textContent()).toMatch(/^break-even \d\.\d\d$/)
  expect(await page.locator('compare-tab .segments').first().locator('button').nth(1).isDisabled()).toBe(true)
  expect(await page.locator('.main-chart .source').textContent()).toContain('Breaks even at')
  await page.keyboard.press('t')
  await page.waitForSelector('.main-chart chart-table table')
  expect(await page.locator('.main-chart chart-table table').innerText()).toMatch(/Coupons/)
  await page.locator('.metric-help').click()
  await page.waitForSelector('help-popover:popover-open')
  expect(await page.locator('help-popover').innerText()).toContain('GMV without')
  await page.waitForTimeout(300)
  expect(await broken(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('under a finger the figures come as a sheet from below, with a row as high as a finger', async () => {
  const { page, faults, close } = await openSmall(browser, address, { width: 390, height: 844, language: 'zh-CN' })
  await page.locator('.metric-title').click()
  await opened(page)
  const box = (await page.locator('metric-picker').boundingBox())!
  expect([box.x, Math.round(box.y + box.height), box.width]).toEqual([0, 844, 390])
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('input')
  expect((await page.locator('metric-picker [role="option"]').first().boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await page.waitForTimeout(300)
  expect(await broken(page)).toEqual([])
  await page.locator('metric-picker [data-metric="orders"]').click()
  await expect.poll(() => title(page)).toBe('比基线多出的订单数')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(faults).toEqual([])
  await close()
})
