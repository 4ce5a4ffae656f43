/** The trade's other words for figures and levers, under which the palette finds them. */
import type { LeverId } from '../../levers/index.ts'
import type { MetricId } from '../../metrics/ids.ts'
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })

export const metricSynonyms: Readonly<Partial<Record<MetricId, Words>>> = {
  contributionMargin: words('Profit, earnings, goal', '利润，盈利，赚多少'),
  gmv: words('Sales, turnover', '成交额，销售额，流水'),
  incrementalRoi: words('Return, payback, break-even', '回报率，保本，投产'),
  r90: words('Retention, repeat purchase, repurchase', '复购率，留存率，回头客'),
  repurchaseRate: words('Retention, repeat purchase', '回购，留存'),
  againThird: words('Third order, knee of loyalty', '三次复购，忠诚度节点'),
  blendedCac: words('CAC, acquisition cost', 'CAC，拉新，获客成本'),
  newCustomers: words('Acquisition', '拉新'),
  referredCustomers: words('Viral growth', '裂变，拉新'),
  referralK: words('Viral growth, word of mouth', '裂变'),
  activeCustomers: words('Active base', '活跃'),
  newBuyerShare: words('New versus returning', '新老客占比'),
  activeShare: words('Survival, churn', '留存，流失率'),
  customerLife: words('Life length', '寿命'),
  orderInterval: words('Interpurchase time, frequency', '复购周期，购买频次'),
  revenuePerBuyer: words('Average revenue per user', '客均收入，人均消费'),
  lostCustomers: words('Churn', '流失率'),
  aov: words('Basket, AOV', '客单'),
  refunds: words('Returns', '退款'),
  returnRate: words('Refund rate', '退款率'),
  couponLeak: words('Subsidy, waste', '补贴，浪费'),
  spendEfficiency: words('Efficiency', '投产，费效比'),
  conversion: words('Conversion', '转化率'),
  touches: words('Text messages, push', '短信，推送'),
}

export const leverSynonyms: Readonly<Partial<Record<LeverId, Words>>> = {
  coupon: words('Discount, promotion, campaign', '促销，活动，满减，红包，补贴'),
  tiers: words('Loyalty, VIP', '会员，积分，权益'),
  referral: words('Word of mouth, invite friends, viral', '裂变，拉新，邀请有礼'),
  ads: words('Media, channels, advertising', '投放，买量，流量'),
}
