/** What the big-promotion lever is called, field by field. */
import { noUnit } from '../no-unit.text.ts'
import type { LeverText } from '../text.ts'
import type { bigPromotion } from './big-promotion.ts'

export const bigPromotionText: LeverText<(typeof bigPromotion)['fields']> = {
  name: { en: 'Big promotion', 'zh-CN': '大促' },
  short: { en: 'Big promo', 'zh-CN': '大促' },
  summary: { en: 'Deposits first, then a few loud days, then a clearance: 618, Double 11, or days of your own.', 'zh-CN': '先收定金蓄水，再爆发几天，最后清仓返场，可按618、双11或自定日期。' },
  idle: { en: 'the big promotion is on but offers and spends nothing', 'zh-CN': '大促已开启，但没有优惠也没有投入' },
  fields: {
    dates: {
      label: { en: 'Dates', 'zh-CN': '档期' }, hint: { en: 'Days of your own, 618 (1 to 15, 16 to 18, 19 to 25 June) or Double 11 (20 October to 9 November, 10 and 11, 12 to 18).', 'zh-CN': '自定日期，或按618（6月1日至15日、16日至18日、19日至25日）、双11（10月20日至11月9日、10日至11日、12日至18日）的蓄水、爆发、余热三段。' },
      options: { own: { en: 'Own', 'zh-CN': '自定' }, midYear: { en: '618', 'zh-CN': '年中618' }, doubleEleven: { en: '11.11', 'zh-CN': '双11' } },
    },
    storeDay: { label: { en: 'First day', 'zh-CN': '开始日' }, unit: noUnit, hint: { en: 'Day of the run on which the first phase begins; the first day is 0.', 'zh-CN': '推演第几天进入蓄水期，第一天记作0。' } },
    storeDays: { label: { en: 'Days before', 'zh-CN': '蓄水天数' }, hint: { en: 'Length of the first phase, in which deposits are taken.', 'zh-CN': '蓄水期长度，其间收取定金。' } },
    burstDays: { label: { en: 'Days of the burst', 'zh-CN': '爆发天数' }, hint: { en: 'Days of the full reduction; balances are due on the first.', 'zh-CN': '满减生效的天数，第一天付尾款。' } },
    glowDays: { label: { en: 'Days after', 'zh-CN': '余热天数' }, hint: { en: 'Length of the last phase, in which left-over goods are cleared.', 'zh-CN': '余热期长度，其间清仓尾货。' } },
    announced: { label: { en: 'Told before', 'zh-CN': '提前预告' }, hint: { en: 'Customers know the days of the burst and may wait for them.', 'zh-CN': '顾客事先知道爆发期，可能会等。' } },
    deposit: {
      label: { en: 'Deposit', 'zh-CN': '定金' }, hint: { en: 'Paid in the first phase for an order of the burst’s first day; lost where the balance is not paid. 0 is no pre-sale.', 'zh-CN': '蓄水期预付，爆发首日付尾款成交，不付尾款则定金不退。0表示没有预售。' },
      special: { value: 0, word: { en: 'none', 'zh-CN': '无' } },
    },
    expansion: {
      label: { en: 'Counts for', 'zh-CN': '定金膨胀' }, unit: { en: 'times as much', 'zh-CN': '倍' }, hint: { en: 'How many times its amount a deposit takes off the order; at 1 it is merely paid early.', 'zh-CN': '付尾款时，定金按几倍抵扣，1倍只是提前付款。' },
    },
    threshold: { label: { en: 'Full reduction from', 'zh-CN': '满减门槛' }, hint: { en: 'Sum that an order of the burst must reach.', 'zh-CN': '爆发期订单要满的金额。' } },
    reduction: {
      label: { en: 'Full reduction', 'zh-CN': '满减金额' }, hint: { en: 'Taken off each such order; instead of a coupon, whichever saves more. 0 is none.', 'zh-CN': '达到门槛减去的金额，与优惠券取省得多的一项。0表示没有。' },
      special: { value: 0, word: { en: 'none', 'zh-CN': '无' } },
    },
    perThreshold: { label: { en: 'For each full sum', 'zh-CN': '每满减' }, hint: { en: 'Twice the sum, twice the reduction; else once per order.', 'zh-CN': '满几个门槛减几次，否则每单只减一次。' } },
    discount: { label: { en: 'Timed discount', 'zh-CN': '限时折扣' }, hint: { en: 'Off every item on the first days of the burst; the reduction counts on what that leaves.', 'zh-CN': '爆发期头几天全店减去的比例，满减按折后金额算。' }, discount: true },
    discountDays: { label: { en: 'Days of the discount', 'zh-CN': '限时天数' }, hint: { en: 'So many days from the first day of the burst on.', 'zh-CN': '从爆发首日起算的天数。' } },
    freeOrders: {
      label: { en: 'Free orders', 'zh-CN': '免单名额' }, hint: { en: 'Of all orders of the burst’s first day so many, by lot, get their money back; the news brings people. 0 is none.', 'zh-CN': '爆发首日的订单中抽出这么多单，退回实付金额，消息会引来人。0表示没有。' },
      special: { value: 0, word: { en: 'none', 'zh-CN': '无' } },
    },
    clearance: { label: { en: 'Clearance discount', 'zh-CN': '清仓折扣' }, hint: { en: 'Off the goods left over, in the last phase.', 'zh-CN': '余热期尾货减去的比例。' }, discount: true },
    clearStock: {
      label: { en: 'Goods left over', 'zh-CN': '尾货单数' }, hint: { en: 'Orders that the clearance can fill, given out by lot; 0 sets no limit.', 'zh-CN': '清仓可成交的单数，超出则抽签，0表示不限。' },
      special: { value: 0, word: { en: 'no limit', 'zh-CN': '不限' } },
    },
    budget: { label: { en: 'Budget', 'zh-CN': '推广预算' }, unit: { en: '¥ per promotion', 'zh-CN': '元/场' }, hint: { en: 'Spent on traffic over the three phases; each further yuan of a day brings less.', 'zh-CN': '三个阶段用来买流量的总额，同一天花得越多，每1元带来的越少。' } },
    shares: {
      label: { en: 'Shares of the budget', 'zh-CN': '预算分配' }, hint: { en: 'What each phase gets of it, day by day alike; only how they stand to each other counts.', 'zh-CN': '各阶段所占份额，阶段内按天平分，只看彼此的比例。' },
      places: [{ en: 'before', 'zh-CN': '蓄水期' }, { en: 'burst', 'zh-CN': '爆发期' }, { en: 'after', 'zh-CN': '余热期' }],
    },
  },
}
