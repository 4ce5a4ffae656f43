/** The words of what befalls the shop from outside. */
import type { GroupTexts } from '../market.text.ts'
import { text, words } from './words.ts'

const occurs = {
  ...text('Happens', '发生', 'Never, once on a set day, or by chance in any month; the same in all strategies.', '不发生、在设定的一天发生，或每月随机发生；各方案遇到的完全相同。'),
  options: { never: words('Never', '不发生'), day: words('On a day', '在某一天'), chance: words('By chance', '随机') },
}
const day = text('From day', '开始日', 'Day of the run on which it begins; the first day is 0.', '推演第几天开始，第一天记作0。')
const monthly = text('Chance a month', '每月发生概率', 'Chance that it begins in a month of 30 days, on any of its days alike.', '每30天发生一次的概率，落在哪一天机会均等。')
const length = text('Lasts', '持续', 'Days until it is over.', '持续天数。')

export const outsideTexts: Pick<GroupTexts, 'rivals' | 'adPrices' | 'crisis' | 'goodsCost' | 'supplyBreak'> = {
  rivals: {
    price: text('Rivals’ price', '竞品价格', 'What rivals charge from the first day on, as a multiple of what they used to.', '竞品从第一天起的价格，是原来的几倍。'),
    crossShare: text('Drawn by rivals', '受竞品影响', 'How strongly orders answer a rival’s price, as a share of how they answer the shop’s own.', '订单对竞品价格的敏感度，是对本店价格的几分之几。'),
    difference: text('Unlike others', '差异化程度', '100%: nobody compares this shop with a rival. 0: all do.', '100%表示无人拿本店与竞品比较，0表示人人比较。'),
    occurs, day, monthly, length,
    cut: text('Price cut', '竞品降价', 'What rivals take off their price while it lasts.', '期间竞品降价的幅度。'),
  },
  adPrices: {
    growth: text('Growth a month', '每月上涨', 'How much dearer a contact by ads becomes in 30 days.', '每30天广告触达一人贵多少。'),
    unrest: text('Weekly unrest', '每周波动', 'Spread of the price from week to week; its mean stays the same.', '价格每周波动的幅度，均值不变。'),
    occurs, day, monthly, length,
    dearer: text('Price then', '期间价格', 'What a contact by ads costs while it lasts, as a multiple.', '期间广告触达一人的价格，是平时的几倍。'),
  },
  crisis: {
    occurs, day, monthly,
    loss: text('Trust lost', '信任损失', 'Share of orders and visits that is lost on the first day.', '第一天失去的订单和访问比例。'),
    answerHours: text('Answered after, hours', '回应用时（小时）', 'Hours until the shop answers in public; the longer, the longer trust is missing.', '店铺公开回应前的小时数；越久，信任恢复越慢。'),
    calm: text('Fades in', '平息天数', 'Days in which the loss falls to 37% after an answer at once.', '立即回应时，损失降到37%所需的天数。'),
    perAnswerDay: text('More for a day’s wait', '每晚一天多拖', 'Days added to that for each day without an answer.', '每晚一天回应，平息天数增加多少。'),
    hurt: text('Satisfaction lost', '满意度下降', 'What every customer’s satisfaction loses at once, where it is followed.', '开启满意度时，每位顾客当天下降的满意度。'),
  },
  goodsCost: {
    occurs, day, monthly, length,
    dearer: text('Cost then', '期间成本', 'What goods cost while it lasts, as a multiple; the margin guard goes on reckoning with the usual cost.', '期间商品成本是平时的几倍；毛利保护仍按平时成本计算。'),
  },
  supplyBreak: {
    occurs, day, monthly, length,
    longer: text('Lead time then', '期间到货时间', 'How long an order to the supplier takes while it lasts, as a multiple; a backup supplier delivers as ever.', '期间向供应商下单的到货时间是平时的几倍；备选供应商照常到货。'),
  },
}
