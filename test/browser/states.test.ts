import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { dropFile, finished, openSmall, smallScenario, verdictOf, type Setting } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

const strategies = [
  { name: { en: 'Baseline', 'zh-CN': '基线' }, levers: {} },
  { name: { en: 'Coupons', 'zh-CN': '满减券' }, levers: { coupon: { value: 30 } } },
  { name: { en: 'Twins', 'zh-CN': '双生' }, levers: {} },
  { name: { en: 'More', 'zh-CN': '更多' }, levers: { coupon: { value: 50 } } },
]
const small = (setting: Setting = {}, change: Record<string, unknown> = { strategies }) => openSmall(browser, address, { change, ...setting })
/** Letters and colours of the chips over the matrix, and at the ends of the curves. */
const chipsOf = (page: Page) => page.evaluate(() => ({
  heads: [...document.querySelectorAll('.strategy-head strategy-chip')].map((chip) => chip.shadowRoot!.textContent!.trim()),
  ends: [...document.querySelector('line-chart.main-chart')!.shadowRoot!.querySelectorAll('.end .letter')].map((letter) => letter.textContent!).sort(),
}))

test('a strategy keeps its chip in matrix and chart when another goes', async () => {
  const { page, faults, close } = await small()
  expect(await chipsOf(page)).toEqual({ heads: ['0', 'A', 'B', 'C'], ends: ['0', 'A', 'B', 'C'] })
  await page.locator('.strategy-head').nth(1).click()
  await page.locator('wa-dropdown-item', { hasText: 'Remove' }).locator('visible=true').click()
  await expect.poll(() => page.locator('.strategy-head').count()).toBe(3)
  await finished(page)
  expect(await chipsOf(page)).toEqual({ heads: ['0', 'B', 'C'], ends: ['0', 'B', 'C'] })
  await page.locator('run-bar .add').click()
  await page.waitForFunction(() => document.activeElement?.closest('name-field'))
  await page.keyboard.press('Escape')
  await finished(page)
  expect((await chipsOf(page)).heads).toEqual(['0', 'B', 'C', 'A'])
  expect(await page.locator('.strategy-head .name').last().textContent()).toBe('Strategy A')
  expect(faults).toEqual([])
  await close()
})

test('the switch of a locked baseline says why it does nothing, and works when unlocked', async () => {
  const { page, faults, close } = await small()
  const cell = page.locator('.cell[data-key="coupon"][data-slot="0"]')
  await cell.click()
  expect(await page.locator('.editor.locked').innerText()).toContain('The baseline is locked')
  expect(await cell.textContent()).toBe('off')
  await page.locator('.editor.locked button').click()
  await expect.poll(() => page.locator('.editor.locked').count()).toBe(0)
  await cell.click()
  await expect.poll(() => cell.textContent()).toBe('on')
  expect(faults).toEqual([])
  await close()
})

test('the table opens on a row a week and one column a strategy; all of it is a press away', async () => {
  const { page, faults, close } = await small()
  await page.locator('.segments.form button').nth(1).click()
  const size = () => page.locator('line-chart.main-chart').evaluate((chart) => {
    const { shadowRoot } = chart.shadowRoot!.querySelector('chart-table')!
    return [shadowRoot!.querySelectorAll('thead th').length, shadowRoot!.querySelectorAll('tbody tr').length]
  })
  await expect.poll(size).toEqual([4, 9])
  await page.locator('line-chart.main-chart').getByRole('button', { name: 'Show every day' }).click()
  await expect.poll(size).toEqual([13, 60])
  expect(faults).toEqual([])
  await close()
})

