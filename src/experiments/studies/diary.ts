/** The diary of one simulated customer: two strategies on the same luck. */
import type { LeverId } from '../../levers/index.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { DiaryPage } from './diary-event.ts'
import { diaryPage } from './diary-page.ts'
import { candidates, fates, type Pick } from './people.ts'

/** Whom to open on; `turn` counts the candidates from 0 and begins anew behind the last. */
export type DiaryWish = { readonly pick: Pick; readonly turn: number; /** Only those on whom it acted under the second strategy. */ readonly lever?: LeverId }
export type Diary = {
  /** The person's number in the simulated world. */
  readonly person: number
  /** How many people this pick could have opened on, and which of them this is. */
  readonly candidates: number
  readonly turn: number
  readonly pages: readonly [DiaryPage, DiaryPage]
}

/** Occasions that only one side could use stand on both; those that were too weak everywhere are no news. */
function paired([first, second]: readonly [DiaryPage, DiaryPage]): [DiaryPage, DiaryPage] {
  const used = (page: DiaryPage) => new Set(page.events.flatMap((event) => (event.kind === 'order' ? [`${event.day} ${event.mark}`] : [])))
  const without = (page: DiaryPage, other: ReadonlySet<string>): DiaryPage =>
    ({ ...page, events: page.events.filter((event) => event.kind !== 'none' || event.why !== 'above' || other.has(`${event.day} ${event.mark}`)) })
  return [without(first, used(second)), without(second, used(first))]
}

/** The diary of the person picked, under the first and the second of `slots`; undefined where nobody qualifies. */
export function diary(scenario: Scenario, slots: readonly number[], replication: number, { pick, turn, lever }: DiaryWish): Diary | undefined {
  const [first, second] = slots
  const touched = new Set<number>()
  const after = fates(scenario, second, replication, lever, touched)
  const people = candidates(pick, fates(scenario, first, replication), after, lever && touched)
  if (people.length === 0) return undefined
  const place = turn % people.length
  const person = people[place]
  return { person, candidates: people.length, turn: place, pages: paired([diaryPage(scenario, first, replication, person), diaryPage(scenario, second, replication, person)]) }
}
