/** What the group-buying lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { groupBuy } from './group-buy.ts'

export const groupBuyText: LeverText<(typeof groupBuy)['fields']> = {
  name: { en: 'Group buying', 'zh-CN': '拼团' },
  short: { en: 'Groups', 'zh-CN': '拼团' },
  summary: { en: 'A lower price for those who find others to buy with.', 'zh-CN': '凑够人一起买，就能享受拼团价。' },
  idle: { en: 'group buying is on but nobody sees it, raise the visibility', 'zh-CN': '拼团已开启，但曝光比例为0' },
  fields: {
    visibility: { label: { en: 'Visibility', 'zh-CN': '曝光比例' }, hint: { en: 'Share of customers who see that they could open a group or join the community.', 'zh-CN': '看得到开团或进群入口的顾客比例。' } },
    mode: {
      label: { en: 'Kind', 'zh-CN': '玩法' }, hint: { en: 'Groups that close within a day, a community whose price is unlocked by its size, or both.', 'zh-CN': '24小时内凑人成团，或社群满员解锁优惠，或两者并行。' },
      options: { groups: { en: 'Groups', 'zh-CN': '成团' }, unlock: { en: 'Unlock', 'zh-CN': '解锁' }, both: { en: 'Both', 'zh-CN': '并行' } },
    },
    audience: {
      label: { en: 'Opened by', 'zh-CN': '开团资格' }, hint: { en: 'All customers, or members of the private groups alone; who joins them may be anyone.', 'zh-CN': '所有顾客，或仅私域成员可开团；参团不限。' },
      options: { everyone: { en: 'All', 'zh-CN': '所有人' }, pool: { en: 'Pool', 'zh-CN': '私域' } },
    },
    size: {
      label: { en: 'People in a group', 'zh-CN': '成团人数' }, hint: { en: 'The opener included. The ladder gives the price of two, and that of five if enough come.', 'zh-CN': '含开团者。阶梯团先按二人价，凑满五人按五人价。' },
      options: { two: { en: '2', 'zh-CN': '2人' }, three: { en: '3', 'zh-CN': '3人' }, five: { en: '5', 'zh-CN': '5人' }, ladder: { en: '2 or 5', 'zh-CN': '阶梯2/5' } },
    },
    discounts: {
      label: { en: 'Group discount', 'zh-CN': '拼团折扣' }, hint: { en: 'Off the price in groups of two, three and five.', 'zh-CN': '二人、三人、五人团各减多少。' }, discount: true,
      places: [{ en: 'Discount for 2', 'zh-CN': '二人团折扣' }, { en: 'Discount for 3', 'zh-CN': '三人团折扣' }, { en: 'Discount for 5', 'zh-CN': '五人团折扣' }],
    },
    leaderReward: { label: { en: 'Leader’s reward', 'zh-CN': '团长奖励' }, hint: { en: 'Cash to the opener of a group that was filled; from ¥10 on they ask one contact more.', 'zh-CN': '成团后付给开团者的现金；满10元起多邀一人。' } },
    autoFill: { label: { en: 'Filled by the shop', 'zh-CN': '自动成团' }, hint: { en: 'Share of groups short of people that the shop lets pass.', 'zh-CN': '人数不足的团，由店铺补足成团的比例。' } },
    unlockAt: { label: { en: 'Unlocked at', 'zh-CN': '解锁人数' }, hint: { en: 'People who must have come before all of them get the coupon; then the next group opens.', 'zh-CN': '满多少人解锁，群内人人得券，随后开下一群。' } },
    unlockDiscount: { label: { en: 'Unlocked discount', 'zh-CN': '解锁折扣' }, hint: { en: 'What the coupon of an unlocked group takes off an order.', 'zh-CN': '解锁后成员的券可减的比例。' }, discount: true },
    unlockDays: { label: { en: 'Coupon valid', 'zh-CN': '券有效期' }, hint: { en: 'Days for which the unlocked coupon can be used.', 'zh-CN': '解锁券可用的天数。' } },
    seeds: { label: { en: 'First members', 'zh-CN': '种子成员' }, hint: { en: 'Customers, drawn by lot, with whom the community begins.', 'zh-CN': '社群起步时抽取的老顾客人数。' } },
  },
}
