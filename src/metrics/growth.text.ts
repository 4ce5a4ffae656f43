/** The words of the growth metrics. */
import type { growthIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const growthText: MetricTexts<(typeof growthIds)[number]> = {
  en: {
    orders: { label: 'Orders', short: 'Orders', definition: 'All paid orders, later returned ones included.' },
    repeatOrders: { label: 'Repeat orders', short: 'Repeats', definition: 'All orders but a customer’s first.' },
    displaced: {
      label: 'Displaced orders', short: 'Displaced',
      definition: 'Orders that did not happen because the cupboard was full from an offer or the price looked high after one: the price of pull-forward.',
    },
    newCustomers: { label: 'New customers', short: 'New', definition: 'People whose first order fell into the run, all causes together.' },
    referredCustomers: { label: 'Customers brought by friends', short: 'Referred', definition: 'New customers whose first order followed an invitation.' },
    customers: { label: 'Customers ever', short: 'Customers', definition: 'Everyone who ever ordered, at the end of the day.' },
    activeCustomers: {
      label: 'Active customers', short: 'Active',
      definition: 'Customers who would still order again one day. No shop can see this number; it is known here because the customers are simulated.',
    },
    visits: { label: 'Visits', short: 'Visits', definition: 'Visits with and without an order; GMV = visits × conversion × average order value.' },
    conversion: { label: 'Conversion', short: 'Conversion', definition: 'Orders / visits.' },
    referralK: { label: 'Referral K', short: 'K', definition: 'Customers brought by friends so far / customers ever. Below 1 it amplifies growth and cannot carry it alone.' },
    secondDegree: { label: 'Second-degree referral', short: 'Second degree', definition: 'Customers brought by a friend who was brought by a friend / customers brought by one of the first.' },
    passOnRate: { label: 'Second-degree conversion', short: 'Passed on', definition: 'Of friends brought by somebody whom no friend had brought, 30 days after they came: the share that had won a friend in turn.' },
    referredShare: { label: 'Share of newcomers by friends', short: 'By friends', definition: 'New customers brought by friends / all new customers.' },
    groupCompletion: { label: 'Groups filled', short: 'Filled', definition: 'Groups that were filled in time / groups that were filled or failed.' },
    groupShare: { label: 'Share of newcomers by groups', short: 'By groups', definition: 'New customers won by group buying / all new customers.' },
    flashConversion: { label: 'Conversion at events', short: 'At events', definition: 'Orders at the event’s price, at the normal price by those left without, and for nothing / customers who were there.' },
  },
  'zh-CN': {
    orders: { label: '订单数', short: '订单数', definition: '全部已付款订单，含之后退货的。' },
    repeatOrders: { label: '复购订单数', short: '复购订单', definition: '除顾客首单之外的全部订单。' },
    displaced: { label: '透支订单数', short: '透支订单', definition: '因为此前促销时囤了货，或促销过后觉得价格偏高，而没有发生的订单：这就是透支的代价。' },
    newCustomers: { label: '新客数', short: '新客', definition: '首单发生在推演期内的人数，含所有来源。' },
    referredCustomers: { label: '好友带来的新客', short: '裂变新客', definition: '受好友邀请而下首单的新客。' },
    customers: { label: '累计顾客数', short: '累计顾客', definition: '截至当日曾经下过单的所有人。' },
    activeCustomers: { label: '活跃顾客数', short: '活跃顾客', definition: '将来还会再次下单的顾客。真实店铺无从得知，模拟才看得到。' },
    visits: { label: '访客数', short: '访客', definition: '下单和未下单的访问之和；GMV = 访客数 × 转化率 × 客单价。' },
    conversion: { label: '转化率', short: '转化率', definition: '订单数 / 访客数。' },
    referralK: { label: '裂变系数K', short: 'K', definition: '至今由好友带来的新客 / 累计顾客数。小于1时只放大增长，不能独自支撑增长。' },
    secondDegree: { label: '二度裂变率', short: '二度裂变', definition: '由裂变新客再带来的新客 / 由原有顾客直接带来的新客。' },
    passOnRate: { label: '二度转化率', short: '二度转化', definition: '一度好友来店满30天时，已经带来过好友的人所占比例。' },
    referredShare: { label: '裂变新客占比', short: '裂变占比', definition: '好友带来的新客 / 全部新客。' },
    groupCompletion: { label: '成团率', short: '成团率', definition: '按时成团的团数 / 已成团与已失败的团数之和。' },
    groupShare: { label: '拼团新客占比', short: '拼团占比', definition: '拼团带来的新客 / 全部新客。' },
    flashConversion: { label: '到场转化率', short: '到场转化', definition: '（秒杀成交 + 没抢到按原价买 + 免单）/ 到场顾客数。' },
  },
}
