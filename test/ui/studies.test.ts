/** The store of questions: every wish its own row, nothing studied twice, a stop that keeps what came, and going on with the rest. */
import { expect, it } from 'vitest'
import { budgetsOf, trialsOf } from '../../src/experiments/ad-response.ts'
import type { Studied, StudyJob, StudyRunner } from '../../src/experiments/studies/index.ts'
import type { Spending, SpendingWish } from '../../src/experiments/studies/spending.ts'
import { addStrategy, moveStrategy } from '../../src/scenario/edit.ts'
import { answersOf, createStudy } from '../../src/ui/state/studies.ts'
import { scenarioOf } from '../experiments/worlds.ts'

const words = (text: string) => ({ en: text, 'zh-CN': text })
const scenario = scenarioOf(2, 3, { seed: 5150, strategies: [{ name: words('None'), levers: {} }, { name: words('Ads'), levers: { ads: { search: 10 } } }] })
const answer = ({ wish, replication }: StudyJob): Spending => ({ contribution: (wish as SpendingWish).budgets.search + replication / 10, net: 0, newcomers: 0, ads: [], claimed: [] })

/** Answers at once, up to `most` jobs, then waits for the end of the question. */
function runnerOf(asked: StudyJob[], most = Infinity): StudyRunner {
  return {
    study: (jobs, report, signal) => new Promise((resolve) => {
      jobs.slice(0, most).forEach((job) => {
        asked.push(job)
        report({ job, answer: answer(job) } as Studied)
      })
      if (jobs.length <= most) resolve()
      else signal?.addEventListener('abort', () => resolve())
    }),
  }
}
const trials = trialsOf(scenario, 1)
const ask = (study: ReturnType<typeof createStudy<'spending'>>) =>
  study.ask({ study: 'spending', scenario, slots: [1], replications: [0, 1, 2], wish: { budgets: budgetsOf(scenario, 1) } }, trials.map(() => [1]), trials.map(({ budgets }) => ({ budgets })))
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('keeps what came before a stop and asks only for the rest', async () => {
  const asked: StudyJob[] = []
  let most = 25
  const study = createStudy<'spending'>(() => runnerOf(asked, most))
  ask(study)
  expect(study.get()).toMatchObject({ status: 'running', done: 25, planned: 60 })
  // whole futures first, every wish of one before the next
  expect(asked.map(({ replication }) => replication)).toEqual([...Array<number>(20).fill(0), ...Array<number>(5).fill(1)])
  study.cancel()
  await settled()
  expect(study.get()).toMatchObject({ status: 'cancelled', done: 25 })
  most = Infinity
  study.again()
  await settled()
  expect(study.get()).toMatchObject({ status: 'done', done: 60, failed: undefined })
  expect(asked).toHaveLength(60)
  study.get().found.forEach((row, k) => expect(row.map((one) => one!.answer.contribution)).toEqual([0, 0.1, 0.2].map((x) => trials[k]!.budgets.search + x)))
})

it('answers the same question from what is known', async () => {
  const asked: StudyJob[] = []
  const study = createStudy<'spending'>(() => runnerOf(asked))
  ask(study)
  await settled()
  expect([study.get().status, study.get().done, asked.length]).toEqual(['done', 60, 0])
})

it('tells the same answers of a strategy that has moved, and knows whose they are', async () => {
  const asked: StudyJob[] = []
  const study = createStudy<'spending'>(() => runnerOf(asked))
  const before = addStrategy(scenario)
  const after = moveStrategy(before, 2, 1)
  const wish = { budgets: budgetsOf(before, 1) }
  study.ask({ study: 'spending', scenario: before, slots: [1], replications: [0], wish })
  await settled()
  const runs = asked.length
  expect([answersOf(study.get(), before, [1]), answersOf(study.get(), after, [2]), answersOf(study.get(), after, [1])]).toEqual([true, true, false])
  study.ask({ study: 'spending', scenario: after, slots: [2], replications: [0], wish })
  expect(study.get()).toMatchObject({ status: 'done', question: { scenario: after, slots: [2] } })
  expect(asked).toHaveLength(runs)
})
