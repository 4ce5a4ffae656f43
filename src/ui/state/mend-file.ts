/** Sets what lies beyond its limits in a file to the nearest value that is allowed. Loaded when a file is refused. */
import type { Problem } from '../../scenario/scenario.ts'

/** True where every problem is a number that has a nearest allowed one. */
const canMend = (problems: readonly Problem[]): boolean =>
  problems.length > 0 && problems.every(({ path, code, values }) => path !== '' && (code === 'range' || code === 'notWhole') && Number.isFinite(values['nearest']))

/** The text of the file with those numbers in their places; nothing where something else is wrong, or a place is not found. */
export function mended(text: string, problems: readonly Problem[]): string | undefined {
  if (!canMend(problems)) return undefined
  try {
    const file = JSON.parse(text) as unknown
    for (const { path, values } of problems) {
      const steps = path.match(/[^.[\]]+/g) ?? []
      const last = steps.pop()
      const holder = steps.reduce<unknown>((now, step) => (now as Record<string, unknown>)[step], file) as Record<string, unknown>
      if (last === undefined || !Object.hasOwn(holder, last)) return undefined
      holder[last] = values['nearest']
    }
    return JSON.stringify(file)
  } catch {
    return undefined
  }
}
