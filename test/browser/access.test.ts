import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './chromium.ts'
import { broken, openSmall, type Visit } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

describe.each(['en-GB', 'zh-CN'] as const)('in %s', (language) => {
  let there: Visit
  beforeAll(async () => { there = await openSmall(browser, address, { language }) })
  afterAll(async () => { await there.close() })

  test.each(['light', 'dark'] as const)('workbench with an editor open, and library, break no rule of access in %s', async (colorScheme) => {
    const { page, faults } = there
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => { location.hash = '#/w' })
    await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').click()
    await page.waitForSelector('field-editor wa-slider')
    await page.mouse.move(700, 5)
    await page.waitForTimeout(300)
    expect(await broken(page)).toEqual([])
    await page.evaluate(() => { location.hash = '#/library' })
    await page.waitForSelector('.card')
    expect(await broken(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

test('every control of the workbench is reached by Tab and its focus seen; what opens over it and beside it breaks no rule; nothing moves where motion is reduced', async () => {
  const { page, faults, close } = await openSmall(browser, address)
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); scrollTo(0, 0) })
  const reached = new Set<string>()
  const unseen = new Set<string>()
  for (let k = 0; k < 60; k++) {
    await page.keyboard.press('Tab')
    const { name, ringed } = await page.evaluate(() => {
      const outer = document.activeElement!
      let inner = outer
      while (inner.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement
      const ring = (node: Element) => { const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node); return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none' }
      return { name: outer.localName === 'body' ? 'body' : `${outer.localName}.${[...outer.classList].join('.')}`, ringed: outer.localName === 'body' || [outer, inner, ...inner.children].some(ring) }
    })
    reached.add(name)
    if (!ringed) unseen.add(name)
    if (reached.has('body') && k > 30) break
  }
  expect([...unseen]).toEqual([])
  for (const wanted of ['button.crumb', 'button.strategy-head', 'button.button.primary.run', 'button.kpi', 'line-chart.main-chart']) expect([...reached]).toContain(wanted)
  expect([...reached].some((name) => name.startsWith('button.cell'))).toBe(true)

  // what is opened over the page, and pages beside it, break no rule either
  await page.locator('run-bar .past').click()
  await page.waitForSelector('run-history:popover-open')
  expect(await broken(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('past')
  for (const [hash, there] of [['#/w/ads', '.empty-state, .study-head, response-chart'], ['#/versions', 'versions-page select'], ['#/world', 'world-page input']] as const) {
    await page.evaluate((to) => { location.hash = to }, hash)
    await page.waitForSelector(there)
    expect(await broken(page)).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => { location.hash = '#/w/compare' })
  await page.waitForSelector('.phone-chips')
  expect(await broken(page)).toEqual([])

  // where motion is reduced, nothing changes its place or its shape step by step
  expect(await page.evaluate(moving)).not.toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [width, height] of [[390, 844], [900, 800], [1440, 900]] as const) {
    await page.setViewportSize({ width, height })
    expect(await page.evaluate(moving)).toEqual([])
  }
  expect(faults).toEqual([])
  await close()
})

test('at 200 % nothing lies beyond the edge; colours of the reader tell what is chosen', async () => {
  const { page, faults, close } = await openSmall(browser, address, { width: 720, height: 450 })
  for (const place of ['#/w', '#/w/scorecard', '#/w/money', '#/library', '#/world']) {
    await page.evaluate((hash) => { location.hash = hash }, place)
    await page.waitForFunction(() => !document.querySelector('.plot-wait, .library [role="status"]'))
    expect([place, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([place, 0])
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.evaluate(() => { location.hash = '#/w' })
  const look = (selector: string) => page.locator(selector).first().evaluate((node) => getComputedStyle(node).backgroundColor)
  expect(await look('.segments [aria-checked="true"]')).not.toBe(await look('.segments [aria-checked="false"]'))
  expect(faults).toEqual([])
  await close()
})

/** Whatever would move, of the whole page; runs inside the browser. */
function moving(): string[] {
  const still = /^(?:none|opacity|visibility|color|fill|stroke|box-shadow|background.*|border.*color|outline.*)$/
  const walk = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? walk(node.shadowRoot) : [])])
  return walk(document).flatMap((node) => ['', '::before', '::after'].flatMap((part) => {
    const { transitionProperty, transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(node, part)
    const durations = transitionDuration.split(', ').map(parseFloat)
    const found = transitionProperty.split(', ').filter((name, k) => durations[k % durations.length]! > 0 && !still.test(name))
    if (animationName !== 'none' && parseFloat(animationDuration) > 0) found.push(animationName)
    if (scrollBehavior === 'smooth') found.push('scroll')
    return found.map((what) => `${node.localName}.${node.getAttribute('class') ?? ''}${part}: ${what}`)
  }))
}
