/** The desk is kept in the browser: over a reload, a killed tab, beside another tab; and where it cannot be kept, the page says so. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { dropFile, finished, openSmall, smallScenario } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

const cell = (page: Page) => page.locator('.cell[data-key="coupon.value"][data-slot="1"]')
const state = (page: Page) => page.locator('.save-state').innerText()

async function type(page: Page, value: string): Promise<void> {
  await cell(page).focus()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
}

const small = () => openSmall(browser, address)

/** Another tab of the same browser. */
async function tab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}/`)
  await page.waitForSelector('.crumb')
  return page
}

test('an edit is told as edited, then as kept; after a reload it is there, and can be taken back and done again', async () => {
  const { page, faults, close } = await small()
  await type(page, '25')
  await expect.poll(() => state(page)).toContain('In this browser; not in a file')
  await type(page, '35')
  await expect.poll(() => state(page)).toContain('In this browser; not in a file')
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell(page).innerText()).toContain('25')
  await page.waitForTimeout(1000)
  await page.reload()
  await expect.poll(() => cell(page).innerText()).toContain('25')
  expect(await page.locator('.crumb').textContent()).toContain('Small shop')
  await page.locator('#redo').click()
  await expect.poll(() => cell(page).innerText()).toContain('35')
  await page.locator('#undo').click()
  await page.locator('#undo').click()
  await expect.poll(() => cell(page).innerText()).toContain('30')
  expect(await state(page)).toContain('Opened from small.json')
  expect(faults).toEqual([])
  await close()
})

test('a tab that is killed in the middle of an edit loses at most the last second', async () => {
  const { page, close } = await small()
  await type(page, '25')
  await page.waitForTimeout(1000)
  await type(page, '45')
  const context = page.context()
  // the process dies: no event of the page runs any more
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  const next = await tab(context)
  await expect.poll(() => cell(next).innerText()).toMatch(/25|45/)
  await close()
})

test('two tabs do not write over each other', async () => {
  const { page, close } = await small()
  await type(page, '25')
  await expect.poll(() => state(page)).toContain('In this browser')
  const other = await tab(page.context())
  await expect.poll(() => cell(other).innerText()).toContain('25')
  await type(page, '26')
  await page.waitForTimeout(1000)
  await type(other, '27')
  await expect.poll(() => other.locator('.toast').innerText()).toContain('Another tab')
  await expect.poll(() => state(other)).toContain('In this browser')
  const values = await other.evaluate(() => new Promise<number[]>((resolve) => {
    const opening = indexedDB.open('shapan')
    opening.onsuccess = () => {
      const all = opening.result.transaction('copies').objectStore('copies').getAll()
      all.onsuccess = () => resolve((all.result as { desk: { scenario: { strategies: { levers: { coupon?: { value: number } } }[] } } }[]).map(({ desk }) => desk.scenario.strategies[1]?.levers.coupon?.value ?? 0))
    }
  }))
  expect(values.sort()).toEqual([26, 27])
  await close()
})

test('after ten minutes of edits a file is offered, once', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + ((window as unknown as { later?: number }).later ?? 0)
  })
  await page.goto(`${address}/`)
  await page.waitForSelector('verdict-line h1')
  await dropFile(page, 'small.json', smallScenario())
  await page.waitForFunction(() => document.querySelector('.crumb')?.textContent?.includes('Small shop'))
  const offered = () => page.locator('.toast', { hasText: 'Ten minutes of edits' }).count()
  await type(page, '25')
  await page.waitForTimeout(300)
  expect(await offered()).toBe(0)
  await page.evaluate(() => { (window as unknown as { later: number }).later = 601_000 })
  await type(page, '26')
  await expect.poll(offered).toBe(1)
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.toast button').click()])
  expect(file.suggestedFilename()).toBe('small.json')
  await type(page, '27')
  await page.waitForTimeout(300)
  expect(await offered()).toBe(0)
  await context.close()
})

test('a full disk is told, with the offer of a file', async () => {
  const { page, close } = await small()
  await page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError') } })
  await type(page, '25')
  await expect.poll(() => state(page)).toContain('Not kept: the browser’s storage is full')
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.save-state .link').click()])
  expect(file.suggestedFilename()).toBe('small.json')
  await expect.poll(() => state(page)).toMatch(/Saved to small\.json \d\d:\d\d/)
  await close()
})

test('a browser that stores nothing is told so, and the page works', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  await page.addInitScript(() => { indexedDB.open = () => { throw new DOMException('no', 'SecurityError') } })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${address}/`)
  await page.waitForSelector('verdict-line h1')
  await dropFile(page, 'small.json', smallScenario())
  await finished(page)
  await type(page, '25')
  await expect.poll(() => state(page)).toContain('Not kept: the browser blocks storage')
  expect(errors).toEqual([])
  await context.close()
})
