/** What the journeys lever is called, field by field; what the rules have in common is said once. */
import type { LeverText, LeverWords } from '../text.ts'
import type { journeys } from './journeys.ts'
import type { RuleId, SteppedId } from './rules.ts'

const words = (en: string, zh: string): LeverWords => ({ en, 'zh-CN': zh })

/** Names of the rules; `start` says what sets one off. */
const ruleNames: Readonly<Record<RuleId, LeverWords>> = {
  welcome: words('Welcome', '新客欢迎'), second: words('2nd order', '促二单'), replenish: words('Refill', '补货提醒'), birthday: words('Birthday', '生日关怀'),
  cart: words('Cart', '弃购提醒'), value: words('At risk', '高价值预警'), lapse: words('Lapsed', '沉睡召回'), rfm: words('RFM', 'RFM分层'),
}
const starts: Readonly<Record<RuleId, LeverWords>> = {
  welcome: words('After the first order.', '首单之后触发。'),
  second: words('For those who have not ordered again some time after the first order.', '首单后一段时间没有再下单的顾客。'),
  replenish: words('Shortly before goods should run out, judged by the customer’s own gaps between orders.', '快用完时提醒，按顾客自己的下单间隔估计。'),
  birthday: words('Before a birthday, or another day of the customer’s own.', '在生日等顾客自己的日子之前触发。'),
  cart: words('For carts left behind. It also reaches those who were about to pay.', '加购后没付款的顾客；本来就要付款的人也会收到。'),
  value: words('For customers who spent much and have not ordered for long.', '消费高而久未下单的顾客。'),
  lapse: words('For everyone who has not ordered for some time.', '一段时间没有下单的所有顾客。'),
  rfm: words('Every so often to all whose cell of recency, frequency and money has an offer.', '定期发给有优惠的RFM格子里的所有顾客。'),
}
const options = {
  off: words('Off', '关闭'), none: words('Coupon', '只发券'), sms: words('SMS', '短信'), push: words('Push', '推送'), email: words('E-mail', '邮件'), wecom: words('WeCom', '企微'), call: words('Call', '电话'),
}
const reasons = {
  any: words('Any', '不针对'), price: words('Price', '价格'), experience: words('Service', '体验'), ended: words('Needs', '新需求'), rival: words('Rivals', '竞品'), asked: words('As told', '按反馈'),
}

const way = (rule: RuleId) => ({ label: ruleNames[rule], hint: words(`${starts[rule].en} Off, a coupon alone, or a message.`, `${starts[rule]['zh-CN']}可关闭、只发券，或发一条消息。`), options })
const label = (rule: RuleId, en: string, zh: string): LeverWords => words(`${ruleNames[rule].en}: ${en}`, `${ruleNames[rule]['zh-CN']}：${zh}`)
const field = (rule: RuleId, en: string, zh: string, hint: string, hintZh: string) => ({ label: label(rule, en, zh), hint: words(hint, hintZh) })
const special = (en: string, zh: string) => ({ value: 0, word: words(en, zh) })

const minimum = (rule: RuleId) => field(rule, 'from', '门槛', 'Orders below it cannot use this rule’s coupon.', '不到此金额的订单不能用这条规则的券。')
const offer = <R extends RuleId>(rule: R) => ({
  [`${rule}Amount`]: { ...field(rule, 'coupon', '面额', 'Face value that goes with it; 0 sends the message alone.', '随之发放的券面额，0表示只发消息。'), special: special('none', '不发券') },
  [`${rule}Minimum`]: minimum(rule),
}) as Readonly<Record<`${R}Amount` | `${R}Minimum`, { label: LeverWords; hint: LeverWords; special: { value: number; word: LeverWords } }>>
const daily = <R extends RuleId>(rule: R) => ({
  [`${rule}Daily`]: { ...field(rule, 'daily limit', '每日上限', 'Most customers it takes up in a day; the rest wait by lot. 0 sets no limit.', '每天最多处理多少人，其余按抽签排队，0表示不限。'), special: special('none', '不限') },
}) as Readonly<Record<`${R}Daily`, { label: LeverWords; hint: LeverWords; special: { value: number; word: LeverWords } }>>
const stepped = { off: options.off, sms: options.sms, push: options.push, email: options.email, wecom: options.wecom, call: options.call }
const further = <R extends SteppedId>(rule: R) => ({
  [`${rule}Step2`]: { ...field(rule, '2nd step', '第二步', 'One more message to those who have not ordered since the first; no new coupon, and no share of the number a day.', '对第一步之后仍未下单的人再发一条消息；不另发券，也不占每日上限。'), options: stepped },
  [`${rule}Step2Days`]: field(rule, '2nd after', '二步隔', 'Days after the first step.', '第一步之后第几天。'),
  [`${rule}Step3`]: { ...field(rule, '3rd step', '第三步', 'The last message to those who have still not ordered.', '对仍未下单的人发的最后一条消息。'), options: stepped },
  [`${rule}Step3Days`]: field(rule, '3rd after', '三步隔', 'Days after the second step.', '第二步之后第几天。'),
}) as Readonly<Record<`${R}Step${2 | 3}`, { label: LeverWords; hint: LeverWords; options: typeof stepped }> & Record<`${R}Step${2 | 3}Days`, { label: LeverWords; hint: LeverWords }>>
const reason = (rule: RuleId) => ({ ...field(rule, 'speaks to', '针对原因', 'The reason for staying away that the message speaks to. It works better on those who have it, and less on the rest.', '消息针对哪种流失原因；说中的人效果更好，其余的人更差。'), options: reasons })
const each = (rows: readonly (readonly [string, string])[]): LeverWords[] => rows.map(([en, zh]) => label('rfm', en, zh))

