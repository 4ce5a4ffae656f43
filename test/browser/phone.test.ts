/** The workbench under a finger: the whole editor of a lever, what is done with a strategy, and the chart's own menu. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { finished, openSmall } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })
const size = { width: 390, height: 844 } as const

test('a press on a value opens its editor, with its range, its help and a quick look', async () => {
  const { page, faults, close } = await openSmall(browser, address, size)
  expect(await page.locator('.phone-chips [aria-checked="true"] > span').textContent()).toBe('Coupons')
  await page.getByRole('button', { name: 'Face value, Coupons: 30' }).click()
  const sheet = page.locator('.sheet:popover-open')
  await sheet.waitFor()
  expect(await sheet.innerText()).toMatch(/Seen in practice[\s\S]*10–50[\s\S]*Baseline: off/)
  await sheet.locator('.term').click()
  await page.locator('help-popover:popover-open').waitFor()
  await page.keyboard.press('Escape')
  expect(await sheet.count()).toBe(1)
  await sheet.locator('input[type="range"]').evaluate((slider: HTMLInputElement) => {
    slider.value = '44'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await sheet.locator('.effect').waitFor()
  expect(await sheet.locator('.effect').innerText()).toMatch(/Preview, 30 to 44: GMV/)
  await sheet.locator('input[inputmode="decimal"]').fill('25')
  await sheet.locator('input[inputmode="decimal"]').press('Enter')
  await sheet.getByRole('button', { name: 'Done' }).click()
  expect(await sheet.count()).toBe(0)
  await page.getByRole('button', { name: 'Face value, Coupons: 25' }).waitFor()
  await finished(page)
  expect(await page.locator('.phone-cost').innerText()).toMatch(/^Marketing spend ¥[\d.]+K? whole run\s+No limit reached/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(faults).toEqual([])
  await close()
})

test('a strategy is duplicated, hidden and removed', async () => {
  const { page, faults, close } = await openSmall(browser, address, size)
  const act = async (entry: string) => {
    await page.locator('.phone-name button').first().click()
    await page.locator('.phone-name wa-dropdown-item', { hasText: entry }).click()
  }
  await act('Duplicate')
  await page.locator('wa-dialog input[name="en"]').fill('Gifts')
  await page.locator('wa-dialog input[name="en"]').press('Enter')
  await page.waitForSelector('wa-dialog', { state: 'detached' })
  await expect.poll(() => page.locator('.phone-chips [aria-checked="true"] > span').textContent()).toBe('Gifts')
  await act('Hide from charts')
  await page.locator('.hidden-note').first().waitFor()
  await act('Remove')
  await expect.poll(() => page.locator('.phone-chips [role="radio"]').count()).toBe(2)
  expect(faults).toEqual([])
  await close()
})

test('the curves keep their menu and their download', async () => {
  const { page, faults, close } = await openSmall(browser, address, size)
  const menu = page.locator('compare-tab .only-phone')
  await menu.locator('button').click()
  await menu.locator('wa-dropdown-item', { hasText: 'Absolute' }).click()
  await expect.poll(() => menu.locator('button').innerText()).toBe('Absolute')
  await menu.locator('button').click()
  await menu.locator('wa-dropdown-item', { hasText: 'Table' }).click()
  await page.locator('compare-tab chart-table').waitFor()
  expect(await page.locator('compare-tab button[aria-label="Download"]').isVisible()).toBe(true)
  expect(faults).toEqual([])
  await close()
})
