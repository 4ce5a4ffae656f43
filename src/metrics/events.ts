/** Figures of events and of what is bought together: flash sales, live rooms, the community, promotion days. */
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
} satisfies Record<(typeof eventIds)[number], Metric>
