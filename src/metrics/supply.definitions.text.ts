/** Exact definitions of the figures of stock: read on demand, so loaded apart. */
import type { supplyIds } from './ids.ts'
import type { MetricDefinitions } from './definitions.text.ts'

export const supplyDefinitions: MetricDefinitions<(typeof supplyIds)[number]> = {
  en: {
    stockOutShare: 'Lines that somebody found sold out before the next delivery / all lines, over all delivery cycles that ended.',
    serviceLevel: 'Wishes for stocked lines that were filled at once / all such wishes. Orders whose goods are bought for them, such as boxes, groups and events, are not counted.',
    lostOrders: 'Wishes that ended without an order because their line was sold out. Those who wait or take another line are not among them.',
    lostGmv: 'GMV that the lost orders would have had at the prices of the day.',
    stockTurnover: 'Cost of the goods sold from stock / mean stock at cost, for 365 days.',
    stockAtCost: 'What the goods in stock cost at the usual price, at the end of the day: money that is spent and not yet back.',
    stockCosts: 'Holding cost, scrap, and what goods cost above the usual price when they came in, a backup supplier’s surcharge included.',
  },
  'zh-CN': {
    stockOutShare: '下次到货前有人遇到断货的款数 / 全部款数，按已结束的到货周期合计。',
    serviceLevel: '当场有货的下单意愿 / 全部针对自备货的下单意愿。周期购、拼团、秒杀等另行采购的订单不计入。',
    lostOrders: '因断货最终没有成交的下单意愿，不含等货与改买别款的。',
    lostGmv: '流失订单按当天价格本可实现的GMV。',
    stockTurnover: '由库存售出的商品成本 / 平均库存成本，折算为365天。',
    stockAtCost: '当日结束时，库存商品按平时进价计的成本，即已付出、尚未收回的钱。',
    stockCosts: '持有成本、报废，以及进货时高于平时进价的部分，含备选供应商加价。',
  },
}
