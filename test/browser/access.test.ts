import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { dropFile, finished, smallScenario, visit } from './journey.ts'

const address = inject('address')
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
let browser: Browser
let source: string
beforeAll(async () => {
  browser = await openBrowser()
  source = await readFile(axe, 'utf8')
})
afterAll(async () => { await browser.close() })

/** Rules that the page breaks, each with the places. */
async function broken(page: Page): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run: (where: Document, how: object) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] }> } })
      .axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
  })
}

async function small(setting: Parameters<typeof visit>[2]) {
  const there = await visit(browser, `${address}/`, setting)
  await there.page.waitForSelector('kpi-strip .kpi')
  await dropFile(there.page, 'small.json', smallScenario())
  await there.page.waitForFunction(() => /Small|小店/.test(document.querySelector('.crumb')?.textContent ?? ''))
  await finished(there.page)
  return there
}

describe.each([['en-GB', 'light'], ['en-GB', 'dark'], ['zh-CN', 'light'], ['zh-CN', 'dark']] as const)('in %s and %s', (language, theme) => {
  test('the workbench, with an editor open, breaks no rule of access', async () => {
    const { page, close } = await small({ language, theme })
    await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').click()
    await page.waitForSelector('field-editor wa-slider')
    await page.mouse.move(700, 5)
    await page.waitForTimeout(300)
    expect(await broken(page)).toEqual([])
    await close()
  })
  test('the library breaks no rule of access', async () => {
    const { page, close } = await visit(browser, `${address}/#/library`, { language, theme })
    await page.waitForSelector('.card')
    expect(await broken(page)).toEqual([])
    await close()
  })
})

/** What is cut without a tooltip, hangs out of the window, or is too small to read or hit. */
const misfits = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = []
  const shown = (node: Element) => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible'
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide`)
  const walk = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? walk(node.shadowRoot) : [])])
  for (const node of walk(document.body)) {
    if (!shown(node) || node.closest('.unseen, .skip, .heard')) continue
    const style = getComputedStyle(node)
    const text = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent!.trim())
    if (text && parseFloat(style.fontSize) < 12 && !node.closest('kbd, strategy-chip, .letter, wa-tooltip') && !(node.getRootNode() instanceof ShadowRoot && (node.getRootNode() as ShadowRoot).host.localName === 'strategy-chip'))
      found.push(`${node.localName}.${node.className} is set in ${style.fontSize}: ${node.textContent!.trim().slice(0, 30)}`)
    if (text && style.overflow !== 'visible' && node.scrollWidth > node.clientWidth + 1 && style.textOverflow === 'ellipsis' && !node.closest('[title]'))
      found.push(`${node.localName}.${node.className} is cut: ${node.textContent!.trim().slice(0, 40)}`)
  }
  return found
})

describe.each([[1440, 900], [1280, 800], [1024, 768], [768, 1024], [390, 844]])('at %i by %i', (width, height) => {
  test.each(['en-GB', 'zh-CN'] as const)('nothing is cut or hangs out, in %s', async (language) => {
    const { page, close } = await small({ language, width, height })
    expect(await misfits(page)).toEqual([])
    await close()
  })
})

test('every control of the workbench is reached by Tab, and the focus is seen', async () => {
  const { page, close } = await small({})
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); scrollTo(0, 0) })
  const reached = new Set<string>()
  for (let k = 0; k < 60; k++) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => {
      const node = document.activeElement!
      return node.localName === 'body' ? 'body' : `${node.localName}.${[...node.classList].join('.')}`
    }))
    if (reached.has('body') && k > 30) break
  }
  for (const wanted of ['button.crumb', 'button.strategy-head', 'button.button.primary.run', 'button.kpi', 'line-chart.main-chart']) expect([...reached]).toContain(wanted)
  expect([...reached].some((name) => name.startsWith('button.cell'))).toBe(true)
  await close()
})
