/** A case: a claim of the plans set in the model by ordinary settings, what is measured of it, and why it misses where it does. */
import { attribution, type Attribution } from '../../src/experiments/studies/attribution.ts'
import type { LeverId } from '../../src/levers/index.ts'
import type { MetricId } from '../../src/metrics/ids.ts'
import { metricById } from '../../src/metrics/index.ts'
import { column, type Daybook } from '../../src/model/daybook.ts'
import type { ArchetypeId } from '../../src/scenario/archetypes/index.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import type { LeverFile, Scenario, WorldFile } from '../../src/scenario/scenario.ts'
import { live, type Person } from './people.ts'

/** How a number is written: a change in percent, a share in percent, points between shares, a factor, yuan, a plain number. */
export type Unit = 'change' | 'share' | 'points' | 'times' | 'yuan' | 'number'
export type Play = Readonly<Partial<Record<LeverId, LeverFile>>>

/** One number of each future. With `above` or `below` a direction is demanded, without either it only stands beside; `claim` is the plan's own figure for it. */
export type Measure = {
  readonly what: string
  readonly unit: Unit
  readonly of: (future: Future) => number
  readonly above?: number
  readonly below?: number
  readonly claim?: number
}

/** What a case says of the world: a kind of shop and whatever differs from it. */
type CaseWorld = Omit<Partial<WorldFile>, 'store'> & { readonly store: ArchetypeId }

/** A mechanism switched off or a setting changed, to see what a miss comes from; `measure` is the place of what is looked at; `lives` futures where few would not tell. */
export type Trial = { readonly what: string; readonly world?: Partial<CaseWorld>; readonly plays?: Readonly<Record<string, Play>>; readonly measure?: number; readonly lives?: number }

export type Case = {
  readonly id: string
  /** Rows of `docs/requirements.md`. */
  readonly rows: readonly string[]
  readonly claim: string
  readonly world: CaseWorld
  /** Real people per simulated one; amounts of the settings are those of the real shop. */
  readonly scale?: number
  /** A is the baseline; the others say only what differs from it. */
  readonly plays: Readonly<Record<string, Play>>
  readonly measures: readonly Measure[]
  readonly trials?: readonly Trial[]
  /** Where the model misses direction or size: what in it makes it so. */
  readonly cause?: string
  /** What there is to say where it does not miss, or what the model has no setting for. */
  readonly note?: string
}

/** What a measure may ask of one future. */
export type Future = {
  readonly book: (play: string) => Daybook
  /** How far a number of B lies from that of A, relative to it. */
  readonly change: (of: (play: string) => number) => number
  /** The same for the total of a metric. */
  readonly moved: (id: MetricId) => number
  /** Sum of columns, from one day up to another. */
  readonly sum: (play: string, columns: string | readonly string[], from?: number, to?: number) => number
  /** Column on the last day of the run. */
  readonly last: (play: string, name: string) => number
  readonly metric: (play: string, id: MetricId) => number
  readonly people: (play: string) => ReadonlyMap<number, Person>
  readonly credit: (play: string) => Attribution
  readonly days: number
}

const words = (text: string) => ({ en: text, 'zh-CN': text })

/** A case as a scenario, as the page would open it. */
export function scenarioOf({ id, world, plays, scale = 1 }: Pick<Case, 'id' | 'world' | 'plays' | 'scale'>): Scenario {
  const fresh = newScenario(world.store)
  return { ...fresh, scale, title: words(id), world: { ...fresh.world, ...world }, strategies: Object.entries(plays).map(([name, levers]) => ({ name: words(name), levers })) }
}

/** One future of a case; what is asked of it twice is run once. */
export function futureOf(scenario: Scenario, replication: number): Future {
  const known = new Map<string, unknown>()
  const once = <T>(kind: string, play: string, make: (slot: number) => T): T => {
    const key = `${kind} ${play}`
    if (!known.has(key)) known.set(key, make(scenario.strategies.findIndex(({ name }) => name.en === play)))
    return known.get(key) as T
  }
  const change = (of: (play: string) => number) => of('B') / of('A') - 1
  const metric = (play: string, id: MetricId) => metricById[id].total(book(play))
  const lived = (play: string) => once('run', play, (slot) => live(scenario, slot, replication))
  const book = (play: string) => lived(play).book
  return {
    book, change, metric,
    moved: (id) => change((play) => metric(play, id)),
    sum(play, columns, from = 0, to) {
      const of = book(play)
      return [columns].flat().reduce((all, name) => all + column(of, name).subarray(from, to ?? of.rows).reduce((a, b) => a + b, 0), 0)
    },
    last: (play, name) => column(book(play), name)[book(play).days - 1],
    people: (play) => lived(play).people,
    credit: (play) => once('credit', play, (slot) => attribution(scenario, slot, replication)),
    days: scenario.world.days,
  }
}
