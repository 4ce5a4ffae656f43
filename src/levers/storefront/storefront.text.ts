/** What the storefront lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { storefront } from './storefront.ts'

export const storefrontText: LeverText<(typeof storefront)['fields']> = {
  name: { en: 'Storefront', 'zh-CN': '店铺体验' },
  short: { en: 'Storefront', 'zh-CN': '店铺体验' },
  summary: { en: 'Better pages, quicker loading, simpler check-out and promises that take the risk away.', 'zh-CN': '优化页面、提速、简化结算，并用承诺打消顾虑。' },
  fields: {
    stay: { label: { en: 'More who stay', 'zh-CN': '首屏停留提升' }, hint: { en: 'By how much the share of visitors who do not leave at once rises.', 'zh-CN': '没有立刻离开的访客比例提高多少。' } },
    cart: { label: { en: 'More carts', 'zh-CN': '加购提升' }, hint: { en: 'By how much the share of stayers who fill a cart rises.', 'zh-CN': '留下的访客加入购物车的比例提高多少。' } },
    checkOut: { label: { en: 'More check-outs', 'zh-CN': '结算提升' }, hint: { en: 'By how much the share of carts that come to check-out rises.', 'zh-CN': '购物车进入结算的比例提高多少。' } },
    pay: { label: { en: 'More payments', 'zh-CN': '支付成功提升' }, hint: { en: 'By how much the share of check-outs that are paid rises; 95% are paid already.', 'zh-CN': '结算后支付成功的比例提高多少；目前已有95%。' } },
    loadSeconds: { label: { en: 'Load time', 'zh-CN': '加载时间' }, unit: { en: 's', 'zh-CN': '秒' }, hint: { en: 'Seconds until the page stands; 3 is what the shop has now.', 'zh-CN': '页面打开所需秒数，目前为3秒。' } },
    trust: { label: { en: 'Trust', 'zh-CN': '信任背书' }, hint: { en: 'By how much endorsements raise the conversion of people who never bought.', 'zh-CN': '权威背书让从未买过的人转化率提高多少。' } },
    riskPromise: { label: { en: 'Risk promise', 'zh-CN': '风险承诺' }, hint: { en: 'By how much a trial or money-back promise raises their conversion; returns rise with it.', 'zh-CN': '试用或退款承诺让他们的转化率提高多少；退货也随之上升。' } },
    dailyCost: { label: { en: 'Cost', 'zh-CN': '费用' }, unit: { en: '¥ a day', 'zh-CN': '元/天' }, hint: { en: 'What pages, tools and tests cost a day.', 'zh-CN': '页面、工具与测试每天的费用。' } },
  },
}
