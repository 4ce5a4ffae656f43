/** The one mark of a first visit: it stands on the story that the visit begins with, until a first drag or a press, and then never again. */
import { keepCoach, readCoach } from '../../storage/preferences.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { createStore } from './store.ts'

/** The story that it stands on. */
export const coach = createStore<Scenario | undefined>(undefined)

export function beginCoach(story: Scenario | undefined): void {
  if (!readCoach()) coach.set(story)
}

export function endCoach(): void {
  if (!coach.get()) return
  keepCoach()
  coach.set(undefined)
}