test('while a run after an edit is young, the verdict before it stands and says so', async () => {
  const world = { store: 'beauty', start: '2027-03-01', days: 180, customers: 12_000, prospects: 40_000 }
  const { page, faults, close } = await small({}, { world, futures: 16 })
  const before = await verdictOf(page)
  await page.evaluate(() => {
    const told: string[] = []
    Object.assign(window, { told })
    const line = document.querySelector('verdict-line')!
    new MutationObserver(() => { told.push(`${line.querySelector('.outdated')?.textContent ?? ''}${line.querySelector('h1')!.textContent!.replaceAll('\u2060', '').trim()}`) })
      .observe(line, { childList: true, subtree: true, characterData: true, attributes: true })
  })
  await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').click()
  await page.locator('field-editor .number button').last().click()
  await page.waitForSelector('verdict-line[outdated]')
  await finished(page)
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told)
  expect(told.filter((text) => /Too early|Cancelled/.test(text))).toEqual([])
  expect(told.includes(`Before your changes:${before}`)).toBe(true)
  expect(await page.locator('verdict-line[outdated]').count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('on a tablet the levers slide in, and go by their button, by a press beside them and by Escape', async () => {
  const { page, faults, close } = await small({ width: 768, height: 1024 })
  const left = page.locator('aside.left')
  for (const leave of [() => page.locator('.left .close').click(), () => page.mouse.click(740, 500), () => page.keyboard.press('Escape')]) {
    expect(await left.isVisible()).toBe(false)
    await page.locator('run-bar .only-narrow').click()
    await expect.poll(() => left.isVisible()).toBe(true)
    await page.waitForTimeout(300)
    await leave()
    await expect.poll(() => left.isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.classList.contains('only-narrow'))).toBe(true)
  }
  expect(faults).toEqual([])
  await close()
})

test('a note lies over the foot of the page, not over figures or charts', async () => {
  const { page, close } = await small()
  await page.evaluate(() => { location.hash = '#/nowhere' })
  const { y } = (await page.locator('.toast').boundingBox())!
  const foot = (await page.locator('page-footer').boundingBox())!
  expect(y).toBeGreaterThanOrEqual(foot.y - 8)
  await close()
})

test('another file takes every word and figure of the one before away at once', async () => {
  const names = ['Zebra', 'Quince']
  const own = names.map((name, k) => ({ name: { en: name, 'zh-CN': name }, levers: { coupon: { value: 30 + k } } }))
  const { page, faults, close } = await small({}, { strategies: [strategies[0], ...own] })
  // large enough that its own first picture takes a while
  const other = smallScenario({
    title: { en: 'Other shop', 'zh-CN': '另一家' }, futures: 48, goal: 'gmv', world: { store: 'beauty', start: '2027-03-01', days: 200, customers: 20_000, prospects: 60_000 },
    strategies: [strategies[0], { name: { en: 'Gifts', 'zh-CN': '礼品' }, levers: { coupon: { value: 20 } } }],
  })
  // a name that is being typed belongs to what lies on the desk
  await page.locator('run-bar .add').click()
  await page.waitForSelector('name-field input')
  await page.keyboard.type('Quagga')
  await dropFile(page, 'other.json', other)
  await page.waitForFunction(() => document.querySelector('.crumb')?.textContent?.includes('Other'))
  const text = await page.locator('body').innerText()
  for (const name of [...names, 'Quagga']) expect(text).not.toContain(name)
  expect(await page.locator('name-field').count()).toBe(0)
  expect(await verdictOf(page)).toMatch(/^Running the first futures|^Too early/)
  expect(await page.locator('.outdated').count()).toBe(0)
  expect(await page.locator('.kpi-cell:has([aria-pressed="true"]) .long').textContent()).toBe('GMV')
  await page.keyboard.press('Escape')
  expect(faults).toEqual([])
  await close()
})

test('the strip says whose figures it shows, keeps to it while a pointer passes, and changes by choice', async () => {
  const { page, faults, close } = await small()
  const owner = page.locator('.kpi-owner button')
  const before = await owner.innerText()
  await page.locator('.strategy-head').nth(2).hover()
  expect(await owner.innerText()).toBe(before)
  await owner.click()
  await page.locator('.kpi-owner wa-dropdown-item', { hasText: 'B Twins' }).last().click()
  await expect.poll(() => owner.innerText()).toBe('Twins, against the baseline')
  expect(await page.locator('.kpi .goal').count()).toBe(1)
  expect(await page.locator('.kpi[aria-pressed="true"]').innerText()).toContain('goal')
  expect(faults).toEqual([])
  await close()
})

test('a figure names whose it is', async () => {
  const { page, close } = await small()
  expect(await page.locator('.kpi').first().getAttribute('title')).toMatch(/^(?:Baseline|Coupons|Twins|More): GMV\. A press/)
  await close()
})
