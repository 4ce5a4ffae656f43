/** The words of: how people answer delivery, replies, amends and returns. */
import type { GroupTexts } from '../market.text.ts'
import { text } from './words.ts'

export const serviceTexts: Pick<GroupTexts, 'serviceResponse'> = {
  serviceResponse: {
    perHour: text('Weight of an hour', '每小时的影响', 'How much each hour of delivery less than 72 adds to the experience of an order.', '送货比72小时每快一小时，当次体验提升多少。'),
    impatientGrowth: text('More impatient a year', '急性子每年增加', 'By how much the share of impatient customers rises in a year.', '急性子顾客的占比每年上升多少。'),
    late: text('Weight of a late parcel', '迟到的影响', 'How much a late parcel takes off the experience of an order.', '包裹迟到一次，当次体验下降多少。'),
    spread: text('Spread of delivery', '送货时间波动', 'How much delivery varies around its mean; only where a time is promised.', '送货时间围绕平均值波动的幅度，仅在承诺时效时起作用。'),
    promised: text('Weight of a kept promise', '兑现承诺的影响', 'How much a very short promise that is kept adds to the experience; a longer one reassures less.', '承诺很短且兑现时，当次体验提升多少；承诺越长，安心感越小。'),
    asking: text('Ask before they buy', '下单前咨询', 'Share of those about to buy who ask something first.', '准备下单的人中，先咨询再买的比例。'),
    patience: text('Patience, seconds', '等回复的耐心（秒）', 'Seconds of waiting for a reply after which a third of those who asked is still there.', '等到这么多秒后，咨询者只剩约三分之一。'),
    recovered: text('Won over by ¥20', '20元补偿的效果', 'Chance that amends of 20 yuan win over a customer who was let down.', '出问题后补偿20元，能挽回顾客的概率。'),
    recovery: text('Worth of amends', '挽回后的体验', 'How much amends that work add to the experience of the order.', '补偿奏效时，当次体验提升多少。'),
    freeReturns: text('Pull of free returns', '免费退货吸引力', 'How many times as readily people who never bought order where returns are free.', '退货免运费时，从未买过的人下单意愿是平时的几倍。'),
    freeReturnOdds: text('Returns when free', '免费退货的退货率', 'Odds of a return when returns are free.', '退货免运费时，退货几率的倍数。'),
    reorder: text('Exchanged', '退后再买', 'Share of those whose return is picked up who order again at once.', '上门取件退货后，马上再下一单的比例。'),
    perRefundHour: text('Weight of an hour of refund', '退款每小时的影响', 'How much each hour less than 72 until the refund adds to the experience of a return.', '退款比72小时每快一小时，退货体验提升多少。'),
  },
}
