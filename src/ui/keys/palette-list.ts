/** How a list under a search line is walked, by keys and by pointer. */

/** Rows that a page key passes over. */
const page = 8

/** The place that a key leads to from `at` in a list of `count`; nothing for other keys. */
export function placeAfter(key: string, at: number, count: number): number | undefined {
  const last = count - 1
  const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, PageDown: Math.min(last, at + page), PageUp: Math.max(0, at - page) }[key]
  return to === undefined ? undefined : Math.max(0, to)
}

/** The place of the row under the pointer, if there is one. */
export function placeUnder(event: PointerEvent): number | undefined {
  const row = (event.target as Element).closest<HTMLElement>('[data-at]')
  return row ? Number(row.dataset['at']) : undefined
}
