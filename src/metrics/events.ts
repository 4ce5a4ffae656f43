/** Figures of events and of what is bought together: flash sales, live rooms, the community, promotion days, big promotions. */
import type { eventIds } from './ids.ts'
import { days, flowOf, level, ratio, sum, type Metric } from './metric.ts'

export const eventMetrics = {
  flashBooked: sum({ id: 'flashBooked', unit: 'count', better: 'higher' }, 'flash.booked'),
  flashAttended: sum({ id: 'flashAttended', unit: 'count', better: 'higher' }, 'flash.attended'),
  flashBrought: sum({ id: 'flashBrought', unit: 'count', better: 'higher' }, 'flash.brought'),
  flashFree: sum({ id: 'flashFree', unit: 'count', better: 'neither' }, 'flash.free'),
  flashFreeValue: sum({ id: 'flashFreeValue', unit: 'money', better: 'neither' }, 'flash.freeValue'),
  /** Spend on live holds the live channel of the ad budget too: both bring people into the room. */
  liveReturn: ratio({ id: 'liveReturn', unit: 'ratio', better: 'higher' }, flowOf('live.gmv'), flowOf('ads.live')),
  communitySize: level({ id: 'communitySize', unit: 'count', better: 'higher' }, days('groups.members')),
  communityUnlocks: sum({ id: 'communityUnlocks', unit: 'count', better: 'neither' }, 'groups.unlocked'),
  promotionCost: sum({ id: 'promotionCost', unit: 'money', better: 'neither' }, 'promo.cost'),
  deposits: sum({ id: 'deposits', unit: 'count', better: 'higher' }, 'bigpromo.deposits'),
  balanceRate: ratio({ id: 'balanceRate', unit: 'share', better: 'higher' }, flowOf('bigpromo.paid'), flowOf('bigpromo.paid', 'bigpromo.lapsed')),
  forfeits: sum({ id: 'forfeits', unit: 'money', better: 'neither' }, 'forfeits'),
  burstShare: ratio({ id: 'burstShare', unit: 'share', better: 'neither' }, flowOf('bigpromo.gmv'), flowOf('gmv')),
  freeOrders: sum({ id: 'freeOrders', unit: 'count', better: 'neither' }, 'bigpromo.free'),
  freeOrderCost: sum({ id: 'freeOrderCost', unit: 'money', better: 'lower' }, 'bigpromo.freeCost'),
  cleared: sum({ id: 'cleared', unit: 'count', better: 'neither' }, 'bigpromo.cleared'),
  bigPromotionCost: sum({ id: 'bigPromotionCost', unit: 'money', better: 'neither' }, 'bigpromo.discount', 'bigpromo.reduced', 'bigpromo.freeValue', 'bigpromo.spend'),
} satisfies Record<(typeof eventIds)[number], Metric>
