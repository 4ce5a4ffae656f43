/** How soon the built page answers, in a real browser, beside its budgets. Its moments stand in files of their own. */
import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../browser/chromium.ts'
import { host } from '../browser/host.ts'
import { answers } from './page/answers.ts'
import { deep } from './page/deep.ts'
import { drag } from './page/drag.ts'
import { exported, openings } from './page/files.ts'
import { firstVisit, weigh } from './page/first.ts'
import { head, lineOf, type Row } from './page/row.ts'
import { cancel, fullRun, undo } from './page/runs.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const root = join(process.cwd(), 'dist')
if (!existsSync(join(root, 'index.html'))) throw new Error('There is no built page in dist: run vite build first.')

const began = performance.now()
const { address, close } = await host(root)
const browser = await openBrowser()
const tell = (rows: readonly Row[]) => { for (const row of rows) say(lineOf(row)) }
say(head)
const { opened, rows } = await firstVisit(browser, address)
tell(rows)
const { page, loaded } = opened
// in this order: a drag leaves a step to take back, a cancelled run leaves nothing known
for (const moment of [answers, fullRun, drag, undo, exported, openings, cancel]) tell(await moment(page))
tell(await weigh(root, loaded))
await browser.close()
await close()
tell(deep())
say(`\nTaken in ${((performance.now() - began) / 1000).toFixed(0)} s; load of the machine ${loadavg().map((load) => load.toFixed(1)).join(', ')}.`)
