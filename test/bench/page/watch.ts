/** What the page itself must time, since messages to it take longer than what is measured. */
import type { Page } from 'playwright-core'

/** How the results stood from one frame on. */
export type Standing = { readonly at: number; readonly running: boolean; readonly stale: boolean; readonly print: string; readonly title: string; readonly tab: string; readonly curves: number }
export type Watched = {
  /** When the first curve stood, in milliseconds since the page began. */
  curve: number
  readonly frames: number[]
  readonly tasks: number[]
  /** From an input to the look that answers it. */
  readonly looks: number[]
  readonly moved: Map<string, number>
  /** From an event to the frame painted after it, by what was tried. */
  readonly answers: Record<string, number[]>
  /** What is being tried; events in between count for nothing. */
  trying: string
  /** When something was last pressed, let go or typed. */
  readonly last: Record<string, number>
  readonly standings: Standing[]
  /** When the page last offered a picture to the downloads. */
  picture: number
}
declare global { interface Window { bench: Watched } }

/** Runs in the page before all else. */
export function watchPage(): void {
  const bench: Watched = window.bench = { curve: 0, frames: [], tasks: [], looks: [], moved: new Map(), answers: {}, trying: '', last: {}, standings: [], picture: 0 }
  let before = 0
  let shown = ''
  const plain = (text: string | null | undefined) => (text ?? '').replace(/[^\d.]/g, '')
  const look = (now: number) => {
    if (!bench.curve && document.querySelector('line-chart.main-chart')?.shadowRoot?.querySelector('path.line')) bench.curve = performance.now()
    if (before) bench.frames.push(now - before)
    before = now
    const value = plain(document.querySelector('.editor .effect')?.textContent?.match(/to ([\d.,]+)/)?.[1])
    const moved = bench.moved.get(value)
    if (value && value !== shown && moved !== undefined) bench.looks.push(performance.now() - moved)
    shown = value
    const standing = {
      at: performance.now(), running: /Cancel/.test(document.querySelector('run-bar .run')?.textContent ?? ''), stale: document.querySelector('.stale') !== null,
      print: document.querySelector('.fingerprint')?.textContent ?? '', title: document.querySelector('.crumb')?.textContent?.trim() ?? '', tab: document.querySelector('#tab-body > *')?.localName ?? '',
      curves: document.querySelector('line-chart.main-chart')?.shadowRoot?.querySelectorAll('path.line').length ?? 0,
    }
    const old = bench.standings.at(-1)
    if (!old || (Object.keys(standing) as (keyof Standing)[]).some((key) => key !== 'at' && old[key] !== standing[key])) bench.standings.push(standing)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  addEventListener('input', (event) => {
    const { value } = event.target as HTMLInputElement
    bench.last['input'] = performance.now()
    if (value !== undefined) bench.moved.set(plain(String(value)), performance.now())
  }, true)
  // a message that is sent within a frame arrives once it is painted
  const channel = new MessageChannel()
  const waiting: { readonly trying: string; readonly began: number }[] = []
  channel.port1.onmessage = () => {
    for (const { trying, began } of waiting.splice(0)) (bench.answers[trying] ??= []).push(performance.now() - began)
  }
  for (const kind of ['keydown', 'pointermove', 'click', 'pointerup', 'hashchange', 'drop'] as const) {
    addEventListener(kind, ({ timeStamp }) => {
      bench.last[kind] = timeStamp
      const { trying } = bench
      if (!trying || ['pointerup', 'hashchange', 'drop'].includes(kind)) return
      requestAnimationFrame(() => {
        waiting.push({ trying, began: timeStamp })
        channel.port2.postMessage(0)
      })
    }, true)
  }
  const offer = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (content: Blob | MediaSource) => {
    if (content instanceof Blob && content.type === 'image/png') bench.picture = performance.now()
    return offer(content)
  }
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) bench.tasks.push(duration) }).observe({ type: 'longtask' })
}

/** Longest that anything is waited for, in milliseconds. */
export const patience = 180_000

/** Waits until a run has ended in full and is on show. */
export const idle = (page: Page) => page.waitForFunction(() => document.querySelector('.fingerprint') && !document.querySelector('.stale'), undefined, { timeout: patience })

/** Every change of how the results stood since something was last done. */
export const standingsSince = (page: Page, kind: string): Promise<{ readonly began: number; readonly standings: readonly Standing[] }> => page.evaluate((name) => {
  const began = window.bench.last[name] ?? NaN
  return { began, standings: window.bench.standings.filter(({ at }) => at >= began) }
}, kind)
