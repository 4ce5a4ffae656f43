/** How soon a frame answers a key, a hover, the crosshair, a tab and a switch. */
import type { Page } from 'playwright-core'
import { at, milliseconds, row, type Row } from './row.ts'
import { standingsSince } from './watch.ts'

/** Time for a frame or two between one event and the next, in milliseconds. */
const breath = 40

/** Does something, with the page counting what it answers. */
async function tried(page: Page, trying: string, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate((name) => { window.bench.trying = name }, trying)
  await act()
  await page.waitForTimeout(2 * breath)
  return page.evaluate((name) => {
    window.bench.trying = ''
    return window.bench.answers[name] ?? []
  }, trying)
}

async function moves(page: Page, where: string, steps: number, along: 'across' | 'down'): Promise<void> {
  const { x, y, width, height } = (await page.locator(where).first().boundingBox())!
  for (let k = 0; k < steps; k++) {
    const share = 0.1 + (0.7 * k) / steps
    await page.mouse.move(along === 'across' ? x + width * share : x + width * 0.6, along === 'down' ? y + height * share : y + height / 2)
    await page.waitForTimeout(breath)
  }
}

async function presses(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(breath)
  }
}

/** From the press on each tab to the frame in which its own content stands, studies still under way or not. */
async function opened(page: Page, tabs: readonly string[]): Promise<readonly number[]> {
  const took: number[] = []
  for (const id of tabs) {
    await page.locator(`[data-tab="${id}"]`).click()
    await page.waitForFunction((name) => window.bench.standings.at(-1)!.tab === name, `${id}-tab`)
    const { began, standings } = await standingsSince(page, 'click')
    took.push(standings.find(({ tab }) => tab === `${id}-tab`)!.at - began)
    await page.waitForTimeout(6 * breath)
  }
  return took
}

const times = <T>(count: number, what: readonly T[]): T[] => Array.from({ length: count }, () => what).flat()

/** Tries each of them on a page at rest; leaves the first tab open. */
export async function answers(page: Page): Promise<readonly Row[]> {
  const found: (readonly [string, readonly number[]])[] = []
  const trial = async (name: string, act: () => Promise<void>) => void found.push([name, await tried(page, name, act)])
  await trial('crosshair', () => moves(page, 'line-chart.main-chart', 40, 'across'))
  await trial('hover over the levers', () => moves(page, 'lever-matrix [role=grid]', 30, 'down'))
  await page.locator('line-chart.main-chart .plot').focus()
  await trial('key, along the curves', () => presses(page, [...times(20, ['ArrowLeft']), ...times(6, ['ArrowUp', 'ArrowDown']), 'Escape']))
  await page.locator('.cell[data-key="coupon.value"][data-slot="1"]').focus()
  await trial('key, among the levers', () => presses(page, times(6, ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'])))
  // over a setting a digit would be typed into it
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await trial('toggle: a strategy, the differences, chart or table', () => presses(page, times(4, ['1', '1', 'd', 'd', 't', 't'])))
  const tabs = await page.locator('result-tabs [data-tab]').evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['tab']!))
  const round = [...tabs.slice(1), tabs[0]!]
  found.push(['tab, opened first, until it stands', await opened(page, round)], ['tab, opened again, until it stands', await opened(page, round)])
  const all = found.flatMap(([, values]) => values)
  return [
    ...found.map(([name, values]) => ({ ...row(`${name}, worst of ${values.length}`, at(values, 1), 100), measured: `${milliseconds(at(values, 1))} (p75 ${milliseconds(at(values, 0.75))})` })),
    row(`all of these, p75 of ${all.length}`, at(all, 0.75), 150),
  ]
}
