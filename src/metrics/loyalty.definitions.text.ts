/** Exact definitions of the figures of loyalty: read on demand, so loaded apart. */
import type { loyaltyIds } from './ids.ts'
import type { MetricDefinitions } from './definitions.text.ts'

export const loyaltyDefinitions: MetricDefinitions<(typeof loyaltyIds)[number]> = {
  en: {
    revenuePerBuyer: 'Net revenue / customers with an order in the run: what a buyer was worth in revenue.',
    marginPerBuyer: 'CM2 / customers with an order in the run: what a buyer was worth in margin.',
    memberShareOfGmv: 'GMV of orders by members of any tier / GMV.',
    diamondShareOfGmv: 'GMV of orders by diamond members / GMV.',
    pointsCost: 'Points earned at the value at which they are booked, plus what using them adds, less what lapses or comes back.',
    pointsOwed: 'What the shop owes for the points that customers hold: one fen each, less the share expected to lapse.',
    pointsUse: 'Points spent at the till, in the mall and on draws / points given. A cost, not a gain.',
    pointsShared: 'Points for sharing / points for orders.',
    gmvPerPoint: 'GMV / points given.',
    pointsRoi: 'GMV gained over the baseline / cost of points beyond the baseline’s. The plans ask for 3; it breaks even at 1 / margin rate, which is 3 only at a margin of a third. A dash where the points cost less than 0.5% of the baseline’s GMV.',
    tierMembers: 'Customers in a tier, silver or above, at the end of the day; those who will never order again included.',
    goldMembers: 'Customers in the gold or diamond tier at the end of the day.',
    diamondMembers: 'Customers in the diamond tier at the end of the day.',
    tierUpgrades: 'Rises into a higher tier, counted on the day of the order that reached it.',
    tierDowngrades: 'Falls into a lower tier at the end of a window.',
    pointsHoarded: 'Points of those who save up and do not use them / all points held, at the end of the day.',
    pointsPayers: 'Orders of which a part was paid with points / orders.',
  },
  'zh-CN': {
    revenuePerBuyer: '净收入 / 推演期内下过单的顾客，即一位买家值多少收入。',
    marginPerBuyer: 'CM2 / 推演期内下过单的顾客，即一位买家值多少毛利。',
    memberShareOfGmv: '各等级会员订单的GMV / GMV。',
    diamondShareOfGmv: '钻石卡会员订单的GMV / GMV。',
    pointsCost: '发放的积分按入账价值计，加上使用时补足的部分，减去作废和退回的部分。',
    pointsOwed: '顾客手中积分对应的应付：每积分1分钱，扣除预计作废的比例。',
    pointsUse: '抵现、兑换和抽奖用掉的积分 / 发放的积分。这是成本，不是收益。',
    pointsShared: '分享积分 / 购物积分。',
    gmvPerPoint: 'GMV / 发放的积分。',
    pointsRoi: '比基线多出的GMV / 比基线多花的积分成本。策划案要求达到3；保本点是1 / 毛利率，只有毛利率为三分之一时才等于3。积分成本不到基线GMV的0.5%时留空。',
    tierMembers: '当日结束时银卡及以上的顾客，含已流失的。',
    goldMembers: '当日结束时的金卡与钻石卡顾客。',
    diamondMembers: '当日结束时的钻石卡顾客。',
    tierUpgrades: '升入更高等级的次数，记在达标订单当日。',
    tierDowngrades: '评定期满时降到更低等级的次数。',
    pointsHoarded: '当日结束时，只攒不用的人持有的积分 / 全部未用积分。',
    pointsPayers: '部分用积分支付的订单 / 全部订单。',
  },
}
