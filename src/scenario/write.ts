/** A scenario as text: always the same order, two spaces, lists of plain numbers on one line. */
import { placeAt } from '../schema/shape.ts'
import type { Scenario } from './scenario.ts'
import { scenarioShape } from './shape.ts'

/** The text of a scenario file; `readScenario` gives back the same scenario. With `engine`, it says which engine it was last run with. */
export function writeScenario(scenario: Scenario, engine?: string): string {
  return `${print({ $schema: './schema.json', engine, ...scenario }, [], '')}\n`
}

function print(value: unknown, path: readonly PropertyKey[], indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    if (value.every((v) => typeof v === 'number')) return `[${value.map((v) => JSON.stringify(v)).join(', ')}]`
    return block('[', value.map((v, i) => print(v, [...path, i], deeper)), ']', indent)
  }
  const group = value as Readonly<Record<string, unknown>>
  const lines = inOrder(Object.keys(group).filter((k) => group[k] !== undefined), placeAt(scenarioShape, path).keys)
    .map((key) => `${JSON.stringify(key)}: ${print(group[key], [...path, key], deeper)}`)
  return block('{', lines, '}', indent)
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`
}

/** Keys in the order of the shape; a key it does not know goes last. */
function inOrder(keys: readonly string[], order: readonly string[]): readonly string[] {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  return [...keys].sort((a, b) => place(a) - place(b))
}
