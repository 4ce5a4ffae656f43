/** 就地说明与说明页的用词。 */
import type { help as english } from '../en/help.ts'

export const help: Record<keyof typeof english, string> = {
  'help.title': '说明',
  'help.more': '了解更多',
  'help.inDiary': '在顾客日记里看',
  'help.default': '默认',
  'help.assumption': '这是我们的假设，没有来源给出这个数值。有自家数据，请直接改。',
  'help.partAssumption': '其余为我们的假设。',
  'help.weak': '仅供参考量级。',
  'help.cited': '{says}（{source}）',
  'help.settings': '设置项',
  'help.metrics': '指标',
  'steps.title': '三步上手',
  'steps.lever': '点一个数值，拖动试试',
  'steps.strategy': '新增一个自己的方案',
  'steps.file': '把情景存成文件',
  'steps.done': '已完成',
  'coach.drag': '拖动滑块：虚线是快速预览，松手后完整推演。',
  'coach.close': '收起提示',
  'steps.close': '收起清单',
}
