/** What the subscription lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { subscription } from './subscription.ts'

export const subscriptionText: LeverText<(typeof subscription)['fields']> = {
  name: { en: 'Subscription', 'zh-CN': '周期购' },
  short: { en: 'Subscription', 'zh-CN': '周期购' },
  summary: { en: 'Regular buyers have a box sent in every cycle, at a discount, until they cancel.', 'zh-CN': '老顾客订阅后按周期自动寄送，享受折扣，可随时退订。' },
  idle: { en: 'the subscription is on but nobody sees it, raise the visibility', 'zh-CN': '周期购已开启，但曝光比例为0' },
  fields: {
    visibility: { label: { en: 'Visibility', 'zh-CN': '曝光比例' }, hint: { en: 'Share of orders, from the second on, after which a subscription is offered.', 'zh-CN': '从第二单起，下单后展示订阅入口的比例。' } },
    discount: { label: { en: 'Discount', 'zh-CN': '订阅折扣' }, hint: { en: 'Taken off every box; the more it is, the more subscribe.', 'zh-CN': '每期都减的比例，减得越多，订阅的人越多。' }, discount: true },
    cycle: { label: { en: 'Cycle', 'zh-CN': '寄送周期' }, hint: { en: 'Days from one box to the next. Longer ones suit more customers and bring fewer boxes.', 'zh-CN': '两期之间的天数。周期越长，适合的人越多，寄的次数越少。' } },
    freeShipping: { label: { en: 'Free shipping', 'zh-CN': '包邮' }, hint: { en: 'Boxes pay no shipping fee, where the shop takes one.', 'zh-CN': '店铺收运费时，每期寄送免运费。' } },
  },
}
