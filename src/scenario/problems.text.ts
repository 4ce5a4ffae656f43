/** What is wrong in a file, in words: what, where, what is allowed, one fix. The page, the command line and the tests speak them. */
import type { Problem } from './scenario.ts'

export type Language = 'en' | 'zh-CN'
type Values = Problem['values']
type Sentence = (where: string, v: Values) => string
type Entry = { readonly en: Sentence; readonly 'zh-CN': Sentence }

/**
 * A problem in one language.
 * @param name A better name for the place than its path, such as the label of the field; none keeps the path.
 * @param offered Something beside it sets the nearest allowed value, so that the sentence need not ask for it.
 */
export function problemText(problem: Problem, language: Language, name?: string, offered = false): string {
  const zh = language === 'zh-CN'
  const where = name ?? (problem.path === '' ? (zh ? '文件' : 'The file') : zh ? `“${problem.path}”` : problem.path)
  const entry = Object.hasOwn(entries, problem.code) ? entries[problem.code as keyof typeof entries] : undefined
  const text = entry?.[language](where, offered ? { ...problem.values, offered: 1 } : problem.values)
  // a true minus, not the hyphen of a path, a date or a quoted value
  return text !== undefined ? (zh ? text.replace(/(?<![\w.“-])-(?=\d)/g, '−') : text) : zh ? `${where}有误（${problem.code}）。` : `${where} is wrong (${problem.code}).`
}

/** A plain number as it is read: thousands apart, no more than six decimals. */
function plain(value: string | number | undefined): string {
  if (typeof value !== 'number') return String(value)
  if (!(Math.abs(value) < 1e15)) return String(value)
  const [whole, decimals] = String(Math.round(value * 1e6) / 1e6).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals ? `${grouped}.${decimals}` : grouped
}

/** A number with its unit: shares in percent, amounts with their sign. */
function shown(value: string | number | undefined, unit: string | number | undefined, language: Language): string {
  const zh = language === 'zh-CN'
  if (typeof value !== 'number') return String(value)
  switch (unit) {
    case 'share': return `${plain(value * 100)}%`
    case 'yuan': return zh ? `${plain(value).replace('-', '−')}元` : `¥${plain(value)}`.replace('¥-', '−¥')
    case 'days': return zh ? `${plain(value)}天` : `${plain(value)} ${value === 1 ? 'day' : 'days'}`
    default: return plain(value)
  }
}

const rangeEn: Sentence = (where, v) => {
  const say = (x: string | number | undefined) => shown(x, v.unit, 'en')
  const allowed = v.max === undefined ? `be at least ${say(v.min)}` : v.min === undefined ? `be at most ${say(v.max)}` : `lie between ${say(v.min)} and ${say(v.max)}`
  return `${where} is ${say(v.value)}. It must ${allowed}.${v.offered ? '' : ` Set it to ${say(v.nearest)}.`}`
}
/** `0至500元`: the unit stands once. */
const between = (min: string | number, max: string | number, unit: string | number | undefined): string => {
  const [low, high] = [shown(min, unit, 'zh-CN'), shown(max, unit, 'zh-CN')]
  const tail = /[元天%]$/.exec(high)?.[0] ?? ''
  return `${low.slice(0, low.length - tail.length)}至${high}`
}
/** What a number field takes, from the least to the most. */
export const rangeText = ({ min, max, unit }: { readonly min: number; readonly max: number; readonly unit: string }, language: Language): string =>
  language === 'en' ? `${shown(min, unit, 'en')} to ${shown(max, unit, 'en')}` : between(min, max, unit)

const rangeZh: Sentence = (where, v) => {
  const say = (x: string | number | undefined) => shown(x, v.unit, 'zh-CN')
  const allowed = v.max === undefined ? `不得小于${say(v.min)}` : v.min === undefined ? `不得大于${say(v.max)}` : `应填${between(v.min, v.max, v.unit)}`
  return `${where}不能是${say(v.value)}，${v.offered ? allowed.replace('应填', '请填') : allowed}${v.offered ? '' : `，请改为${say(v.nearest)}`}。`
}

