/** Whatever a reader should never meet is noticed by a visit, so its absence means something; and the page's policy holds. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { subPath } from './host.ts'
import { openSmall, visit } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

test('messages, errors, missing files, and requests elsewhere are noticed', async () => {
  const { page, faults, close } = await visit(browser, `${address}${subPath}#/library`)
  await page.waitForSelector('.card')
  expect(faults).toEqual([])
  await page.evaluate("console.info('hello')")
  await expect.poll(() => faults).toContain('info: hello')
  await page.evaluate(() => { setTimeout(() => { throw new RangeError('oh') }) })
  await expect.poll(() => faults).toContain('error: oh')
  await page.evaluate(() => fetch('nowhere.json'))
  await expect.poll(() => faults).toContain(`404: ${address}${subPath}nowhere.json`)
  await page.evaluate(() => fetch('/index.html'))
  await expect.poll(() => faults).toContain(`request: ${address}/index.html`)
  await close()
})

test('the policy keeps other hosts and foreign scripts away', async () => {
  const { page, faults, close } = await visit(browser, `${address}/#/library`)
  await page.waitForSelector('.card')
  const elsewhere = address.replace('127.0.0.1', 'localhost')
  expect(await page.evaluate((to) => fetch(`${to}/index.html`).then(() => 'answered', () => 'refused'), elsewhere)).toBe('refused')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
  })
  expect(await page.evaluate(() => (window as unknown as { ran?: boolean }).ran)).toBeUndefined()
  await page.evaluate((to) => { new Image().src = `${to}/favicon.svg` }, elsewhere)
  for (const rule of ['connect-src', 'script-src', 'img-src']) await expect.poll(() => faults.join()).toMatch(new RegExp(`Content Security Policy[^,]*${rule}`))
  await close()
})

test('a worker that asks another host or says something is noticed', async () => {
  const elsewhere = address.replace('127.0.0.1', 'localhost')
  const { page, faults, close } = await openSmall(browser, address)
  const worker = page.workers()[0]!
  await worker.evaluate((to) => fetch(`${to}/index.html`).catch(() => undefined), elsewhere)
  await expect.poll(() => faults).toContain(`request: ${elsewhere}/index.html`)
  await worker.evaluate("console.info('hello')")
  await expect.poll(() => faults).toContain('info: hello')
  await close()
})
