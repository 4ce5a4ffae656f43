/** What the member-day lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { memberDay } from './member-day.ts'

export const memberDayText: LeverText<(typeof memberDay)['fields']> = {
  name: { en: 'Member day', 'zh-CN': '会员日' },
  short: { en: 'Member day', 'zh-CN': '会员日' },
  summary: { en: 'One day a month or a week with a special price, for all or by tier.', 'zh-CN': '每月或每周一天特价，人人有份，或按等级不同。' },
  idle: { en: 'member days are on but without a discount, lot or spend', 'zh-CN': '会员日已开启，但没有折扣、抽奖和投入' },
  fields: {
    rhythm: { label: { en: 'How often', 'zh-CN': '频率' }, hint: { en: 'The more often it comes, the more customers always wait for the next.', 'zh-CN': '越频繁，总在等下一次的顾客越多。' }, options: { monthly: { en: 'Monthly', 'zh-CN': '每月' }, weekly: { en: 'Weekly', 'zh-CN': '每周' } } },
    dayOfMonth: { label: { en: 'Day of the month', 'zh-CN': '每月几号' }, hint: { en: 'Up to the 28th, so that every month has it.', 'zh-CN': '最晚28号，保证每个月都有。' } },
    weekday: {
      label: { en: 'Day of the week', 'zh-CN': '星期几' }, hint: { en: 'Day on which it falls each week.', 'zh-CN': '每周的哪一天。' },
      options: {
        monday: { en: 'Mon', 'zh-CN': '周一' }, tuesday: { en: 'Tue', 'zh-CN': '周二' }, wednesday: { en: 'Wed', 'zh-CN': '周三' }, thursday: { en: 'Thu', 'zh-CN': '周四' },
        friday: { en: 'Fri', 'zh-CN': '周五' }, saturday: { en: 'Sat', 'zh-CN': '周六' }, sunday: { en: 'Sun', 'zh-CN': '周日' },
      },
    },
    audience: {
      label: { en: 'Open to', 'zh-CN': '参与资格' }, hint: { en: 'All customers, or members of the private groups alone: then nothing is posted and nobody waits for it.', 'zh-CN': '所有顾客，或仅私域成员；仅限私域时全店不公示，也没人等活动。' },
      options: { everyone: { en: 'All', 'zh-CN': '所有人' }, pool: { en: 'Pool', 'zh-CN': '私域' } },
    },
    discounts: {
      label: { en: 'Discounts of the day', 'zh-CN': '当日折扣' },
      hint: { en: 'What everyone gets is posted; tiers may get more. Without a tiers lever all are regular.', 'zh-CN': '普通顾客的折扣全店公示，等级会员可以更多；没有开会员等级时人人都算普通顾客。' },
      places: [{ en: 'Everyone', 'zh-CN': '普通顾客' }, { en: 'Silver', 'zh-CN': '银卡' }, { en: 'Gold', 'zh-CN': '金卡' }, { en: 'Diamond', 'zh-CN': '钻石卡' }], discount: true,
    },
    luck: { label: { en: 'Silver lottery', 'zh-CN': '银卡抽奖中奖率' }, hint: { en: 'Share of silver members who win a deeper discount for the day, drawn by lot.', 'zh-CN': '银卡会员当天抽中更大折扣的比例。' } },
    prize: { label: { en: 'Prize', 'zh-CN': '奖品折扣' }, hint: { en: 'Discount of those who win.', 'zh-CN': '抽中者当天的折扣。' }, discount: true },
    spend: { label: { en: 'Games, loss leaders', 'zh-CN': '游戏与1元秒杀' }, unit: { en: '¥ a time', 'zh-CN': '元/次' }, hint: { en: 'Money per member day for games and loss leaders; brings people in, less for every further yuan.', 'zh-CN': '每个会员日用于直播游戏、1元秒杀的花费；能带来人，但边际递减。' } },
    announced: { label: { en: 'Announced ahead', 'zh-CN': '提前预告' }, hint: { en: 'Customers know the day and may wait for it.', 'zh-CN': '顾客事先知道日期，可能会等。' } },
  },
}
