/** The words of the money metrics. */
import type { moneyIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const moneyText: MetricTexts<(typeof moneyIds)[number]> = {
  en: {
    contributionMargin: {
      label: 'Contribution margin (CM3)', short: 'Contribution margin',
      definition: 'What is left after all costs that move with sales and marketing: net revenue − goods − delivery, fees and return logistics − ads − messages − rewards − perks − gifts − points − commissions − fixed costs of levers.',
    },
    gmv: { label: 'GMV', short: 'GMV', definition: 'Goods sold after price cuts, before coupons and returns: list value − item discounts, summed over orders.' },
    gmvList: { label: 'GMV at list price', short: 'List GMV', definition: 'Goods sold at list price, before any discount.' },
    netOfReturns: { label: 'GMV net of returns', short: 'GMV net', definition: 'GMV − GMV of the orders that came back.' },
    netRevenue: {
      label: 'Net revenue', short: 'Net revenue',
      definition: 'List value − item discounts − coupons + shipping paid, minus what was given back for returned orders.',
    },
    grossMargin: { label: 'Gross margin (CM1)', short: 'Gross margin', definition: 'CM1 = net revenue − cost of goods + goods back on the shelf.' },
    margin: {
      label: 'Margin after fulfilment (CM2)', short: 'CM2',
      definition: 'CM2 = CM1 − fulfilment − payment and platform fees − return logistics; before marketing.',
    },
    cash: { label: 'Cash', short: 'Cash', definition: 'Cash flow since day 1: contribution margin plus changes of what is owed and held.' },
    lowestCash: { label: 'Lowest cash', short: 'Lowest cash', definition: 'The lowest closing balance of cash since day 1; negative is what the plan must be able to lay out.' },
    discounts: { label: 'Discounts', short: 'Discounts', definition: 'Everything taken off list prices: item discounts + coupons. Points are a means of payment and count as marketing when they are earned.' },
    refunds: { label: 'Returned GMV', short: 'Returned', definition: 'GMV of the orders that came back, booked on the day of the refund.' },
    aov: { label: 'Average order value', short: 'AOV', definition: 'GMV / orders.' },
    returnRate: { label: 'Return rate', short: 'Returns', definition: 'Returned orders / orders.' },
  },
  'zh-CN': {
    contributionMargin: {
      label: '贡献毛利（CM3）', short: '贡献毛利',
      definition: '净收入减去商品、履约、平台、营销等变动成本，即净收入 − 商品成本 − 履约、支付平台和退货物流费 − 广告 − 触达 − 奖励 − 权益 − 礼品 − 积分成本 − 佣金 − 手段的固定费用。',
    },
    gmv: { label: 'GMV', short: 'GMV', definition: '降价之后、用券和退货之前的成交额：各订单标价 − 商品折扣之和。' },
    gmvList: { label: '标价GMV', short: '标价GMV', definition: '按标价计算的成交额，未扣任何优惠。' },
    netOfReturns: { label: '退货后GMV', short: '退后GMV', definition: 'GMV − 退回订单的GMV。' },
    netRevenue: { label: '净收入', short: '净收入', definition: '标价 − 商品折扣 − 优惠券 + 顾客付的运费，再减去退货退还的金额。' },
    grossMargin: { label: '毛利（CM1）', short: '毛利', definition: 'CM1 = 净收入 − 商品成本 + 退回可再售商品的成本。' },
    margin: { label: '履约后毛利（CM2）', short: 'CM2', definition: 'CM2 = CM1 − 履约费 − 支付和平台费 − 退货物流费；尚未扣营销费用。' },
    cash: { label: '现金', short: '现金', definition: '自第1天起的现金流：贡献毛利加上应付、暂收款的变动。' },
    lowestCash: { label: '现金最低点', short: '现金最低点', definition: '自第1天起每日现金余额的最低值；为负时，就是方案需要垫付的金额。' },
    discounts: { label: '优惠总额', short: '优惠', definition: '从标价上让出的全部金额：商品折扣 + 优惠券。积分是支付方式，发放时计入营销费用。' },
    refunds: { label: '退货金额', short: '退货额', definition: '退回订单的GMV，记在退款当天。' },
    aov: { label: '客单价', short: '客单价', definition: 'GMV / 订单数。' },
    returnRate: { label: '退货率', short: '退货率', definition: '退货订单数 / 订单数。' },
  },
}
