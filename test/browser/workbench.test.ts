import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { fingerprint } from '../../src/experiments/fingerprint.ts'
import { jobsOf } from '../../src/experiments/replicate.ts'
import { noResults, withEnded } from '../../src/experiments/results.ts'
import { runJob } from '../../src/experiments/run.ts'
import { engineVersion } from '../../src/model/version.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { openBrowser } from './chromium.ts'
import { dropFile, finished, openSmall, smallScenario, verdictOf, visit } from './journey.ts'
import { subPath } from './host.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

test('a first visit runs the sample with no click, and says nothing it should not', async () => {
  const { page, faults, close } = await visit(browser, `${address}/`)
  await finished(page)
  expect(await verdictOf(page)).toMatch(/^Best bet: Mix, more margin than the baseline in 1[3-6] of 16 futures, about \+¥1\d\dK$/)
  const { fingerprint: golden } = JSON.parse(await readFile('test/golden/beauty-618-double11.json', 'utf8')) as { fingerprint: string }
  expect(await page.locator('.fingerprint').textContent()).toBe(`${golden.slice(0, 4)} ${golden.slice(4, 8)}`)
  expect(await page.locator('line-chart.main-chart path.line').count()).toBeGreaterThan(2)
  expect(await page.locator('.kpi').count()).toBe(5)
  expect(await page.title()).toBe('Beauty: 618 to Double 11 · Shapan')
  expect(faults).toEqual([])
  await close()
})

test('the fingerprint on the page is that of the same run outside the browser', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  const scenario = readScenario(smallScenario()).scenario!
  const results = jobsOf(scenario).reduce((sum, job) => withEnded(sum, { job, book: runJob(job) }), noResults(scenario))
  const { short } = fingerprint(results.books)
  expect(await page.locator('.fingerprint').textContent()).toBe(`${short.slice(0, 4)} ${short.slice(4)}`)
  expect(faults).toEqual([])
  await close()
})

test('switching a lever off runs again and changes the verdict', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  const before = await verdictOf(page)
  await page.locator('.cell[data-key="coupon"][data-slot="1"]').click()
  // what is left is the baseline, which the page knows: its picture comes with or without a run
  await expect.poll(() => verdictOf(page)).toMatch(/^No difference/)
  await finished(page)
  await page.keyboard.press('Control+z')
  await finished(page)
  expect(await verdictOf(page)).toBe(before)
  expect(faults).toEqual([])
  await close()
})

test('typing into a cell changes the strategy, as one named step', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  const cell = page.locator('.cell[data-key="coupon.value"][data-slot="1"]')
  await cell.focus()
  await page.keyboard.type('1.2k')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.editor .hint').innerText()).toMatch(/^Face value is ¥1,200\. It must lie between ¥\d+ and ¥500\./)
  expect(await cell.textContent()).toBe('30')
  await page.locator('.editor .fix').click()
  await expect.poll(() => cell.textContent()).toBe('500')
  await page.keyboard.press('Enter')
  expect(await page.locator('#undo').getAttribute('aria-label')).toBe('Undo: Coupons: Face value 30 to 500')
  expect(await cell.evaluate((node) => node === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['slot'])).toBe('0')
  expect(faults).toEqual([])
  await close()
})

test('a press on a cell below an open editor reaches that cell', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').click()
  await page.waitForSelector('field-editor')
  await page.locator('.label.more').first().click()
  const cell = page.locator('.cell[data-key="coupon.minimum"][data-slot="1"]')
  await cell.waitFor()
  const before = (await cell.boundingBox())!
  await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2)
  await page.mouse.down()
  await page.waitForTimeout(100)
  expect((await cell.boundingBox())!.y).toBe(before.y)
  await page.mouse.up()
  await expect.poll(() => page.locator('.cell.open').evaluateAll((cells) => cells.map((open) => open.getAttribute('data-key')))).toEqual(['coupon.minimum'])
  expect(faults).toEqual([])
  await close()
})

test('on a phone a value is stepped, and the verdict follows', async () => {
  const { page, faults, close } = await openSmall(browser, address, { language: 'zh-CN', width: 390, height: 844 })
  const before = await verdictOf(page)
  const print = await page.locator('.fingerprint').textContent()
  expect(before).toContain('次推演')
  await page.locator('.phone-chips [role="radio"]').nth(1).click()
  await page.getByRole('button', { name: '增加：面额' }).click()
  await page.waitForSelector('.stale')
  await finished(page)
  await page.getByRole('button', { name: '满减券，面额：31' }).waitFor()
  expect(await page.locator('.fingerprint').textContent()).not.toBe(print)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(faults).toEqual([])
  await close()
})