/** How a class of the RFM round is spoken to. */
const cellWay = (en: string, zh: string, first: boolean) => ({
  ...field('rfm', en, zh, first ? 'How this class of spend is spoken to, before what its last order says.' : 'How those are spoken to whose last order lies in this class.', first ? '对这一消费档的触达方式，优先于按最近一单的设置。' : '对最近一单落在这一档的顾客的触达方式。'),
  options: { same: words('As rule', '同规则'), none: options.none, sms: options.sms, push: options.push, email: options.email, wecom: options.wecom, call: options.call },
})
const cellWays = {
  rfmWay30: cellWay('30 days by', '30天内走', false), rfmWay90: cellWay('90 days by', '90天内走', false), rfmWay180: cellWay('180 days by', '180天内走', false), rfmWayLater: cellWay('longer by', '更久走', false),
  rfmWayLow: cellWay('low spend by', '低消费走', true), rfmWayMid: cellWay('mid spend by', '中消费走', true), rfmWayHigh: cellWay('high spend by', '高消费走', true),
}

export const journeysText: LeverText<(typeof journeys)['fields']> = {
  name: words('Journey rules', '自动化触达'),
  short: words('Journeys', '自动化触达'),
  summary: words('Rules that reach customers when something happens to them, and hold some out to measure what it was worth.', '顾客发生某件事时自动触达，并留出对照组来衡量效果。'),
  idle: words('journeys are on but every rule is off', '自动化触达已开启，但所有规则都关着'),
  fields: {
    welcome: way('welcome'),
    welcomeDays: field('welcome', 'after', '延迟', 'Days after the first order.', '首单后第几天发出。'),
    ...offer('welcome'), ...daily('welcome'), ...further('welcome'),
    welcomeLeads: field('welcome', 'on joining', '首单之前', 'Also greets those who have joined but hesitate, at once; their coupon counts for 24 hours.', '刚注册、还在观望的人也立即欢迎，券24小时内有效。'),
    second: way('second'),
    secondDays: field('second', 'after', '延迟', 'Days after the first order without another one.', '首单后多少天仍未再下单时发出。'),
    ...offer('second'), ...daily('second'), ...further('second'),
    replenish: way('replenish'),
    replenishLead: field('replenish', 'ahead', '提前', 'Days before the goods should run out.', '比预计用完早多少天提醒。'),
    replenishCycle: field('replenish', 'cycle', '品类周期', 'Days that goods last where a customer’s own gaps are not known yet.', '还不知道顾客自己的间隔时，按多少天用完估计。'),
    ...offer('replenish'), ...daily('replenish'), ...further('replenish'),
    birthday: way('birthday'),
    birthdayLead: field('birthday', 'ahead', '提前', 'Days before the customer’s own day.', '比顾客的日子早多少天发出。'),
    birthdayOrders: field('birthday', 'orders', '最少单数', 'Orders that a customer must have had.', '顾客至少下过多少单。'),
    ...offer('birthday'), ...daily('birthday'),
    cart: way('cart'),
    cartHours: { ...field('cart', 'after', '延迟', 'Hours after the cart was left. Early ones win back more and pay more of those who come back anyway.', '弃购后多少小时提醒；越早召回越多，也越多补贴本来就会回来的人。'), unit: words('hours', '小时') },
    ...offer('cart'), ...further('cart'),
    value: way('value'),
    valueDays: field('value', 'silent for', '未下单', 'Days without an order.', '多少天没有下单。'),
    valueSpend: field('value', 'spent', '累计消费', 'What a customer must have spent in the shop so far, refunds taken off.', '顾客至今累计消费至少多少（扣除退款）。'),
    valueTimes: field('value', 'coupon size', '面额倍数', 'How many times the coupon for ordinary lapsed customers is offered at most.', '最多给到普通沉睡召回券面额的几倍。'),
    valueMinimum: minimum('value'),
    valueReason: reason('value'),
    ...daily('value'), ...further('value'),
    lapse: way('lapse'),
    lapseBy: { ...field('lapse', 'told by', '判断方式', 'Days without an order, or a churn score that knows each customer’s own pace and is sometimes wrong.', '按未下单天数，或按流失评分；评分考虑每人自己的节奏，也会出错。'), options: { days: words('Days', '天数'), score: words('Score', '评分') } },
    lapseDays: field('lapse', 'silent for', '未下单', 'Days without an order.', '多少天没有下单。'),
    lapseScore: field('lapse', 'score below', '评分低于', 'Chance of being still there, as the shop’s score has it, below which the rule acts.', '评分给出的“仍会回来”的概率低于此值时触发。'),
    lapseOrders: field('lapse', 'orders', '最少单数', 'Orders that a customer must have had.', '顾客至少下过多少单。'),
    ...offer('lapse'),
    lapseReason: reason('lapse'),
    ...daily('lapse'), ...further('lapse'),
    backlog: { label: words('Lapsed before the start', '存量沉睡'), hint: words('Those already silent for so long on the first day are met on that day.', '第一天之前就已沉睡的人，第一天一并触达。') },
    rfm: way('rfm'),
    rfmDays: { ...field('rfm', 'every', '间隔', 'Days between two rounds; 0 sends it once.', '两轮之间的天数，0表示只发一次。'), special: special('once', '一次') },
    rfmRecency: { ...field('rfm', 'recency', '按最近一单', 'Face value by the days since the last order; 0 leaves the class out.', '按距上次下单的天数给面额，0表示这一档不发。'), places: each([['to 30 days', '30天内'], ['to 90 days', '31至90天'], ['to 180 days', '91至180天'], ['longer', '更久']]) },
    rfmFrequency: { ...field('rfm', 'orders', '按单数', 'Factor on the face value by the number of orders; 0 leaves the class out.', '按累计单数乘以的倍数，0表示这一档不发。'), places: each([['1 order', '1单'], ['2 orders', '2单'], ['3 to 5', '3至5单'], ['6 and more', '6单以上']]) },
    rfmMonetary: { ...field('rfm', 'spend', '按消费', 'Factor on the face value by class of spend; 0 leaves the class out.', '按消费档乘以的倍数，0表示这一档不发。'), places: each([['low spend', '低消费'], ['mid spend', '中消费'], ['high spend', '高消费']]) },
    rfmMinimum: minimum('rfm'),
    rfmCut: {
      ...field('rfm', 'spend cut at', '消费分档', 'Three equal parts by what customers ever spent, or amounts that they spend in a year at the pace of their last half-year.', '按累计消费三等分，或按年消费金额分档；年消费按最近半年的节奏折算。'),
      options: { thirds: words('Thirds', '三等分'), amounts: words('Amounts', '按金额') },
    },
    rfmAmounts: { ...field('rfm', 'amounts', '分档金额', 'Yearly spend from which the middle and the high class begin.', '中消费和高消费从多少年消费算起。'), places: each([['mid from', '中档起'], ['high from', '高档起']]) },
    ...cellWays,
    ...daily('rfm'),
    validDays: { label: words('Coupons valid', '券有效期'), hint: words('Days before a coupon of any rule expires; those for carts count at once or not at all.', '各规则发的券几天后过期；弃购券当次有效。') },
    cap: { label: words('Messages a week', '每周上限'), hint: words('Most messages that a customer gets in seven days, of this shop whatever sends them, before a rule stays silent. 0 sets no limit.', '同一顾客7天内收到的消息达到此数时规则不再触达，其他手段发的也算；0表示不限。'), special: special('no limit', '不限') },
    capAll: { label: words('Limit binds all', '上限管所有消息'), hint: words('The limit holds for the messages of every lever of the strategy: coupons, points, tiers, private groups, flash sales. What would go beyond it is held back.', '上限对方案里所有手段都有效：优惠券、积分、会员等级、私域社群、限时秒杀。超出的消息不发。') },
    holdout: { label: words('Held out', '对照组占比'), hint: words('Share of customers, by lot and rule by rule, whom the rule never treats, to see what happens without it.', '每条规则按抽签留出、从不触达的顾客比例，用来看没有它会怎样。') },
    window: { label: words('Measured over', '观察期'), hint: words('Days after a contact in which orders are counted, of those contacted and of those held out.', '触达后多少天内的订单计入，对照组同样计算。') },
  },
}
