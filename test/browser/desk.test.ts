/** World, assumptions and help as a reader meets them. */
import { readdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { broken, finished, openSmall, visit } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

/** The small scenario, with another page than the workbench open. */
async function small(hash: string) {
  const there = await openSmall(browser, address)
  await there.page.evaluate((to) => { location.hash = to }, hash)
  await there.page.waitForSelector('.beside h1')
  return there
}
const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`)
async function type(page: Page, key: string, text: string): Promise<void> {
  await cell(page, key).fill(text)
  await cell(page, key).press('Enter')
}

test('the world is edited in place: a change is marked, undone, set back, and bad input says what is allowed', async () => {
  const { page, faults, close } = await small('#/world')
  await type(page, 'economics.cogs', '35%')
  expect(await cell(page, 'economics.cogs').inputValue()).toBe('35')
  const row = page.locator('tr', { has: cell(page, 'economics.cogs') })
  expect(await row.locator('.source').textContent()).toMatch(/Default 28%\s*Reset/)
  expect(await page.locator('#undo').getAttribute('aria-label')).toBe('Undo: Cost of goods 28% to 35%')
  await page.locator('#undo').click()
  await expect.poll(() => cell(page, 'economics.cogs').inputValue()).toBe('28')
  await type(page, 'economics.cogs', '+10%')
  expect(await cell(page, 'economics.cogs').inputValue()).toBe('30.8')
  await row.locator('.link').click()
  await expect.poll(() => cell(page, 'economics.cogs').inputValue()).toBe('28')

  await type(page, 'economics.fee', '80')
  expect(await page.locator('.wrong .notice span').last().textContent()).toBe('Platform fee is 80%. It must lie between 0% and 50%. Until then it stays at 5%.')
  expect(await cell(page, 'economics.fee').inputValue()).toBe('80')
  await page.locator('.wrong .button').click()
  await expect.poll(() => cell(page, 'economics.fee').inputValue()).toBe('50')

  // a weight moves the others; people are taken from the last one for a new segment
  await type(page, 'segments.0.weight', '50')
  const weights = async () => Promise.all((await page.locator('[data-cell^="segments."][data-cell$=".weight"]').all()).map(async (input) => Number(await input.inputValue())))
  expect((await weights()).reduce((a, b) => a + b, 0)).toBeCloseTo(100, 0)
  await page.getByRole('button', { name: 'Segment', exact: true }).click()
  await expect.poll(async () => (await weights()).length).toBe(6)
  expect(faults).toEqual([])
  await close()
})

test('another kind of shop, another goal and a guardrail run again', async () => {
  const { page, faults, close } = await small('#/world')
  await page.getByLabel('Kind of shop').selectOption('fashion')
  expect(await cell(page, 'economics.cogs').inputValue()).toBe('38')
  await page.getByLabel('Goal', { exact: true }).selectOption('gmv')
  await page.getByRole('button', { name: 'Guardrail', exact: true }).click()
  await page.getByLabel('Limit of guardrail 1').fill('-50k')
  await page.getByLabel('Limit of guardrail 1').press('Tab')
  expect(await page.getByLabel('Limit of guardrail 1').inputValue()).toBe('−50,000')
  await page.locator('a', { hasText: 'Back to the workbench' }).click()
  await finished(page)
  expect(await page.locator('.world b').textContent()).toBe('Fashion shop')
  expect(faults).toEqual([])
  await close()
})

test('the footer counts the assumptions and leads to them; a term tells where its value comes from', async () => {
  const { page, faults, close } = await small('#/assumptions')
  const count = async () => Number(/\d+/.exec((await page.locator('.page-tools [role=status]').textContent())!)![0])
  const without = await count()
  expect(await page.locator('world-table tbody tr').count()).toBe(without)
  await page.locator('.page-tools wa-switch').click()
  await expect.poll(count).toBeGreaterThan(without)
  await page.locator('tr', { has: cell(page, 'economics.conversion') }).locator('th .term').click()
  await page.waitForSelector('help-popover:popover-open')
  expect(await page.locator('help-popover').textContent()).toMatch(/Orders per visit.*2–5 % by category.*Dynamic Yield/s)
  await page.keyboard.press('Escape')
  expect(await page.locator('help-popover:popover-open').count()).toBe(0)
  await type(page, 'economics.cogs', '40')
  await page.locator('a', { hasText: 'Back to the workbench' }).click()
  await page.waitForSelector('page-footer .assumptions')
  expect(await page.locator('page-footer .assumptions').textContent()).toBe(`${without - 1} assumptions`)
  expect(faults).toEqual([])
  await close()
})

test.each([{}, { language: 'zh-CN', theme: 'dark' }, { width: 390, height: 844 }] as const)('world, assumptions and help are accessible and stay inside the window (%o)', async (setting) => {
  const { page, faults, close } = await openSmall(browser, address, setting)
  for (const hash of ['#/world', '#/assumptions', '#/help/coupon', '#/help/metrics']) {
    const before = await page.locator('.beside h1').allTextContents()
    await page.evaluate((to) => { location.hash = to }, hash)
    // between two pages there is a moment without a heading, while the second one loads
    await page.waitForFunction((title) => ![undefined, title].includes(document.querySelector('.beside h1')?.textContent), before[0])
    expect(await broken(page), hash).toEqual([])
    expect(await page.evaluate(() => document.querySelector('.beside')!.scrollWidth - document.querySelector('.beside')!.clientWidth), hash).toBe(0)
  }
  expect(faults).toEqual([])
  await close()
})

test('the matrix takes =A and +10%, fills to the right, moves and hides strategies, and folds into a line', async () => {
  const { page, faults, close } = await visit(browser, `${address}/`)
  await page.waitForSelector('lever-matrix .cell')
  const at = (key: string, slot: number) => page.locator(`.cell[data-key="${key}"][data-slot="${slot}"]`)
  const enter = async (key: string, slot: number, text: string) => {
    await at(key, slot).focus()
    await page.keyboard.press(text[0]!)
    await page.keyboard.type(text.slice(1))
    await page.keyboard.press('Enter')
  }
  await enter('coupon.value', 2, '40')
  expect(await at('coupon.value', 2).textContent()).toBe('40')
  await enter('coupon.value', 2, '+10%')
  expect(await at('coupon.value', 2).textContent()).toBe('44')
  await enter('coupon.value', 4, '=B')
  expect(await at('coupon.value', 4).textContent()).toBe('44')
  await at('coupon.value', 1).focus()
  await page.keyboard.press('Control+d')
  for (const slot of [2, 4]) expect(await at('coupon.value', slot).textContent()).toBe('30')
  // where the lever is off nothing is switched on
  expect(await at('coupon.value', 3).textContent()).toBe('–')
  expect(await page.locator('.toast').textContent()).toContain('1 skipped: Coupons is off there.')
  expect(await page.locator('#undo').getAttribute('aria-label')).toBe('Undo: Face value of Coupons to the right')
  // the editor offers the same
  await page.locator('#undo').click()
  await at('coupon.value', 1).click()
  await page.locator('.editor .fill').click()
  await expect.poll(() => page.locator('#undo').getAttribute('aria-label')).toBe('Undo: Face value of Coupons to the right')
  await page.keyboard.press('Escape')

  await page.locator('[data-head="1"]').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => page.locator('[data-head="2"] .name').textContent()).toBe('Coupons')
  expect(await page.locator('[data-head="2"] strategy-chip').getAttribute('slot-index')).toBe('1')
  await page.locator('[data-head="1"]').dragTo(page.locator('[data-head="3"]'))
  await expect.poll(() => page.locator('[data-head="3"] .name').textContent()).toBe('Tiers')

  await page.waitForSelector('line-chart.main-chart')
  await page.locator('[data-head="1"] strategy-chip').click()
  expect(await page.locator('.hidden-note').textContent()).toMatch(/1 strategy hidden: Coupons/)
  await page.locator('.hidden-note .link').click()
  expect(await page.locator('.hidden-note').count()).toBe(0)

  await page.locator('.matrix-row.group:has([data-key="coupon"]) button.label').click()
  expect(await page.locator('.matrix-fold').textContent()).toMatch(/^A: Face value ¥30/)
  await page.locator('.matrix-row.group:has([data-key="ads"])').hover()
  await page.waitForFunction(() => document.querySelector('line-chart.main-chart')?.shadowRoot?.querySelector('.tint-bar'))
  expect(faults).toEqual([])
  await close()
})

test('the first steps tick what was done and go for good', async () => {
  const { page, faults, close } = await visit(browser, `${address}/`)
  await page.waitForSelector('.first-steps')
  // in sight however many rows stand above it
  const [matrix, steps, cost] = await Promise.all(['.matrix', '.first-steps', '.cost'].map(async (part) => (await page.locator(part).boundingBox())!))
  expect(steps!.y).toBeGreaterThanOrEqual(matrix!.y + matrix!.height - 1)
  expect(steps!.y + steps!.height).toBeLessThanOrEqual(cost!.y + 1)
  await page.locator('run-bar .add').click()
  await expect.poll(() => page.locator('.first-steps .done').count()).toBe(1)
  await page.locator('.first-steps button').click()
  await page.reload()
  await page.waitForSelector('lever-matrix .cell')
  expect(await page.locator('.first-steps').count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('the one mark of a first visit points at a slider and goes for good after the first drag', async () => {
  const { page, faults, close } = await visit(browser, `${address}/`)
  const mark = page.locator('field-editor .coach')
  await mark.waitFor()
  expect(await mark.innerText()).toBe('Drag this. The dotted line is a quick preview; let go for the full run.')
  expect(await page.locator('.cell.open').getAttribute('data-key')).toBe('coupon.value')
  await finished(page)
  const { x, y, width, height } = (await page.locator('field-editor wa-slider').boundingBox())!
  await page.mouse.move(x + width * 0.3, y + height / 2)
  await page.mouse.down()
  for (let share = 0.3; share < 0.4; share += 0.01) await page.mouse.move(x + width * share, y + height / 2)
  await page.waitForSelector('line-chart.main-chart path.dotted')
  expect(await mark.count()).toBe(1)
  await page.mouse.up()
  await expect.poll(() => mark.count()).toBe(0)
  expect(await page.locator('field-editor').count()).toBe(1)
  await page.reload()
  await page.waitForSelector('lever-matrix .cell')
  expect(await mark.count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('a press is enough to be rid of the mark', async () => {
  const { page, close } = await visit(browser, `${address}/`)
  await page.locator('field-editor .coach').click()
  await expect.poll(() => page.locator('field-editor .coach').count()).toBe(0)
  await page.reload()
  await page.waitForSelector('lever-matrix .cell')
  expect(await page.locator('field-editor').count()).toBe(0)
  await close()
})

test('the library finds, copies, deletes and brings back; cards draw their lines', async () => {
  const { page, faults, close } = await visit(browser, `${address}/#/library`)
  await page.waitForSelector('.card')
  const stories = readdirSync('scenarios').filter((name) => name !== 'schema.json').length
  expect(await page.locator('.card').count()).toBe(stories)
  expect(await page.locator('svg.card-lines path').count()).toBeGreaterThan(8)
  expect(await page.locator('.empty-state').textContent()).toMatch(/Nothing of yours yet/)
  await page.locator('#shelf-all + .cards .card-frame').last().locator('wa-dropdown button').click()
  await page.locator('wa-dropdown-item:visible', { hasText: 'Duplicate' }).click()
  await page.waitForSelector('#shelf-mine + .cards .card')
  await page.locator('#shelf-mine + .cards wa-dropdown button').click()
  await page.locator('wa-dropdown-item:visible', { hasText: 'Delete' }).click()
  await expect.poll(() => page.locator('#shelf-mine + .cards').count()).toBe(0)
  await page.locator('.toast button').click()
  await page.waitForSelector('#shelf-mine + .cards .card')
  await page.locator('.search').fill('zzz')
  expect(await page.locator('.empty-state').textContent()).toMatch(/No scenario matches “zzz”/)
  await page.locator('.empty-state button').click()
  await expect.poll(() => page.locator('.card').count()).toBe(stories + 1)
  await page.locator('#shelf-mine + .cards .card').click()
  await page.waitForFunction(() => document.querySelector('.crumb span')?.textContent?.endsWith(' (copy)'))
  expect(faults).toEqual([])
  await close()
})
