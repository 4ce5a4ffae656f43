/** 图表与数据表的用词。 */
import type { chart as english } from '../en/chart.ts'

export const chart: Record<keyof typeof english, string> = {
  'chart.empty': '还没有可画的结果，推演之后曲线会出现在这里。',
  'chart.baseline': '基线',
  'chart.dayBeats': '{day} · 优于基线',
  'chart.wins': '{wins}/{runs}',
  'chart.weekOf': '{date}起一周',
  'chart.period': '{from}–{to}',
  'chart.comma': '，',
  'chart.keys': '左右键逐日移动，按住Shift逐周移动；上下键切换方案；回车固定，Esc退出。',
  'chart.role': '折线图',
  'chart.spoken': '{date}，{name}：{value}。',
  'chart.spokenRange': '{date}，{name}：{value}，每10次推演有{share}次落在{range}。',
  'chart.spokenWins': '{sentence}{runs}次推演中{wins}次优于基线。',
  'chart.noValue': '无数值',
  'table.date': '日期',
  'table.day': '第几天',
  'table.week': '周起始日',
  'table.low': '{name}，{band}%区间下限',
  'table.high': '{name}，{band}%区间上限',
  'table.wins': '{name}，优于基线的次数（共{runs}次）',
  'table.value': '{name}',
  'table.caption': '{title}：{rows}行',
  'table.lowShort': '{band}%下限',
  'table.highShort': '{band}%上限',
  'table.winsShort': '{runs}次中胜出',
}
