/** What the referral lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { referral } from './referral.ts'

export const referralText: LeverText<(typeof referral)['fields']> = {
  name: { en: 'Referral', 'zh-CN': '老带新' },
  short: { en: 'Referral', 'zh-CN': '老带新' },
  summary: { en: 'Customers invite friends; both are rewarded on the first order.', 'zh-CN': '老顾客邀请好友，好友首单后双方得奖励。' },
  idle: { en: 'referral is on but nobody is asked, raise the visibility', 'zh-CN': '老带新已开启，但曝光比例为0' },
  fields: {
    visibility: { label: { en: 'Visibility', 'zh-CN': '曝光比例' }, hint: { en: 'How plainly the shop asks for invitations after an order.', 'zh-CN': '下单后邀请入口的曝光比例。' } },
    inviterReward: { label: { en: 'Inviter reward', 'zh-CN': '邀请人奖励' }, hint: { en: 'Paid to the one who invited, on the friend’s first order.', 'zh-CN': '好友首单后付给邀请人的奖励。' } },
    friendReward: { label: { en: 'Friend reward', 'zh-CN': '好友奖励' }, hint: { en: 'Paid to the friend on the first order.', 'zh-CN': '好友首单时获得的奖励。' } },
    minimum: { label: { en: 'Minimum order', 'zh-CN': '首单门槛' }, hint: { en: 'First orders below it pay no reward.', 'zh-CN': '首单低于此金额不发奖励。' } },
  },
}
