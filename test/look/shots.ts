/**
 * Pictures of the built page: every address in every size, theme and language, with the fullest and the emptiest scenario,
 * into `.shots/`, on sheets of many and a list of what the page finds wrong with itself. Words pick among them:
 * `-- 390 dark`. `-- --readme` makes those of the README.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser/chromium.ts'
import { host } from '../browser/host.ts'
import { readmePictures } from './readme.ts'
import { addresses, languages, Scene, sizes, themes } from './states.ts'
import { emptiest, fullest } from './stories.ts'

type Shot = { readonly file: string; readonly title: string; readonly width: number; readonly height: number }

const root = process.cwd()
const folder = join(root, '.shots/pictures')
const say = (text: string) => process.stdout.write(`${text}\n`)
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))
/** A page with more pictures than this runs out of memory. */
const perSheet = 160
/** Pictures of a sheet are this wide, in px. */
const thumb = 300

async function everyShot(browser: Browser, address: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const shots: Shot[] = []
  const faults: string[] = []
  for (const [story, text] of [['fullest', fullest(16)], ['emptiest', emptiest(12)]] as const) {
    if (wanted.some((word) => /^(?:full|empti)est$/.test(word) && word !== story)) continue
    const scene = await Scene.open(browser, address, text)
    for (const language of languages) for (const [width, height] of sizes) for (const theme of themes) {
      const places = addresses(root).map((place) => ({ place, title: [story, place.replace(/^#\/(?:w\/)?/, ''), width, theme, language].join(' ') }))
        .filter(({ title }) => wanted.every((word) => title.split(' ').includes(word)))
      if (places.length === 0) continue
      await scene.turn({ width, height, theme, language })
      for (const { place, title } of places) {
        await scene.go(place)
        const file = `${title.replaceAll(' ', '-')}.png`
        await scene.page.screenshot({ path: join(folder, file) })
        shots.push({ file, title, width, height })
        faults.push(...(await scene.judged()).map((fault) => `${story} ${place} ${fault}`))
      }
      say(`${story} ${language} ${width} ${theme}: ${shots.length} pictures, ${faults.length} faults`)
    }
    faults.push(...scene.faults.map((fault) => `${story}: ${fault}`))
    await scene.close()
  }
  await writeFile(join(root, '.shots/faults.txt'), faults.map((fault) => `${fault}\n`).join(''))
  const made = await sheets(browser, shots)
  say(`${shots.length} pictures in .shots/pictures, all on .shots/sheet-1.png to sheet-${made}.png; ${faults.length} faults in .shots/faults.txt`)
}

/** All pictures on as few as hold them, a row per story and address, small enough to be looked over at once; how many. */
async function sheets(browser: Browser, shots: readonly Shot[]): Promise<number> {
  let made = 0
  for (let from = 0; from < shots.length; from += perSheet) {
    const cells = await Promise.all(shots.slice(from, from + perSheet).map(async ({ file, title }) => `<figure><img src="data:image/png;base64,${(await readFile(join(folder, file))).toString('base64')}"><figcaption>${title}</figcaption></figure>`))
    const page = await browser.newPage({ viewport: { width: 16 * (thumb + 8) + 8, height: 800 } })
    await page.setContent(`<style>body{margin:4px;display:grid;grid-template-columns:repeat(16,${thumb}px);gap:8px;align-items:start;font:11px sans-serif}figure{margin:0}img{width:100%;border:1px solid}</style>${cells.join('')}`, { timeout: 120_000 })
    await page.screenshot({ path: join(root, `.shots/sheet-${++made}.png`), fullPage: true, timeout: 300_000 })
    await page.close()
  }
  return made
}

const { address, close } = await host(join(root, 'dist'))
const browser = await openBrowser()
if (process.argv.includes('--readme')) for (const line of await readmePictures(browser, address, join(root, 'docs/images'))) say(line)
else await everyShot(browser, address)
await browser.close()
await close()
