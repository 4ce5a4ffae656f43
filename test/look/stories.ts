/** The two scenarios that a page must bear: the fullest that a file may hold, and the emptiest. */

const words = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const levers = [
  { coupon: { value: 30, minimum: 199, everyDays: 28, validDays: 7 } },
  { tiers: { enrolled: 0.6, thresholds: [600, 1500, 4000], discounts: [0.02, 0.08, 0.1] } },
  { referral: { visibility: 0.5, inviterReward: 20, friendReward: 20 } },
  { ads: { search: 600, feed: 500, live: 300, kol: 300, private: 100 } },
  { coupon: { template: 'winback', value: 40, silentDays: 60 }, tiers: { enrolled: 0.6, discounts: [0.02, 0.05, 0.08] } },
  { coupon: { value: 20 }, tiers: { enrolled: 0.6, discounts: [0.01, 0.03, 0.05] }, referral: { visibility: 0.5, inviterReward: 15, friendReward: 15 }, ads: { search: 800, feed: 800 } },
]
const names = [words('Mass offer', '全员发满减券'), words('Membership', '会员等级折扣'), words('Two-sided', '双边各奖励'), words('Heavy ads', '全渠道加投'), words('Win back +', '召回沉睡会员'), words('Everything', '四种手段全上')]

/** Six strategies with the longest names, a year of days, every limit of length reached. */
export const fullest = (futures: number): string => JSON.stringify({
  version: 1,
  title: words('Beauty flagship: coupons, tiers, referral and ads through a whole year of sales', '美妆旗舰店：优惠券、会员等级、老带新与广告，从年初到年末全年比较'),
  question: words('Which of six plans earns most from New Year to New Year’s Eve', '从元旦到年末，六套方案中哪一套赚得最多，又有多大把握？'),
  finding: words('', ''), shop: words('', ''), sources: [],
  world: { store: 'beauty', start: '2027-01-01', days: 365, customers: 4000, prospects: 36_000, calendar: { weekends: true, midYear: true, doubleEleven: true } },
  strategies: [{ name: words('Do nothing', '维持现有做法'), levers: { ads: { search: 800, feed: 500 } } }, ...levers.map((lever, k) => ({ name: names[k], levers: lever }))],
  goal: 'contributionMargin', guardrails: [], scale: 1, futures, seed: 42,
})

/** A baseline alone, few people, the fewest days. */
export const emptiest = (futures: number): string => JSON.stringify({
  version: 1, title: words('Empty', '空'), question: words('', ''), finding: words('', ''), shop: words('', ''), sources: [],
  world: { store: 'snack', start: '2027-03-01', days: 30, customers: 50, prospects: 0, calendar: { weekends: false, midYear: false, doubleEleven: false } },
  strategies: [{ name: words('Baseline', '基线'), levers: {} }],
  goal: 'contributionMargin', guardrails: [], scale: 1, futures, seed: 1,
})
