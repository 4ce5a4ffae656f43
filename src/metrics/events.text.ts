/** The words of the figures of events. */
import type { eventIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const eventText: MetricTexts<(typeof eventIds)[number]> = {
  en: {
    flashBooked: { label: 'Places booked at events', short: 'Booked' },
    flashAttended: { label: 'Attendance of events', short: 'Attendance' },
    flashBrought: { label: 'Guests brought to events', short: 'Guests' },
    flashFree: { label: 'Free orders', short: 'Free orders' },
    flashFreeValue: { label: 'Given away in free orders', short: 'Given away' },
    liveReturn: { label: 'Live sales per live spend', short: 'Live return' },
    communitySize: { label: 'Community of group buying', short: 'Community' },
    communityUnlocks: { label: 'Community prices unlocked', short: 'Unlocked' },
    promotionCost: { label: 'Cost of promotion days', short: 'Promotion cost' },
    deposits: { label: 'Deposits paid', short: 'Deposits' },
    balanceRate: { label: 'Balances paid', short: 'Balances' },
    forfeits: { label: 'Deposits left behind', short: 'Left behind' },
    burstShare: { label: 'Burst’s share of GMV', short: 'Burst share' },
    freeOrders: { label: 'Orders made free', short: 'Made free' },
    freeOrderCost: { label: 'Cost of orders made free', short: 'Free cost' },
    cleared: { label: 'Orders of the clearance', short: 'Cleared' },
    bigPromotionCost: { label: 'Cost of big promotions', short: 'Big promo cost' },
  },
  'zh-CN': {
    flashBooked: { label: '活动预约人次', short: '预约人次' },
    flashAttended: { label: '活动到场人次', short: '到场人次' },
    flashBrought: { label: '活动带来人次', short: '带来人次' },
    flashFree: { label: '免单数', short: '免单数' },
    flashFreeValue: { label: '免单让利', short: '免单让利' },
    liveReturn: { label: '直播投产比', short: '直播投产比' },
    communitySize: { label: '拼团社群人数', short: '社群人数' },
    communityUnlocks: { label: '社群解锁次数', short: '解锁次数' },
    promotionCost: { label: '促销日费用', short: '促销费用' },
    deposits: { label: '定金笔数', short: '定金笔数' },
    balanceRate: { label: '尾款支付率', short: '尾款支付率' },
    forfeits: { label: '没收的定金', short: '没收定金' },
    burstShare: { label: '爆发期GMV占比', short: '爆发期占比' },
    freeOrders: { label: '大促免单数', short: '大促免单' },
    freeOrderCost: { label: '大促免单成本', short: '免单成本' },
    cleared: { label: '清仓单数', short: '清仓单数' },
    bigPromotionCost: { label: '大促费用', short: '大促费用' },
  },
}
