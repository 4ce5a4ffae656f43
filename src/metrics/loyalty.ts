/** Loyalty metrics: what points cost and are used for, who brings the sales, what a buyer is worth in revenue and in margin. */
import type { loyaltyIds } from './ids.ts'
import { orderColumns } from './growth.ts'
import { days, divide, flowOf, level, paired, ratio, sum, type Metric } from './metric.ts'

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
  tierMembers: level({ id: 'tierMembers', unit: 'count', better: 'higher' }, days('tiers.members')),
  goldMembers: level({ id: 'goldMembers', unit: 'count', better: 'higher' }, days('tiers.gold')),
  diamondMembers: level({ id: 'diamondMembers', unit: 'count', better: 'higher' }, days('tiers.diamond')),
  tierUpgrades: sum({ id: 'tierUpgrades', unit: 'count', better: 'higher' }, 'tiers.upgrades'),
  tierDowngrades: sum({ id: 'tierDowngrades', unit: 'count', better: 'lower' }, 'tiers.downgrades'),
  pointsHoarded: level({ id: 'pointsHoarded', unit: 'share', better: 'neither' }, (book) => divide(days('points.hoarded')(book), days('points.balance')(book))),
  pointsPayers: ratio({ id: 'pointsPayers', unit: 'share', better: 'neither' }, flowOf('points.payers'), flowOf(...orderColumns)),
} satisfies Record<(typeof loyaltyIds)[number], Metric>
