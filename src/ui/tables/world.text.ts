/** Words of the world that no market field carries: sizes, run, kinds of start, tiers and the names of the groups. */
import type { SettingText } from '../../model/market/words.ts'
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })
const text = (en: string, zh: string, hint: string, hintZh: string): SettingText => ({ label: words(en, zh), hint: words(hint, hintZh) })

export const worldWords = {
  groups: {
    shop: words('Shop and people', '店铺与人群'), run: words('Run and goal', '推演与目标'), calendar: words('Calendar', '日历'), segments: words('Segments', '人群分层'),
    economics: words('Prices and costs', '价格与成本'), demand: words('Demand', '需求'), price: words('Response to prices', '对价格的反应'), waiting: words('Waiting for sales', '等活动'), promotion: words('Response to promotion spend', '对活动花费的反应'),
    couponResponse: words('Response to coupons', '对优惠券的反应'), media: words('Messages', '触达方式'), touch: words('Message fatigue', '打扰疲劳'),
    membership: words('Response to tiers', '对会员的反应'), tierThresholds: words('Tier thresholds', '等级门槛'), sharing: words('Sharing and contacts', '分享与人脉'),
    referred: words('Customers brought by friends', '裂变新客'), groupBuying: words('Response to group buying', '对拼团的反应'), grouped: words('Customers won by groups', '拼团新客'),
    flashSale: words('Response to flash sales', '对秒杀的反应'), bigPromotion: words('Response to big promotions', '对大促的反应'), channels: words('Ad channels', '广告渠道'), adResponse: words('Response to ads', '广告效果'),
    audiences: words('Audiences of ads', '广告人群'), creatives: words('Creatives', '广告素材'), auctions: words('Ad auctions', '广告竞价'), brandSearch: words('Search by name', '品牌词搜索'),
    pointsResponse: words('Response to points', '对积分的反应'),
    paths: words('Touches before an order', '下单前的接触'), satisfaction: words('Satisfaction', '满意度'), leads: words('People who hesitate', '观望的新客'), storefront: words('Response to the storefront', '对店铺体验的反应'),
    contentResponse: words('Response to content', '对内容的反应'), seedingResponse: words('Response to posts', '对种草的反应'),
    serviceResponse: words('Response to service', '对服务的反应'),
    subscribing: words('Response to subscriptions', '对周期购的反应'), pool: words('Private groups', '对私域社群的反应'),
    rivals: words('Rivals', '竞争对手'), adPrices: words('Price of ads', '广告价格走势'), crisis: words('Crisis of trust', '信任危机'), goodsCost: words('Cost of goods', '进货成本变化'), stocking: words('Range and stock', '货品与库存'), supplyBreak: words('Break of supply', '供应中断'),
    cartResponse: words('Response to cart reminders', '对弃购提醒的反应'), winBack: words('Lapse and win-back', '流失与召回'), lifeEvents: words('Customers’ own days', '顾客的日子'),
  },
  rows: {
    store: text('Kind of shop', '店铺类型', 'Brings its own segments, costs and thresholds.', '自带人群分层、成本和等级门槛；换一种，三者随之更换。'),
    customers: text('Customers', '顾客数', 'People who have bought before the first day.', '第一天之前已经买过的人数。'),
    prospects: text('Prospects', '潜在顾客数', 'People who have not bought yet but might.', '还没买过、可能会买的人数。'),
    start: text('First day', '起始日', 'The date decides the season: 618, Double 11, weekends.', '日期决定遇上哪些大促和周末。'),
    days: text('Length', '时长', 'Days that are simulated; a run-off of 30 follows for returns.', '推演的天数；之后还有30天用于结清退货。'),
    base: text('How they came', '老顾客首单时间', 'When today’s customers placed their first order.', '现有顾客何时下首单。'),
    tenure: text('Oldest first order', '最早首单', 'First orders are spread over this many days before the start.', '首单均匀分布在起始日之前的这段时间。'),
    entries: text('People per week', '每周进店人数', 'How many place a first order in each week, from the first.', '从第一周起，每周有多少人下首单。'),
    futures: text('Futures', '推演次数', 'How often the same period is run, each time with other luck.', '同一段时间推演多少次，每次运气不同。'),
    seed: text('Seed', '随机种子', 'The same seed gives the same luck.', '种子相同，运气相同。'),
    scale: text('Scale', '放大倍数', 'How many real customers one simulated customer stands for.', '1位模拟顾客代表多少位真实顾客。'),
    currency: text('Currency', '货币', 'The sign before amounts; no number changes.', '只改变金额的单位，不换算。'),
    goal: text('Goal', '目标', 'The metric that decides which strategy is best.', '用哪个指标判断方案优劣。'),
    tierThresholds: text('Yearly spend', '年消费额', 'Spend in a year that makes a tier; where the tiers lever begins.', '一年消费达到即升级，是会员手段的初始门槛。'),
  },
  bases: { tenure: words('Over years', '历年累积'), cohort: words('All on day one', '同一天首单'), entries: words('Week by week', '按周进店') },
  currencies: { CNY: words('Yuan ¥', '人民币'), USD: words('Dollar $', '美元'), none: words('No sign', '不显示') },
  tiers: [words('Silver', '银卡'), words('Gold', '金卡'), words('Diamond', '钻石')],
} as const
