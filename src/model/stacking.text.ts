/** The stages of a price in words, for the page of help. */
import type { MarketWords } from './market/words.ts'
import type { Stage } from './stacking.ts'

type StageText = { readonly name: MarketWords; readonly rule: MarketWords }
const text = (en: string, zh: string, rule: string, ruleZh: string): StageText => ({ name: { en, 'zh-CN': zh }, rule: { en: rule, 'zh-CN': ruleZh } })

export const stackingText = {
  title: { en: 'What adds up on one order', 'zh-CN': '一单上哪些优惠可以叠加' },
  lead: {
    en: 'Each stage takes its part of what the one before left. With a margin guard, later stages are cut first.',
    'zh-CN': '逐级扣减，每一级都在上一级的余额上算。设了毛利保护时，先削减靠后的级。',
  },
  stages: {
    item: text('Prices of items', '商品价',
      'Posted offers, tier discounts, the lifetime price, prices of groups, flash sales, clearances, member days and subscriptions: the best one counts, unless the world lets them multiply. Of equal ones the first in this list counts, and its lever bears the cost: promotion, big promotion, member day for all, tier, lifetime price, group, flash sale, clearance, a member’s own price, subscription. Where they multiply, each bears what it takes of the price the ones before it left.', '店铺活动、会员折扣、终身折扣、拼团价、秒杀价、清仓价、会员日价和订阅折扣取最优一项；世界设定允许时可以连乘。几项一样低时，成本记给最靠前的一项：促销、大促、全场会员日价、会员折扣、终身折扣、拼团价、秒杀价、清仓价、会员日专享价、订阅折扣。连乘时各记各的：在前几项折后的价上再让多少，就记多少。'),
    deposit: text('Deposit of a pre-sale', '预售定金', 'What a deposit counts for beyond what was paid comes off next.', '定金膨胀多出的部分接着扣减。'),
    coupon: text('Coupon or full reduction', '优惠券与满减', 'One for an order, the coupon or the reduction posted for all that saves most.', '优惠券或全店满减，一单只取省得最多的一项。'),
    points: text('Points', '积分', 'A means of payment: they pay up to a share of what is left.', '是支付方式，在余额的上限比例内抵现。'),
    shipping: text('Shipping fee', '运费', 'Paid on top, unless the tier or the subscription ships for free; nothing is taken off it.', '另外收取，会员包邮或订阅包邮时免收，不参与抵扣。'),
  } satisfies Readonly<Record<Stage, StageText>>,
}
