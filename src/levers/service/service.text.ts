/** What the service lever is called, field by field. */
import type { LeverText } from '../text.ts'
import type { service } from './service.ts'

const none = (en: string, zh: string) => ({ value: 0, word: { en, 'zh-CN': zh } })
const perOrder = { en: '¥ per order', 'zh-CN': '元/单' }
const perReturn = { en: '¥ per return', 'zh-CN': '元/件' }
const hours = { en: 'h', 'zh-CN': '小时' }

export const serviceText: LeverText<(typeof service)['fields']> = {
  name: { en: 'Delivery and service', 'zh-CN': '物流与客服' },
  short: { en: 'Service', 'zh-CN': '物流客服' },
  summary: { en: 'Quicker parcels and replies, amends when something goes wrong, easier returns, better goods: what it costs and who stays for it.', 'zh-CN': '发货更快、回复更快，出错有补偿，退货更省事，商品更好：各要多少成本，能留住多少人。' },
  idle: { en: 'service is on but nothing is changed', 'zh-CN': '物流与客服已开启，但没有任何改动' },
  fields: {
    hours: { label: { en: 'Delivery', 'zh-CN': '送达时间' }, unit: hours, hint: { en: 'Mean hours from order to door while nothing queues; 72 is what the shop has now.', 'zh-CN': '不爆仓时从下单到收货平均多少小时，目前为72小时。' } },
    deliveryCost: { label: { en: 'Delivery cost', 'zh-CN': '提速成本' }, unit: perOrder, hint: { en: 'What that delivery costs on each order beyond the present one.', 'zh-CN': '提速后每单比现在多花多少。' } },
    capacity: { label: { en: 'Capacity', 'zh-CN': '每日发货能力' }, unit: { en: 'parcels a day', 'zh-CN': '单/天' }, special: none('no limit', '不限'), hint: { en: 'Parcels that leave in a day; the rest queue, come later, and some are taken for late.', 'zh-CN': '一天最多发出多少单；超出的排队顺延，部分会被视为迟到。' } },
    spareShare: { label: { en: 'Spare carriers', 'zh-CN': '备用运力' }, hint: { en: 'Parcels beyond capacity that spare carriers take, as a share of it.', 'zh-CN': '超出发货能力时，备用物流商最多再接多少，按发货能力的比例。' } },
    spareCost: { label: { en: 'Spare parcel', 'zh-CN': '备用运力成本' }, unit: { en: '¥ per parcel', 'zh-CN': '元/单' }, hint: { en: 'What a spare carrier costs on each parcel beyond capacity.', 'zh-CN': '备用物流商每接一单多花多少。' } },
    promise: { label: { en: 'Promise', 'zh-CN': '承诺时效' }, unit: hours, special: none('none', '不承诺'), hint: { en: 'Hours promised at order. The shorter, the more a kept promise reassures; a broken one counts as late.', 'zh-CN': '下单时承诺多少小时内送达。越短越让人放心，没兑现就算迟到。' } },
    replyBy: {
      label: { en: 'Who replies', 'zh-CN': '由谁回复' }, hint: { en: 'Present staff are paid anyway; people cost ¥2 a question, a machine ¥0.2.', 'zh-CN': '现有客服不另计成本；加人每次咨询2元，机器人0.2元。' },
      options: { asNow: { en: 'As now', 'zh-CN': '维持现状' }, people: { en: 'People', 'zh-CN': '人工' }, machine: { en: 'Machine', 'zh-CN': '机器人' } },
    },
    replySeconds: { label: { en: 'Reply', 'zh-CN': '回复时间' }, unit: { en: 's', 'zh-CN': '秒' }, hint: { en: 'Seconds until a question is answered; 180 is what the shop has now.', 'zh-CN': '咨询后多少秒得到回复，目前为180秒。' } },
    compensation: { label: { en: 'Amends', 'zh-CN': '出错补偿' }, unit: { en: '¥ per failure', 'zh-CN': '元/次' }, hint: { en: 'Paid for a late parcel or a defect; wins some customers over.', 'zh-CN': '包裹迟到或商品出问题时的补偿，能挽回一部分顾客。' } },
    freeReturns: { label: { en: 'Free returns', 'zh-CN': '退货免运费' }, hint: { en: 'The shop pays for sending goods back: newcomers order more readily, and more comes back.', 'zh-CN': '退货运费由店铺出：新客更敢下单，退货也更多。' } },
    returnCost: { label: { en: 'Cost of free returns', 'zh-CN': '退货运费' }, unit: perReturn, hint: { en: 'What sending a parcel back costs.', 'zh-CN': '每件退货的运费。' } },
    pickUp: { label: { en: 'Picked up at the door', 'zh-CN': '上门取件' }, hint: { en: 'Returns are fetched; some who return order again at once.', 'zh-CN': '退货上门来取，部分退货的人马上再买一单。' } },
    pickUpCost: { label: { en: 'Cost of picking up', 'zh-CN': '取件成本' }, unit: perReturn, hint: { en: 'What fetching a parcel costs.', 'zh-CN': '每件上门取件的成本。' } },
    refundHours: { label: { en: 'Refund', 'zh-CN': '退款时间' }, unit: hours, hint: { en: 'Hours until the money is back; 72 is what the shop has now. It moves satisfaction alone.', 'zh-CN': '退货后多少小时退款到账，目前为72小时；只影响满意度。' } },
    quality: { label: { en: 'Fewer defects', 'zh-CN': '减少质量问题' }, hint: { en: 'Share of the defects that better goods and checks avoid.', 'zh-CN': '改进商品和质检后，能避免多少质量问题。' } },
    qualityCost: { label: { en: 'Cost of quality', 'zh-CN': '质量成本' }, unit: perOrder, hint: { en: 'What better goods and checks cost on each order.', 'zh-CN': '改进商品和质检后，每单多花多少。' } },
    answersCrisis: { label: { en: 'Crisis plan', 'zh-CN': '舆情预案' }, hint: { en: 'The shop answers a crisis of trust within hours of its own; otherwise the world says when.', 'zh-CN': '遇到信任危机时按自己的时限回应；关闭时按市场设定。' } },
    crisisHours: { label: { en: 'Answer to a crisis', 'zh-CN': '舆情回应时间' }, unit: hours, hint: { en: 'Hours until the shop answers; the sooner, the quicker people calm down.', 'zh-CN': '多少小时内回应；越快，风波平息得越快。' } },
    dailyCost: { label: { en: 'Team and tools', 'zh-CN': '团队与工具' }, unit: { en: '¥ a day', 'zh-CN': '元/天' }, hint: { en: 'Fixed cost of service a day.', 'zh-CN': '客服与物流每天的固定费用。' } },
  },
}
