/** A reader at the page: opens it, and reports whatever a reader should never meet. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

export type Visit = {
  readonly page: Page
  /** Console messages, page errors, answers that are errors, and requests outside the page's own folder so far. */
  readonly faults: string[]
  readonly close: () => Promise<void>
}
export type Setting = { readonly language?: 'en-GB' | 'zh-CN'; readonly theme?: 'light' | 'dark'; readonly width?: number; readonly height?: number }

/** Opens an address in a fresh profile. */
export async function visit(browser: Browser, address: string, { language = 'en-GB', theme = 'light', width = 1440, height = 900 }: Setting = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height }, locale: language, colorScheme: theme, acceptDownloads: true })
  const page = await context.newPage()
  const faults: string[] = []
  const { host, pathname: base } = new URL('.', address)
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && (url.host !== host || !url.pathname.startsWith(base))) faults.push(`request: ${request.url()}`)
  })
  page.on('response', (response) => { if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`) })
  await page.goto(address)
  return { page, faults, close: () => context.close() }
}

/** Waits until a run has ended with every future. */
export async function finished(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const ticks = [...document.querySelectorAll('run-bar .ticks i')]
    return document.querySelector('run-bar .run')?.textContent?.match(/Run|推演/) && ticks.length > 0 && ticks.every((tick) => tick.classList.contains('done'))
      && !document.querySelector('.stale') && document.querySelector('.fingerprint')
  }, undefined, { timeout: 110_000 })
}

/** The verdict as it reads. */
export const verdictOf = async (page: Page): Promise<string> => ((await page.locator('verdict-line h1').textContent()) ?? '').replaceAll('\u2060', '').trim()

/** A small scenario that runs in a moment: few people, twelve futures, as a file's text. */
export const smallScenario = (change: Record<string, unknown> = {}): string => JSON.stringify({
  version: 1, title: { en: 'Small shop', 'zh-CN': '小店' }, question: { en: 'Does a coupon pay?', 'zh-CN': '发券划算吗？' }, finding: { en: '', 'zh-CN': '' }, shop: { en: '', 'zh-CN': '' }, sources: [],
  world: { store: 'beauty', start: '2027-03-01', days: 60, customers: 1000, prospects: 4000 },
  strategies: [
    { name: { en: 'Baseline', 'zh-CN': '基线' }, levers: {} },
    { name: { en: 'Coupons', 'zh-CN': '满减券' }, levers: { coupon: { value: 30 } } },
  ],
  goal: 'contributionMargin', guardrails: [], scale: 1, futures: 12, seed: 7, ...change,
})

/** Drops a file onto the window. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(({ name: fileName, text: content }) => {
    const data = new DataTransfer()
    data.items.add(new File([content], fileName, { type: 'application/json' }))
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, { name, text })
}

export type Opening = Setting & {
  /** What follows the host: another page or tab than the workbench's first. */
  readonly hash?: string
  /** What the small scenario has otherwise. */
  readonly change?: Readonly<Record<string, unknown>>
}

/** A visit with the small scenario dropped and run. */
export async function openSmall(browser: Browser, address: string, { hash = '', change = {}, ...setting }: Opening = {}): Promise<Visit> {
  const there = await visit(browser, `${address}/${hash}`, setting)
  const { page } = there
  // the levers stand once the page has opened what it begins with
  await page.waitForSelector('lever-matrix > *', { state: 'attached' })
  await dropFile(page, 'small.json', smallScenario(change))
  await page.waitForFunction(() => /Small|小店/.test(document.querySelector('.crumb')?.textContent ?? ''))
  await finished(page)
  return there
}

let rules: string | undefined

/** Rules of access that a part of the page breaks, each with its places. */
export async function broken(page: Page, where = 'html'): Promise<string[]> {
  rules ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(rules)
  return page.evaluate(async (root) => {
    type Found = { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[] }[] }
    // what fades in or away has half its contrast; what turns for ever is none of it
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))]
    const fading = roots(document).flatMap((each) => each.getAnimations()).filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
    await Promise.allSettled(fading.map((one) => one.finished))
    const { axe } = globalThis as unknown as { axe: { run: (where: string, how: object) => Promise<Found> } }
    const { violations } = await axe.run(root, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))
  }, where)
}
