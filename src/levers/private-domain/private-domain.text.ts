/** What the private domain lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { fields } from './fields.ts'

export const privateDomainText: LeverText<typeof fields> = {
  name: { en: 'Private groups', 'zh-CN': '私域社群' },
  short: { en: 'Groups', 'zh-CN': '私域社群' },
  summary: { en: 'Customers join groups of the shop, where they meet every week and are cheap to reach.', 'zh-CN': '把顾客引入社群，每周有活动，触达成本低。' },
  idle: { en: 'the groups are on but nobody sees them, raise the visibility', 'zh-CN': '私域社群已开启，但曝光比例为0' },
  fields: {
    visibility: { label: { en: 'Visibility', 'zh-CN': '曝光比例' }, hint: { en: 'Share of orders whose parcel holds the card that leads into the group.', 'zh-CN': '包裹里放入群卡片的订单比例。' } },
    hook: { label: { en: 'Hook', 'zh-CN': '入群福利' }, hint: { en: 'Coupon for joining, valid for two weeks.', 'zh-CN': '入群即送的优惠券，两周内有效。' } },
    hookMinimum: { label: { en: 'Hook minimum', 'zh-CN': '福利使用门槛' }, hint: { en: 'Orders below it cannot use the hook.', 'zh-CN': '订单不到此金额不能用入群福利。' } },
    liveDoor: { label: { en: 'Join from live rooms', 'zh-CN': '直播间引流' }, hint: { en: 'Customers who watch a live event can join too, by a draw or a pinned comment; it takes a live event among the flash sales.', 'zh-CN': '看直播的老顾客也可通过抽奖或评论置顶入群；限时秒杀须由主播开播。' } },
    weekday: {
      label: { en: 'Day of the event', 'zh-CN': '社群活动日' }, hint: { en: 'Day of the week on which the groups meet.', 'zh-CN': '每周哪一天举办社群活动。' },
      options: {
        none: { en: 'None', 'zh-CN': '不办' }, sunday: { en: 'Sun', 'zh-CN': '周日' }, monday: { en: 'Mon', 'zh-CN': '周一' }, tuesday: { en: 'Tue', 'zh-CN': '周二' },
        wednesday: { en: 'Wed', 'zh-CN': '周三' }, thursday: { en: 'Thu', 'zh-CN': '周四' }, friday: { en: 'Fri', 'zh-CN': '周五' }, saturday: { en: 'Sat', 'zh-CN': '周六' },
      },
    },
    groups: { label: { en: 'Themes', 'zh-CN': '主题数' }, hint: { en: 'Groups by interest or budget. More take part in what suits them; each has an event of its own to pay.', 'zh-CN': '按兴趣或消费力分群。越对胃口参加的人越多，但每个群都要单独办活动。' } },
    eventCost: { label: { en: 'Cost of an event', 'zh-CN': '单场活动成本' }, hint: { en: 'What one event of one group costs.', 'zh-CN': '一个群办一场活动的成本。' } },
    eventRate: { label: { en: 'Event coupon', 'zh-CN': '活动券' }, hint: { en: 'Taken off one order of those who took part.', 'zh-CN': '参加者一单可减的比例。' }, discount: true },
    eventDays: { label: { en: 'Event coupon valid', 'zh-CN': '活动券有效期' }, hint: { en: 'Days including the day of the event; a short window hurries, and fewer can use it.', 'zh-CN': '含活动当天。时间越短越紧迫，来得及用的人也越少。' } },
    announce: {
      label: { en: 'Announced by', 'zh-CN': '活动通知' }, hint: { en: 'Reaches members only; each message tires a little, and the tired leave.', 'zh-CN': '只能触达成员；每条消息都会造成一点打扰，疲劳的人会退群。' },
      options: { none: { en: 'None', 'zh-CN': '不通知' }, group: { en: 'Group', 'zh-CN': '群消息' }, wecom: { en: 'WeCom', 'zh-CN': '企微' } },
    },
    signInRate: { label: { en: 'Sign-in coupon', 'zh-CN': '签到券' }, hint: { en: 'Taken off one order after three sign-ins in a row within a week; 0 has no sign-in.', 'zh-CN': '一周内连续签到三天，一单可减的比例；0表示不设签到。' }, discount: true },
    partners: { label: { en: 'Partners', 'zh-CN': '社群合伙人' }, hint: { en: 'The members who order most invite for a commission, where there is referral.', 'zh-CN': '开启老带新时，下单最多的成员可以拿佣金邀请好友。' } },
    partnerShare: { label: { en: 'Share of partners', 'zh-CN': '合伙人占比' }, hint: { en: 'Share of members, by orders, chosen anew every week.', 'zh-CN': '按下单数选出的成员比例，每周重选。' } },
    commission: { label: { en: 'Commission', 'zh-CN': '合伙人佣金' }, hint: { en: 'Share of a friend’s first order that a partner gets beside the reward.', 'zh-CN': '在奖励之外，合伙人从好友首单中分得的比例。' } },
  },
}
