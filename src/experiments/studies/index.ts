/** Studies: what the daybook does not hold, seen by living a future once more with observers that change nothing. To add one: a file, and a line here. */
import type { Daybook } from '../../model/daybook.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { attribution, type Attribution } from './attribution.ts'
import { cascade, type Cascade } from './cascade.ts'
import { cohorts, type Cohorts } from './cohorts.ts'
import { diary, type Diary, type DiaryWish } from './diary.ts'
import { flow, type Flow } from './flow.ts'
import { spending, type Spending, type SpendingWish } from './spending.ts'
import { totals } from './totals.ts'

/** What can be asked, with what, and what comes back: plain data. */
type Asked = {
  readonly diary: { readonly wish: DiaryWish; readonly answer: Diary | undefined }
  readonly cohorts: { readonly wish: Record<string, never>; readonly answer: Cohorts }
  readonly flow: { readonly wish: Record<string, never>; readonly answer: Flow }
  readonly totals: { readonly wish: Record<string, never>; readonly answer: Daybook }
  readonly cascade: { readonly wish: Record<string, never>; readonly answer: Cascade }
  readonly spending: { readonly wish: SpendingWish; readonly answer: Spending }
  readonly attribution: { readonly wish: Record<string, never>; readonly answer: Attribution }
}
export type StudyId = keyof Asked
export type StudyWish<K extends StudyId> = Asked[K]['wish']
export type StudyAnswer<K extends StudyId> = Asked[K]['answer']

/** One study of one future; how many slots it takes depends on the study. */
export type StudyJob<K extends StudyId = StudyId> = {
  readonly study: K
  readonly scenario: Scenario
  readonly slots: readonly number[]
  readonly replication: number
  readonly wish: StudyWish<K>
}
export type Studied = { readonly job: StudyJob; readonly answer: StudyAnswer<StudyId> }
export type StudyFailed = { readonly job: StudyJob; readonly message: string }

const studies: { readonly [K in StudyId]: (job: StudyJob<K>) => StudyAnswer<K> } = {
  diary: ({ scenario, slots, replication, wish }) => diary(scenario, slots, replication, wish),
  cohorts: ({ scenario, slots, replication }) => cohorts(scenario, slots[0], replication),
  flow: ({ scenario, slots, replication }) => flow(scenario, slots[0], replication),
  totals: ({ scenario, slots, replication }) => totals(scenario, slots[0], replication),
  cascade: ({ scenario, slots, replication }) => cascade(scenario, slots[0], replication),
  attribution: ({ scenario, slots, replication }) => attribution(scenario, slots[0], replication),
  spending: ({ scenario, slots, replication, wish }) => spending(scenario, slots[0], replication, wish),
}

/** Runs one study where it is called. Same job, same answer. */
export function runStudy<K extends StudyId>(job: StudyJob<K>): StudyAnswer<K> {
  return studies[job.study](job)
}

/**
 * Runs studies beside runs, which come first. Reports each as it ends; resolves when all have, or when the signal aborts.
 * A study that fails is tried once more.
 */
export type StudyRunner = {
  readonly study: (jobs: readonly StudyJob[], report: (ended: Studied | StudyFailed) => void, signal?: AbortSignal) => Promise<void>
}
