/** The words of the loyalty metrics. */
import type { loyaltyIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const loyaltyText: MetricTexts<(typeof loyaltyIds)[number]> = {
  en: {
    revenuePerBuyer: { label: 'Revenue per buyer (ARPU)', short: 'Revenue per buyer', definition: 'Net revenue / customers with an order in the run: what a buyer was worth in revenue.' },
    marginPerBuyer: { label: 'Margin per buyer', short: 'Margin per buyer', definition: 'CM2 / customers with an order in the run: what a buyer was worth in margin.' },
    memberShareOfGmv: { label: 'Members’ share of GMV', short: 'Members’ share', definition: 'GMV of orders by members of any tier / GMV.' },
    diamondShareOfGmv: { label: 'Diamond share of GMV', short: 'Diamond share', definition: 'GMV of orders by diamond members / GMV.' },
    pointsCost: { label: 'Cost of points', short: 'Points', definition: 'Points earned at the value at which they are booked, plus what using them adds, less what lapses or comes back.' },
    pointsOwed: { label: 'Owed in points', short: 'Owed in points', definition: 'What the shop owes for the points that customers hold: one fen each, less the share expected to lapse.' },
    pointsUse: { label: 'Points used', short: 'Points used', definition: 'Points spent at the till, in the mall and on draws / points given. A cost, not a gain.' },
    pointsShared: { label: 'Points for sharing', short: 'For sharing', definition: 'Points for sharing / points for orders.' },
    gmvPerPoint: { label: 'GMV per point', short: 'GMV per point', definition: 'GMV / points given.' },
    pointsRoi: { label: 'GMV gained over points', short: 'GMV gained / points', definition: 'GMV gained over the baseline / cost of points beyond the baseline’s. The plans ask for 3; it breaks even at 1 / margin rate, which is 3 only at a margin of a third. A dash where the points cost less than 0.5% of the baseline’s GMV.' },
    tierMembers: { label: 'Members', short: 'Members', definition: 'Customers in a tier, silver or above, at the end of the day; those who will never order again included.' },
    goldMembers: { label: 'Gold members and above', short: 'Gold and above', definition: 'Customers in the gold or diamond tier at the end of the day.' },
    diamondMembers: { label: 'Diamond members', short: 'Diamond', definition: 'Customers in the diamond tier at the end of the day.' },
    tierUpgrades: { label: 'Tier upgrades', short: 'Upgrades', definition: 'Rises into a higher tier, counted on the day of the order that reached it.' },
    tierDowngrades: { label: 'Tier downgrades', short: 'Downgrades', definition: 'Falls into a lower tier at the end of a window.' },
    pointsHoarded: { label: 'Points held by savers', short: 'Held by savers', definition: 'Points of those who save up and do not use them / all points held, at the end of the day.' },
    pointsPayers: { label: 'Orders paid with points', short: 'Paid with points', definition: 'Orders of which a part was paid with points / orders.' },
  },
  'zh-CN': {
    revenuePerBuyer: { label: '每位买家收入（ARPU）', short: '每位买家收入', definition: '净收入 / 推演期内下过单的顾客，即一位买家值多少收入。' },
    marginPerBuyer: { label: '每位买家毛利', short: '每位买家毛利', definition: 'CM2 / 推演期内下过单的顾客，即一位买家值多少毛利。' },
    memberShareOfGmv: { label: '会员GMV占比', short: '会员占比', definition: '各等级会员订单的GMV / GMV。' },
    diamondShareOfGmv: { label: '钻石卡GMV占比', short: '钻石卡占比', definition: '钻石卡会员订单的GMV / GMV。' },
    pointsCost: { label: '积分成本', short: '积分成本', definition: '发放的积分按入账价值计，加上使用时补足的部分，减去作废和退回的部分。' },
    pointsOwed: { label: '积分应付', short: '积分应付', definition: '顾客手中积分对应的应付：每积分1分钱，扣除预计作废的比例。' },
    pointsUse: { label: '积分使用率', short: '积分使用率', definition: '抵现、兑换和抽奖用掉的积分 / 发放的积分。这是成本，不是收益。' },
    pointsShared: { label: '分享积分比', short: '分享积分比', definition: '分享积分 / 购物积分。' },
    gmvPerPoint: { label: '每积分GMV', short: '每积分GMV', definition: 'GMV / 发放的积分。' },
    pointsRoi: { label: '积分增量投产比', short: '积分增量投产比', definition: '比基线多出的GMV / 比基线多花的积分成本。策划案要求达到3；保本点是1 / 毛利率，只有毛利率为三分之一时才等于3。积分成本不到基线GMV的0.5%时留空。' },
    tierMembers: { label: '会员人数', short: '会员人数', definition: '当日结束时银卡及以上的顾客，含已流失的。' },
    goldMembers: { label: '金卡及以上会员', short: '金卡以上', definition: '当日结束时的金卡与钻石卡顾客。' },
    diamondMembers: { label: '钻石卡会员', short: '钻石会员', definition: '当日结束时的钻石卡顾客。' },
    tierUpgrades: { label: '升级次数', short: '升级', definition: '升入更高等级的次数，记在达标订单当日。' },
    tierDowngrades: { label: '降级次数', short: '降级', definition: '评定期满时降到更低等级的次数。' },
    pointsHoarded: { label: '囤积积分占比', short: '囤积占比', definition: '当日结束时，只攒不用的人持有的积分 / 全部未用积分。' },
    pointsPayers: { label: '用积分抵扣的订单占比', short: '积分抵扣占比', definition: '部分用积分支付的订单 / 全部订单。' },
  },
}
