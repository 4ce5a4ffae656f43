/** A scenario goes to another: by link into a fresh profile, by a picture; what is cut or hostile is told and changes nothing. */
import { readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { crc32 } from '../../src/storage/checksum.ts'
import { openBrowser } from './chromium.ts'
import { dropFile, finished, openSmall, smallScenario, visit } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

const cell = (page: Page) => page.locator('.cell[data-key="coupon.value"][data-slot="1"]')

/** The link of the scenario on the desk, out of the dialog. */
async function linkOf(page: Page): Promise<string> {
  await page.locator('top-bar .button', { hasText: 'Share' }).click()
  await expect.poll(() => page.locator('.share-link').inputValue()).toContain('#/w?s=1.')
  const link = await page.locator('.share-link').inputValue()
  expect(await page.locator('.link-length').innerText()).toContain(`${link.length.toLocaleString('en')} characters`)
  return link
}

async function edited() {
  const reader = await openSmall(browser, address)
  await cell(reader.page).focus()
  await reader.page.keyboard.type('25')
  await reader.page.keyboard.press('Enter')
  await finished(reader.page)
  return reader
}

test('a link opens in a fresh profile as the same scenario with the same fingerprint, is asked about, and stays when kept; one cut in the middle is told', async () => {
  const { page, faults, close } = await edited()
  const print = await page.locator('.fingerprint').textContent()
  const link = await linkOf(page)
  expect(faults).toEqual([])
  await close()

  const other = await visit(browser, `${link}&from=timeline&isappinstalled=0`)
  await other.page.waitForFunction(() => document.querySelector('.crumb')?.textContent?.includes('Small shop'))
  await finished(other.page)
  expect(await other.page.locator('.fingerprint').textContent()).toBe(print)
  expect(await cell(other.page).innerText()).toContain('25')
  expect(await other.page.locator('.desk-bar').innerText()).toContain('This scenario came from a link.')
  expect(new URL(other.page.url()).hash).toBe('#/w')
  await other.page.locator('.desk-bar button', { hasText: 'Keep' }).click()
  await expect.poll(() => other.page.locator('.desk-bar').count()).toBe(0)
  await other.page.waitForTimeout(600)
  await other.page.reload()
  await expect.poll(() => cell(other.page).innerText()).toContain('25')
  expect(await other.page.locator('.desk-bar').count()).toBe(0)

  // what arrives of a link that was cut in the middle is told, and changes nothing
  const hash = new URL(link).hash
  const cut = hash.slice(0, Math.floor(hash.length / 2))
  await other.page.evaluate((to) => { location.hash = to }, cut)
  const [, whole, , data] = hash.slice(hash.indexOf('=') + 1).split('.')
  await expect.poll(() => other.page.locator('wa-dialog .dialog-body').innerText()).toContain(`The link was cut: ${data!.length - (hash.length - cut.length)} of ${whole} characters arrived.`)
  expect(await cell(other.page).innerText()).toContain('25')
  expect(other.faults).toEqual([])
  await other.close()
})

test('a link never takes the place of work; discarded, the work is back, and the link can be brought back', async () => {
  const { page, faults, close } = await edited()
  const link = await linkOf(page)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.share-link').count()).toBe(0)
  await cell(page).focus()
  await page.keyboard.type('33')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(page).innerText()).toContain('33')
  await page.evaluate((hash) => { location.hash = hash }, new URL(link).hash)
  await expect.poll(() => cell(page).innerText()).toContain('25')
  await page.locator('.desk-bar a', { hasText: 'Compare with yours' }).click()
  await expect.poll(() => page.locator('.version-table tbody tr').first().innerText()).toMatch(/¥33\s+¥25/)
  await page.locator('.versions a', { hasText: 'Back to the workbench' }).click()
  await page.locator('.desk-bar button', { hasText: 'Discard' }).click()
  await expect.poll(() => cell(page).innerText()).toContain('33')
  await page.locator('.toast button').click()
  await expect.poll(() => cell(page).innerText()).toContain('25')
  expect(faults).toEqual([])
  await close()
})

const wrap = (json: string | Buffer) => {
  const data = deflateRawSync(json, { level: 9 }).toString('base64url')
  return `1.${data.length}.${crc32(new TextEncoder().encode(data)).toString(36)}.${data}`
}

test.each([
  ['a bomb', wrap(Buffer.alloc(16 * 1024 * 1024)), 'unpacks to more than'],
  ['__proto__', wrap('{"f":{"version":1,"__proto__":{"polluted":1}}}'), 'no scenario may use'],
  ['ten thousand deep', wrap('['.repeat(10_000) + ']'.repeat(10_000)), 'nests too deeply'],
  ['a link cut in the middle', wrap('{"b":"beauty-618-double11","d":{"seed":[7]}}').slice(0, -20), 'The link was cut: '],
])('%s is told, and the page works on', async (_, link, said) => {
  const { page, faults, close } = await visit(browser, `${address}/#/w?s=${link}`)
  await page.waitForSelector('wa-dialog .dialog-body')
  expect(await page.locator('wa-dialog .dialog-body').innerText()).toContain(said)
  await page.waitForSelector('verdict-line h1')
  expect(await page.evaluate(() => ({} as { polluted?: unknown }).polluted)).toBeUndefined()
  expect(faults).toEqual([])
  await close()
})

test('an exported picture holds its scenario and opens when dropped', async () => {
  const { page, faults, close } = await edited()
  await page.locator('compare-tab button[aria-label="Download"]').click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('wa-dropdown-item', { hasText: 'PNG' }).locator('visible=true').click()])
  const bytes = [...await readFile(await file.path())]
  await cell(page).focus()
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(content)], 'chart.png', { type: 'image/png' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, bytes)
  await expect.poll(() => cell(page).innerText()).toContain('25')
  expect(faults).toEqual([])
  await close()
})

test('a file of another engine says so', async () => {
  const { page, faults, close } = await visit(browser, `${address}/`)
  await page.waitForSelector('verdict-line h1')
  await dropFile(page, 'old.json', smallScenario({ engine: '0.9.0' }))
  await expect.poll(() => page.locator('.desk-bar').innerText()).toContain('Made with engine 0.9.0; numbers may differ.')
  await page.locator('.desk-bar button', { hasText: 'What changed' }).click()
  await expect.poll(() => page.locator('wa-dialog .dialog-body').innerText()).toContain('0.9.0')
  await page.locator('wa-dialog .button', { hasText: 'Close' }).click()
  await page.locator('.desk-bar button', { hasText: 'Rerun' }).click()
  await expect.poll(() => page.locator('.desk-bar').count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('the computer is cleared', async () => {
  const { page, close } = await edited()
  await page.waitForTimeout(600)
  await page.locator('.crumb').click()
  await page.locator('wa-dropdown-item', { hasText: 'Clear this computer' }).locator('visible=true').click()
  await page.locator('wa-dialog .button', { hasText: 'Clear everything' }).click()
  await page.waitForFunction(() => document.querySelector('.crumb')?.textContent?.includes('618'))
  const left = await page.evaluate(() => new Promise<string[]>((resolve) => {
    const opening = indexedDB.open('shapan')
    opening.onsuccess = () => {
      const all = opening.result.transaction('entries').objectStore('entries').getAllKeys()
      all.onsuccess = () => resolve(all.result as string[])
    }
  }))
  expect(left.filter((id) => !id.startsWith('library:'))).toEqual([])
  await close()
})
