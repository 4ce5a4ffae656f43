/** Brings the built page into each state that is looked at: story, address, size, theme, language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { dropFile, finished, visit } from '../browser/journey.ts'
import { en } from '../../src/i18n/en.ts'
import { leverIds } from '../../src/levers/index.ts'
import { latinWords, particles } from '../i18n/glossary.ts'
import { judge, type Manner } from './judge.ts'
import { readPages, readTabs } from './registry.ts'

export type Language = 'en' | 'zh-CN'
export type Theme = 'light' | 'dark'
export const sizes = [[1440, 900], [1280, 800], [1024, 768], [390, 844]] as const
export const themes: readonly Theme[] = ['light', 'dark']
export const languages: readonly Language[] = ['en', 'zh-CN']

/** How the page is shown. */
export type State = { readonly width: number; readonly height: number; readonly theme: Theme; readonly language: Language }

/** Every address of the page: its other pages, help item by item, then the workbench tab by tab. */
export const addresses = (root?: string): string[] => [...readPages(root).flatMap((page) => (page === 'help' ? [...leverIds, 'metrics'].map((item) => `#/help/${item}`) : [`#/${page}`])), ...readTabs(root).map(({ id }) => `#/w/${id}`)]

/** The names of the tokens that are colours. */
export function colourTokens(root = process.cwd()): string[] {
  const css = readFileSync(join(root, 'src/ui/styles/tokens.css'), 'utf8')
  return [...new Set([...css.matchAll(/--([\w-]+): #[0-9A-F]{6}/g)].map(([, name]) => name!))]
}

/** What the judge is told of the house. */
export const mannerOf = (language: Language, touch: boolean): Manner => ({
  language, touch, colours: colourTokens(), rooms: [...new Set(Object.keys(en).map((key) => key.split('.')[0]!))], latin: [...latinWords(), ...particles],
})

/** A page that holds one story with its result, and can be turned. */
export class Scene {
  readonly page: Page
  readonly faults: string[]
  readonly close: () => Promise<void>
  readonly #session: CDPSession
  #language: Language = 'en'
  #touch = false
  #theme: Theme = 'light'

  private constructor(page: Page, faults: string[], close: () => Promise<void>, session: CDPSession) {
    this.page = page
    this.faults = faults
    this.close = close
    this.#session = session
  }

  /** Opens the page in a fresh profile, drops the story, and waits for its result. */
  static async open(browser: Browser, address: string, story: string): Promise<Scene> {
    const { page, faults, close } = await visit(browser, `${address}/`)
    await page.waitForSelector('lever-matrix .cell')
    await dropFile(page, 'story.json', story)
    const title = (JSON.parse(story) as { title: { en: string } }).title.en
    await page.waitForFunction((text) => document.querySelector('.crumb')?.textContent?.includes(text), title)
    await finished(page)
    await page.waitForSelector('.toast', { state: 'detached', timeout: 20_000 })
    return new Scene(page, faults, close, await page.context().newCDPSession(page))
  }

  /** Turns the page: a narrow one is one that is touched. */
  async turn({ width, height, theme, language }: State): Promise<void> {
    const { page } = this
    if (language !== this.#language) {
      await this.#touched(false)
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.locator('#language').click()
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
      this.#language = language
    }
    await this.#touched(width < 600)
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    this.#theme = theme
  }

  async #touched(on: boolean): Promise<void> {
    if (on === this.#touch) return
    await this.#session.send('Emulation.setTouchEmulationEnabled', { enabled: on, ...(on && { maxTouchPoints: 1 }) })
    this.#touch = on
  }

  /** Goes to an address and waits until nothing is on its way. */
  async go(address: string): Promise<void> {
    const { page } = this
    await page.evaluate((hash) => { location.hash = hash }, address)
    await page.mouse.move(700, 2)
    await page.waitForFunction(() => !document.querySelector('.plot-wait, .library [role="status"]'), undefined, { timeout: 60_000 })
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)) }))
    await page.waitForTimeout(350)
  }

  /** What the page finds wrong with itself. */
  async judged(): Promise<string[]> {
    const found = await this.page.evaluate(judge, mannerOf(this.#language, this.#touch))
    return found.map((fault) => `${this.#language} ${this.#theme} ${this.page.viewportSize()!.width}: ${fault}`)
  }
}

/** How far what is on the page shifts while something happens, as browsers sum it up; half a second longer than that. */
export async function shiftsDuring(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const watched = window as unknown as { shifted: number }
    watched.shifted = 0
    new PerformanceObserver((list) => { for (const entry of list.getEntries() as unknown as { value: number }[]) watched.shifted += entry.value }).observe({ type: 'layout-shift' })
  })
  await act()
  await page.waitForTimeout(500)
  return page.evaluate(() => (window as unknown as { shifted: number }).shifted)
}
