/** Small scenarios for the tests of the file. */
import { newScenario } from '../../src/scenario/defaults.ts'
import { checkScenario } from '../../src/scenario/check.ts'
import { problemText } from '../../src/scenario/problems.text.ts'
import type { Problem, Scenario } from '../../src/scenario/scenario.ts'

/** A file as plain data, with changes; paths are dotted. */
export function raw(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const file = JSON.parse(JSON.stringify(newScenario('fashion'))) as Record<string, unknown>
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.')
    let group = file
    for (const step of steps.slice(0, -1)) group = (group[step] ??= {}) as Record<string, unknown>
    group[steps.at(-1)!] = value
  }
  return file
}

/** The scenario of such a file. */
export function scenario(changes: Record<string, unknown> = {}): Scenario {
  const checked = checkScenario(raw(changes))
  if (!checked.scenario) throw new Error(checked.problems.map((p) => problemText(p, 'en')).join('\n'))
  return checked.scenario
}

/** Problems as `path code`. */
export const told = (problems: readonly Problem[]): string[] => problems.map((p) => `${p.path} ${p.code}`)
