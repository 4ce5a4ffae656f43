/** What a reader can do with scenarios as a whole: open one of the library, a file or a drop; save; go back to the original. */
import { language, t } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import { readScenario, type Newer } from '../../scenario/read.ts'
import type { Problem, Scenario } from '../../scenario/scenario.ts'
import { writeScenario } from '../../scenario/write.ts'
import { chooseFile, download, fileNameOf, openScenario } from '../../storage/files.ts'
import type { Origin } from '../../storage/kept.ts'
import { addressOf, readRoute } from '../route.ts'
import { saveState, type DocumentState } from './document.ts'
import { comesFrom, openKept } from './keeper.ts'
import { note, refuse } from './notices.ts'
import { desk } from './session.ts'

const files = import.meta.glob(['../../../scenarios/*.json', '!../../../scenarios/schema.json'], { query: '?raw', import: 'default' }) as Record<string, () => Promise<string>>
const byId = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.json$/g, ''), load]))

/** The scenario that a first visit opens. */
export const sampleId = 'beauty-618-double11'
/** The scenarios of the library; the sample first. */
export const libraryIds: readonly string[] = [...byId.keys()].sort((a, b) => Number(b === sampleId) - Number(a === sampleId) || a.localeCompare(b))

/** Reads a scenario of the library. @throws RangeError when it does not exist or does not read. */
export async function loadScenario(id: string) {
  const load = byId.get(id)
  if (!load) throw new RangeError(`No scenario ${id}.`)
  const { scenario } = readScenario(await load())
  if (!scenario) throw new RangeError(`The scenario ${id} does not read.`)
  return scenario
}

/** Lays a scenario on the desk and says where it comes from, and with which engine it was made. */
export function openOnDesk(scenario: Scenario, origin: Origin, fileName?: string, engine?: string, newer?: Newer): void {
  comesFrom(scenario, origin, engine)
  desk.open(scenario, fileName, newer)
}

/** Opening over edits that are in no file offers the way back. */
function replace(put: () => void, text: (lost: boolean) => string | undefined): void {
  const before: DocumentState = desk.get()
  const lost = before.scenario !== undefined && saveState(before) === 'edited'
  put()
  const said = text(lost)
  if (said) note({ text: said, ...(lost && { action: { label: t('files.bringBack'), run: () => desk.restore(before) } }) })
}

/** Leaves the open tab as it is where the workbench is open already. */
function toWorkbench(): void {
  if (readRoute(location.hash).page !== 'workbench') location.hash = addressOf('workbench')
}

/** Opens a scenario of the library on the workbench. */
export async function openFromLibrary(id: string): Promise<void> {
  const scenario = await loadScenario(id)
  replace(() => openOnDesk(scenario, { kind: 'library', id }), (lost) => (lost ? t('files.openedOver', { file: scenario.title[language()] }) : undefined))
  toWorkbench()
}

/** A picture that holds a scenario is no file to save it back into. */
const isDrawn = (name: string): boolean => /\.(?:png|svg)$/i.test(name)

/** Lists what is wrong in a file, by the names in it, and offers to set it right where that is a matter of limits. */
async function refuseFile(file: File, problems: readonly Problem[]): Promise<void> {
  const text = problems.some(({ path }) => path !== '') && !isDrawn(file.name) ? await file.text() : ''
  const { namesIn } = await import('../parts/problem-place.ts')
  // without it the list still says what to do
  const right = (await import('./mend-file.ts').catch(() => undefined))?.mended(text, problems)
  refuse({ file: file.name, problems, names: namesIn(text), ...(right !== undefined && { mend: () => void openFile(new File([right], file.name)) }) })
}

/** Opens a file of the disk; one that does not read changes nothing and its problems are listed. */
export async function openFile(file: File): Promise<void> {
  const read = await openScenario(file)
  if (!read.scenario) return refuseFile(file, read.problems)
  const { scenario, migrated, engine, newer } = read
  refuse(undefined)
  replace(() => openOnDesk(scenario, { kind: 'file', name: file.name }, isDrawn(file.name) ? undefined : file.name, engine, newer), (lost) =>
    t(lost ? 'files.openedOver' : migrated.length > 0 ? 'files.migrated' : 'files.opened', { file: file.name }))
  toWorkbench()
}

/** Opens a scenario of the shelf as it was left, with its steps. */
export async function openFromShelf(id: string): Promise<void> {
  if (await openKept(id)) toWorkbench()
  else note({ text: t('kept.unreadable') })
}

export async function askForFile(): Promise<void> {
  const file = await chooseFile('.json,.png,.svg,application/json,image/png,image/svg+xml')
  if (file) await openFile(file)
}

/** Saves the scenario as a file in the reader's downloads. */
export function saveFile(): void {
  const { scenario, file, readOnly } = desk.get()
  if (!scenario) return
  // saved under its name, the file would lose what was not understood
  if (readOnly) return note({ text: t('files.readOnlySave'), action: { label: t('files.editCopy'), run: desk.copy } })
  const name = file?.name ?? fileNameOf(scenario.title.en, 'json')
  download(name, writeScenario(scenario, engineVersion))
  desk.saved(name, Date.now())
  note({ text: t('files.saved', { file: name }) })
}

/** Back to what was opened, as one step that can be undone. */
export function backToOriginal(): void {
  const { opened, scenario } = desk.get()
  if (opened && opened !== scenario) desk.edit(opened, { key: 'step.original', values: {} })
}
