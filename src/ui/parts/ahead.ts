/** What the first picture does without: brought when it is asked for, or a moment after the picture, before anybody can ask. */
const parts = {
  slider: () => import('@awesome.me/webawesome/dist/components/slider/slider.js'),
  sources: () => import('./source-words.ts'),
  dialog: () => import('@awesome.me/webawesome/dist/components/dialog/dialog.js'),
  tooltip: () => import('@awesome.me/webawesome/dist/components/tooltip/tooltip.js'),
}
export type Part = keyof typeof parts

/** Brings a part. True when it is there; what cannot be brought is tried again with the next wish. */
export const bring = (part: Part): Promise<boolean> => parts[part]().then(() => true, () => false)

/** Without a sign of rest, that many milliseconds later. */
const patience = 2000

/** Brings all parts, one by one, when the page has nothing better to do. */
export function bringAhead(): void {
  const rest = (act: () => void) => ('requestIdleCallback' in globalThis ? requestIdleCallback(act, { timeout: patience }) : setTimeout(act, patience / 4))
  const next = ([part, ...others]: readonly Part[]): void => {
    if (part) rest(() => void bring(part).then(() => next(others)))
  }
  next(Object.keys(parts) as Part[])
}
