/** Small phrases that several parts of the page share. */
import type { Results } from '../../experiments/results.ts'
import { count } from '../../i18n/format.ts'
import { days } from '../../i18n/dates.ts'
import { language, t } from '../../i18n/translate.ts'
import { eventsOf } from '../../model/calendar.ts'
import { metricText } from '../../metrics/text.ts'
import type { MetricId } from '../../metrics/ids.ts'
import type { Scenario, Words } from '../../scenario/scenario.ts'
import { archetypeNames } from '../../scenario/archetypes/names.text.ts'
import type { ArchetypeId } from '../../scenario/archetypes/index.ts'
import { baselineName, newName, newTitle } from '../../scenario/defaults.ts'
import { letterOfMark as letterOf, letters } from '../../scenario/letters.ts'
import { worldOf } from '../../scenario/resolve.ts'
import { markOf } from '../state/marks.ts'

/** The text in the page's language. */
export const say = (words: Words): string => words[language()]
export { letterOf }
export const nameOf = (scenario: Scenario, slot: number): string => say(scenario.strategies[slot]?.name ?? { en: letterOf(slot), 'zh-CN': letterOf(slot) })

/** Several names as they stand in a sentence: `A, B and C`. */
export function listed(names: readonly string[]): string {
  const [last = '', ...before] = [...names].reverse()
  return before.length === 0 ? last : t('format.and', { first: before.reverse().join(t('format.comma')), last })
}

/** Names that nobody has chosen yet. */
const givenNames = new Set([newTitle, baselineName, ...letters.map(newName)].flatMap((words) => Object.values<string>(words)))
/** Nobody has chosen this name yet. */
export const isGiven = ({ en, 'zh-CN': zh }: Words): boolean => givenNames.has(en) && givenNames.has(zh)
/** A name typed in two languages: one left blank, or left as it was given, takes the other's text. */
export function namesOf(before: Words, typed: Words): Words {
  const follows = (own: keyof Words, other: keyof Words): boolean => typed[own] === '' ||
    (typed[own] === before[own] && typed[other] !== before[other] && typed[other] !== '' && (givenNames.has(before[own]) || before.en === before['zh-CN']))
  return { en: follows('en', 'zh-CN') ? typed['zh-CN'] : typed.en, 'zh-CN': follows('zh-CN', 'en') ? typed.en : typed['zh-CN'] }
}

/** Which future of which strategy failed, under which seed, and how many are left; nothing where none failed. */
export function failedWords({ scenario, failed }: Results, used: number): string {
  if (failed.length === 0) return ''
  const { job } = failed.reduce((first, next) => (next.job.replication < first.job.replication ? next : first))
  const strategy = job.slot === 0 ? t('run.theBaseline') : t('run.theStrategy', { letter: letterOf(markOf(scenario, job.slot)) })
  const values = { seed: scenario.seed, future: job.replication + 1, strategy, used, total: scenario.futures }
  const futures = new Set(failed.map((one) => one.job.replication)).size
  return futures === 1 ? t('run.failed', values) : t('run.failedMany', { ...values, failed: futures })
}

/** The kind of shop, by name; a market of its own goes by the scenario's title. */
export function shopName({ world, title }: Scenario): string {
  if (world.segments) return say(title)
  const name = archetypeNames[world.store as ArchetypeId]
  return t('world.shop', { store: name ? say(name) : world.store })
}

/** `20,000 customers`: the people of a card or heading; prospects count where there is no customer yet. */
export function worldLine({ world }: Scenario): string {
  const base = world.base?.kind === 'entries' ? world.base.perWeek.reduce((sum, n) => sum + n, 0) : world.customers || world.prospects
  const people = language() === 'zh-CN' ? count(base) : base.toLocaleString('en')
  // only what the run meets, in its order
  const events = [...new Set(eventsOf(worldOf({ world })).map(({ id }) => t(`world.${id}`)))]
  if (events.length === 0) return t('world.plain', { customers: people, days: days(world.days) })
  const [first = '', second] = events
  return t('world.people', { customers: people, days: days(world.days), events: second ? t('world.join', { first, second }) : first })
}

/** A metric's name inside a sentence: small first letter unless it is an abbreviation. */
export function metricInSentence(id: MetricId): string {
  const { label } = metricText[language()][id]
  return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label
}
