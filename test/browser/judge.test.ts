/** The eye of the look test sees each fault it names, and nothing where there is none. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { judge } from '../look/judge.ts'
import { mannerOf, shiftsDuring, type Language } from '../look/states.ts'
import { openBrowser } from './chromium.ts'
import { visit } from './journey.ts'

const address = inject('address')
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 600, height: 400 }, colorScheme: 'light' })
})
afterAll(async () => { await browser.close() })

const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8')
async function seen(body: string, language: Language, touch: boolean): Promise<string[]> {
  await page.setContent(`<!doctype html><style>${tokens} body { margin: 20px; background: var(--surface); color: var(--ink); font: 13px/20px sans-serif } .clip { width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
    button { border: 0; padding: 0; background: var(--sunken); color: var(--ink); font-size: 13px }</style>${body}`)
  return page.evaluate(judge, mannerOf(language, touch))
}
const drawn = (inside: string) => `<svg width="200" height="60" font-size="13" fill="var(--ink)">${inside}</svg>`
const line = (colour: string, ground: string, opacity = 1) => `<div style="background: var(--${ground})"><svg width="100" height="20"><path d="M0 10 L100 10" fill="none" stroke="var(--${colour})" stroke-width="2" opacity="${opacity}"/></svg></div>`

test.each<readonly [string, string, string, { readonly language?: Language; readonly touch?: boolean; readonly fault: RegExp }]>([
  ['text that is cut', '<p class="clip">Contribution margin of all</p>', '<p class="clip" title="Contribution margin of all">Contribution margin of all</p>', { fault: /^cut: / }],
  ['text that is cut in inline children', '<p class="clip"><b>Contribution margin of all</b></p>', '<p class="clip"><b>GMV</b></p>', { fault: /^cut: / }],
  ['lines that are cut', '<p style="width: 80px; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden">One of three lines that are too many</p>', '<p>Two lines</p>', { fault: /^cut: / }],
  ['a figure on two lines', '<div role="cell" class="value" style="width: 48px">228.2万 /元</div>', '<div role="cell" class="value" style="width: 48px; white-space: nowrap">228.2万 /元</div>', { language: 'zh-CN', fault: /^a figure on two lines: / }],
  ['texts of a drawing that overlap', drawn('<text x="10" y="20">Coupons</text><text x="20" y="24">Tiers</text>'), drawn('<text x="10" y="20">Coupons</text><text x="100" y="20">Tiers</text>'), { fault: /^texts overlap: / }],
  ['text outside its drawing', drawn('<text x="170" y="20">Baseline</text>'), drawn('<text x="10" y="20">Baseline</text>'), { fault: /^text outside its drawing: / }],
  ['a page that scrolls sideways', '<div style="width: 700px">Wide</div>', '<div style="overflow-x: auto"><div style="width: 700px">Wide</div></div>', { fault: /^the page scrolls sideways: / }],
  ['Han in English', '<p>Face value 面额</p>', '<p>Face value</p>', { fault: /^Han in English: / }],
  ['Han in English where it is heard', '<p aria-label="面额">Face value</p>', '<p lang="zh-CN">面额</p>', { fault: /^Han in English: / }],
  ['a key in Chinese', '<p>tabs.compare</p>', '<p>曲线</p>', { language: 'zh-CN', fault: /^a key instead of words: / }],
  ['a key in a tooltip', '<p title="tabs.compare">Compare</p>', '<p title="Compare">Compare</p>', { fault: /^a key instead of words: / }],
  ['English in Chinese', '<p>共16次 futures</p>', '<p>共16次推演，GMV</p>', { language: 'zh-CN', fault: /^English in Chinese: futures: / }],
  ['half-width punctuation where it is heard', '<p aria-label="增加: 面额">面额</p>', '<p aria-label="增加：面额">面额</p>', { language: 'zh-CN', fault: /^half-width punctuation: / }],
  ['a place that nothing fills', '<p>{runs} futures</p>', '<p>16 futures</p>', { fault: /^an unfilled place: / }],
  ['a ground that is no token', '<p style="background: #FCFCFC">Text</p>', '<p style="background: var(--panel)">Text</p>', { fault: /^background .* is no token: / }],
  ['a text that is no token', '<p style="color: #00008B">Text</p>', '<p style="color: var(--muted)">Text</p>', { fault: /^text .* is no token: / }],
  ['a border that is no token', '<p style="border-left: 2px solid #123456">Text</p>', '<p style="border-left: 2px solid var(--ink)">Text</p>', { fault: /^border .* is no token: / }],
  ['a stroke that is no token', drawn('<path d="M0 9 L99 9" stroke="#123456"/>'), drawn('<path d="M0 9 L99 9" stroke="var(--ink)"/>'), { fault: /^stroke .* is no token: / }],
  ['type under 12 px', '<p style="font-size: 11px">Text</p>', '<p style="font-size: 12px">Text</p>', { fault: /^type of 11px: / }],
  ['a target under 32', '<button style="height: 24px; width: 80px">Run</button>', '<button style="height: 32px; width: 80px">Run</button>', { fault: /^a target \d+ by 24: / }],
  ['a target that is narrow', '<button style="height: 32px; width: 20px">R</button>', '<button style="height: 32px; width: 32px">R</button>', { fault: /^a target 20 by 32: / }],
  ['a target under 44 where it is touched', '<button style="height: 36px; width: 80px">运行</button>', '<button style="height: 44px; width: 80px">运行</button>', { language: 'zh-CN', touch: true, fault: /^a target \d+ by 36: / }],
  ['faint text', '<p style="color: var(--control)">Text</p>', '<p style="color: var(--muted)">Text</p>', { fault: /^contrast 3\.\d: / }],
  ['text made faint', '<p style="opacity: 0.5; color: var(--muted)">Text</p>', '<p style="opacity: 0.9">Text</p>', { fault: /^contrast 2\.\d: / }],
  ['a faint mark', line('slot-2', 'line-2'), line('slot-2', 'surface'), { fault: /^a mark of contrast 2\.\d: / }],
  ['a faint icon', `<button style="width: 40px; height: 40px; color: var(--faint)"><span class="icon">${drawn('<path d="M0 9 L20 9" stroke="currentColor"/>')}</button>`, `<button style="width: 40px; height: 40px; color: var(--muted)"><span class="icon">${drawn('<path d="M0 9 L20 9" stroke="currentColor"/>')}</button>`, { fault: /^a mark of contrast 1\.\d: / }],
  ['a mark that is a range beside its line', line('slot-2', 'line-2'), line('slot-2', 'surface', 0.35), { fault: /^a mark of contrast 2\.\d: / }],
])('%s is seen', async (_, wrong, right, { language = 'en', touch = false, fault }) => {
  expect(await seen(wrong, language, touch)).toContainEqual(expect.stringMatching(fault))
  expect(await seen(right, language, touch)).toEqual([])
})

test('a page that jumps is measured', async () => {
  const there = await visit(browser, `${address}/#/library`)
  await there.page.waitForSelector('.card')
  expect(await shiftsDuring(there.page, () => there.page.evaluate(() => { document.body.style.paddingTop = '200px' }))).toBeGreaterThan(0.02)
  await there.close()
})
