/** The allowed value that lies nearest to a given one: for corrections, suggestions and edits that must not leave the range. */
import type { Field, ListField, NumberField, ValueOf } from './field.ts'

/** The nearest value that the field allows; its default where the given one is of another kind. */
export function nearestValue<F extends Field>(field: F, given: unknown): ValueOf<F> {
  return nearest(field, given) as ValueOf<F>
}

function nearest(field: Field, given: unknown): unknown {
  switch (field.kind) {
    case 'number': return nearestNumber(field, given, field.default)
    case 'choice': return field.options.includes(given as string) ? given : field.default
    case 'toggle': return typeof given === 'boolean' ? given : field.default
    case 'list': return nearestList(field, given)
  }
}

function nearestNumber({ min, max, integer }: Pick<NumberField, 'min' | 'max' | 'integer'>, given: unknown, otherwise: number): number {
  if (typeof given !== 'number' || given !== given) return otherwise
  const bounded = Math.min(max, Math.max(min, given))
  return (integer ? Math.round(bounded) : bounded) + 0
}

function nearestList(field: ListField, given: unknown): readonly number[] {
  const { item, rising } = field
  const list: readonly unknown[] = Array.isArray(given) ? given : []
  const values = field.default.map((d, i) => nearestNumber(item, list[i], d))
  if (!rising) return values
  for (let i = 1; i < values.length; i++) if (!(values[i]! > values[i - 1]!)) values[i] = values[i - 1]! + item.step
  // a list pushed over the top is let down again, each place leaving a step for those above it
  for (let i = values.length - 1, top = item.max; i >= 0; i--, top -= item.step) values[i] = Math.min(values[i]!, top)
  return values
}

/** The known name with the fewest letters changed, where at most a third of its letters (or two) differ. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const word = given.slice(0, 40).toLowerCase()
  let best: string | undefined
  let fewest = Infinity
  for (const name of known) {
    const changes = distance(word, name.toLowerCase())
    if (changes < fewest && changes <= Math.max(2, Math.floor(name.length / 3)) && changes < name.length) [best, fewest] = [name, changes]
  }
  return best
}

/** Letters to change, add or drop (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
