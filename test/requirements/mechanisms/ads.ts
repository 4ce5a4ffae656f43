/** Mechanisms of buying ads: to whom, with what, when and at which bid. */
import type { Mechanism } from '../mechanism.ts'

export const advertising = {
  audience: {
    name: 'Width of the audience, from those most like buyers to everybody', set: 'ads.width world.audiences.narrowing ads.search', code: 'levers/ads/exposure.ts levers/ads/ads.ts',
    test: 'model/ads.test.ts levers/dose.test.ts cases/ads.ts oracle/levers/ads.ts', shows: 'newCustomers blendedCac tab:ads',
  },
  retargeting: {
    name: 'Ads to those who left a cart', set: 'ads.retarget world.audiences.retargetPull world.audiences.retargetCarts world.audiences.retargetClaim ads.feed', code: 'levers/ads/retargeting.ts levers/ads/exposure.ts levers/ads/ads.ts model/behaviour/carts.ts',
    test: 'model/ads.test.ts oracle/levers/ads.ts', shows: 'claimedRoas.feed orders tab:ads',
  },
  creatives: {
    name: 'Creatives by segment, their wear, and a platform that learns from clicks', set: 'ads.creative ads.swapEvery ads.swapCost world.creatives.match world.creatives.wear world.creatives.explore', code: 'levers/ads/creatives.ts levers/ads/ads.ts',
    test: 'model/ads.test.ts cases/ads.ts oracle/levers/ads.ts', shows: 'newCustomers blendedCac tab:ads',
  },
  adHours: {
    name: 'Higher bids in two hours of the evening', set: 'ads.hours ads.hourBid world.auctions.curve world.auctions.hourConversion world.auctions.hourPrice world.auctions.hourBidPrice', code: 'levers/ads/auctions.ts levers/ads/exposure.ts levers/ads/ads.ts',
    test: 'model/ads.test.ts cases/ads.ts oracle/levers/ads.ts', shows: 'visits newCustomers tab:ads',
  },
  bids: {
    name: 'Bids against rivals’ bids', set: 'ads.bid world.auctions.rivalUnrest', code: 'levers/ads/auctions.ts levers/ads/exposure.ts levers/ads/ads.ts',
    test: 'model/ads.test.ts oracle/levers/ads.ts', shows: 'visits newCustomers tab:ads',
  },
  longTail: {
    name: 'Keywords that few search for', set: 'ads.longTail world.auctions.tailPrice world.auctions.tailVolume', code: 'levers/ads/auctions.ts levers/ads/exposure.ts levers/ads/ads.ts',
    test: 'model/ads.test.ts oracle/levers/ads.ts', shows: 'visits newCustomers tab:ads',
  },
  brandSearch: {
    name: 'Rivals who bid on the shop’s name, and its own bid', set: 'ads.brandBid world.brandSearch.rivalBid world.brandSearch.share world.brandSearch.loss world.brandSearch.click', code: 'model/behaviour/arrive.ts levers/ads/ads.ts',
    test: 'model/ads.test.ts oracle/oracle.ts', shows: 'newCustomers blendedCac tab:ads page:world',
  },
  targeted: {
    name: 'Audience, creatives and hours set together or apart', set: 'ads.tuned ads.width ads.creative ads.hours', code: 'levers/ads/ads.ts levers/ads/exposure.ts levers/ads/creatives.ts levers/ads/auctions.ts',
    test: 'cases/ads.ts model/ads.test.ts', shows: 'newCustomers blendedCac tab:ads',
  },
} as const satisfies Readonly<Record<string, Mechanism>>
