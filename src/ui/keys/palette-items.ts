/** Everything the palette can find, with what choosing it does. */
import { fill, t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import { metricIds, type MetricId } from '../../metrics/ids.ts'
import type { Scenario, Words } from '../../scenario/scenario.ts'
import { list } from '../../storage/shelf.ts'
import { letterOf, say } from '../parts/words.ts'
import { addressOf, readRoute } from '../route.ts'
import { libraryIds, loadScenario, openFromLibrary, openFromShelf } from '../state/actions.ts'
import { markOf } from '../state/marks.ts'
import { makeBaseline } from '../tables/matrix-edits.ts'
import { everyRow, textOf } from '../tables/matrix-rows.ts'
import { wordsOf } from './command-words.ts'
import { capsFor, commands, type Command } from './commands.ts'
import { kindWords, otherWords, paletteWords, tabWords } from './commands.text.ts'
import { soughtMetric } from './metric-names.ts'
import { named } from './named.ts'
import type { Sought } from './palette-search.ts'
import { leverSynonyms } from './synonyms.text.ts'

export type Item = Sought & {
  readonly id: string
  readonly kind: keyof typeof kindWords
  readonly caps: readonly string[]
  readonly run: () => void
}

const kindOf = ({ words, group }: Command): Item['kind'] => ('tab' in words ? 'tab' : group === 'go' ? 'page' : 'action')

const actions = (scenario: Scenario | undefined): Item[] => commands.filter(({ id, possible }) => id !== 'palette' && possible()).map((one) => ({
  id: one.id, kind: kindOf(one), ...named(wordsOf(one, scenario), 'of' in one.words ? otherWords[one.words.of] : 'tab' in one.words ? tabWords[one.words.tab.id] : undefined), within: '', caps: capsFor(one), run: one.run,
}))

/** The matrix, once the workbench is shown; where its pane is a drawer, opened. */
async function matrix(): Promise<HTMLElementTagNameMap['lever-matrix'] | undefined> {
  if (readRoute(location.hash).page !== 'workbench') location.hash = addressOf('workbench')
  for (let frame = 0; frame < 30; frame++) {
    const page = document.querySelector('workbench-page')
    const found = page?.querySelector('lever-matrix')
    if (page && found?.hasUpdated) {
      if (matchMedia('(min-width: 601px) and (max-width: 1023px)').matches) page.drawer = true
      await page.updateComplete
      return found
    }
    await new Promise(requestAnimationFrame)
  }
  return undefined
}
const showRow = (key: string) => void matrix().then((there) => there?.show(key))

/** Levers and their settings, each leading to its row. */
function settings(scenario: Scenario): Item[] {
  return everyRow(scenario).map((row): Item => {
    const { name, short } = leverText[row.lever]
    if (row.kind === 'group') return { id: `lever.${row.key}`, kind: 'lever', ...named(name, short, leverSynonyms[row.lever]), within: '', caps: [], run: () => showRow(row.key) }
    const text = textOf(row.lever, row.field)
    const words = row.place === undefined ? text.label : text.places![row.place]!
    return { id: `setting.${row.key}`, kind: 'setting', ...named(words), within: say(name), caps: [], run: () => showRow(row.key) }
  })
}

const strategies = (scenario: Scenario): Item[] => scenario.strategies.map(({ name }, slot) => ({
  id: `strategy.${slot}`, kind: 'strategy', ...named(name), within: letterOf(markOf(scenario, slot)), caps: [], run: () => void matrix().then((there) => there?.showStrategy(slot)),
}))

/** Every strategy as the one that all are held against. */
const baselines = (scenario: Scenario): Item[] => scenario.strategies.flatMap(({ name }, slot): Item[] => (slot === 0 ? [] : [{
  id: `baseline.${slot}`, kind: 'action', ...named({ en: fill(paletteWords.baseline.en, { name: name.en }), 'zh-CN': fill(paletteWords.baseline['zh-CN'], { name: name['zh-CN'] }) }),
  within: letterOf(markOf(scenario, slot)), caps: [], run: () => makeBaseline(slot),
}]))

/** Puts a figure into the chart of the workbench. */
function showMetric(id: MetricId): void {
  location.hash = addressOf('workbench', 'compare')
  void matrix().then(() => document.querySelector('workbench-page')?.choose(id))
}

/** Figures, each leading into the chart, where its meaning is a press away. */
const figures = (): Item[] => metricIds.map((id) => ({ id: `metric.${id}`, kind: 'metric', ...soughtMetric(id), caps: [], run: () => showMetric(id) }))

/** What is known at once. */
export const itemsNow = (scenario: Scenario | undefined): Item[] => [...actions(scenario), ...(scenario ? [...settings(scenario), ...strategies(scenario), ...figures(), ...baselines(scenario)] : [])]

/** The library and the reader's own scenarios; what cannot be read is left out. */
export async function scenarioItems(): Promise<Item[]> {
  const [built, mine] = await Promise.all([
    Promise.allSettled(libraryIds.map(async (id) => ({ id, scenario: await loadScenario(id) }))),
    list().catch(() => []),
  ])
  const item = (id: string, title: Words, within: string, run: () => void): Item => ({ id, kind: 'scenario', ...named(title), within, caps: [], run })
  return [
    ...built.flatMap((one) => (one.status === 'fulfilled' ? [item(`library.${one.value.id}`, one.value.scenario.title, say(one.value.scenario.question), () => void openFromLibrary(one.value.id))] : [])),
    // what is one's own often has the title of what it came from
    ...mine.filter((entry) => entry.mine).map(({ id, title }) => item(`shelf.${id}`, title, t('library.mine'), () => void openFromShelf(id))),
  ]
}
