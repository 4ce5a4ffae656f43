/** Versions that can be laid side by side: the desk, what was opened, named versions, other scenarios of this browser, the library, a file, and their results. */
import '../../i18n/late/versions.ts'
import { language, t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { get, list } from '../../storage/shelf.ts'
import { versionsOf } from '../../storage/snapshots.ts'
import type { Snapshot } from '../../storage/kept.ts'
import { libraryIds, loadScenario } from './actions.ts'
import { keeping } from './keeper.ts'
import { createResults } from './results.ts'
import { createEffects } from './effects.ts'
import { desk, results, runner } from './session.ts'

export type Choice = { readonly id: string; readonly label: string; readonly group: 'versions.here' | 'versions.named' | 'versions.mine' | 'versions.library'; readonly load: () => Promise<Scenario | undefined> }

/** Runs of versions, apart from those of the desk. */
export const aside = createResults(runner)
/** Effects of single changes between versions. */
export const effects = createEffects(runner, (scenario, slot) => {
  const books = results.booksOf(scenario, slot)
  return books.every(Boolean) ? books : aside.booksOf(scenario, slot)
})

/** Seconds that a number of runs take at the pace of the desk's last run; nothing where there was none. */
export function secondsFor(runs: number): number | undefined {
  const { status, seconds, shown } = results.get()
  const all = shown ? shown.books.length * shown.scenario.futures : 0
  return status === 'done' && seconds > 0.3 && all > 0 ? (seconds / all) * runs : undefined
}

const two = (value: number) => String(value).padStart(2, '0')
/** `22 Nov 14:02`, `11月22日 14:02`, by this computer's clock. */
export function momentOf(at: number): string {
  const moment = new Date(at)
  const day = moment.toLocaleDateString(language() === 'en' ? 'en-GB' : 'zh-CN', { day: 'numeric', month: 'short' })
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** Everything that can be chosen, and the named versions of the scenario on the desk. */
export async function choices(): Promise<{ readonly all: readonly Choice[]; readonly named: readonly Snapshot[] }> {
  const { scenario, opened, file } = desk.get()
  const { entry } = keeping.get()
  const [entries, named, library] = await Promise.all([list(), entry ? versionsOf(entry.id) : [], Promise.all(libraryIds.map(async (id) => [id, await loadScenario(id)] as const))])
  const say = (words: Scenario['title']) => words[language()]
  const still = (value: Scenario | undefined) => async () => value
  return {
    named,
    all: [
      { id: 'desk', label: t('versions.desk'), group: 'versions.here', load: async () => desk.get().scenario },
      ...(opened && opened !== scenario ? [{ id: 'opened', label: t('versions.opened'), group: 'versions.here' as const, load: still(opened) }] : []),
      ...(file && file.scenario !== scenario && file.scenario !== opened ? [{ id: 'saved', label: t('versions.saved', { file: file.name }), group: 'versions.here' as const, load: still(file.scenario) }] : []),
      ...named.map((one): Choice => ({ id: `version:${one.id}`, label: `${one.name} · ${momentOf(one.at)}`, group: 'versions.named', load: still(one.scenario) })),
      ...entries.filter((one) => one.id !== entry?.id && !one.id.startsWith('library:')).map((one): Choice =>
        ({ id: one.id, label: `${say(one.title)} · ${momentOf(one.changed)}`, group: 'versions.mine', load: async () => (await get(one.id))?.desk?.scenario })),
      ...library.map(([id, one]): Choice => ({ id: `library:${id}`, label: say(one.title), group: 'versions.library', load: still(one) })),
    ],
  }
}
