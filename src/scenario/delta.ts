/** What must change in one piece of plain data to make another of it; small where they differ little. Works on copies, knows no shape, never throws. */

/** 0: gone. A list of one: set to it. A group: changes by key; lists by place, where `#` holds their new length. */
export type Delta = number | readonly [unknown] | { readonly [key: string]: Delta }

type Group = Readonly<Record<string, unknown>>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null
const longestList = 5000

/** The change from one to the other; undefined where there is none. */
export function deltaOf(from: unknown, to: unknown): Delta | undefined {
  if (Object.is(from, to)) return undefined
  if (!isGroup(from) || !isGroup(to) || Array.isArray(from) !== Array.isArray(to)) return [to]
  const parts: [string, Delta][] = []
  for (const key of Object.keys(to)) {
    if (to[key] === undefined) continue
    const part = Object.hasOwn(from, key) ? deltaOf(from[key], to[key]) : ([to[key]] as const)
    if (part !== undefined) parts.push([key, part])
  }
  if (Array.isArray(to)) {
    if ((from as unknown as readonly unknown[]).length !== to.length) parts.push(['#', to.length])
  } else for (const key of Object.keys(from)) if (from[key] !== undefined && to[key] === undefined) parts.push([key, 0])
  if (parts.length === 0) return undefined
  const change = Object.fromEntries(parts) as Delta
  // many small changes may be longer than the thing itself
  return JSON.stringify(change).length > JSON.stringify(to).length + 2 ? [to] : change
}

/** Carries a change out. Whatever the change is, the answer is plain data, to be checked like a file. */
export function applyDelta(from: unknown, change: unknown): unknown {
  if (Array.isArray(change)) return change[0]
  if (!isGroup(change)) return from
  if (Array.isArray(from)) {
    const wanted = change['#']
    const length = typeof wanted === 'number' && Number.isInteger(wanted) && wanted >= 0 ? Math.min(wanted, longestList) : from.length
    return Array.from({ length }, (_, place) => (Object.hasOwn(change, place) ? applyDelta(from[place], change[place]) : from[place]))
  }
  const made = new Map<string, unknown>(isGroup(from) ? Object.entries(from) : [])
  for (const [key, part] of Object.entries(change)) {
    if (part === 0) made.delete(key)
    else made.set(key, applyDelta(made.get(key), part))
  }
  // entries, not assignments: a key such as __proto__ stays a plain key, which the check refuses
  return Object.fromEntries(made)
}
