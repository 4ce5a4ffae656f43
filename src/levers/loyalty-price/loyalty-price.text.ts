/** What the lifetime price is called, field by field. */
import type { LeverText } from '../text.ts'
import type { loyaltyPrice } from './loyalty-price.ts'

export const loyaltyPriceText: LeverText<(typeof loyaltyPrice)['fields']> = {
  name: { en: 'Lifetime price', 'zh-CN': '终身折扣' },
  short: { en: 'Lifetime', 'zh-CN': '终身折扣' },
  summary: { en: 'After a number of orders every further one is cheaper, for good.', 'zh-CN': '下满几单之后，以后每一单都打折。' },
  fields: {
    discount: { label: { en: 'Discount', 'zh-CN': '终身折扣' }, hint: { en: 'Taken off every order from then on, also those that would have come anyway.', 'zh-CN': '此后每一单都减去的比例，原本就会下的单也不例外；20%即8折。' }, discount: true },
    orders: { label: { en: 'After orders', 'zh-CN': '所需单数' }, hint: { en: 'Orders at the plain price before it is granted; it holds from the day after the last of them.', 'zh-CN': '先按原价下满几单；最后一单的次日起生效。' } },
    qualify: {
      label: { en: 'Open to', 'zh-CN': '适用顾客' }, hint: { en: 'All customers, or only those whose first order falls into the run.', 'zh-CN': '全部顾客，或只限推演期内首购的新客。' },
      options: { everyone: { en: 'All', 'zh-CN': '全部' }, newcomers: { en: 'New', 'zh-CN': '新客' } },
    },
    countPast: { label: { en: 'Past orders count', 'zh-CN': '计入历史订单' }, hint: { en: 'Orders before the first day count; many have it at once.', 'zh-CN': '开始之前的订单也算，不少老客立即享受。' } },
  },
}
