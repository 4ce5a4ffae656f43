/** Exact definitions of the figures of money: read on demand, so loaded apart. */
import type { moneyIds } from './ids.ts'
import type { MetricDefinitions } from './definitions.text.ts'

export const moneyDefinitions: MetricDefinitions<(typeof moneyIds)[number]> = {
  en: {
    contributionMargin: 'What is left after all costs that move with sales and marketing: net revenue − goods − delivery, fees and return logistics − ads − messages − rewards − perks − gifts − points − commissions − fixed costs of levers.',
    gmv: 'Goods sold after price cuts, before coupons and returns: list value − item discounts, summed over orders.',
    gmvList: 'Goods sold at list price, before any discount.',
    netOfReturns: 'GMV − GMV of the orders that came back.',
    netRevenue: 'List value − item discounts − coupons + shipping paid, minus what was given back for returned orders.',
    grossMargin: 'CM1 = net revenue − cost of goods + goods back on the shelf.',
    margin: 'CM2 = CM1 − fulfilment − payment and platform fees − return logistics; before marketing.',
    cash: 'Cash flow since day 1: contribution margin plus changes of what is owed and held.',
    lowestCash: 'The lowest closing balance of cash since day 1; negative is what the plan must be able to lay out.',
    discounts: 'Everything taken off list prices: item discounts + coupons. Points are a means of payment and count as marketing when they are earned.',
    refunds: 'GMV of the orders that came back, booked on the day of the refund.',
    aov: 'GMV / orders.',
    returnRate: 'Returned orders / orders.',
  },
  'zh-CN': {
    contributionMargin: '净收入减去商品、履约、平台、营销等变动成本，即净收入 − 商品成本 − 履约、支付平台和退货物流费 − 广告 − 触达 − 奖励 − 权益 − 礼品 − 积分成本 − 佣金 − 手段的固定费用。',
    gmv: '降价之后、用券和退货之前的成交额：各订单标价 − 商品折扣之和。',
    gmvList: '按标价计算的成交额，未扣任何优惠。',
    netOfReturns: 'GMV − 退回订单的GMV。',
    netRevenue: '标价 − 商品折扣 − 优惠券 + 顾客付的运费，再减去退货退还的金额。',
    grossMargin: 'CM1 = 净收入 − 商品成本 + 退回可再售商品的成本。',
    margin: 'CM2 = CM1 − 履约费 − 支付和平台费 − 退货物流费；尚未扣营销费用。',
    cash: '自第1天起的现金流：贡献毛利加上应付、暂收款的变动。',
    lowestCash: '自第1天起每日现金余额的最低值；为负时，就是方案需要垫付的金额。',
    discounts: '从标价上让出的全部金额：商品折扣 + 优惠券。积分是支付方式，发放时计入营销费用。',
    refunds: '退回订单的GMV，记在退款当天。',
    aov: 'GMV / 订单数。',
    returnRate: '退货订单数 / 订单数。',
  },
}
