/** The lines of a card from a file alone: some futures are lived where it is called, as the build does. */
import { readScenario } from '../scenario/read.ts'
import { cardCurve, type CardCurve } from './card-curve.ts'
import { inlineRunner } from './inline.ts'
import { jobsOf } from './replicate.ts'
import { noResults, withEnded } from './results.ts'

/**
 * Lives some futures of the scenario in a file's text, in place, and keeps the lines.
 * @throws RangeError when the text does not read.
 */
export async function makeCardCurve(text: string, futures: number): Promise<CardCurve> {
  const { scenario } = readScenario(text)
  if (!scenario) throw new RangeError('The scenario of a card does not read.')
  const few = { ...scenario, futures: Math.min(futures, scenario.futures) }
  let results = noResults(few)
  await inlineRunner().run(jobsOf(few), (ended) => { results = withEnded(results, ended) })
  return cardCurve(results)
}
