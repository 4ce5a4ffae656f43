/** The lines of cards whose scenarios were run here, by the key of their numbers; the oldest go first. */
export type KeptCurve = { readonly futures: number; readonly lines: readonly { readonly mark: number; readonly values: readonly number[] }[] }

const place = 'shapan.curves'
/** As many as the shelf shows, and some. */
const mostCurves = 60
type Kept = readonly (readonly [key: string, curve: KeptCurve])[]
let known: Kept | undefined

function read(): Kept {
  if (known) return known
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    known = Array.isArray(found) ? (found as unknown[]).filter(sound) : []
  } catch {
    known = []
  }
  return known
}

function sound(pair: unknown): pair is Kept[number] {
  if (!Array.isArray(pair) || typeof pair[0] !== 'string') return false
  const { futures, lines } = (pair[1] ?? {}) as Partial<KeptCurve>
  return typeof futures === 'number' && Array.isArray(lines) && lines.every(({ mark, values }) => Number.isInteger(mark) && mark >= 1 && mark <= 6 && Array.isArray(values) && values.every((value) => typeof value === 'number'))
}

export const curveOf = (key: string): KeptCurve | undefined => read().find(([one]) => one === key)?.[1]

/** Keeps the lines of a run; a browser that keeps nothing has them until the page closes. */
export function keepCurve(key: string, curve: KeptCurve): void {
  known = [[key, curve] as const, ...read().filter(([one]) => one !== key)].slice(0, mostCurves)
  try {
    localStorage.setItem(place, JSON.stringify(known))
  } catch {
    // forbidden or full: the card does without its lines next time
  }
}
