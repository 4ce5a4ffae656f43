/** What the tiers lever is called, field by field. */
import type { LeverText, LeverWords } from '../text.ts'
import type { tiers } from './tiers.ts'

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
    discounts: { label: { en: 'Discounts', 'zh-CN': '会员折扣' }, hint: { en: 'Taken off every order of the tier, also those that would have come anyway.', 'zh-CN': '该等级每一单都打折，原本就会下的单也不例外；2%即98折。' }, places: each('discount', '折扣'), discount: true },
    perkCost: { label: { en: 'Perk costs', 'zh-CN': '每单权益成本' }, hint: { en: 'What free shipping and other perks cost the shop per order.', 'zh-CN': '包邮等权益平均每单的成本。' }, places: each('perk cost', '权益成本') },
    perkFactor: { label: { en: 'Perk effects', 'zh-CN': '下单频次倍数' }, hint: { en: 'How much more often members of the tier order because of the perks; 1 changes nothing.', 'zh-CN': '权益使该等级的下单频次变为几倍，1表示不变。' }, places: each('perk effect', '频次倍数') },
    gift: { label: { en: 'Gifts', 'zh-CN': '升级礼' }, hint: { en: 'Cost of the gift on reaching the tier.', 'zh-CN': '升到该等级时赠礼的成本。' }, places: each('gift', '升级礼') },
    countPast: { label: { en: 'Past spend counts', 'zh-CN': '计入历史消费' }, hint: { en: 'Spend before the first day already counts towards a tier.', 'zh-CN': '开始之前的消费也计入升级。' } },
    softLanding: { label: { en: 'One step down at most', 'zh-CN': '每次最多降一级' }, hint: { en: 'At review a member loses one tier, never two.', 'zh-CN': '保级复核时最多降一级，不会连降。' } },
    window: { label: { en: 'Counted over', 'zh-CN': '统计周期' }, hint: { en: 'Period over which spend counts; reviewed at its end.', 'zh-CN': '消费额的统计周期，期末做保级复核。' }, options: { calendarYear: { en: 'Year', 'zh-CN': '自然年' } } },
  },
}