test('a strategy is added, renamed and removed', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await page.locator('run-bar .add').click()
  await page.waitForFunction(() => document.activeElement?.closest('name-field'))
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.strategy-head').count()).toBe(3)
  await finished(page)
  await page.locator('.strategy-head').nth(2).click()
  await page.locator('wa-dropdown-item', { hasText: 'Rename' }).locator('visible=true').click()
  await page.locator('wa-dialog input[name="en"]').fill('Gifts')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.strategy-head .name').nth(2).textContent()).toBe('Gifts')
  await page.waitForSelector('wa-dialog', { state: 'detached' })
  await page.locator('.strategy-head').nth(2).click()
  await page.locator('wa-dropdown-item', { hasText: 'Remove' }).locator('visible=true').click()
  await expect.poll(() => page.locator('.strategy-head').count()).toBe(2)
  expect(faults).toEqual([])
  await close()
})

describe('files', () => {
  test('a file that does not read changes nothing and says where', async () => {
    const { page, faults, close } = await openSmall(browser, address)
    const before = await verdictOf(page)
    const bad = JSON.parse(smallScenario())
    bad.strategies[1].levers.coupon.rate = 1.2
    bad.strategies[1].levers.copuon = {}
    await dropFile(page, 'bad.json', JSON.stringify(bad))
    await page.waitForSelector('wa-dialog .dialog-body')
    const said = await page.locator('wa-dialog .dialog-body').innerText()
    expect(said).toContain('strategies[1].levers.coupon.rate')
    expect(said).toContain('strategies[1].levers.copuon')
    expect(said).toMatch(/^A .+, .+ is 120%\. It must lie between .+\. Set it to/m)
    expect(said).toContain('there is no lever "copuon". Did you mean "coupon"?')
    expect(said).toContain('Nothing on this page has changed.')
    expect(await page.locator('.crumb').textContent()).toContain('Small shop')
    expect(await verdictOf(page)).toBe(before)
    expect(faults).toEqual([])
    await close()
  })

  test('a file of a newer version opens read-only, says what was not understood, and is edited as a copy', async () => {
    const { page, faults, close } = await openSmall(browser, address)
    const file = JSON.parse(smallScenario({ title: { en: 'From tomorrow', 'zh-CN': '来自明天' } }))
    await dropFile(page, 'tomorrow.json', JSON.stringify({ ...file, version: 2, mood: 'bright' }))
    await page.waitForFunction(() => /tomorrow/.test(document.querySelector('.crumb')?.textContent ?? ''))
    expect(await page.locator('.desk-bar').innerText()).toMatch(/^This file has version 2; this program knows up to 1\. It is open read-only\. Not understood: mood\s+Edit a copy$/)
    await finished(page)
    const cell = page.locator('.cell[data-key="coupon.value"][data-slot="1"]')
    await cell.click()
    expect(await page.locator('.editor.locked').innerText()).toContain('open read-only')
    expect(await page.locator('field-editor').count()).toBe(0)
    await page.keyboard.press('Control+s')
    await expect.poll(() => page.locator('.toast').innerText()).toContain('is not saved over')
    await page.locator('.editor.locked button').click()
    expect(await page.locator('.desk-bar').count()).toBe(0)
    await cell.focus()
    await page.keyboard.type('25')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell.textContent()).toBe('25')
    expect(faults).toEqual([])
    await close()
  })

  test('what is saved opens again after a reload as the same scenario', async () => {
    const { page, faults, close } = await openSmall(browser, address)
    await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').focus()
    await page.keyboard.type('25')
    await page.keyboard.press('Enter')
    // how soon is held elsewhere; here the machine may be busy
    await expect.poll(() => page.locator('.save-state').innerText(), { timeout: 10_000 }).toContain('In this browser; not in a file')
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('top-bar .button', { hasText: 'Save' }).click()])
    const text = await readFile(await file.path(), 'utf8')
    const { scenario } = readScenario(text)
    expect(scenario?.strategies[1]?.levers.coupon).toMatchObject({ value: 25 })
    await expect.poll(() => page.locator('.save-state').innerText()).toMatch(/Saved to small\.json \d\d:\d\d/)
    await finished(page)
    const print = await page.locator('.fingerprint').textContent()
    // a tab may lose its last second
    await page.waitForTimeout(1000)
    await page.reload()
    await finished(page)
    expect(await page.locator('.save-state').innerText()).toMatch(/Saved to small\.json/)
    await dropFile(page, 'again.json', text)
    await expect.poll(() => page.locator('.save-state').innerText()).toContain('Opened from again.json')
    await finished(page)
    expect(await page.locator('.fingerprint').textContent()).toBe(print)
    expect(faults).toEqual([])
    await close()
  })

  test('the chart is written as a table and as a picture', async () => {
    const { page, faults, close } = await openSmall(browser, address)
    for (const [entry, ending, least] of [['CSV', '.csv', 500], ['PNG', '.png', 10_000]] as const) {
      await page.locator('compare-tab button[aria-label="Download"]').click()
      const [file] = await Promise.all([page.waitForEvent('download'), page.locator('wa-dropdown-item', { hasText: entry }).locator('visible=true').click()])
      expect(file.suggestedFilename()).toContain(ending)
      const bytes = await readFile(await file.path())
      expect(bytes.byteLength).toBeGreaterThan(least)
      if (entry === 'CSV') {
        const print = await page.locator('.fingerprint').textContent()
        expect(bytes.toString('utf8').trimEnd().split('\r\n').at(-1)).toBe(`"Small shop · Shapan ${engineVersion} · seed 7 · fingerprint ${print} · 12 futures · a model, not a forecast · 60 rows"`)
      }
    }
    expect(faults).toEqual([])
    await close()
  })
})

