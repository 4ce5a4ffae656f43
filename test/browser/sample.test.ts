import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeSample } from '../../src/experiments/sample.ts'
import { openBrowser } from './chromium.ts'
import { subPath } from './host.ts'
import { finished, verdictOf, visit } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

test('the built sample is what a fresh run gives, byte for byte, and is small', async () => {
  const file = Buffer.from(await (await fetch(`${address}/sample.bin`)).arrayBuffer())
  expect(file.length).toBeLessThan(600_000)
  const fresh = await makeSample(await readFile('scenarios/beauty-618-double11.json', 'utf8'))
  expect(inflateRawSync(file).equals(fresh)).toBe(true)
}, 400_000)

test('a first visit begins with the sample, says so, ends with the same numbers from a live run, and has a result of its own after two actions', async () => {
  const { page, faults, close } = await visit(browser, `${address}${subPath}`)
  await page.waitForSelector('verdict-line .tag')
  expect(await page.locator('line-chart.main-chart path.line').count()).toBeGreaterThan(2)
  expect(await page.locator('verdict-line .tag').textContent()).toBe('sample')
  expect(await page.locator('.fingerprint').count()).toBe(0)
  const said = await verdictOf(page)
  const figures = await page.locator('kpi-strip').innerText()
  await finished(page)
  expect(await page.locator('verdict-line .tag').count()).toBe(0)
  expect(await verdictOf(page)).toBe(said.replace(/sample$/, ''))
  expect(await page.locator('kpi-strip').innerText()).toBe(figures)

  // one press opens a value, the next changes it; nothing else is asked
  const print = await page.locator('.fingerprint').textContent()
  await page.locator('.cell[data-key="coupon.value"][data-slot="4"]').click()
  await page.locator('field-editor .number button').last().click()
  await page.waitForSelector('.stale')
  await finished(page)
  expect(await page.locator('.fingerprint').textContent()).not.toBe(print)
  expect(await page.locator('kpi-strip').innerText()).not.toBe(figures)
  expect(await verdictOf(page)).toMatch(/in \d+ of 16 futures/)
  expect(faults).toEqual([])
  await close()
})

test.each([['damaged', 200, 'no such bytes'], ['missing', 404, '']] as const)('a page whose sample is %s runs all the same', async (_, status, body) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.route('**/sample.bin', (route) => route.fulfill({ status, body }))
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${address}/`)
  await page.waitForFunction(() => document.querySelectorAll('run-bar .ticks i.done').length >= 1, undefined, { timeout: 60_000 })
  expect(await page.locator('verdict-line .tag').count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})
