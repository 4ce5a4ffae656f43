/** Words of single effects and of another world on the page of versions, in both languages; they load with it. */
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })

export const versionsWords = {
  onlyChanged: words('Only changed', '只看改动'),
  effect: words('Effect on {metric}, alone', '只改这项，{metric}的变化'),
  effectHint: words('Before, with this one change and nothing else, on the same luck', '在“之前”的基础上只改这一项，运气相同'),
  notRun: words('not run', '未推演'),
  notRunFor: words('not run, about {time}', '未推演，约{time}'),
  run: words('Run', '推演'),
  runOf: words('Run the effect of {change}', '推演{change}的影响'),
  runAll: words('Run all {count}', '全部推演（{count}项）'),
  runAllFor: words('Run all {count}, about {time}', '全部推演（{count}项，约{time}）'),
  running: words('running, {share}%', '推演中，{share}%'),
  stop: words('Stop', '停止'),
  lift: words('Rerun “Before” in the world of “After”', '按“之后”的市场重推“之前”'),
  lifted: words('“Before” now runs in the world of “After”, so only the levers differ.', '“之前”已按“之后”的市场重推，差异只来自手段。'),
  drop: words('As it was', '恢复原样'),
} as const
