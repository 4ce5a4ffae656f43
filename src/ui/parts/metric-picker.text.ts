/** Words of the picker of figures; they come with it. */
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })

export const pickerWords = {
  title: words('Figures', '指标'),
  hint: words('Search figures', '搜索指标，支持拼音'),
  list: words('All figures', '全部指标'),
  none: words('No figure matches “{text}”.', '没有找到“{text}”。'),
  found: words('{count} found', '共{count}项'),
  more: words('More in the help', '查看说明'),
  close: words('Close', '关闭'),
  units: { share: words('%', '%'), ratio: words('ratio', '比值'), count: words('number', '数量') },
  off: words('{lever}: off', '{lever}未开启'),
  alone: words('needs a second strategy', '需要第二个方案'),
  noRatio: words('too little added for a ratio', '增量太小，无法计算'),
  noValue: words('no value in this run', '本次推演没有数值'),
  zero: words('0 throughout', '全为0'),
} as const
