/** The two pictures on top of the README: the workbench as a first visit finds it, light and dark. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { finished, visit } from '../browser/journey.ts'

/** The most a picture of the README may weigh, in bytes. */
export const heaviest = 300_000

/** Writes docs/images/workbench-light.png and -dark.png. @throws Error when one is too heavy. */
export async function readmePictures(browser: Browser, address: string, folder: string): Promise<string[]> {
  const written: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    const { page, close } = await visit(browser, `${address}/`, { theme })
    await finished(page)
    await page.mouse.move(700, 5)
    await page.waitForTimeout(800)
    const path = join(folder, `workbench-${theme}.png`)
    await page.screenshot({ path })
    await close()
    const { size } = await stat(path)
    if (size > heaviest) throw new Error(`${path} has ${size} bytes; at most ${heaviest} are allowed.`)
    written.push(`${path}: ${Math.round(size / 1000)} kB`)
  }
  return written
}