const kinds: Readonly<Record<string, { en: string; zh: string }>> = {
  number: { en: 'a number', zh: '数字' }, string: { en: 'a text', zh: '文字' }, boolean: { en: 'true or false', zh: 'true或false' },
  array: { en: 'a list', zh: '列表' }, tuple: { en: 'a list', zh: '列表' }, object: { en: 'a group in braces', zh: '花括号里的一组值' }, null: { en: 'null', zh: 'null' },
}
const kind = (id: string | number | undefined, language: Language): string => {
  const known = Object.hasOwn(kinds, String(id)) ? kinds[String(id)]! : { en: String(id), zh: String(id) }
  return language === 'en' ? known.en : known.zh
}

const megabytes = (bytes: string | number | undefined) => plain(Math.ceil(Number(bytes) / 1024 / 1024))
const meantEn = (v: Values, otherwise: string) => (v.nearest === undefined ? otherwise : `Did you mean "${v.nearest}"?`)
const meantZh = (v: Values, otherwise: string) => (v.nearest === undefined ? otherwise : `是不是想写“${v.nearest}”？`)

const allowedEn = (word: string, v: Values) => (v.allowed === undefined ? '' : `${word} are ${v.allowed}. `)
const allowedZh = (v: Values) => (v.allowed === undefined ? '' : `，可选：${v.allowed}`)

