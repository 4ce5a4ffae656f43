/** Pictures of the built page: `npm run shots -- --readme` makes those of the README. */
import { join } from 'node:path'
import { openBrowser } from '../browser/chromium.ts'
import { host } from '../browser/host.ts'
import { readmePictures } from './readme.ts'

const root = process.cwd()
const say = (text: string) => process.stdout.write(`${text}\n`)
const { address, close } = await host(join(root, 'dist'))
const browser = await openBrowser()
for (const line of await readmePictures(browser, address, join(root, 'docs/images'))) say(line)
await browser.close()
await close()
