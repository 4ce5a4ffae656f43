/** The words of: how people answer messages and ads, and how those who left are won back. */
import type { GroupTexts } from '../market.text.ts'
import { text } from './words.ts'

export const reachTexts: Pick<GroupTexts, 'touch' | 'winBack' | 'lifeEvents' | 'paths' | 'leads' | 'adResponse'> = {
  touch: {
    fatigueDecay: text('Fatigue that stays', '疲劳次日剩余', 'Share of the fatigue from messages left a day later.', '触达造成的疲劳次日留存的比例。'),
    fatigueChurn: text('Fatigue drives off', '疲劳流失', 'How much fatigue raises the odds of losing a customer.', '疲劳使流失几率上升的程度。'),
  },
  winBack: {
    revival: text('Chance to win back', '召回概率', 'Chance that a message without an offer brings back one who had left for good.', '一条不带优惠的消息能召回一位已流失顾客的概率。'),
    offerPull: text('Pull of the offer', '优惠的作用', 'How much more the expected discount raises that chance.', '预期优惠让这一概率上升的程度。'),
    fullDays: text('Fresh until', '黄金期', 'Days without an order up to which the chance is whole.', '未下单不超过这么多天，概率不打折。'),
    halfLife: text('Fades by half in', '减半天数', 'Days after which only half of the chance is left.', '再过这么多天，召回概率减半。'),
    secondChurn: text('Second life', '召回后流失', 'Odds of losing a customer who was won back.', '召回的顾客再次流失几率的倍数。'),
    reasonPrice: text('Left over prices', '因价格流失', 'Weight of this reason among those who stop buying.', '不再购买的原因中，价格所占的权重。'),
    reasonExperience: text('Left over a bad time', '因体验流失', 'Weight of this reason among those who stop buying.', '不再购买的原因中，体验不佳所占的权重。'),
    reasonEnded: text('No need any more', '需求结束', 'Weight of this reason among those who stop buying.', '不再购买的原因中，需求结束所占的权重。'),
    reasonRival: text('Gone to a rival', '转投对手', 'Weight of this reason among those who stop buying.', '不再购买的原因中，转投竞争对手所占的权重。'),
    match: text('Right message', '对症效果', 'How much better a message works that speaks to their reason; on the rest it works less, on the mean the same.', '说中原因的消息效果是几倍；没说中的相应变弱，总体平均不变。'),
    endedRevival: text('Without need', '需求结束者召回', 'What is left of the chance for those whose need has ended.', '需求已结束的人，召回概率还剩多少。'),
    reasonTold: text('Say why', '愿意说明原因', 'Share of customers who answer when asked why they stopped.', '被问到为何不买时愿意回答的比例。'),
    scoreError: text('Error of the score', '评分误差', 'How far the churn score misses the true chance, in log odds.', '流失评分偏离真实概率的程度（对数几率）。'),
  },
  lifeEvents: {
    pulse: text('Need around the day', '当期需求', 'How much more is needed around a customer’s own day; the rest of the year gives it back. 0: a day like any other.', '顾客自己的日子前后需求多出几倍，全年总量不变；0表示与平日相同。'),
    days: text('Days around it', '前后天数', 'Days before and after their day in which the need is higher.', '该日前后多少天内需求较高。'),
  },
  paths: {
    touches: text('Touches before an order', '下单前接触次数', 'How many times people meet the shop in the 30 days before an order, ads and all else together.', '下单前30天内，通过广告和其他途径平均接触店铺的次数。'),
    linked: text('Touches recognised', '可识别的接触', 'Share of touches that can be linked to the person who orders.', '能对应到下单人的接触比例。'),
  },
  leads: {
    share: text('Come before they order', '先来后买占比', 'Share of new customers who look around first and order hours or days later.', '新客中先逛一逛、几小时或几天后才下首单的比例。'),
    halfHours: text('Hours to decide', '犹豫时长', 'Hours after which half of those who will order have done so, without anybody giving up.', '若无人放弃，一半人在多少小时内下单。'),
    conversion: text('Order in the end', '最终下单率', 'Share of them who order in the end, without a welcome.', '没有迎新礼遇时，最终下单的比例。'),
    giftPull: text('Pull of a gift', '新人礼的吸引力', 'How strongly a gift of the first 24 hours quickens the first order, by the share of it that the gift saves.', '24小时内有效的新人礼每省下一成，让首单提前多少。'),
  },
  adResponse: {
    referenceSaturation: text('Saturation at the reference', '参考饱和度', 'How far a channel is used up at its reference spend.', '按参考花费投放时，渠道饱和的程度。'),
    eventPrice: text('Price in the season', '大促流量价', 'What reach costs on the core days of an event, against other days.', '大促核心日的流量价格是平日的几倍。'),
  },
}
