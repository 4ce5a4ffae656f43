/** The lines on the cards of the library: those of the built-in scenarios come with the page, those of the reader's own from their runs. */
import { cardCurve, type CardCurve } from '../../experiments/card-curve.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { curveOf, keepCurve } from '../../storage/curves.ts'
import { keyOf } from './results.ts'
import { results } from './session.ts'

let built: Promise<Readonly<Record<string, CardCurve>>> | undefined

/** The lines that the build has worked out, by the name of the scenario's file; none while developing. */
export const builtCurves = (): Promise<Readonly<Record<string, CardCurve>>> => (built ??= fetchBuilt())

async function fetchBuilt(): Promise<Readonly<Record<string, CardCurve>>> {
  if (!import.meta.env.PROD) return {}
  try {
    const answer = await fetch(new URL('curves.json', document.baseURI))
    return answer.ok ? await answer.json() as Readonly<Record<string, CardCurve>> : {}
  } catch {
    return {}
  }
}

/** The lines of a scenario that was run here. */
export const ownCurve = (scenario: Scenario): CardCurve | undefined => curveOf(keyOf(scenario))

/** Gives a scenario the lines of another with the same numbers. */
export const copyCurve = (scenario: Scenario, curve: CardCurve): void => keepCurve(keyOf(scenario), curve)

/** Keeps the lines of every run that ends. */
export function keepCurves(): void {
  let last: unknown
  results.subscribe(() => {
    const { status, shown, sample } = results.get()
    if (status !== 'done' || sample || !shown || shown === last) return
    last = shown
    // after the picture of the run, which matters more
    setTimeout(() => { if ((ownCurve(shown.scenario)?.futures ?? 0) < shown.scenario.futures) keepCurve(keyOf(shown.scenario), cardCurve(shown)) }, 500)
  })
}
