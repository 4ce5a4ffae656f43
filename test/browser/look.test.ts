/** The look of every page and tab, with the fullest and the emptiest scenario, in the sizes, themes and languages that differ most; `npm run shots` goes through all. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addresses, Scene, shiftsDuring, type State } from '../look/states.ts'
import { emptiest, fullest } from '../look/stories.ts'
import { openBrowser } from './chromium.ts'
import { finished } from './journey.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => { await browser.close() })

/** Another seed asks for another run. */
async function runAnew(page: Page): Promise<void> {
  await page.locator('run-bar .seed input').fill('777')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.querySelector('.stale') || document.querySelector('run-bar .ticks i:not(.done)'))
  await finished(page)
}

const full: State[] = [
  { width: 1440, height: 900, theme: 'light', language: 'en' }, { width: 1280, height: 800, theme: 'dark', language: 'en' },
  { width: 1024, height: 768, theme: 'light', language: 'zh-CN' }, { width: 390, height: 844, theme: 'dark', language: 'zh-CN' },
]
const empty: State[] = [{ width: 1440, height: 900, theme: 'dark', language: 'zh-CN' }, { width: 390, height: 844, theme: 'light', language: 'en' }]

// help tells of no story, so it is looked at once
describe.each([{ name: 'fullest', story: fullest(12), states: full, places: addresses() }, { name: 'emptiest', story: emptiest(12), states: empty, places: addresses().filter((place) => !place.startsWith('#/help')) }])('with the $name scenario', ({ story, states, places }) => {
  let scene: Scene
  beforeAll(async () => { scene = await Scene.open(browser, address, story) })
  afterAll(async () => { await scene.close() })

  test.each(states)('nothing is cut, overlaps, hangs out, is faint, small or in the wrong language at $width, $theme, $language', async (state) => {
    await scene.turn(state)
    const found: string[] = []
    for (const place of places) {
      await scene.go(place)
      found.push(...(await scene.judged()).map((fault) => `${place} ${fault}`))
    }
    expect(found).toEqual([])
    expect(scene.faults).toEqual([])
  })

  test('a run shifts nothing on the page', async () => {
    await scene.turn({ width: 1440, height: 900, theme: 'light', language: 'en' })
    await scene.go('#/w')
    expect(await shiftsDuring(scene.page, () => runAnew(scene.page))).toBeLessThanOrEqual(0.02)
    expect(scene.faults).toEqual([])
  })
})
