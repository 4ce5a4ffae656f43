/** The command line's own words, in both languages. */
import type { Language } from '../i18n/translate.ts'
import type { Standing } from '../experiments/compare.ts'

const en = {
  program: 'Simulate the customers of an online shop and compare strategies on shared luck.',
  run: 'Run a scenario file and print what came of each strategy.',
  check: 'Check scenario files and print their problems.',
  schema: 'Print the JSON Schema of scenario files.',
  lang: 'language: en or zh-CN (default: LANG)',
  version: 'print the versions of program and engine',
  help: 'print help',
  futures: 'futures to run instead of the file’s number',
  strategy: 'strategies to run beside the baseline, by letter: A,B',
  seed: 'seed instead of the file’s',
  format: 'table, json or csv',
  out: 'write the results to a file instead of standard output',
  codes: '\nExit codes: 0 done · 1 problems in a file · 2 wrong call · 3 futures failed · 130 stopped\n',
  unreadable: '{file}: cannot be read ({reason})',
  unwritable: '{file}: cannot be written ({reason})',
  fine: '{file}: no problems',
  migrated: '{file}: brought up to date from an older version',
  unknownStrategy: 'There is no strategy {letter}; the file has {letters}.',
  unknownFormat: 'The format is {format}; it can be table, json or csv.',
  unknownLanguage: 'The language is {lang}; it can be en or zh-CN.',
  progress: '{done} of {total} runs',
  stopped: 'Stopped: {done} of {total} futures are complete.',
  failed: 'Seed {seed}, future {future} of strategy {letter} failed: {message}',
  failedBaseline: 'Seed {seed}, future {future} of the baseline failed: {message}',
  used: '{done} of {total} futures are used.',
  head: '{title}\n{customers} customers + {prospects} prospects · {days} days from {start} · seed {seed} · {futures} of {planned} futures',
  foot: 'Engine {engine} · fingerprint {short} ({full})',
  strategies: 'Strategy', value: 'Value', difference: 'vs baseline', range: '8 of 10 futures', mean: 'Mean, 95 %', wins: 'Ahead', best: 'Best', standing: 'Verdict',
  gapEqual: '{name}: no extra marketing, so no ratio.', gapClose: '{name}: only {spend} more marketing, under {share} of the baseline’s GMV ({least}), so no ratio.',
  gapLess: '{name}: spends less than the baseline ({spend}), so no ratio.',
  guardrails: 'Guardrails', kept: 'kept', broken: 'broken in {futures} of {all}', baseline: 'Baseline',
} as const

export type CliWord = keyof typeof en

const zh: Record<CliWord, string> = {
  program: '模拟网店的顾客，在同样的运气下比较各个方案。',
  run: '推演一个情景文件，列出各方案的结果。',
  check: '检查情景文件，列出问题。',
  schema: '输出情景文件的JSON Schema。',
  lang: '语言：en或zh-CN（默认看LANG）',
  version: '显示程序和引擎的版本',
  help: '显示帮助',
  futures: '推演次数，代替文件中的次数',
  strategy: '除基线外要推演的方案，用字母写：A,B',
  seed: '随机种子，代替文件中的种子',
  format: 'table、json或csv',
  out: '把结果写入文件，而不是标准输出',
  codes: '\n退出码：0完成 · 1文件有问题 · 2用法不对 · 3推演失败 · 130被中止\n',
  unreadable: '{file}：无法读取（{reason}）',
  unwritable: '{file}：无法写入（{reason}）',
  fine: '{file}：没有问题',
  migrated: '{file}：由旧版本升级而来',
  unknownStrategy: '没有方案{letter}；文件中有{letters}。',
  unknownFormat: '格式是{format}；只能是table、json或csv。',
  unknownLanguage: '语言是{lang}；只能是en或zh-CN。',
  progress: '已推演{done}，共{total}',
  stopped: '已中止：{total}次推演中完成{done}次。',
  failed: '随机种子{seed}：方案{letter}的第{future}次推演失败（{message}）',
  failedBaseline: '随机种子{seed}：基线的第{future}次推演失败（{message}）',
  used: '采用{total}次推演中的{done}次。',
  head: '{title}\n{customers}位顾客 + {prospects}位潜在顾客 · {start}起{days}天 · 随机种子{seed} · {planned}次推演中的{futures}次',
  foot: '引擎{engine} · 指纹{short}（{full}）',
  strategies: '方案', value: '数值', difference: '与基线之差', range: '八成推演', mean: '均值，95%', wins: '领先', best: '最优', standing: '结论',
  gapEqual: '{name}：营销费用未增加，无法计算。', gapClose: '{name}：营销费用只多{spend}，不到基线GMV的{share}（{least}），无法计算。',
  gapLess: '{name}：花费少于基线（{spend}），无法计算。',
  guardrails: '底线', kept: '守住', broken: '{all}次中{futures}次突破', baseline: '基线',
}

const standings: Record<Language, Record<Standing, string>> = {
  en: { same: 'same', better: 'better', likelyBetter: 'likely better', unclear: 'unclear', likelyWorse: 'likely worse', worse: 'worse', early: 'too early' },
  'zh-CN': { same: '相同', better: '更好', likelyBetter: '可能更好', unclear: '尚不明确', likelyWorse: '可能更差', worse: '更差', early: '尚早' },
}

/** Titles of commander's help. */
const titles: Record<string, string> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' }

/** What commander says of a wrong call. */
const callErrors: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+)'/, '错误：没有选项“$1”'],
  [/^error: missing required argument '(.+)'/, '错误：缺少参数“$1”'],
  [/^error: unknown command '(.+)'/, '错误：没有命令“$1”'],
  [/^error: option '(.+)' argument missing/, '错误：选项“$1”后面缺少值'],
  [/^error: too many arguments.* Expected (\d+) arguments? but got (\d+)\./, '错误：参数过多，应有$1个，实有$2个'],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '（是不是想写$1？）'],
]

export const callErrorText = (lang: Language, message: string): string => (lang === 'en' ? message : callErrors.reduce((text, [from, to]) => text.replace(from, to), message))
export const cliText = (lang: Language, word: CliWord): string => (lang === 'en' ? en : zh)[word]
export const standingText = (lang: Language, standing: Standing): string => standings[lang][standing]
export const titleText = (lang: Language, title: string): string => (lang === 'en' ? title : (titles[title] ?? title))
