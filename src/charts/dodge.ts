/** Keeps labels apart in a column: first pushed down from where they belong, then up from the floor. */

export type Label = {
  /** Where the label belongs. */
  at: number
  /** How far it reaches above and below its middle. */
  above: number
  below: number
}

/**
 * Places for labels in the order of their wishes, top first; equal wishes keep the given order.
 * No two overlap and all stay between `top` and `bottom` while their heights fit; when they do not fit, they share
 * what there is evenly, so that none vanishes.
 * @returns one place per label, in the given order.
 */
export function dodge(labels: readonly Label[], top: number, bottom: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b)
  const needed = labels.reduce((sum, label) => sum + label.above + label.below, 0)
  const squeeze = Math.min(1, (bottom - top) / (needed || 1))
  const places = labels.map(({ at }) => at)

  let free = top
  for (const index of order) {
    const { at, above, below } = labels[index]!
    places[index] = Math.max(at, free + above * squeeze)
    free = places[index]! + below * squeeze
  }
  let floor = bottom
  for (const index of [...order].reverse()) {
    const { above, below } = labels[index]!
    places[index] = Math.min(places[index]!, floor - below * squeeze)
    floor = places[index]! - above * squeeze
  }
  return places
}
