/** Words of the run history, in both languages; they load with it. */
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })

export const runHistoryWords = {
  title: words('Run history', '推演记录'),
  lead: words('The last runs of this scenario. You can undo going back.', '这个情景最近的推演。可回到任一次，也能撤销。'),
  none: words('No finished runs yet.', '还没有完成的推演。'),
  first: words('First run', '首次推演'),
  same: words('Only names or words changed', '只改了名称或文字'),
  change: words('{where}: {before} → {after}', '{where}：{before} → {after}'),
  added: words('{letter} “{name}” added', '新增{letter}“{name}”'),
  removed: words('{letter} “{name}” removed', '删除{letter}“{name}”'),
  replaced: words('{letter} “{old}” replaced by “{name}”', '{letter}由“{old}”换成“{name}”'),
  more: words('{change}, and {count} more', '{change}，另有{count}处'),
  back: words('Back to this', '回到这次'),
  backOf: words('Back to the run of {time}', '回到{time}的推演'),
  here: words('current', '当前内容'),
  meta: words('{runs} futures · {print}', '{runs}次推演 · {print}'),
  values: words('{metric}, {time}', '{metric}，{time}'),
  strategy: words('Strategy', '方案'),
  value: words('Value', '数值'),
  against: words('Against the baseline', '与基线之差'),
  course: words('Over the run', '走势'),
  baseline: words('reference', '参照'),
} as const
