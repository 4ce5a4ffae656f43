/** What the coupon lever is called, field by field. */
import { noUnit } from '../no-unit.text.ts'
import type { LeverText } from '../text.ts'
import type { coupon } from './coupon.ts'

export const couponText: LeverText<(typeof coupon)['fields']> = {
  name: { en: 'Coupons', 'zh-CN': '优惠券' },
  short: { en: 'Coupons', 'zh-CN': '优惠券' },
  summary: { en: 'Money off an order, sent to some customers for a few days.', 'zh-CN': '限时抵扣券，可发给全部或部分顾客。' },
  idle: { en: 'coupons are on but reach nobody, raise the coverage', 'zh-CN': '优惠券已开启，但发放比例为0，没有人收到' },
  fields: {
    template: {
      label: { en: 'Kind of coupon', 'zh-CN': '券种' },
      hint: { en: 'What triggers it: a date, a first order, a long lapse, or a cart left behind.', 'zh-CN': '由什么触发：日期、首单、久未下单，或加购后没付款。' },
      options: {
        threshold: { en: 'Plain', 'zh-CN': '普通' }, newcomer: { en: 'New', 'zh-CN': '新客' },
        winback: { en: 'Lapsed', 'zh-CN': '召回' }, cart: { en: 'Cart', 'zh-CN': '弃购' },
      },
    },
    kind: {
      label: { en: 'Takes off', 'zh-CN': '优惠方式' },
      hint: { en: 'A fixed sum, or a share of the order.', 'zh-CN': '减固定金额，或按订单打折。' },
      options: { amount: { en: 'Sum', 'zh-CN': '立减' }, rate: { en: '%', 'zh-CN': '打折' } },
    },
    value: { label: { en: 'Face value', 'zh-CN': '面额' }, hint: { en: 'Taken off one order that reaches the minimum spend.', 'zh-CN': '订单达到使用门槛时可减的金额。' } },
    rate: { label: { en: 'Percent off', 'zh-CN': '减免比例' }, hint: { en: 'Share of the order that the coupon takes off.', 'zh-CN': '按订单金额减去的比例。' }, discount: true },
    minimum: { label: { en: 'Minimum spend', 'zh-CN': '使用门槛' }, hint: { en: 'Orders below it cannot use the coupon; some customers add goods to reach it.', 'zh-CN': '不到门槛不能用券，有些顾客会凑单。' } },
    perMinimum: { label: { en: 'Once per multiple', 'zh-CN': '循环满减' }, hint: { en: 'Takes the face value off for each full minimum in the order.', 'zh-CN': '每满一个门槛就减一次面额。' } },
    validDays: { label: { en: 'Valid', 'zh-CN': '有效期' }, hint: { en: 'Days before it expires. Short windows are used up faster.', 'zh-CN': '过期前的天数，期限越短用得越急。' } },
    firstDay: { label: { en: 'First day', 'zh-CN': '首次发放日' }, unit: noUnit, hint: { en: 'Day of the run on which it goes out first; the first day is 0.', 'zh-CN': '推演第几天首次发放，第一天记作0。' } },
    everyDays: {
      label: { en: 'Sent every', 'zh-CN': '发放间隔' }, hint: { en: 'Days between two rounds; 0 sends it once.', 'zh-CN': '两轮之间的天数，0表示只发一次。' },
      special: { value: 0, word: { en: 'once', 'zh-CN': '一次' } },
    },
    audience: {
      label: { en: 'Sent to', 'zh-CN': '发放对象' },
      hint: { en: 'All, those without an order for long, the share with the oldest last order, members from a tier up, or members of the private groups.', 'zh-CN': '全部、沉睡（按天数）、最久未购（按占比），某等级以上的会员，或私域成员。' },
      options: {
        everyone: { en: 'All', 'zh-CN': '全部' }, silent: { en: 'Lapsed', 'zh-CN': '沉睡' },
        longestSilent: { en: 'Quiet', 'zh-CN': '久未购' }, tier: { en: 'Tiers', 'zh-CN': '会员' }, pool: { en: 'Pool', 'zh-CN': '私域' },
      },
    },
    silentDays: { label: { en: 'No order for', 'zh-CN': '未下单满' }, hint: { en: 'Days without an order before a customer counts as lapsed.', 'zh-CN': '多少天没有下单算作沉睡。' } },
    silentShare: { label: { en: 'Quietest share', 'zh-CN': '最久未购占比' }, hint: { en: 'The share of customers with the oldest last order.', 'zh-CN': '最近一单距今最久的那部分顾客。' } },
    fromTier: { label: { en: 'From tier', 'zh-CN': '最低等级' }, hint: { en: '1 silver, 2 gold, 3 diamond.', 'zh-CN': '1银卡，2金卡，3钻石卡。' } },
    share: { label: { en: 'Coverage', 'zh-CN': '发放比例' }, hint: { en: 'Share of that audience that really gets it.', 'zh-CN': '发放对象中实际收到的比例。' } },
    redeem: {
      label: { en: 'Redeemed by', 'zh-CN': '用券方式' },
      hint: { en: 'Applied at the till, or a code that some forget.', 'zh-CN': '结算自动抵扣，或手动填券码（有人会忘）。' },
      options: { auto: { en: 'Auto', 'zh-CN': '自动' }, code: { en: 'Code', 'zh-CN': '填码' } },
    },
    quota: {
      label: { en: 'Quota', 'zh-CN': '发放上限' }, hint: { en: 'Most coupons in the whole run; 0 sets no limit.', 'zh-CN': '整个推演期最多发多少张，0表示不限。' },
      special: { value: 0, word: { en: 'none', 'zh-CN': '不限' } },
    },
    channel: {
      label: { en: 'Announced by', 'zh-CN': '触达方式' },
      hint: { en: 'A message costs money, wakes some customers and tires others.', 'zh-CN': '触达要花钱，能唤起一部分人，也会造成打扰疲劳。' },
      options: {
        none: { en: 'None', 'zh-CN': '不触达' }, sms: { en: 'SMS', 'zh-CN': '短信' }, push: { en: 'Push', 'zh-CN': '推送' },
        email: { en: 'E-mail', 'zh-CN': '邮件' }, wecom: { en: 'WeCom', 'zh-CN': '企微' }, group: { en: 'Group', 'zh-CN': '社群' },
      },
    },
  },
}
