/** Makes the brand files from the logo and the real page: `npm run brand`. What it writes is committed and copied beside the built page. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser/chromium.ts'
import { host } from '../browser/host.ts'
import { finished, visit } from '../browser/journey.ts'

const root = process.cwd()
const brand = join(root, 'src/ui/assets/brand')
const say = (text: string) => process.stdout.write(`${text}\n`)
const inlined = (type: string, body: Buffer | string) => `data:${type};base64,${Buffer.from(body).toString('base64')}`

/** A picture of some HTML, as wide and high as told; what it does not paint stays clear. */
async function paint(browser: Browser, body: string, width: number, height: number, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<!doctype html><style>*{margin:0;box-sizing:border-box}body{width:${width}px;height:${height}px;overflow:hidden}</style>${body}`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(brand, file), omitBackground: true })
  await page.close()
  say(file)
}

const logo = await readFile(join(root, 'src/ui/assets/logo.svg'), 'utf8')
const tokens = await readFile(join(root, 'src/ui/styles/tokens.css'), 'utf8')
const inter = await readFile(join(root, 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'))
const mark = inlined('image/svg+xml', logo)
const browser = await openBrowser()
const { address, close } = await host(join(root, 'dist'))

await writeFile(join(brand, 'favicon.svg'), logo)
for (const size of [180, 512]) await paint(browser, `<img src="${mark}" width="${size}" height="${size}">`, size, size, `icon-${size}.png`)
// a mask may cut a fifth off each side, and what it leaves must be plate up to the edge
const plate = /rect[^>]*fill="(#[0-9A-F]{6})"/i.exec(logo)![1]!
await paint(browser, `<div style="background:${plate};padding:102px"><img src="${mark}" width="308" height="308"></div>`, 512, 512, 'icon-maskable-512.png')

// the card that a link shows where it is posted: the real curves, as the first visit meets them
const { page, close: leave } = await visit(browser, `${address}/`, { width: 1560, height: 980 })
await finished(page)
await page.mouse.move(700, 2)
await page.waitForTimeout(800)
const chart = page.locator('line-chart.main-chart')
await chart.evaluate((element: HTMLElement) => {
  element.querySelector<HTMLElement>('[slot="controls"]')!.style.visibility = 'hidden'
  element.style.width = '1088px'
  element.style.height = '396px'
})
await page.waitForTimeout(600)
const curves = inlined('image/png', await chart.screenshot())
await leave()
await paint(browser, `<style>${tokens}
  @font-face { font-family: Inter; src: url(${inlined('font/woff2', inter)}); font-weight: 100 900 }
  body { background: var(--surface); color: var(--ink); font-family: var(--font); padding: 40px 56px 0 }
  header { display: flex; align-items: center; gap: 20px; margin-bottom: 20px }
  b { font-size: 40px; font-weight: 600; letter-spacing: -0.02em } p { font-size: 24px; color: var(--muted); margin-bottom: 26px }</style>
  <header><img src="${mark}" width="56" height="56"><b>Shapan 沙盘</b></header>
  <p>Try marketing plans on simulated customers before you pay for them.</p><img src="${curves}">`, 1200, 630, 'social-card.png')

await close()
await browser.close()
