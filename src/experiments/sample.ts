/** The sample result that the build writes: every future of a scenario, run in place and packed. */
import { readScenario } from '../scenario/read.ts'
import { inlineRunner } from './inline.ts'
import { pack } from './pack.ts'
import { jobsOf } from './replicate.ts'
import { noResults, withEnded } from './results.ts'

/**
 * Runs the scenario of a file's text, all strategies in all futures, and packs what the first view reads.
 * @throws RangeError when the text does not read or a run fails.
 */
export async function makeSample(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const { scenario } = readScenario(text)
  if (!scenario) throw new RangeError('The sample scenario does not read.')
  let results = noResults(scenario)
  await inlineRunner().run(jobsOf(scenario), (ended) => { results = withEnded(results, ended) })
  const [failed] = results.failed
  if (failed) throw new RangeError(`The sample could not be run: ${failed.message}`)
  return pack(results)
}
