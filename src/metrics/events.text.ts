/** The words of the figures of events. */
import type { eventIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const eventText: MetricTexts<(typeof eventIds)[number]> = {
  en: {
    flashBooked: { label: 'Places booked at events', short: 'Booked', definition: 'Customers who booked a flash sale during its warm-up, all events together.' },
    flashAttended: { label: 'Attendance of events', short: 'Attendance', definition: 'Customers who were there, all flash sales together: one who comes twice counts twice.' },
    flashBrought: { label: 'Guests brought to events', short: 'Guests', definition: 'People who came to a flash sale because a customer brought them, customers or not.' },
    flashFree: { label: 'Free orders', short: 'Free orders', definition: 'Orders given for three guests, up to the budget of an event.' },
    flashFreeValue: { label: 'Given away in free orders', short: 'Given away', definition: 'List price taken off the free orders; it is part of the discounts.' },
    liveReturn: { label: 'Live sales per live spend', short: 'Live return', definition: 'GMV of live events at their price / spend on live: fees, bought views and the live channel of the ads. Commissions and the first orders that bought views bring are not in it.' },
    communitySize: { label: 'Community of group buying', short: 'Community', definition: 'People in the community whose size unlocks the price, at the end of the day.' },
    communityUnlocks: { label: 'Community prices unlocked', short: 'Unlocked', definition: 'How often the community reached the size that unlocks its price.' },
    promotionCost: { label: 'Cost of promotion days', short: 'Promotion cost', definition: 'Discounts, gifts and spend of the promotion calendar on its days. An order’s discount counts where the calendar’s is the one that counts; of equal ones of several levers it goes before all others. Where discounts multiply, it is what the calendar takes off.' },
    deposits: { label: 'Deposits paid', short: 'Deposits', definition: 'Deposits that customers paid in the pre-sale of a big promotion: one for each order to come.' },
    balanceRate: { label: 'Balances paid', short: 'Balances', definition: 'Deposits whose balance was paid / deposits whose balance was due. A customer who has left for good pays none.' },
    forfeits: { label: 'Deposits left behind', short: 'Left behind', definition: 'Deposits that the shop keeps because the balance was not paid. They are part of the net revenue, not of the GMV.' },
    burstShare: { label: 'Burst’s share of GMV', short: 'Burst share', definition: 'GMV of the days of the burst of big promotions / GMV, balances of deposits included.' },
    freeOrders: { label: 'Orders made free', short: 'Made free', definition: 'Orders of the first day of the burst, drawn by lot, for which customers got their money back.' },
    freeOrderCost: { label: 'Cost of orders made free', short: 'Free cost', definition: 'Goods and fulfilment of those orders: what they cost the shop. What is paid back for them stands in the rewards.' },
    cleared: { label: 'Orders of the clearance', short: 'Cleared', definition: 'Orders of left-over goods at their price, in the last phase of big promotions.' },
    bigPromotionCost: { label: 'Cost of big promotions', short: 'Big promo cost', definition: 'Price cuts, what deposits count for beyond what was paid, full reductions, what is paid back for free orders, and the budget spent. Of equal price cuts on the same order the first counts: the promotion calendar’s before it, all others after it.' },
  },
  'zh-CN': {
    flashBooked: { label: '活动预约人次', short: '预约人次', definition: '各场秒杀预热期内预约的顾客人次。' },
    flashAttended: { label: '活动到场人次', short: '到场人次', definition: '各场秒杀到场的顾客人次，同一人来两场算两次。' },
    flashBrought: { label: '活动带来人次', short: '带来人次', definition: '被顾客带进秒杀活动的人次，不论是否买过。' },
    flashFree: { label: '免单数', short: '免单数', definition: '带满三人所得的免单，以每场预算为限。' },
    flashFreeValue: { label: '免单让利', short: '免单让利', definition: '免单订单减去的标价金额，已含在优惠金额中。' },
    liveReturn: { label: '直播投产比', short: '直播投产比', definition: '直播活动价成交的GMV / 直播花费（坑位费、流量加热与广告中的直播渠道）。不含佣金，也不含加热带来的新客首单。' },
    communitySize: { label: '拼团社群人数', short: '社群人数', definition: '当日结束时，用人数解锁价格的社群有多少人。' },
    communityUnlocks: { label: '社群解锁次数', short: '解锁次数', definition: '社群达到人数、解锁价格的次数。' },
    promotionCost: { label: '促销日费用', short: '促销费用', definition: '促销日历在促销日的折扣、赠品与花费。一单的折扣只在促销折扣生效时计入，与其他手段力度相同时也算促销的；连乘时只计促销让掉的部分。' },
    deposits: { label: '定金笔数', short: '定金笔数', definition: '大促预售期间顾客支付的定金笔数，一笔对应一个待成交的订单。' },
    balanceRate: { label: '尾款支付率', short: '尾款支付率', definition: '付清尾款的定金笔数 / 尾款到期的定金笔数。已流失的顾客不付尾款。' },
    forfeits: { label: '没收的定金', short: '没收定金', definition: '因没付尾款而归店铺所有的定金，计入净收入，不计入GMV。' },
    burstShare: { label: '爆发期GMV占比', short: '爆发期占比', definition: '大促爆发期各日的GMV / 全部GMV，含预售尾款成交。' },
    freeOrders: { label: '大促免单数', short: '大促免单', definition: '爆发首日抽中、退回实付金额的订单数。' },
    freeOrderCost: { label: '大促免单成本', short: '免单成本', definition: '上述订单的商品成本与履约成本，即店铺真正的付出。退给顾客的钱计入奖励。' },
    cleared: { label: '清仓单数', short: '清仓单数', definition: '大促余热期按清仓价成交的尾货订单。' },
    bigPromotionCost: { label: '大促费用', short: '大促费用', definition: '降价、定金膨胀多抵的部分、满减、免单退款与已花的推广预算。同一单上几项折扣力度相同时只记一项：促销日历优先，其次大促，再是其他手段。' },
  },
}
