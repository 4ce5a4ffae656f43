/** The words of the retention metrics. */
import type { retentionIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const retentionText: MetricTexts<(typeof retentionIds)[number]> = {
  en: {
    r90: {
      label: 'Bought again in 90 days (R90)', short: 'Again in 90 d',
      definition: 'Of the customers who ordered 180 to 90 days ago, the share who ordered again in the last 90 days.',
    },
    repurchaseRate: { label: 'Repurchase rate', short: 'Repurchase', definition: 'Customers with two or more orders in the run / customers with at least one.' },
    nps: { label: 'Net promoter score (NPS)', short: 'NPS', definition: '100 × (promoters − detractors) / raters, over those who bought within 90 days: a rating is satisfaction plus a habit of the person, a promoter from 0.85, a detractor below 0.65.' },
    satisfaction: { label: 'Satisfaction', short: 'Satisfaction', definition: 'Mean satisfaction of those who bought within 90 days; 75% is the usual. Only where the world follows it.' },
    lostCustomers: { label: 'Customers lost', short: 'Lost', definition: 'Customers who left for good; known because they are simulated.' },
    touches: { label: 'Messages sent', short: 'Messages', definition: 'Text messages, pushes, e-mails and WeCom messages together.' },
    optOuts: { label: 'Opt-outs', short: 'Opt-outs', definition: 'Customers who switched a channel off after a message.' },
  },
  'zh-CN': {
    r90: { label: '90天复购率（R90）', short: '90天复购率', definition: '在180天前至90天前之间下过单的顾客中，最近90天内再次下单的比例。' },
    repurchaseRate: { label: '复购率', short: '复购率', definition: '推演期内下过两单及以上的顾客 / 下过单的顾客。' },
    nps: { label: '净推荐值（NPS）', short: '净推荐值', definition: '100 × （推荐者 − 贬损者） / 评分人数，只算90天内买过的顾客：评分 = 满意度 + 个人习惯，0.85及以上为推荐者，低于0.65为贬损者。' },
    satisfaction: { label: '满意度', short: '满意度', definition: '90天内买过的顾客的平均满意度，通常为75%。市场设定计入满意度时才有。' },
    lostCustomers: { label: '流失顾客数', short: '流失', definition: '不会再回来的顾客。真实店铺无从得知，模拟才看得到。' },
    touches: { label: '触达次数', short: '触达', definition: '短信、推送、邮件和企业微信消息之和。' },
    optOuts: { label: '退订数', short: '退订', definition: '收到消息后关闭该渠道的顾客数。' },
  },
}