const entries = {
  notText: {
    en: () => 'The file could not be read as text. Choose a scenario file.',
    'zh-CN': () => '无法按文本读取文件。请选择情景文件。',
  },
  aTable: {
    en: () => 'This is a table (CSV), not a scenario. Scenarios are .json files, or pictures saved by Shapan. Choose one of these.',
    'zh-CN': () => '这是CSV表格，不是情景。情景是JSON文件，或由沙盘存下的图片，请选择这样的文件。',
  },
  tooLarge: {
    en: (_, v) => `The file has ${megabytes(v.size)} MB. At most ${megabytes(v.most)} MB are read. Choose a scenario file.`,
    'zh-CN': (_, v) => `文件有${megabytes(v.size)}MB，最多只能读取${megabytes(v.most)}MB。请选择情景文件。`,
  },
  notJson: {
    en: (_, v) => v.end ? `The file ends at line ${v.line}; it seems to be cut off. Get it once more from where it came from.` : `The file is not valid JSON: it breaks off at line ${v.line}, column ${v.column}. Look there for a missing comma, quote or bracket.`,
    'zh-CN': (_, v) => v.end ? `文件到第${v.line}行就中断了，内容不完整，请重新下载。` : `文件不是有效的JSON，第${v.line}行第${v.column}列出错。请检查那里是否少了逗号、引号或括号。`,
  },
  tooDeep: {
    en: (_, v) => `The file nests too deeply at line ${v.line}, column ${v.column}. At most ${v.most} levels are read. Choose a scenario file.`,
    'zh-CN': (_, v) => `文件在第${v.line}行第${v.column}列嵌套过深，最多${v.most}层。请选择情景文件。`,
  },
  tooMany: {
    en: (_, v) => `The file holds too many values. At most ${plain(v.most)} are read. Choose a scenario file.`,
    'zh-CN': (_, v) => `文件里的值太多，最多只能有${plain(v.most)}个。请选择情景文件。`,
  },
  newer: {
    en: (_, v) => `The file has version ${plain(v.value)}; this program reads up to version ${v.newest}. Open it with a newer Shapan.`,
    'zh-CN': (_, v) => `文件的版本是${plain(v.value)}，本程序最高支持版本${v.newest}。请用新版沙盘打开。`,
  },
  tooOld: {
    en: (_, v) => `The file has version ${plain(v.value)}, which never existed. Set "version" to ${v.newest}.`,
    'zh-CN': (_, v) => `文件的版本是${plain(v.value)}，没有这个版本。请把“version”改为${v.newest}。`,
  },
  missing: {
    en: (where) => `${where} is missing. A scenario needs it. Add it.`,
    'zh-CN': (where) => `缺少${where}，这一项必须填写，请补上。`,
  },
  wrongType: {
    en: (where, v) => `${where} is ${v.given === 'boolean' ? 'true or false' : kind(v.given, 'en')}. It must be ${kind(v.expected, 'en')}. Write ${kind(v.expected, 'en')} there.`,
    'zh-CN': (where, v) => `${where}写的是${kind(v.given, 'zh-CN')}，应为${kind(v.expected, 'zh-CN')}，请改正。`,
  },
  range: { en: rangeEn, 'zh-CN': rangeZh },
  notWhole: {
    en: (where, v) => `${where} is ${plain(v.value)}. It must be a whole number.${v.offered ? '' : ` Set it to ${plain(v.nearest)}.`}`,
    'zh-CN': (where, v) => `${where}的值是${plain(v.value)}，应为整数${v.offered ? '' : `，请改为${plain(v.nearest)}`}。`,
  },
  notFinite: {
    en: (where) => `${where} is too large a number to reckon with. Write a number within its range.`,
    'zh-CN': (where) => `${where}的数字过大，无法计算，请改为范围内的数字。`,
  },
  unknownKey: {
    en: (where, v) => `${where} is not known: a scenario has no "${v.key}" there. ${meantEn(v, 'Remove it.')}`,
    'zh-CN': (where, v) => `无法识别${where}，此处没有“${v.key}”这一项。${meantZh(v, '请删除。')}`,
  },
  unknownLever: {
    en: (where, v) => `${where} is not known: there is no lever "${v.key}". ${meantEn(v, 'Remove it.')}`,
    'zh-CN': (where, v) => `无法识别${where}，没有“${v.key}”这个手段。${meantZh(v, '请删除。')}`,
  },
  unknownMetric: {
    en: (where, v) => `${where} names the metric "${v.value}", which is not known or cannot stand here. ${meantEn(v, 'Choose another, such as "contributionMargin".')}`,
    'zh-CN': (where, v) => `${where}写的指标“${v.value}”不存在或不能用在这里。${meantZh(v, '请换一个，例如“contributionMargin”（贡献毛利）。')}`,
  },
  unknownStore: {
    en: (where, v) => `${where} names the kind of shop "${v.value}". ${allowedEn('Known', v)}${meantEn(v, 'Choose another.')}`,
    'zh-CN': (where, v) => `${where}写的店铺类型“${v.value}”不存在${allowedZh(v)}。${meantZh(v, '请换一个。')}`,
  },
  unknownChoice: {
    en: (where, v) => `${where} is "${v.value}". ${allowedEn('Allowed', v)}${meantEn(v, 'Choose another.')}`,
    'zh-CN': (where, v) => `${where}的值是“${v.value}”，不能用${allowedZh(v)}。${meantZh(v, '请换一个。')}`,
  },
  forbiddenKey: {
    en: (where) => `${where} has a name that no scenario may use. Remove it.`,
    'zh-CN': (where) => `${where}的名称不允许使用，请删除。`,
  },
  length: {
    en: (where, v) => v.exactly !== undefined ? `${where} has ${v.length} places. It must have exactly ${v.exactly}. Write ${v.exactly} numbers.`
      : v.most !== undefined ? `${where} has ${plain(v.length)} places. At most ${v.most} are allowed. Remove ${plain(Number(v.length) - Number(v.most))}.`
        : `${where} has ${plain(v.length)} places. It must have at least ${v.least}. Add ${plain(Number(v.least) - Number(v.length))}.`,
    'zh-CN': (where, v) => v.exactly !== undefined ? `${where}有${v.length}项，应为${v.exactly}项，请写${v.exactly}个数。`
      : v.most !== undefined ? `${where}有${plain(v.length)}项，最多${v.most}项，请删去${plain(Number(v.length) - Number(v.most))}项。`
        : `${where}有${plain(v.length)}项，至少要有${v.least}项，请再补${plain(Number(v.least) - Number(v.length))}项。`,
  },
  longText: {
    en: (where, v) => `${where} has ${plain(v.length)} characters. At most ${v.most} are allowed. Shorten it.`,
    'zh-CN': (where, v) => `${where}有${plain(v.length)}个字，最多${v.most}个，请缩短。`,
  },
  emptyText: {
    en: (where) => `${where} is empty. It needs at least one character. Write a text.`,
    'zh-CN': (where) => `${where}是空的，请填写文字。`,
  },
  notRising: {
    en: (where, v) => `${where} is ${plain(v.value)}, but the number before it is ${plain(v.before)}. Each must be larger than the one before. Set it above ${plain(v.before)}.`,
    'zh-CN': (where, v) => `${where}的值是${plain(v.value)}，而前一个是${plain(v.before)}，应逐个递增，请改为大于${plain(v.before)}的数。`,
  },
  weights: {
    en: (where, v) => `The weights in ${where} add up to ${shown(v.sum, 'share', 'en')}. They must add up to 100%. Change one of them.`,
    'zh-CN': (where, v) => `${where}的人数占比合计为${shown(v.sum, 'share', 'zh-CN')}，应为100%，请调整其中一个。`,
  },
  twice: {
    en: (where, v) => `${where} is "${v.value}", which is taken. Each name may be used once. Choose another.`,
    'zh-CN': (where, v) => `${where}的值“${v.value}”重复了，每个名称只能用一次，请换一个。`,
  },
  entriesNeedEmpty: {
    en: (where, v) => `${where} is ${plain(v.value)}. With customers who enter week by week it must be 0. Set it to 0.`,
    'zh-CN': (where, v) => `${where}的值是${plain(v.value)}。顾客按周进店时，期初顾客数应为0，请改为0。`,
  },
  nobody: {
    en: (where) => `${where} and the prospects are both 0. Somebody must be there. Set one of them above 0.`,
    'zh-CN': (where) => `${where}与潜在顾客数都是0，不能没有人，请把其中一个改为大于0。`,
  },
  tooManyPeople: {
    en: (where, v) => `${where} adds up to ${plain(v.value)} people. At most ${plain(v.max)} may enter. Lower some weeks.`,
    'zh-CN': (where, v) => `${where}合计${plain(v.value)}人，最多${plain(v.max)}人，请调低部分周次。`,
  },
  date: {
    en: (where, v) => `${where} is "${v.value}". It must be a date from 1971 to 2199, written year-month-day. Write it like 2027-06-01.`,
    'zh-CN': (where, v) => `${where}的值是“${v.value}”，应为1971年至2199年之间的日期，请写成2027-06-01这样。`,
  },
  seed: {
    en: (where) => `${where} must be a whole number from 0, or a text of at most 64 characters. Set it to 42.`,
    'zh-CN': (where) => `${where}应为不小于0的整数，或不超过64个字的文字，请改为42。`,
  },
  url: {
    en: (where) => `${where} is no web address. It must begin with https:// or http://. Correct or remove it.`,
    'zh-CN': (where) => `${where}不是网址，应以https://或http://开头，请改正或删除。`,
  },
  noScenario: {
    en: () => 'The picture holds no scenario. Many chats take it out when they send a picture. Ask for the picture as a file, or for a scenario file.',
    'zh-CN': () => '图片里没有情景，聊天软件发图时往往会去掉。请以文件方式发送原图，或直接发送情景文件。',
  },
  linkCut: {
    en: (_, v) => `The link was cut: ${plain(v.arrived)} of ${plain(v.whole)} characters arrived. Ask for it again, or for a file.`,
    'zh-CN': (_, v) => `链接被截断：${plain(v.whole)}个字符只收到${plain(v.arrived)}个。请让对方重发，或改发文件。`,
  },
  linkBroken: {
    en: () => 'The link was changed on its way and cannot be read. Ask for it again, or for a file.',
    'zh-CN': () => '链接在传送途中被改动，无法读取。请让对方重发，或改发文件。',
  },
  linkNewer: {
    en: () => 'The link was made by a newer Shapan. Reload this page, then open it again.',
    'zh-CN': () => '链接由新版沙盘生成。请刷新本页后重新打开。',
  },
  linkTooLong: {
    en: (_, v) => `The link claims ${plain(v.length)} characters. At most ${plain(v.most)} are read. Ask for a file.`,
    'zh-CN': (_, v) => `链接长${plain(v.length)}个字符，最多只能读取${plain(v.most)}个。请改发文件。`,
  },
  linkTooMuch: {
    en: (_, v) => `The link unpacks to more than ${plain(Number(v.most) / 1024 / 1024)} MB and was not read any further. Ask for a file.`,
    'zh-CN': (_, v) => `链接展开后超过${plain(Number(v.most) / 1024 / 1024)}MB，已停止读取。请改发文件。`,
  },
  linkBase: {
    en: (_, v) => `The link builds on the scenario "${v.name}", which this library does not have. Ask for a file.`,
    'zh-CN': (_, v) => `链接基于情景“${v.name}”，本情景库里没有。请改发文件。`,
  },
} satisfies Readonly<Record<string, Entry>>

/** Every code that has words. */
export const problemCodes: readonly string[] = Object.keys(entries)
