/** The words of the retention metrics. */
import type { retentionIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const retentionText: MetricTexts<(typeof retentionIds)[number]> = {
  en: {
    r90: {
      label: '90-day retention (R90)', short: '90-day retention',
      definition: 'Of the customers who ordered 180 to 90 days ago, the share who ordered again in the last 90 days.',
    },
    repurchaseRate: { label: 'Repurchase rate', short: 'Repurchase', definition: 'Customers with two or more orders in the run / customers with at least one.' },
    activeShare: { label: 'Share still active', short: 'Still active', definition: 'Active customers / everyone who ever ordered, at the end of the day. No shop can see this number; it is known here because the customers are simulated.' },
    customerLife: { label: 'Customer lifetime, days', short: 'Lifetime, days', definition: 'Days lived by active customers / customers lost, less those won back: how long one stays at the rate of loss of the run.' },
    orderInterval: { label: 'Days between orders', short: 'Between orders', definition: 'Days lived by active customers / repeat orders: how many days pass until one who is still active orders again.' },
    nps: { label: 'Net promoter score (NPS)', short: 'NPS', definition: '100 × (promoters − detractors) / raters, over those who bought within 90 days: a rating is satisfaction plus a habit of the person, a promoter from 0.85, a detractor below 0.65.' },
    satisfaction: { label: 'Satisfaction', short: 'Satisfaction', definition: 'Mean satisfaction of those who bought within 90 days; 75% is the usual. Only where the world follows it.' },
    lostCustomers: { label: 'Customers lost', short: 'Lost', definition: 'Customers who left for good, less those won back; known because they are simulated.' },
    wonBack: { label: 'Customers won back', short: 'Won back', definition: 'Customers who had left for good and came back after a contact; known because they are simulated.' },
    touches: { label: 'Messages sent', short: 'Messages', definition: 'Text messages, pushes, e-mails and WeCom messages together.' },
    optOuts: { label: 'Opt-outs', short: 'Opt-outs', definition: 'Customers who switched a channel off after a message.' },
    subscribers: { label: 'Subscribers', short: 'Subscribers', definition: 'Customers with a running subscription at the end of the day, paused boxes included.' },
    boxes: { label: 'Boxes sent', short: 'Boxes', definition: 'Orders that came by subscription; they are orders like all others.' },
    subscriptionChurn: { label: 'Cancelled per box', short: 'Cancelled', definition: 'Subscriptions cancelled / boxes sent. Its inverse is the mean number of boxes per subscription.' },
    poolMembers: { label: 'Members of the groups', short: 'Members', definition: 'Customers in the private groups at the end of the day, those the shop lost without knowing included.' },
    interactionRate: { label: 'Monthly interaction rate', short: 'Interaction', definition: 'Members who took part in an event or signed in three days in a row within the last 30 days / members.' },
    poolUpkeep: { label: 'Upkeep of the groups', short: 'Upkeep', definition: 'Cost of keeping the members, by the day; part of the fixed costs of levers.' },
    poolRepurchase: { label: 'Repurchase of members', short: 'Members again', definition: 'Members with two or more orders in the run / members. Everyone joins at an order of the run.' },
    poolRatio: {
      label: 'Members’ over others’ repurchase', short: 'Members ÷ others',
      definition: 'Repurchase of members / repurchase of the other customers with an order in the run. Not an effect: frequent buyers meet the card more often. The effect is the paired difference of the repurchase rate.',
    },
    ruleContacts: { label: 'Contacts by rules', short: 'Contacts', definition: 'Customers whom the journey rules met with a message or a coupon, each time anew.' },
    recallRate: {
      label: 'Recall rate', short: 'Recall',
      definition: 'Lapsed customers who ordered within the window after a contact / those contacted, less the same share of those held out. Both rules for lapsed customers together; only windows that have passed.',
    },
    holdoutOrders: {
      label: 'Extra orders by holdout', short: 'By holdout',
      definition: 'Orders within the window after contacts of the rules, less what as many of those held out had: what a shop would estimate. The truth beside it is the difference in orders on the same luck.',
    },
  },
  'zh-CN': {
    r90: { label: '90天复购率（R90）', short: '90天复购率', definition: '在180天前至90天前之间下过单的顾客中，最近90天内再次下单的比例。' },
    repurchaseRate: { label: '复购率', short: '复购率', definition: '推演期内下过两单及以上的顾客 / 下过单的顾客。' },
    activeShare: { label: '仍活跃占比', short: '仍活跃', definition: '当日末的活跃顾客 / 累计顾客数。真实店铺无从得知，模拟才看得到。' },
    customerLife: { label: '顾客生命周期天数', short: '生命周期', definition: '活跃顾客的天数之和 /（流失顾客 − 召回顾客）：按推演期内的流失速度，一位顾客平均留多少天。' },
    orderInterval: { label: '下单间隔天数', short: '下单间隔', definition: '活跃顾客的天数之和 / 复购订单数：仍活跃的顾客平均隔多少天再下一单。' },
    nps: { label: '净推荐值（NPS）', short: '净推荐值', definition: '100 × （推荐者 − 贬损者） / 评分人数，只算90天内买过的顾客：评分 = 满意度 + 个人习惯，0.85及以上为推荐者，低于0.65为贬损者。' },
    satisfaction: { label: '满意度', short: '满意度', definition: '90天内买过的顾客的平均满意度，通常为75%。市场设定计入满意度时才有。' },
    lostCustomers: { label: '流失顾客数', short: '流失', definition: '不会再回来的顾客，减去被召回的。真实店铺无从得知，模拟才看得到。' },
    wonBack: { label: '召回顾客数', short: '召回', definition: '原已流失、被触达后又回来的顾客。真实店铺无从得知，模拟才看得到。' },
    touches: { label: '触达次数', short: '触达', definition: '短信、推送、邮件和企业微信消息之和。' },
    optOuts: { label: '退订数', short: '退订', definition: '收到消息后关闭该渠道的顾客数。' },
    subscribers: { label: '周期购订阅人数', short: '订阅人数', definition: '当天结束时仍在订阅的顾客，含暂停一期的。' },
    boxes: { label: '周期购寄送数', short: '寄送数', definition: '由周期购自动产生的订单，与其他订单一样计入。' },
    subscriptionChurn: { label: '周期购退订率', short: '周期购退订', definition: '退订的订阅 / 寄送数。倒数即一份订阅平均寄送几期。' },
    poolMembers: { label: '社群成员数', short: '社群成员', definition: '当天结束时在私域社群里的顾客，含已经流失而店铺不知道的。' },
    interactionRate: { label: '月互动率', short: '月互动率', definition: '最近30天参加过活动或连续签到三天的成员 / 成员数。' },
    poolUpkeep: { label: '社群维护成本', short: '维护成本', definition: '按天计的成员维护成本，属于手段固定费用。' },
    poolRepurchase: { label: '成员复购率', short: '成员复购', definition: '推演期内下过两单及以上的成员 / 成员数。每位成员都是在推演期内下单时入群的。' },
    poolRatio: {
      label: '成员复购是他人的几倍', short: '成员复购倍数',
      definition: '成员复购率 / 其他下过单的顾客的复购率。这不是效果：买得勤的人更常看到群卡片，入群是自我选择。效果要看复购率的配对差值。',
    },
    ruleContacts: { label: '规则触达次数', short: '规则触达', definition: '自动化触达规则发出消息或券的次数，同一顾客每次都算。' },
    recallRate: { label: '召回率', short: '召回率', definition: '沉睡顾客被触达后在观察期内下单的比例，减去对照组的同一比例。两条沉睡规则合计，只算已满的观察期。' },
    holdoutOrders: { label: '对照组估计的增量订单', short: '对照估计', definition: '规则触达后观察期内的订单，减去同样多对照组顾客的订单：店铺自己能估出的增量。真值是同运气下订单数之差。' },
  },
}
