import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { finished, openSmall, verdictOf } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

/** The small scenario, run, with the editor of the coupon's value open and its slider held. */
async function held() {
  const there = await openSmall(browser, address)
  const { page } = there
  await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').click()
  return there
}

/** Drags the slider a little to the right and holds it. */
async function drag(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator('field-editor wa-slider').boundingBox())!
  const at = (share: number) => [x + 8 + (width - 16) * share, y + height / 2] as const
  await page.mouse.move(...at(0.3))
  await page.mouse.down()
  for (let share = 0.3; share < 0.45; share += 0.01) await page.mouse.move(...at(share))
}
const solidOf = (page: Page) => page.locator('line-chart.main-chart').evaluate((chart) => [...chart.shadowRoot!.querySelectorAll('path.line:not(.dotted)')].map((path) => path.getAttribute('d')))

test('a drag draws a dotted look that says nothing and gives way to the run', async () => {
  const { page, faults, close } = await held()
  const said = await verdictOf(page)
  const figures = await page.locator('kpi-strip').innerText()
  const lines = await solidOf(page)
  await drag(page)
  await page.waitForSelector('line-chart.main-chart path.dotted')
  await page.waitForSelector('.editor .effect')
  expect(await page.locator('.preview-tag').textContent()).toMatch(/^preview · \d futures?$/)
  expect(await page.locator('.editor .effect').innerText()).toMatch(/Preview, \d+ to \d+: GMV \S+[\s\S]*margin \S+/)
  expect(await verdictOf(page)).toBe(said)
  expect(await page.locator('kpi-strip').innerText()).toBe(figures)
  expect((await solidOf(page)).length).toBe(lines.length)
  await page.mouse.up()
  await finished(page)
  expect(await page.locator('line-chart.main-chart path.dotted').count()).toBe(0)
  expect(await page.locator('.preview-tag').count()).toBe(0)
  expect(await page.locator('#undo').getAttribute('aria-label')).toMatch(/^Undo: Coupons: Face value 30 to \d+$/)
  expect(await page.locator('kpi-strip').innerText()).not.toBe(figures)
  expect(faults).toEqual([])
  await close()
})

test('without live preview a drag is only an edit', async () => {
  const { page, faults, close } = await held()
  const toggle = page.locator('run-bar .live')
  expect(await toggle.getAttribute('aria-pressed')).toBe('true')
  await toggle.click()
  expect(await toggle.getAttribute('aria-pressed')).toBe('false')
  await drag(page)
  await page.waitForSelector('.stale')
  await page.waitForTimeout(300)
  expect(await page.locator('line-chart.main-chart path.dotted').count()).toBe(0)
  expect(await page.locator('.editor .hint').isVisible()).toBe(true)
  await page.mouse.up()
  await finished(page)
  expect(faults).toEqual([])
  await close()
})
