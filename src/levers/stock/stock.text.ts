/** What the stock lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { stock } from './stock.ts'

export const stockText: LeverText<(typeof stock)['fields']> = {
  name: { en: 'Stock', 'zh-CN': '备货与库存' },
  short: { en: 'Stock', 'zh-CN': '备货' },
  summary: { en: 'Goods are bought ahead line by line, up to a level in every lead time; a line may run out before the next delivery.', 'zh-CN': '按款提前备货，每个到货周期补到目标水位；下次到货前可能断货。' },
  idle: { en: 'stock is on but no line is stocked, raise the stocked share', 'zh-CN': '备货已开启，但自备货占比为0' },
  fields: {
    stocked: { label: { en: 'Stocked', 'zh-CN': '自备货占比' }, hint: { en: 'Share of the lines that the shop buys ahead, best sellers first; the rest is bought as it is sold and never runs out.', 'zh-CN': '提前备货的款数占比，热销款优先；其余接单后再采购，不会断货。' } },
    factor: { label: { en: 'Level', 'zh-CN': '备货倍数' }, unit: { en: '× lead time', 'zh-CN': '× 周期销量' }, hint: { en: 'Every delivery fills a line up to this many times what is expected to sell until the next.', 'zh-CN': '每次到货补到下个周期预计销量的多少倍，即安全库存。' } },
    lead: { label: { en: 'Lead time', 'zh-CN': '到货周期' }, hint: { en: 'Days from an order to its delivery, and from one delivery to the next.', 'zh-CN': '下单到到货的天数，也是两次到货的间隔。' } },
    plan: {
      label: { en: 'Planned by', 'zh-CN': '备货依据' }, hint: { en: 'The last four weeks, the level of the first day for good, or a forecast that knows season and promotions.', 'zh-CN': '近四周均值；一直沿用首日水位；或预测，含季节与促销。' },
      options: { sales: { en: 'Sales', 'zh-CN': '近期销量' }, fixed: { en: 'Fixed', 'zh-CN': '固定水位' }, forecast: { en: 'Forecast', 'zh-CN': '销量预测' } },
    },
    forecastError: { label: { en: 'Forecast error', 'zh-CN': '预测误差' }, hint: { en: 'Spread of the forecast of a line around what is to be expected.', 'zh-CN': '每款预测值围绕应有值的波动幅度。' } },
    batch: { label: { en: 'Smallest batch', 'zh-CN': '最小起订量' }, unit: { en: 'orders', 'zh-CN': '单' }, hint: { en: 'Least that the supplier delivers of a line, in average orders.', 'zh-CN': '供应商每款最少起订多少，按平均一单的货计。' } },
    breaker: {
      label: { en: 'Breaker', 'zh-CN': '库存熔断' }, hint: { en: 'What the page of a line offers once the shop has seen that it ends: a pre-order, or other lines.', 'zh-CN': '某款快断货时，页面改为什么：转预售，或推荐别款。' },
      options: { none: { en: 'Sold out', 'zh-CN': '显示断货' }, preorder: { en: 'Pre-order', 'zh-CN': '转预售' }, substitute: { en: 'Others', 'zh-CN': '推荐别款' } },
    },
    breakerAt: { label: { en: 'Breaker at', 'zh-CN': '熔断线' }, hint: { en: 'Share of the level at which it acts, looked at each morning.', 'zh-CN': '剩余不到水位的几成时触发，每天早上查看一次。' } },
    backup: { label: { en: 'Backup supplier', 'zh-CN': '备选供应商占比' }, hint: { en: 'Share of every order that goes to a second supplier: dearer, and on time when supply breaks.', 'zh-CN': '每次订货分给第二家供应商的比例；价高，但供应中断时照常到货。' } },
  },
}
