/** Exact definitions of the figures of events: read on demand, so loaded apart. */
import type { eventIds } from './ids.ts'
import type { MetricDefinitions } from './definitions.text.ts'

export const eventDefinitions: MetricDefinitions<(typeof eventIds)[number]> = {
  en: {
    flashBooked: 'Customers who booked a flash sale during its warm-up, all events together.',
    flashAttended: 'Customers who were there, all flash sales together: one who comes twice counts twice.',
    flashBrought: 'People who came to a flash sale because a customer brought them, customers or not.',
    flashFree: 'Orders given for three guests, up to the budget of an event.',
    flashFreeValue: 'List price taken off the free orders; it is part of the discounts.',
    liveReturn: 'GMV of live events at their price / spend on live: fees, bought views and the live channel of the ads. Commissions and the first orders that bought views bring are not in it.',
    communitySize: 'People in the community whose size unlocks the price, at the end of the day.',
    communityUnlocks: 'How often the community reached the size that unlocks its price.',
    promotionCost: 'Discounts, gifts and spend of the promotion calendar on its days. An order’s discount counts where the calendar’s is the one that counts; of equal ones of several levers it goes before all others. Where discounts multiply, it is what the calendar takes off.',
    deposits: 'Deposits that customers paid in the pre-sale of a big promotion: one for each order to come.',
    balanceRate: 'Deposits whose balance was paid / deposits whose balance was due. A customer who has left for good pays none.',
    forfeits: 'Deposits that the shop keeps because the balance was not paid. They are part of the net revenue, not of the GMV.',
    burstShare: 'GMV of the days of the burst of big promotions / GMV, balances of deposits included.',
    freeOrders: 'Orders of the first day of the burst, drawn by lot, for which customers got their money back.',
    freeOrderCost: 'Goods and fulfilment of those orders: what they cost the shop. What is paid back for them stands in the rewards.',
    cleared: 'Orders of left-over goods at their price, in the last phase of big promotions.',
    bigPromotionCost: 'Price cuts, what deposits count for beyond what was paid, full reductions, what is paid back for free orders, and the budget spent. Of equal price cuts on the same order the first counts: the promotion calendar’s before it, all others after it.',
  },
  'zh-CN': {
    flashBooked: '各场秒杀预热期内预约的顾客人次。',
    flashAttended: '各场秒杀到场的顾客人次，同一人来两场算两次。',
    flashBrought: '被顾客带进秒杀活动的人次，不论是否买过。',
    flashFree: '带满三人所得的免单，以每场预算为限。',
    flashFreeValue: '免单订单减去的标价金额，已含在优惠金额中。',
    liveReturn: '直播活动价成交的GMV / 直播花费（坑位费、流量加热与广告中的直播渠道）。不含佣金，也不含加热带来的新客首单。',
    communitySize: '当日结束时，用人数解锁价格的社群有多少人。',
    communityUnlocks: '社群达到人数、解锁价格的次数。',
    promotionCost: '促销日历在促销日的折扣、赠品与花费。一单的折扣只在促销折扣生效时计入，与其他手段力度相同时也算促销的；连乘时只计促销让掉的部分。',
    deposits: '大促预售期间顾客支付的定金笔数，一笔对应一个待成交的订单。',
    balanceRate: '付清尾款的定金笔数 / 尾款到期的定金笔数。已流失的顾客不付尾款。',
    forfeits: '因没付尾款而归店铺所有的定金，计入净收入，不计入GMV。',
    burstShare: '大促爆发期各日的GMV / 全部GMV，含预售尾款成交。',
    freeOrders: '爆发首日抽中、退回实付金额的订单数。',
    freeOrderCost: '上述订单的商品成本与履约成本，即店铺真正的付出。退给顾客的钱计入奖励。',
    cleared: '大促余热期按清仓价成交的尾货订单。',
    bigPromotionCost: '降价、定金膨胀多抵的部分、满减、免单退款与已花的推广预算。同一单上几项折扣力度相同时只记一项：促销日历优先，其次大促，再是其他手段。',
  },
}
