/** `shapan run`: runs a scenario file on all cores and prints what came of each strategy. */
import { access, constants, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fill, type Language } from '../../i18n/translate.ts'
import { jobsOf } from '../../experiments/replicate.ts'
import { noResults, sharedReplications, withEnded, type Results } from '../../experiments/results.ts'
import { checkScenario } from '../../scenario/check.ts'
import { problemText } from '../../scenario/problems.text.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { asCsv, asJson, asTable, formats, type Format } from '../formats.ts'
import { exit, type Machine } from '../machine.ts'
import { letterOf, report } from '../report.ts'
import { cliText, type CliWord } from '../words.ts'
import { open } from './check.ts'

/** As typed; everything is text. */
export type RunOptions = { readonly futures?: string; readonly strategy?: string; readonly seed?: string; readonly format: string; readonly out?: string }

/** The file's scenario with what the call replaces, checked anew; undefined after problems were printed. */
function adjusted(scenario: Scenario, { futures, seed }: RunOptions, machine: Machine, lang: Language): Scenario | undefined {
  const count = (text: string): number | string => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text)
  // any text is a seed: only one of digits alone means the number
  const luck = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text)
  const wanted = { ...scenario, ...(futures !== undefined && { futures: count(futures) }), ...(seed !== undefined && { seed: luck(seed) }) }
  const checked = checkScenario(wanted)
  if (!checked.scenario) for (const problem of checked.problems) machine.err(`${problemText(problem, lang, `--${problem.path}`)}\n`)
  return checked.scenario
}

/** Slots of `A,C`, the baseline first; all of them without a wish. Undefined, after a word about it, for a letter that the file does not have. */
function slotsOf(scenario: Scenario, wish: string | undefined, say: (word: CliWord, values: Record<string, string>) => void): number[] | undefined {
  const all = scenario.strategies.map((_, slot) => slot)
  if (wish === undefined) return all
  const letters = wish.split(',').map((letter) => letter.trim().toUpperCase())
  const unknown = letters.find((letter) => !all.some((slot) => letterOf(scenario, slot) === letter))
  if (unknown === undefined) return all.filter((slot) => slot === 0 || letters.includes(letterOf(scenario, slot)))
  say('unknownStrategy', { letter: unknown, letters: all.map((slot) => letterOf(scenario, slot)).join(', ') })
  return undefined
}

/** Throws what writing the file would throw, as far as that is known before. */
async function tryTarget(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (found?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
  await access(found ? file : dirname(file), constants.W_OK)
}

async function runAll(scenario: Scenario, slots: readonly number[], machine: Machine, lang: Language): Promise<Results> {
  const jobs = jobsOf(scenario, slots)
  const stop = new AbortController()
  machine.onStop(() => stop.abort())
  let results = noResults(scenario)
  let done = 0
  const runner = machine.runner()
  try {
    await runner.run(jobs, (ended) => {
      results = withEnded(results, ended)
      if (machine.live) machine.err(`\r${fill(cliText(lang, 'progress'), { done: ++done, total: jobs.length })}`)
    }, stop.signal)
  } finally {
    runner.close()
  }
  if (machine.live) machine.err('\r\u001b[K')
  return { ...results, cancelled: stop.signal.aborted }
}

/** Runs a file; the answer is an exit code. Results of futures that are complete are printed even when others failed or the user stopped. */
export async function run(file: string, options: RunOptions, machine: Machine, lang: Language): Promise<number> {
  const say = (word: CliWord, values: Record<string, string | number>) => machine.err(`${fill(cliText(lang, word), values)}\n`)
  const format = formats.find((known) => known === options.format)
  if (!format) {
    say('unknownFormat', { format: options.format })
    return exit.usage
  }
  const read = await open(file, machine, lang)
  if (!read) return exit.problems
  const scenario = adjusted(read, options, machine, lang)
  const slots = scenario && slotsOf(scenario, options.strategy, say)
  if (!scenario || !slots) return exit.usage
  const unwritable = (error: unknown): number => {
    say('unwritable', { file: options.out!, reason: (error as NodeJS.ErrnoException).code ?? String(error) })
    return exit.usage
  }
  // before the run: nobody should wait for results that cannot be kept
  try {
    if (options.out !== undefined) await tryTarget(options.out)
  } catch (error) {
    return unwritable(error)
  }

  const results = await runAll(scenario, slots, machine, lang)
  for (const { job, message } of results.failed) say(job.slot === 0 ? 'failedBaseline' : 'failed', { seed: scenario.seed, future: job.replication + 1, letter: letterOf(scenario, job.slot), message })
  const complete = sharedReplications(results, slots).length
  if (results.failed.length > 0 && !results.cancelled) say('used', { done: complete, total: scenario.futures })
  if (results.cancelled) say('stopped', { done: complete, total: scenario.futures })
  if (complete > 0) {
    const text = written(format, results, slots, lang)
    if (options.out === undefined) machine.out(text)
    else {
      try {
        await writeFile(options.out, text)
      } catch (error) {
        return unwritable(error)
      }
    }
  }
  return results.failed.length > 0 ? exit.failed : results.cancelled ? exit.stopped : exit.done
}

function written(format: Format, results: Results, slots: readonly number[], lang: Language): string {
  const made = report(results, slots)
  return format === 'json' ? asJson(made) : format === 'csv' ? asCsv(made, lang) : asTable(made, results, lang)
}
