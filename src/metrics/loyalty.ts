/** Loyalty metrics: what points cost and are used for, who brings the sales, what a buyer is worth in revenue and in margin. */
import type { loyaltyIds } from './ids.ts'
import { days, flowOf, level, paired, ratio, sum, type Metric } from './metric.ts'

const gmv = flowOf('gmv')
const buyers = flowOf('buyers')
const cost = flowOf('cost.points')
const given = flowOf('points.earned', 'points.signed', 'points.shared')

export const loyaltyMetrics = {
  revenuePerBuyer: ratio({ id: 'revenuePerBuyer', unit: 'money', better: 'higher' }, flowOf('net'), buyers),
  marginPerBuyer: ratio({ id: 'marginPerBuyer', unit: 'money', better: 'higher' }, flowOf('margin'), buyers),
  memberShareOfGmv: ratio({ id: 'memberShareOfGmv', unit: 'share', better: 'neither' }, flowOf('tiers.gmv'), gmv),
  diamondShareOfGmv: ratio({ id: 'diamondShareOfGmv', unit: 'share', better: 'neither' }, flowOf('tiers.diamondGmv'), gmv),
  pointsCost: sum({ id: 'pointsCost', unit: 'money', better: 'lower' }, 'cost.points'),
  pointsOwed: level({ id: 'pointsOwed', unit: 'money', better: 'lower' }, days('owed.points')),
  pointsUse: ratio({ id: 'pointsUse', unit: 'share', better: 'neither' }, flowOf('points.used', 'points.redeemed', 'points.drawn'), given),
  pointsShared: ratio({ id: 'pointsShared', unit: 'ratio', better: 'neither' }, flowOf('points.shared'), flowOf('points.earned')),
  gmvPerPoint: ratio({ id: 'gmvPerPoint', unit: 'money', better: 'higher' }, gmv, given),
  /** The documents' figure for points: GMV gained per yuan of points; 3 is their line, 1 over the margin rate breaks even. */
  pointsRoi: paired({ id: 'pointsRoi', unit: 'ratio', better: 'higher' }, gmv, cost, gmv),
} satisfies Record<(typeof loyaltyIds)[number], Metric>
