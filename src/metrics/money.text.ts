/** The words of the money metrics. */
import type { moneyIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const moneyText: MetricTexts<(typeof moneyIds)[number]> = {
  en: {
    contributionMargin: {
      label: 'Contribution margin (CM3)', short: 'Contribution margin',
    },
    gmv: { label: 'GMV', short: 'GMV' },
    gmvList: { label: 'GMV at list price', short: 'List GMV' },
    netOfReturns: { label: 'GMV net of returns', short: 'GMV net' },
    netRevenue: {
      label: 'Net revenue', short: 'Net revenue',
    },
    grossMargin: { label: 'Gross margin (CM1)', short: 'Gross margin' },
    margin: {
      label: 'Margin after fulfilment (CM2)', short: 'CM2',
    },
    cash: { label: 'Cash', short: 'Cash' },
    lowestCash: { label: 'Lowest cash', short: 'Lowest cash' },
    discounts: { label: 'Discounts', short: 'Discounts' },
    refunds: { label: 'Returned GMV', short: 'Returned' },
    aov: { label: 'Average order value', short: 'AOV' },
    returnRate: { label: 'Return rate', short: 'Returns' },
  },
  'zh-CN': {
    contributionMargin: {
      label: '贡献毛利（CM3）', short: '贡献毛利',
    },
    gmv: { label: 'GMV', short: 'GMV' },
    gmvList: { label: '标价GMV', short: '标价GMV' },
    netOfReturns: { label: '退货后GMV', short: '退后GMV' },
    netRevenue: { label: '净收入', short: '净收入' },
    grossMargin: { label: '毛利（CM1）', short: '毛利' },
    margin: { label: '履约后毛利（CM2）', short: 'CM2' },
    cash: { label: '现金', short: '现金' },
    lowestCash: { label: '现金最低点', short: '现金最低点' },
    discounts: { label: '优惠总额', short: '优惠' },
    refunds: { label: '退货金额', short: '退货额' },
    aov: { label: '客单价', short: '客单价' },
    returnRate: { label: '退货率', short: '退货率' },
  },
}
