/** What lies on the desk when the page opens: the scenario of a link, else what was worked on last, on a first visit the sample. */
import { list, get } from '../../storage/shelf.ts'
import { loadScenario, openOnDesk, sampleId } from './actions.ts'
import { beginCoach } from './coach.ts'
import { layOut } from './keeper.ts'
import { fetchSample, readSample } from './sample.ts'
import { desk, results } from './session.ts'

/** A shelf that has not answered by then is not waited for, in milliseconds. */
const patience = 1000
const within = <T>(answer: Promise<T>): Promise<T | undefined> => Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience))])

/** A link in the address comes first; one that cannot be read leaves the desk as a visit without it would find it. */
export async function layOutFirst(): Promise<void> {
  if (!(await openLinked())) await layOutLast()
  addEventListener('hashchange', () => void openLinked())
}

/** Opens the scenario in the address, if there is one; what reads it is brought then only. */
async function openLinked(): Promise<boolean> {
  const { hash } = location
  return /[?&]s=/.test(hash) && (await import('./sharing.ts')).openLink(hash)
}

/** Opens the last working copy, or the scenario of the library that was looked at last, or the sample. */
async function layOutLast(): Promise<void> {
  const last = await within(list().then(async ([entry]) => (entry ? get(entry.id) : undefined)))
  if (desk.get().scenario) return
  if (last?.desk && layOut(last)) return
  const origin = last?.entry.origin
  const id = origin?.kind === 'library' ? origin.id : sampleId
  const scenario = await loadScenario(id).catch(() => loadScenario(sampleId))
  if (desk.get().scenario) return
  openOnDesk(scenario, { kind: 'library', id })
  if (id === sampleId) beginCoach(desk.get().opened)
}

/** Shows the sample that the build wrote, where it answers what lies on the desk. */
export async function showSample(sample: ReturnType<typeof fetchSample>): Promise<void> {
  const bytes = await sample
  const { scenario } = desk.get()
  const finished = bytes && scenario ? readSample(bytes, scenario) : undefined
  if (finished) results.seed(finished, true)
}
