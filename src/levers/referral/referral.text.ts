/** What the referral lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { referral } from './referral.ts'

export const referralText: LeverText<(typeof referral)['fields']> = {
  name: { en: 'Referral', 'zh-CN': '老带新' },
  short: { en: 'Referral', 'zh-CN': '老带新' },
  summary: { en: 'Customers invite friends; both are rewarded on the first order.', 'zh-CN': '老顾客邀请好友，好友首单后双方得奖励。' },
  idle: { en: 'referral is on but nobody is asked, raise the visibility', 'zh-CN': '老带新已开启，但曝光比例为0' },
  fields: {
    visibility: { label: { en: 'Visibility', 'zh-CN': '曝光比例' }, hint: { en: 'Share of orders after which the shop asks for invitations.', 'zh-CN': '下单后看得到邀请入口的订单比例。' } },
    whoMay: {
      label: { en: 'Who may invite', 'zh-CN': '邀请资格' },
      hint: { en: 'Everyone, those with two orders or more, members from silver up, or members of the private groups; judged by what the shop sees.', 'zh-CN': '所有顾客、下过两单以上的顾客、银卡以上会员，或私域成员；只凭店铺看得到的记录判断。' },
      options: { everyone: { en: 'All', 'zh-CN': '所有人' }, repeat: { en: 'Repeat', 'zh-CN': '复购者' }, members: { en: 'Tiers', 'zh-CN': '会员' }, pool: { en: 'Pool', 'zh-CN': '私域' } },
    },
    inviterReward: { label: { en: 'Inviter reward', 'zh-CN': '邀请人奖励' }, hint: { en: 'Paid to the one who invited, on the friend’s first order.', 'zh-CN': '好友首单后付给邀请人的奖励。' } },
    friendReward: { label: { en: 'Friend reward', 'zh-CN': '好友奖励' }, hint: { en: 'Paid to the friend on the first order.', 'zh-CN': '好友首单时获得的奖励。' } },
    minimum: { label: { en: 'Minimum order', 'zh-CN': '首单门槛' }, hint: { en: 'First orders below it pay no reward.', 'zh-CN': '首单低于此金额不发奖励。' } },
    cap: {
      label: { en: 'Rewarded friends', 'zh-CN': '奖励上限' }, hint: { en: 'Friends for whom one inviter is rewarded at most; 0 sets no limit.', 'zh-CN': '每位邀请人最多按几位好友领奖，0表示不限。' },
      special: { value: 0, word: { en: 'no limit', 'zh-CN': '不限' } },
    },
    rewardAs: {
      label: { en: 'Rewarded in', 'zh-CN': '奖励形式' }, hint: { en: 'Cash at once, or a coupon of the same face value that costs something only when it is used.', 'zh-CN': '立即发现金，或发等额优惠券，用掉才产生成本。' },
      options: { cash: { en: 'Cash', 'zh-CN': '现金' }, coupon: { en: 'Coupon', 'zh-CN': '优惠券' } },
    },
    couponMinimum: { label: { en: 'Coupon’s minimum', 'zh-CN': '券门槛' }, hint: { en: 'Orders below it cannot use the reward coupon.', 'zh-CN': '订单低于此金额不能用奖励券。' } },
    couponDays: { label: { en: 'Coupon valid', 'zh-CN': '券有效期' }, hint: { en: 'Days before the reward coupon expires.', 'zh-CN': '奖励券过期前的天数。' } },
    status: {
      label: { en: 'Status reward', 'zh-CN': '等级奖励' }, hint: { en: 'Tier given for enough friends; its benefits are those of the tiers lever, where that is on.', 'zh-CN': '邀满人数即授予的等级，权益以会员手段为准（须同时开启）。' },
      options: { none: { en: 'None', 'zh-CN': '无' }, silver: { en: 'Silver', 'zh-CN': '银卡' }, gold: { en: 'Gold', 'zh-CN': '金卡' }, diamond: { en: 'Diamond', 'zh-CN': '钻石卡' } },
    },
    statusAfter: { label: { en: 'Friends for the status', 'zh-CN': '升级所需好友' }, hint: { en: 'Friends who must come before the tier is given.', 'zh-CN': '带来几位好友后授予等级。' } },
    assist: { label: { en: 'Help for a prize', 'zh-CN': '好友助力' }, hint: { en: 'After an order some customers ask all their contacts for help within a day to win a prize.', 'zh-CN': '下单后部分顾客发起助力，一天内凑满人数可得奖品。' } },
    helpers: { label: { en: 'Helpers needed', 'zh-CN': '助力人数' }, hint: { en: 'Helpers within 24 hours that win the prize.', 'zh-CN': '24小时内凑满几人助力可得奖品。' } },
    prize: { label: { en: 'Prize', 'zh-CN': '奖品成本' }, hint: { en: 'What one prize costs; a dearer one is asked for more often.', 'zh-CN': '一份奖品的成本，越贵重发起的人越多。' } },
  },
}
