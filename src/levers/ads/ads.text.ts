/** What the ads lever is called, field by field. */
import { noUnit } from '../no-unit.text.ts'
import type { LeverText, LeverWords } from '../text.ts'
import type { ads } from './ads.ts'

const perDay: LeverWords = { en: '¥ a day', 'zh-CN': '元/天' }
const budget = (en: string, zh: string, hint: LeverWords) => ({ label: { en, 'zh-CN': zh }, unit: perDay, hint })

export const adsText: LeverText<(typeof ads)['fields']> = {
  name: { en: 'Ad budget', 'zh-CN': '广告预算' },
  short: { en: 'Ads', 'zh-CN': '广告' },
  summary: { en: 'Daily spend per channel; each brings new customers, less for every further yuan.', 'zh-CN': '各渠道每日花费；都能带来新客，但边际递减。' },
  idle: { en: 'ad budget is on at ¥0, set a channel', 'zh-CN': '广告预算已开启，但各渠道都是0元，请设置渠道' },
  sum: { of: ['search', 'feed', 'live', 'kol', 'private'], unit: perDay },
  fields: {
    search: budget('Search', '搜索', { en: 'Reaches those who are looking already, and claims their orders.', 'zh-CN': '触达原本就在主动搜索的人，也最爱抢功。' }),
    feed: budget('Feed', '信息流', { en: 'Reaches the widest; its customers stay a little shorter.', 'zh-CN': '覆盖最广，来的顾客留存略差。' }),
    live: budget('Live', '直播', { en: 'Sells fast, with more returns and shorter lives.', 'zh-CN': '成交快，退货多，留存差。' }),
    kol: budget('Creators', '达人', { en: 'Slow to build, slow to fade.', 'zh-CN': '起效慢，消退也慢。' }),
    private: budget('Private groups', '私域', { en: 'Small and cheap; soon saturated.', 'zh-CN': '规模小、成本低，很快饱和。' }),
    fromDay: { label: { en: 'From day', 'zh-CN': '开始日' }, unit: noUnit, hint: { en: 'Day of the run on which ads begin; the first day is 0.', 'zh-CN': '推演第几天开始投放，第一天记作0。' } },
    toDay: { label: { en: 'To day', 'zh-CN': '结束日' }, unit: noUnit, hint: { en: 'Last day of ads; beyond the run means to its end.', 'zh-CN': '投放的最后一天，超过推演期即投到期末。' }, special: { value: 1095, word: { en: 'end', 'zh-CN': '期末' } } },
  },
}