test('a cancelled run keeps what it has', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  const world = { store: 'beauty', start: '2027-03-01', days: 365, customers: 60_000, prospects: 60_000 }
  await dropFile(page, 'long.json', smallScenario({ title: { en: 'Long shop', 'zh-CN': '久店' }, world, futures: 96 }))
  await page.waitForFunction(() => document.querySelectorAll('run-bar .ticks i').length === 96 && document.querySelectorAll('run-bar .ticks i.done').length >= 2, undefined, { timeout: 60_000 })
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !/Cancel/.test(document.querySelector('run-bar .run')?.textContent ?? ''))
  // a future that was nearly done may still come in while the workers are stopped
  await expect.poll(async () => {
    const done = await page.locator('run-bar .ticks i.done').count()
    const told = [await verdictOf(page), await page.locator('run-bar .so-far').textContent()]
    return done >= 2 && told.join() === `Cancelled at ${done} of 96 futures: too few for a verdict,${done} of 96`
  }).toBe(true)
  expect(faults).toEqual([])
  await close()
})

test('language and theme are chosen once and kept', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await page.locator('#language').click()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  await expect.poll(() => page.title()).toBe('小店 · 沙盘')
  expect(await page.locator('app-shell').innerText()).not.toMatch(/Workbench|Baseline|Undo|futures/)
  await page.locator('top-bar button[aria-label="外观"]').click()
  await page.locator('wa-dropdown-item', { hasText: '深色' }).locator('visible=true').click()
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
  await page.reload()
  await page.waitForSelector('.crumb')
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']])).toEqual(['zh-CN', 'dark'])
  expect(faults).toEqual([])
  await close()
})

test('the library opens a scenario', async () => {
  const { page, faults, close } = await visit(browser, `${address}/#/library`)
  await page.locator('.card').nth(1).click()
  await page.waitForSelector('lever-matrix .cell')
  expect(page.url()).toContain('#/w')
  expect(await page.locator('.crumb').textContent()).not.toContain('Beauty: 618')
  expect(faults).toEqual([])
  await close()
})

test('works from a sub-path of a host', async () => {
  const { page, faults, close } = await visit(browser, `${address}${subPath}`)
  await page.waitForFunction(() => document.querySelectorAll('run-bar .ticks i.done').length >= 1, undefined, { timeout: 60_000 })
  expect(faults).toEqual([])
  await close()
})

test('an address that leads nowhere shows the workbench and says so', async () => {
  const { page, faults, close } = await visit(browser, `${address}/#/nowhere`)
  await page.waitForSelector('lever-matrix .cell')
  await expect.poll(() => page.locator('.toast').innerText()).toContain('no such page')
  expect(faults).toEqual([])
  await close()
})
