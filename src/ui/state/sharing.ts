/** Links: a scenario as an address, and what happens when one is opened. Loaded when needed. */
import { t } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { linkIn, readLink, writeLink } from '../../storage/link.ts'
import { get, list, put, remove } from '../../storage/shelf.ts'
import { libraryIds, loadScenario, openOnDesk } from './actions.ts'
import { flush, keeping, layOut, openKept } from './keeper.ts'
import { linked } from './linked.ts'
import { note, refuse } from './notices.ts'
import { desk } from './session.ts'

/** The whole address of a scenario. @throws Error where the browser cannot deflate. */
export async function addressOfScenario(scenario: Scenario): Promise<string> {
  const bases = new Map(await Promise.all(libraryIds.map(async (id) => [id, await loadScenario(id)] as const)))
  return `${location.href.replace(/#.*/, '')}#/w?s=${await writeLink(scenario, bases, engineVersion)}`
}

/** Opens the link in the address as a document of its own; work on the desk stays where it is kept. False where it cannot be read. */
export async function openLink(hash: string): Promise<boolean> {
  const link = linkIn(hash)
  if (link === undefined) return false
  // a reload shall find the document, not open the link again
  history.replaceState(null, '', '#/w')
  const read = await readLink(link, (id) => loadScenario(id).catch(() => undefined))
  if (!read.scenario) {
    refuse({ file: t('share.linkName'), problems: read.problems })
    return false
  }
  await flush()
  const yours = keeping.get().entry?.id ?? (await list())[0]?.id
  linked.set({ yours, baseChanged: read.baseChanged === true })
  openOnDesk(read.scenario, { kind: 'link' }, undefined, read.engine)
  return true
}

/** Takes the document from the link off the desk and off the shelf, and lays back what was there before. */
export async function discardLinked(): Promise<void> {
  await flush()
  const { entry } = keeping.get()
  // after a reload: what was on the desk last before it
  const yours = linked.get().yours ?? (await list()).find(({ id }) => id !== entry?.id)?.id
  const before = desk.get()
  if (yours === undefined || !(await back(yours))) openOnDesk(await loadScenario(libraryIds[0]!), { kind: 'library', id: libraryIds[0]! })
  const gone = entry && await remove(entry.id).catch(() => undefined)
  note({ text: t('share.discarded'), action: { label: t('files.bringBack'), run: () => {
    if (gone) void put(gone).then(() => layOut(gone))
    else desk.restore(before)
  } } })
}

async function back(id: string): Promise<boolean> {
  const kept = await get(id)
  const origin = kept?.entry.origin
  if (kept?.desk) return openKept(id)
  if (origin?.kind !== 'library') return false
  openOnDesk(await loadScenario(origin.id), origin)
  return true
}
