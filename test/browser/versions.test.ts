/** Two versions side by side: what differs, and what came of it; versions with a name stay as they are. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { broken, dropFile, finished, openSmall, smallScenario } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

const cell = (page: Page) => page.locator('.cell[data-key="coupon.value"][data-slot="1"]')
const section = (page: Page, title: string) => page.locator('.versions section', { has: page.locator('h2', { hasText: title }) })

test('what was opened against the desk: the lever that changed, the difference on the same luck; a name for it, back to it, and undo', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await cell(page).focus()
  await page.keyboard.type('25')
  await page.keyboard.press('Enter')
  await finished(page)
  await page.locator('.crumb').click()
  await page.locator('wa-dropdown-item', { hasText: 'Versions' }).locator('visible=true').click()
  await page.waitForSelector('.version-table')
  const levers = await section(page, 'Levers').innerText()
  expect(levers).toContain('1 difference')
  expect(levers).toMatch(/Coupons[\s\S]*¥30\s+¥25/)
  // the one change is all there is: the desk's own runs tell its effect
  expect(levers).toMatch(/8 of 10 futures[\s\S]*ahead in \d+(\.5)? of 12/)
  expect(await section(page, 'World').innerText()).toContain('Both use the same world.')
  // what is the same stands there only where it is asked for
  await page.locator('.version-picks wa-switch').click()
  await expect.poll(() => section(page, 'World').locator('tr.same').count()).toBeGreaterThan(20)
  expect(await section(page, 'Levers').innerText()).toContain('1 difference')
  await page.locator('.version-picks wa-switch').click()
  await expect.poll(() => page.locator('.version-table tr.same').count()).toBe(0)
  // both were run on the desk
  const rows = section(page, 'Results').locator('tbody tr')
  expect(await rows.count()).toBe(2)
  expect(await rows.nth(0).innerText()).toContain('the same')
  expect(await rows.nth(1).innerText()).toMatch(/8 of 10 futures[\s\S]*ahead in \d+(\.5)? of 12/)

  await page.locator('.version-new input').fill('618 plan')
  await page.locator('.version-new button').click()
  await expect.poll(() => page.locator('.version-list li').count()).toBe(1)
  expect(await broken(page, 'versions-page')).toEqual([])

  await page.locator('.versions a', { hasText: 'Back to the workbench' }).click()
  await cell(page).focus()
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  await page.evaluate(() => { location.hash = '#/versions' })
  await page.locator('.version-list button', { hasText: 'Restore' }).click()
  await expect.poll(() => cell(page).innerText()).toContain('25')
  await page.locator('#undo').click()
  await expect.poll(() => cell(page).innerText()).toContain('40')
  expect(faults).toEqual([])
  await close()
})

test('another world is told as not comparable', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await dropFile(page, 'second.json', smallScenario({ world: { store: 'beauty', start: '2027-03-01', days: 60, customers: 1000, prospects: 4000, economics: { cogs: 0.5 } } }))
  await page.waitForFunction(() => document.querySelector('.save-state')?.textContent?.includes('second.json'))
  await finished(page)
  await page.evaluate(() => { location.hash = '#/versions' })
  await expect.poll(() => section(page, 'World').innerText()).toContain('Cost of goods')
  expect(await section(page, 'World').innerText()).toContain('The worlds differ, so the results cannot be compared')
  expect(await section(page, 'World').innerText()).toContain('50%')
  expect(faults).toEqual([])
  await close()
})
