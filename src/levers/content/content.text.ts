/** What the content lever is called, field by field. */
import { noUnit } from '../no-unit.text.ts'
import type { LeverText } from '../text.ts'
import type { content } from './content.ts'

export const contentText: LeverText<(typeof content)['fields']> = {
  name: { en: 'Content and search', 'zh-CN': '内容与搜索优化' },
  short: { en: 'Content', 'zh-CN': '内容' },
  summary: { en: 'Reviews, posts and pages that rank: slow to build, slow to fade, and nobody pays per visit.', 'zh-CN': '测评、笔记和搜索排名：积累慢、消退也慢，但不按点击付费。' },
  idle: { en: 'content is on at ¥0, set a budget', 'zh-CN': '内容已开启，但预算为0元，请设置预算' },
  fields: {
    budget: { label: { en: 'Budget', 'zh-CN': '预算' }, unit: { en: '¥ a day', 'zh-CN': '元/天' }, hint: { en: 'What writing, filming and ranking cost a day; it takes weeks until anybody comes.', 'zh-CN': '写稿、拍摄与搜索优化每天的花费，几周后才带来人流。' } },
    searchShare: { label: { en: 'Share for search', 'zh-CN': '搜索优化占比' }, hint: { en: 'Part of it for titles and pages that rank; the rest is reviews and posts. Slow pages cost the search part visitors.', 'zh-CN': '用于标题关键词与页面排名的部分，其余用于测评和笔记。页面慢，搜索带来的人会减少。' } },
    fromDay: { label: { en: 'From day', 'zh-CN': '开始日' }, unit: noUnit, hint: { en: 'Day of the run on which content is begun; the first day is 0.', 'zh-CN': '推演第几天开始做内容，第一天记作0。' } },
    toDay: { label: { en: 'To day', 'zh-CN': '结束日' }, unit: noUnit, hint: { en: 'Last day of spending; what was built up goes on for a while.', 'zh-CN': '花费的最后一天，之前的积累还会延续一阵。' }, special: { value: 1095, word: { en: 'end', 'zh-CN': '期末' } } },
  },
}
