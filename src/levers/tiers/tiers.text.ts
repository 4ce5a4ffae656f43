/** What the tiers lever is called, field by field. */
import type { LeverText, LeverWords } from '../text.ts'
import type { tiers } from './tiers.ts'

const media = { none: { en: 'None', 'zh-CN': '不触达' }, sms: { en: 'SMS', 'zh-CN': '短信' }, push: { en: 'Push', 'zh-CN': '推送' }, email: { en: 'E-mail', 'zh-CN': '邮件' }, wecom: { en: 'WeCom', 'zh-CN': '企微' } }
const each = (en: string, zh: string): LeverWords[] => [
  { en: `Silver ${en}`, 'zh-CN': `银卡${zh}` }, { en: `Gold ${en}`, 'zh-CN': `金卡${zh}` }, { en: `Diamond ${en}`, 'zh-CN': `钻石${zh}` },
]

export const tiersText: LeverText<(typeof tiers)['fields']> = {
  name: { en: 'Membership tiers', 'zh-CN': '会员等级' },
  short: { en: 'Tiers', 'zh-CN': '会员等级' },
  summary: { en: 'Rewards that grow with what a customer spends in a year.', 'zh-CN': '一年内消费越多，权益越好。' },
  idle: { en: 'tiers are on but nobody is enrolled', 'zh-CN': '会员等级已开启，但入会比例为0' },
  fields: {
    enrolled: { label: { en: 'Enrolled', 'zh-CN': '入会比例' }, hint: { en: 'Share of customers who take part at all.', 'zh-CN': '参与会员体系的顾客比例。' } },
    thresholds: {
      label: { en: 'Thresholds', 'zh-CN': '升级门槛' },
      hint: { en: 'Spend in the window, after refunds, that grants the tier. Each must exceed the one before.', 'zh-CN': '统计期内扣除退款的消费额达到即升级，须逐级递增。' },
      places: each('from', '门槛'),
    },
    minOrders: { label: { en: 'Orders needed', 'zh-CN': '所需单数' }, hint: { en: 'Orders in the window that the tier takes beside the spend; 0 asks for none.', 'zh-CN': '除消费额外，统计期内还须下满的单数；0表示不要求。' }, places: each('orders', '单数') },
    minBasket: { label: { en: 'Mean order needed', 'zh-CN': '所需客单价' }, hint: { en: 'What a customer’s orders so far must be worth on average, refunds taken off, beside the spend; 0 asks for none.', 'zh-CN': '除消费额外，顾客至今的平均每单金额（扣除退款）须达到的水平；0表示不要求。' }, places: each('mean order', '客单价') },
    discounts: { label: { en: 'Discounts', 'zh-CN': '会员折扣' }, hint: { en: 'Taken off every order of the tier, also those that would have come anyway.', 'zh-CN': '该等级每一单都打折，原本就会下的单也不例外；2%即98折。' }, places: each('discount', '折扣'), discount: true },
    perkCost: { label: { en: 'Perk costs', 'zh-CN': '每单权益成本' }, hint: { en: 'What priority, return lanes and other perks cost the shop per order.', 'zh-CN': '优先发货、退换专线等权益平均每单的成本。' }, places: each('perk cost', '权益成本') },
    perkFactor: { label: { en: 'Perk effects', 'zh-CN': '下单频次倍数' }, hint: { en: 'How much more often members of the tier order because of the perks; 1 changes nothing.', 'zh-CN': '权益使该等级的下单频次变为几倍，1表示不变。' }, places: each('perk effect', '频次倍数') },
    upkeep: { label: { en: 'Upkeep', 'zh-CN': '维护成本' }, unit: { en: '¥ a year', 'zh-CN': '元/年' }, hint: { en: 'What a member of the tier costs in a year, orders or not: an adviser, salons.', 'zh-CN': '每位会员一年的固定成本，不论下单与否：专属顾问、沙龙等。' }, places: each('upkeep', '维护成本') },
    freeShipping: {
      label: { en: 'Free shipping from', 'zh-CN': '包邮等级' }, hint: { en: 'Tier from which the shipping fee is waived: 1 silver, 2 gold, 3 diamond; 0 for nobody. What it does to orders stands in the perk effect.', 'zh-CN': '从哪一级起免运费：1银卡，2金卡，3钻石卡，0表示都不免；对下单的影响填在下单频次倍数里。' },
      special: { value: 0, word: { en: 'none', 'zh-CN': '不包邮' } },
    },
    pointsFactor: { label: { en: 'Points factor', 'zh-CN': '积分倍数' }, hint: { en: 'How many times the points the tier earns for an order, where the shop gives points.', 'zh-CN': '店铺发积分时，该等级购物积分的倍数。' }, places: each('points factor', '积分倍数') },
    gift: { label: { en: 'Gifts', 'zh-CN': '升级礼' }, hint: { en: 'Cost of the gift on reaching the tier.', 'zh-CN': '升到该等级时赠礼的成本。' }, places: each('gift', '升级礼') },
    countPast: { label: { en: 'Past spend counts', 'zh-CN': '计入历史消费' }, hint: { en: 'Spend before the first day already counts towards a tier.', 'zh-CN': '开始之前的消费也计入升级。' } },
    softLanding: { label: { en: 'One step down at most', 'zh-CN': '每次最多降一级' }, hint: { en: 'At review a member loses one tier, never two.', 'zh-CN': '复核时最多降一级，不会连降。' } },
    window: { label: { en: 'Counted over', 'zh-CN': '统计周期' }, hint: { en: 'The calendar year, reviewed on 1 January, or the last four quarters, reviewed at the end of each.', 'zh-CN': '自然年，每年1月1日复核；或最近四个季度，每季末复核。' }, options: { calendarYear: { en: 'Year', 'zh-CN': '自然年' }, quarter: { en: 'Quarters', 'zh-CN': '四个季度' } } },
    reminder: { label: { en: 'Keep reminder', 'zh-CN': '保级提醒' }, hint: { en: 'Thirty days before a review, members who lack less than 30% of their threshold get a message.', 'zh-CN': '复核前30天，离保级差不到三成的会员会收到提醒。' }, options: media },
  },
}
