/** A Chromium to test with: the one named, the one installed, or playwright's own; else one sentence that says what to do. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const usual = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]
const flags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The program to start; undefined leaves the choice to playwright. @throws Error when CHROME_PATH names nothing. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is ${named}, and there is no such file.`)
    return named
  }
  return usual.find((path) => existsSync(path))
}

/** A headless browser; close it when done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  const root = process.getuid?.() === 0
  try {
    return await chromium.launch({ ...(executablePath && { executablePath }), args: root ? [...flags, '--no-sandbox'] : flags })
  } catch (error) {
    throw new Error('No Chromium could be started: set CHROME_PATH, or apt-get install chromium, or npx playwright-core install chromium.', { cause: error })
  }
}
