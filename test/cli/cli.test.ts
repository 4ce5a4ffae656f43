/** The command line from arguments to output and exit code, with a machine whose futures are made up. */
import { mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from '../../package.json'
import { beforeAll, describe, expect, it } from 'vitest'
import { exit, type Machine } from '../../src/cli/machine.ts'
import { grid, width } from '../../src/cli/grid.ts'
import { shapan } from '../../src/cli/program.ts'
import type { Report } from '../../src/cli/report.ts'
import { metricIds } from '../../src/metrics/ids.ts'
import { engineVersion } from '../../src/model/version.ts'
import { largestFile } from '../../src/scenario/read.ts'
import type { Done, Failed, Job, Runner } from '../../src/experiments/runner.ts'
import { bookOf } from '../metrics/books.ts'

const words = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const file = {
  version: 1,
  title: words('A small shop', '一家小店'),
  world: { days: 10, customers: 100, prospects: 900 },
  strategies: [
    { name: words('Baseline', '基线') },
    { name: words('Coupons', '发券'), levers: { coupon: { value: 30 } } },
    { name: words('Friends, "both"', '裂变'), levers: { referral: {} } },
  ],
  futures: 16,
}

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shapan-'))
  await writeFile(at('shop.json'), JSON.stringify(file))
  await writeFile(at('bad.json'), JSON.stringify({ ...file, futures: 0, goal: 'gvm' }))
  await writeFile(at('torn.json'), '{"version": 1,')
})

/** A future in which strategy A earns 100 yuan more than the baseline and B 100 less, on shared luck. */
const simulate = ({ slot, replication }: Job) => bookOf(10, {
  gmv: [1_000_000 + 1000 * replication], contribution: [200_000 + 1000 * replication + [0, 10_000, -10_000][slot]], cash: [100],
  'discount.coupon': [slot === 1 ? 20_000 : 0], 'new.organic': [10], 'orders.first': [10],
})
const runnerOf = (run: (job: Job) => Done | Failed): Runner => ({
  async run(jobs, report, signal) {
    for (const job of jobs) {
      if (signal?.aborted) return
      report(run(job))
      await Promise.resolve()
    }
  },
  close() {},
})

async function call(args: string, { run = (job: Job): Done | Failed => ({ job, book: simulate(job) }), env = {}, live = false, stopAfter = Infinity } = {}) {
  let out = ''
  let err = ''
  let stop = () => {}
  let ran = 0
  const machine: Machine = {
    out: (text) => { out += text },
    err: (text) => { err += text },
    live, env,
    runner: () => runnerOf((job) => {
      if (++ran === stopAfter) stop()
      return run(job)
    }),
    onStop: (callback) => { stop = callback },
  }
  const code = await shapan(args.split(' ').filter(Boolean).map((arg) => arg.replace(/^@/, `${folder}/`)), machine)
  return { code, out, err, ran }
}

