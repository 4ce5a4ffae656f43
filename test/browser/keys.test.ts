/** A reader without a pointer: from the open page to a changed setting, its run, its verdict, another tab and back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { broken, finished, openSmall, verdictOf } from './journey.ts'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

/** What has the focus. */
const focused = (page: Page) => page.evaluate(() => {
  const { dataset, localName } = document.activeElement as HTMLElement
  return dataset['key'] ?? dataset['tab'] ?? localName
})
/** Equal fingerprints are equal results. */
const printed = (page: Page) => page.locator('.fingerprint').textContent()
const options = (page: Page) => page.locator('.palette-row .what > span').allTextContents()

test('by keys alone: find a setting, change it, run, read the verdict, change the tab, undo', async () => {
  const { page, faults, close } = await openSmall(browser, inject('address'))
  const before = await printed(page)
  const cell = page.locator('.cell[data-key="coupon.value"][data-slot="1"]')

  await page.keyboard.press('Control+k')
  await page.waitForSelector('.palette[open] .palette-row')
  expect(await focused(page)).toBe('input')
  await page.keyboard.type('miane')
  await expect.poll(async () => (await options(page))[0]).toBe('Face value')
  expect(await page.locator('.palette input').getAttribute('aria-activedescendant')).toBe('palette-0')
  expect(await broken(page)).toEqual([])
  // an Enter that ends a composition chooses a word, not a row
  await page.locator('.palette input').dispatchEvent('compositionend')
  await page.keyboard.press('Enter')
  expect(await page.locator('.palette[open]').count()).toBe(1)
  await page.waitForTimeout(120)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('coupon.value')
  expect(await cell.evaluate((node) => node === document.activeElement)).toBe(true)

  await page.keyboard.type('45')
  await page.keyboard.press('Enter')
  expect(await cell.textContent()).toBe('45')
  await page.keyboard.press('r')
  await finished(page)
  expect(await verdictOf(page)).toContain('baseline')
  expect(await printed(page)).not.toBe(before)

  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.waitForSelector('score-chart .sheet')
  await expect.poll(() => focused(page)).toBe('scorecard')
  await page.keyboard.press('t')
  await page.waitForSelector('score-chart fact-table table')
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell.textContent()).toBe('30')
  await expect.poll(() => printed(page)).toBe(before)

  // nothing is called so; Escape gives the focus back
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.palette[open]')
  await expect.poll(() => focused(page)).toBe('input')
  await page.keyboard.type('qqqq')
  expect(await page.locator('.palette-none').textContent()).toContain('qqqq')
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe('scorecard')

  // single characters can be switched off, and then do nothing
  await page.keyboard.press('?')
  await page.waitForSelector('.key-sheet wa-switch')
  await page.waitForTimeout(300)
  expect(await broken(page)).toEqual([])
  await page.locator('.key-sheet wa-switch').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.key-sheet').count()).toBe(0)
  await page.keyboard.press('t')
  expect(await page.locator('score-chart fact-table table').count()).toBe(1)
  expect(await page.locator('run-bar .run kbd').count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('a slash leads into the search of the library', async () => {
  const { page, faults, close } = await openSmall(browser, inject('address'))
  await page.evaluate(() => { location.hash = '#/library' })
  await page.waitForSelector('library-page .search')
  await page.keyboard.press('/')
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).className)).toContain('search')
  await page.keyboard.type('tiers')
  expect(await page.locator('library-page .search').inputValue()).toBe('tiers')
  await page.locator('library-page .search').evaluate((box: HTMLElement) => box.blur())
  await page.keyboard.press('?')
  await page.waitForSelector('.key-sheet wa-switch')
  expect(await page.locator('.key-sheet').innerText()).toMatch(/Search the library, when it is open\s+\//)
  expect(faults).toEqual([])
  await close()
})
