/** What the points lever is called, field by field. */
import type { LeverText, LeverWords } from '../text.ts'
import type { points } from './points.ts'

const each = (en: string, zh: string): LeverWords[] => [1, 2, 3].map((k) => ({ en: `Item ${k} ${en}`, 'zh-CN': `礼品${k}${zh}` }))
const perYuan: LeverWords = { en: 'per yuan', 'zh-CN': '每元' }
const inPoints: LeverWords = { en: 'points', 'zh-CN': '积分' }
/** Where the Chinese label says it already. */
const inEnglish: LeverWords = { en: 'points', 'zh-CN': '' }

export const pointsText: LeverText<(typeof points)['fields']> = {
  name: { en: 'Points', 'zh-CN': '积分' },
  short: { en: 'Points', 'zh-CN': '积分' },
  summary: { en: 'Earned by buying, signing in and sharing; spent at the till or in a mall; owed until then.', 'zh-CN': '购物、签到、分享得积分，可抵现或换礼；用掉之前都是店铺欠顾客的。' },
  idle: { en: 'points are on but nothing earns any, raise what an order earns', 'zh-CN': '积分已开启，但购物和签到都不得积分' },
  fields: {
    earn: { label: { en: 'Points for orders', 'zh-CN': '购物积分' }, unit: perYuan, hint: { en: 'Points per yuan paid; 100 points are worth one yuan.', 'zh-CN': '每实付1元得几分；100积分值1元。' } },
    minimum: { label: { en: 'Usable from', 'zh-CN': '起用积分' }, unit: inEnglish, hint: { en: 'Smallest balance that can pay at the till.', 'zh-CN': '积分达到此数才能抵现。' } },
    payShare: { label: { en: 'Pays at most', 'zh-CN': '抵现上限' }, hint: { en: 'Largest share of an order that points may pay; 0 keeps them for the mall.', 'zh-CN': '积分最多抵一单的几成；0表示只能换礼。' } },
    signIn: { label: { en: 'Points for signing in', 'zh-CN': '签到积分' }, hint: { en: 'For each day on which a customer signs in.', 'zh-CN': '每签到一天得的积分。' } },
    share: { label: { en: 'Points for sharing', 'zh-CN': '分享积分' }, hint: { en: 'What sharing brings on average, as a share of the points for orders.', 'zh-CN': '分享所得平均是购物积分的几成。' } },
    expiryDays: { label: { en: 'Points year', 'zh-CN': '积分年度' }, hint: { en: 'At the end of each such period, what is left of the one before it lapses.', 'zh-CN': '每满一期，上一期剩下的积分作废。' } },
    catalogue: { label: { en: 'Points mall', 'zh-CN': '积分商城' }, hint: { en: 'Points can be exchanged for items.', 'zh-CN': '积分可以兑换礼品。' } },
    itemPrices: { label: { en: 'Prices of items', 'zh-CN': '礼品所需积分' }, unit: inEnglish, hint: { en: 'Points that each item takes; 0 takes it out of the mall.', 'zh-CN': '兑换每件礼品所需的积分；0即下架。' }, places: each('price', '所需积分') },
    itemCosts: { label: { en: 'Costs of items', 'zh-CN': '礼品成本' }, hint: { en: 'What each item costs the shop.', 'zh-CN': '每件礼品的成本。' }, places: each('cost', '成本') },
    itemAppeals: { label: { en: 'Appeal of items', 'zh-CN': '礼品吸引力' }, hint: { en: 'Share of those ready to spend points who would take it.', 'zh-CN': '愿意花积分的人中，会选它的比例。' }, places: each('appeal', '吸引力') },
    replaceBelow: { label: { en: 'Replace items below', 'zh-CN': '淘汰线' }, hint: { en: 'An item that fewer than this share of a month’s takers chose is replaced.', 'zh-CN': '当月兑换占比低于此数的礼品换掉。' } },
    lottery: { label: { en: 'Lottery', 'zh-CN': '积分抽奖' }, hint: { en: 'Points can be staked on a prize.', 'zh-CN': '可以用积分抽奖。' } },
    drawPoints: { label: { en: 'A draw takes', 'zh-CN': '每抽积分' }, unit: inEnglish, hint: { en: 'The fewer it takes, the more is drawn, and the more the prizes cost.', 'zh-CN': '花得越少，抽得越多，奖品开销越大。' } },
    drawCost: { label: { en: 'A draw costs', 'zh-CN': '每抽成本' }, hint: { en: 'Cost of the prize times the chance to win it.', 'zh-CN': '奖品成本乘以中奖概率。' } },
    pushEvery: { label: { en: 'Reminder every', 'zh-CN': '提醒间隔' }, hint: { en: 'Days between two rounds of reminders to those who save up; 0 sends none.', 'zh-CN': '每隔几天提醒一次攒着不用的顾客；0表示不提醒。' }, special: { value: 0, word: { en: 'never', 'zh-CN': '不提醒' } } },
    pushFrom: { label: { en: 'Reminded from', 'zh-CN': '提醒门槛' }, unit: inPoints, hint: { en: 'Those who hold as many and have spent none this points year are reminded.', 'zh-CN': '积分达到此数、本积分年度还没用过的顾客会收到提醒。' } },
    channel: {
      label: { en: 'Reminded by', 'zh-CN': '提醒渠道' }, hint: { en: 'A message costs money, wakes some and tires others; without one the reminder stands in the shop alone.', 'zh-CN': '触达要花钱，能唤起一部分人，也会造成打扰疲劳；不触达就只在店内提示。' },
      options: {
        none: { en: 'None', 'zh-CN': '不触达' }, sms: { en: 'SMS', 'zh-CN': '短信' }, push: { en: 'Push', 'zh-CN': '推送' },
        email: { en: 'E-mail', 'zh-CN': '邮件' }, wecom: { en: 'WeCom', 'zh-CN': '企微' },
      },
    },
  },
}