describe('run', () => {
  it('prints a table of strategies with differences, verdicts and the fingerprint', async () => {
    const { code, out, err } = await call('run @shop.json')
    expect([code, err]).toEqual([exit.done, ''])
    expect(out).toContain('A small shop\n100 customers + 900 prospects · 10 days from 2027-03-01 · seed 42 · 16 of 16 futures')
    expect(out).toContain('Best bet: Coupons, more contribution margin than the baseline in 16 of 16 futures, about +¥100')
    expect(out).toMatch(/Contribution margin \(CM3\) +Value +vs baseline +8 of 10 futures +Mean, 95 % +Ahead +Verdict/)
    expect(out).toMatch(/A Coupons +¥2,175 +\+¥100 +\+100 … \+100 +\+100 … \+100 +16\/16 +better/)
    expect(out).toMatch(/B Friends, "both" +¥1,975 +−¥100 .* 0\/16 +worse/)
    expect(out).toMatch(/Incremental ROI[\s\S]*A Coupons +0\.50 +– +\+0\.50 … \+0\.50/)
    expect(out).toMatch(/Engine [\d.]+ · fingerprint [0-9a-f]{8} \([0-9a-f]{16}\)\n$/)
  })

  it('speaks Chinese when asked, or when the environment does', async () => {
    const asked = await call('run @shop.json --lang zh-CN')
    const env = await call('run @shop.json', { env: { LANG: 'zh_CN.UTF-8' } })
    expect(asked.out).toBe(env.out)
    expect(asked.out).toMatch(/贡献毛利（CM3）[\s\S]*A 发券 .* 更好/)
    expect((await call('run @shop.json --lang en', { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('A Coupons')
  })

  it('writes everything as JSON, in yuan', async () => {
    const { out } = await call('run @shop.json --format json')
    const made = JSON.parse(out) as Report
    expect(made).toMatchObject({ seed: 42, futures: 16, planned: 16, goal: 'contributionMargin', verdict: { state: 'clear', strategy: 'A', needed: 13 } })
    expect(made.metrics.map(({ metric }) => metric).sort()).toEqual([...metricIds].sort())
    const margin = made.metrics.find(({ metric }) => metric === 'contributionMargin')!
    expect(margin.rows[1]).toMatchObject({ strategy: 'A', value: { n: 16, mean: 2175 }, difference: { mean: 100, low: 100 }, wins: 16, verdict: 'better' })
    expect(margin.rows[0]).not.toHaveProperty('verdict')
    expect(made.metrics.find(({ metric }) => metric === 'marketing')!.rows[1]).not.toHaveProperty('wins')
    expect(margin.rows[1]!.values).toHaveLength(16)
    expect(made.fingerprint.columns.gmv).toMatch(/^[0-9a-f]{16}$/)
  })

  it('writes one CSV line per metric and strategy', async () => {
    const { out } = await call('run @shop.json --format csv')
    const lines = out.trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + 3 * metricIds.length)
    expect(lines[0]).toMatch(/^metric,unit,strategy,name,futures,mean,low,high,q10/)
    expect(lines).toContainEqual(expect.stringMatching(/^contributionMargin,money,A,Coupons,16,2175,2149.63/))
    expect(lines).toContainEqual(expect.stringMatching(/^contributionMargin,money,B,"Friends, ""both""",16,1975,/))
  })

  it('writes engine, seed and the digits of the fingerprint on every CSV line', async () => {
    const made = JSON.parse((await call('run @shop.json --format json')).out) as Report
    const table = (await call('run @shop.json')).out
    const [head, ...lines] = (await call('run @shop.json --format csv')).out.trimEnd().split('\r\n')
    expect(head).toMatch(/,engine,seed,fingerprint$/)
    expect(made.fingerprint.full).toMatch(/^[0-9a-f]{16}$/)
    expect(table).toContain(`fingerprint ${made.fingerprint.short} (${made.fingerprint.full})`)
    for (const line of lines) expect(line.endsWith(`,${made.engine},42,${made.fingerprint.full}`)).toBe(true)
  })

  it('takes futures, seed and strategies from the call', async () => {
    const { out, ran } = await call('run @shop.json --futures 12 --seed moon --strategy B --format json')
    expect(JSON.parse(out)).toMatchObject({ futures: 12, planned: 12, seed: 'moon', strategies: [{ strategy: '0' }, { strategy: 'B' }], verdict: { state: 'harmful', strategy: 'B' } })
    expect(ran).toBe(24)
  })

  it('writes to a file', async () => {
    const { code, out } = await call('run @shop.json --format json --out @made.json')
    expect([code, out]).toEqual([exit.done, ''])
    expect(JSON.parse(await readFile(at('made.json'), 'utf8'))).toMatchObject({ futures: 16 })
  })

  it.each(['@none/made.json', '@shop.json/made.json', '@'])('finds out that %s cannot be written before it runs anything', async (target) => {
    expect(await call(`run @shop.json --out ${target}`)).toMatchObject({ code: exit.usage, ran: 0, out: '', err: expect.stringContaining('cannot be written') as string })
  })

  it('shows progress only on a terminal, and never among the results', async () => {
    const { out, err } = await call('run @shop.json', { live: true })
    expect(err).toContain('\r48 of 48 runs')
    expect(out).not.toContain('\r')
  })

  it('prints what is complete when a future fails', async () => {
    const run = (job: Job): Done | Failed => (job.slot === 1 && job.replication === 4 ? { job, message: 'out of memory' } : { job, book: simulate(job) })
    const { code, out, err } = await call('run @shop.json', { run })
    expect([code, err]).toEqual([exit.failed, 'Seed 42, future 5 of strategy A failed: out of memory\n15 of 16 futures are used.\n'])
    expect(out).toContain('15 of 16 futures')
    expect((await call('run @shop.json --lang zh-CN', { run })).err).toBe('随机种子42：方案A的第5次推演失败（out of memory）\n采用16次推演中的15次。\n')
    const baseline = (job: Job): Done | Failed => (job.slot === 0 && job.replication === 0 ? { job, message: 'out of memory' } : { job, book: simulate(job) })
    expect((await call('run @shop.json --seed moon', { run: baseline })).err).toContain('Seed moon, future 1 of the baseline failed')
  })

  it('prints what is complete when the user stops it', async () => {
    const { code, out, err } = await call('run @shop.json', { stopAfter: 40 })
    expect([code, err]).toEqual([exit.stopped, 'Stopped: 13 of 16 futures are complete.\n'])
    expect(out).toContain('13 of 16 futures')
    expect((await call('run @shop.json', { stopAfter: 1 })).out).toBe('')
  })
})

describe('a wrong call', () => {
  it.each([
    ['', 'Usage:'], ['fly', 'unknown command'], ['run', 'missing required argument'], ['run @shop.json --often', 'unknown option'],
    ['run @shop.json --format xml', 'The format is xml'], ['run @shop.json --strategy A,D', 'There is no strategy D; the file has 0, A, B.'],
    ['run @shop.json --futures 0', '--futures'], ['run @shop.json --futures many', '--futures is a text. It must be a number.'],
    ['run @shop.json --futures 1.5', '--futures is 1.5. It must be a whole number.'], ['run @shop.json --lang fr', 'The language is fr'],
  ])('%s', async (args, message) => {
    const { code, err, out } = await call(args)
    expect([code, out]).toEqual([exit.usage, ''])
    expect(err).toContain(message)
  })

  it.each([
    ['fly', '错误：没有命令“fly”'], ['run', '错误：缺少参数“file”'], ['run @shop.json --sed 1', '错误：没有选项“--sed”\n（是不是想写--seed？）'],
    ['run @shop.json --lang zh-CN --seed', '错误：选项“--seed <seed>”后面缺少值'], ['schema now', '错误：参数过多，应有0个，实有1个'],
  ])('%s, in Chinese', async (args, message) => {
    const { code, err } = await call(`${args} --lang zh-CN`, { env: { LANG: 'zh_CN.UTF-8' } })
    expect([code, err]).toEqual([exit.usage, `${message}\n`])
  })

  it('is not one when it asks for help or the version', async () => {
    const help = await call('--help --lang zh')
    expect(help.code).toBe(exit.done)
    expect(help.out).toMatch(/^用法：[\s\S]*选项：[\s\S]*退出码：/)
    expect((await call('--version')).out).toBe(`shapan ${version} (engine ${engineVersion})\n`)
    expect((await call('run --help')).out).toContain('--futures')
  })
})

describe('check', () => {
  it('passes a good file and lists the problems of a bad one, with where and what is allowed', async () => {
    expect(await call('check @shop.json')).toMatchObject({ code: exit.done, out: `${at('shop.json')}: no problems\n`, err: '' })
    const { code, out, err } = await call('check @shop.json @bad.json')
    expect(code).toBe(exit.problems)
    expect(out).toBe(`${at('shop.json')}: no problems\n`)
    expect(err).toMatch(/bad\.json: futures is 0\. It must lie between 1 and 96\. Set it to 1\./)
    expect(err).toMatch(/bad\.json: goal names the metric "gvm", which is not known or cannot stand here\. Did you mean "gmv"\?/)
    expect((await call('check @bad.json --lang zh')).err).toContain('“futures”不能是0，应填1至96，请改为1。')
  })

  it('refuses a file that is too large without reading it', async () => {
    await writeFile(at('huge.json'), '{')
    await truncate(at('huge.json'), 10 * largestFile)
    expect(await call('check @huge.json')).toMatchObject({ code: exit.problems, err: `${at('huge.json')}: The file has 50 MB. At most 5 MB are read. Choose a scenario file.\n` })
    expect(await call('run @huge.json --lang zh')).toMatchObject({ code: exit.problems, ran: 0, err: expect.stringContaining('文件有50MB，最多只能读取5MB') as string })
  })

  it('says where a file breaks, and that a file is not there', async () => {
    expect(await call('check @torn.json')).toMatchObject({ code: exit.problems, err: expect.stringMatching(/line 1/) as string })
    expect(await call('run @nowhere.json')).toMatchObject({ code: exit.problems, err: expect.stringContaining('ENOENT') as string })
  })
})

it('prints the schema of files', async () => {
  const { code, out } = await call('schema')
  expect(code).toBe(exit.done)
  expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { strategies: {}, world: {} } })
})

it('lines up Chinese as well as Latin', () => {
  expect([width('abc'), width('方案'), width('A（中）')]).toEqual([3, 4, 7])
  expect(grid([['方案', '1'], ['a', '22']])).toBe('方案   1\na     22')
})
