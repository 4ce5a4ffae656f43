/** The words of the figures of the stock. */
import type { supplyIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const supplyText: MetricTexts<(typeof supplyIds)[number]> = {
  en: {
    stockOutShare: { label: 'Stock-out share', short: 'Stock-outs' },
    serviceLevel: { label: 'Service level', short: 'Service level' },
    lostOrders: { label: 'Orders lost to stock-outs', short: 'Lost orders' },
    lostGmv: { label: 'GMV lost to stock-outs', short: 'Lost GMV' },
    stockTurnover: { label: 'Stock turnover a year', short: 'Turnover' },
    stockAtCost: { label: 'Stock at cost', short: 'Stock' },
    stockCosts: { label: 'Cost of keeping stock', short: 'Stock costs' },
  },
  'zh-CN': {
    stockOutShare: { label: '断货率', short: '断货率' },
    serviceLevel: { label: '现货满足率', short: '现货满足率' },
    lostOrders: { label: '断货流失订单', short: '流失订单' },
    lostGmv: { label: '断货流失GMV', short: '流失GMV' },
    stockTurnover: { label: '库存周转率（年）', short: '周转率' },
    stockAtCost: { label: '库存占用资金', short: '库存金额' },
    stockCosts: { label: '库存费用', short: '库存费用' },
  },
}
