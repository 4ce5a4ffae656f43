/** `shapan check`: reads scenario files and says what is wrong with them. */
import { readFile, stat } from 'node:fs/promises'
import { fill, type Language } from '../../i18n/translate.ts'
import { problemText } from '../../scenario/problems.text.ts'
import { largestFile, readScenario } from '../../scenario/read.ts'
import type { Problem, Scenario } from '../../scenario/scenario.ts'
import { exit, type Machine } from '../machine.ts'
import { cliText } from '../words.ts'

/** The scenario in a file; undefined after its problems were printed. */
export async function open(file: string, machine: Machine, lang: Language): Promise<Scenario | undefined> {
  const tell = (problems: readonly Problem[]) => { for (const problem of problems) machine.err(`${file}: ${problemText(problem, lang)}\n`) }
  let text: string
  try {
    const { size } = await stat(file)
    if (size > largestFile) {
      tell([{ path: '', code: 'tooLarge', values: { size, most: largestFile } }])
      return undefined
    }
    text = await readFile(file, 'utf8')
  } catch (error) {
    machine.err(`${fill(cliText(lang, 'unreadable'), { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) })}\n`)
    return undefined
  }
  const read = readScenario(text)
  tell(read.problems)
  if (read.scenario && read.migrated.length > 0) machine.err(`${fill(cliText(lang, 'migrated'), { file })}\n`)
  return read.scenario
}

/** Checks each file; the answer is an exit code. */
export async function check(files: readonly string[], machine: Machine, lang: Language): Promise<number> {
  let bad = 0
  for (const file of files) {
    if (await open(file, machine, lang)) machine.out(`${fill(cliText(lang, 'fine'), { file })}\n`)
    else bad++
  }
  return bad > 0 ? exit.problems : exit.done
}
