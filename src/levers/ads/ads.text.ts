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
    tuned: { label: { en: 'Targeting and bids', 'zh-CN': '人群、素材与出价' }, hint: { en: 'Sets to whom, with what, when and at which bid ads are shown; off, all of it is as everybody does it.', 'zh-CN': '设置投给谁、投什么素材、何时投、出多少价；关闭时一律按行业通行做法。' } },
    width: { label: { en: 'Width of the audience', 'zh-CN': '人群宽度' }, hint: { en: 'Share of all people whom public channels show ads to, those most like buyers first (look-alike). Narrow: more for a small budget, sooner used up.', 'zh-CN': '公域渠道投给多大比例的人，从最像买家的投起（相似人群扩展）。越窄，小预算越划算，也越快饱和。' } },
    retarget: { label: { en: 'Retargeting in feed', 'zh-CN': '信息流用于再营销' }, hint: { en: 'Share of the feed’s budget for those who left a cart in the last days. They mostly buy anyway; the platform claims it all the same.', 'zh-CN': '信息流预算中投给近日加购未付款者的比例。这些人多半本来就会买，平台照样记功。' } },
    creative: {
      label: { en: 'Creatives', 'zh-CN': '广告素材' }, hint: { en: 'What ads speak of; matched: to each segment what suits it; learnt: what is clicked on most. Each kind suits some segments better than others and wears until it is replaced.', 'zh-CN': '广告讲什么；按人群即各看各的，按点击即投点击好的。每种素材各有适合的人群，上线后逐日衰减，换新恢复。' },
      options: { usual: { en: 'As usual', 'zh-CN': '照常' }, price: { en: 'Prices', 'zh-CN': '讲优惠' }, quality: { en: 'Quality', 'zh-CN': '讲品质' }, matched: { en: 'Matched', 'zh-CN': '按人群' }, learned: { en: 'Learnt', 'zh-CN': '按点击' } },
    },
    swapEvery: { label: { en: 'New creatives every', 'zh-CN': '换新间隔' }, unit: { en: 'days', 'zh-CN': '天' }, hint: { en: 'Days after which creatives are replaced.', 'zh-CN': '每隔多少天换一批素材。' }, special: { value: 0, word: { en: 'never', 'zh-CN': '不换' } } },
    swapCost: { label: { en: 'Cost of a creative', 'zh-CN': '每条素材成本' }, hint: { en: 'Paid for each creative when it is replaced; matched and learnt ones take two.', 'zh-CN': '每次换新、每条素材的制作费；按人群和按点击各需两条。' } },
    hours: { label: { en: 'Evening hours', 'zh-CN': '晚间加价' }, hint: { en: 'Two hours of the evening, 19 to 21 or 20 to 22, in which public channels bid otherwise. It gains where they convert better by more than they cost more.', 'zh-CN': '公域渠道在19点到21点或20点到22点另定出价。转化高出的部分大于价格高出的部分，才划算。' }, options: { flat: { en: 'No', 'zh-CN': '不加' }, from19: { en: '19–21', 'zh-CN': '19点起' }, from20: { en: '20–22', 'zh-CN': '20点起' } } },
    hourBid: { label: { en: 'Evening bid', 'zh-CN': '晚间出价' }, hint: { en: 'Bid in these two hours, as a multiple of that of other hours.', 'zh-CN': '这两小时的出价，是其他时段的几倍。' } },
    bid: { label: { en: 'Bid', 'zh-CN': '出价' }, hint: { en: 'As a multiple of what rivals bid as a rule. A high one wins more auctions and pays more for each contact.', 'zh-CN': '是对手通常出价的几倍。出价高，竞得多，每次触达也更贵。' } },
    longTail: { label: { en: 'Long-tail keywords', 'zh-CN': '长尾词占比' }, hint: { en: 'Share of keywords that few search for: cheaper clicks, less volume.', 'zh-CN': '搜索量小的关键词占比：点击便宜，流量有限。' } },
    brandBid: { label: { en: 'Bid on own name', 'zh-CN': '品牌词出价' }, hint: { en: 'Keeps those who search for the shop’s name from rivals that bid on it; without such rivals it pays for visits that are free.', 'zh-CN': '守住搜索自家品牌词的人。没有对手抢时，等于花钱买本来免费的访问。' }, special: { value: 0, word: { en: 'none', 'zh-CN': '不出价' } } },
  },
}
