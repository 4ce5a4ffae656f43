/** Marketing metrics: what was spent, and three returns on it that must never be mixed (`docs/model.md`, metrics). */
import { channels, type Channel } from '../model/market.ts'
import { newColumns, orderColumns } from './growth.ts'
import type { ChannelClaimId, marketingIds } from './ids.ts'
import { costPer, flowOf, paired, ratio, sum, type Flow, type Metric, type RatioMetric } from './metric.ts'

const adColumns = channels.map((c) => `ads.${c}` as const)
const claimedColumns = channels.map((c) => `claimed.${c}` as const)
const discountColumns = ['discount.item', 'discount.coupon'] as const
/** Ads, discounts of levers, rewards, touches, perks, gifts, commissions, points as they are earned, and fixed costs of levers. */
export const marketingColumns = [...adColumns, ...discountColumns, 'cost.rewards', 'cost.touch', 'cost.perks', 'cost.gifts', 'cost.points', 'cost.program', 'cost.commission'] as const

const marketing = flowOf(...marketingColumns)
const contribution = flowOf('contribution')
const gmv = flowOf('gmv')
const orders = flowOf(...orderColumns)
const ads = flowOf(...adColumns)
const newcomers = flowOf(...newColumns)
const wooing = flowOf(...adColumns, 'cost.rewards', 'discount.couponFirst', 'referral.discount', 'content.cost')
/** What friends are paid for: cash at once, coupons when they are used. */
const rewarding = flowOf('cost.rewards', 'referral.discount')
/** A thousand times the sales of live events. */
const perThousand: Flow = (book) => flowOf('live.gmv')(book).map((fen) => fen * 1000)
/** Customers whom content brought, by search and by reading. */
const contentColumns = ['content.found', 'content.read'] as const
const redeemed = flowOf('coupon.redeemed')

const claim = (c: Channel): RatioMetric =>
  ratio({ id: `claimedRoas.${c}`, unit: 'ratio', better: 'neither' }, flowOf(`claimed.${c}`), flowOf(`ads.${c}`))
const claims = Object.fromEntries(channels.map((c) => [`claimedRoas.${c}`, claim(c)])) as Record<ChannelClaimId, RatioMetric>

export const marketingMetrics = {
  marketing: sum({ id: 'marketing', unit: 'money', better: 'neither' }, ...marketingColumns),
  adSpend: sum({ id: 'adSpend', unit: 'money', better: 'neither' }, ...adColumns),
  rewards: sum({ id: 'rewards', unit: 'money', better: 'neither' }, 'cost.rewards'),
  /** (i) Contribution margin gained per yuan of marketing added; the margin is net of it, so 0 breaks even. */
  incrementalRoi: paired({ id: 'incrementalRoi', unit: 'ratio', better: 'higher', breakEven: 0 }, contribution, marketing, gmv),
  /** (ii) GMV per yuan spent. */
  spendEfficiency: ratio({ id: 'spendEfficiency', unit: 'ratio', better: 'higher' }, gmv, marketing),
  /** (iii) GMV gained per yuan of marketing added; breaks even at 1 over the margin rate. */
  documentsRoi: paired({ id: 'documentsRoi', unit: 'ratio', better: 'higher' }, gmv, marketing, gmv),
  incrementalRoas: paired({ id: 'incrementalRoas', unit: 'ratio', better: 'higher' }, flowOf('net'), ads, gmv),
  claimedRoas: ratio({ id: 'claimedRoas', unit: 'ratio', better: 'neither' }, flowOf(...claimedColumns), ads),
  ...claims,
  blendedCac: costPer({ id: 'blendedCac', unit: 'money', better: 'lower' }, wooing, newcomers),
  paidCac: costPer({ id: 'paidCac', unit: 'money', better: 'lower' }, wooing, flowOf(...channels.map((c) => `new.${c}`))),
  incrementalCac: paired({ id: 'incrementalCac', unit: 'money', better: 'lower' }, marketing, newcomers, orders),
  rewardPerNewCustomer: costPer({ id: 'rewardPerNewCustomer', unit: 'money', better: 'lower' }, rewarding, flowOf('new.referral')),
  referredLtvCac: ratio({ id: 'referredLtvCac', unit: 'ratio', better: 'higher' }, flowOf('referral.margin'), rewarding),
  liveGpm: ratio({ id: 'liveGpm', unit: 'money', better: 'higher' }, perThousand, flowOf('live.views')),
  couponsRedeemed: sum({ id: 'couponsRedeemed', unit: 'count', better: 'neither' }, 'coupon.redeemed'),
  couponRedemption: ratio({ id: 'couponRedemption', unit: 'share', better: 'neither' }, redeemed, flowOf('coupon.issued')),
  organicShareOfRedemptions: ratio({ id: 'organicShareOfRedemptions', unit: 'share', better: 'lower' }, flowOf('coupon.redeemedOrganic'), redeemed),
  couponLeak: ratio({ id: 'couponLeak', unit: 'share', better: 'lower' }, flowOf('discount.couponOrganic'), flowOf('discount.coupon')),
  marginPerCoupon: paired({ id: 'marginPerCoupon', unit: 'money', better: 'higher', breakEven: 0 }, contribution, redeemed, orders),
  costPerIncrementalOrder: paired({ id: 'costPerIncrementalOrder', unit: 'money', better: 'lower' }, flowOf(...discountColumns), orders, orders),
  /** (iii) of the promotion calendar alone: GMV gained per yuan of discounts, gifts and spend on its days. */
  promotionRoi: paired({ id: 'promotionRoi', unit: 'ratio', better: 'higher' }, gmv, flowOf('promo.cost'), gmv),
  memberDayShare: ratio({ id: 'memberDayShare', unit: 'share', better: 'neither' }, flowOf('memberday.gmv'), gmv),
  contentCustomers: sum({ id: 'contentCustomers', unit: 'count', better: 'higher' }, ...contentColumns),
  contentCac: costPer({ id: 'contentCac', unit: 'money', better: 'lower' }, flowOf('content.cost'), flowOf(...contentColumns)),
  postSights: sum({ id: 'postSights', unit: 'count', better: 'neither' }, 'seeding.exposures'),
  postCustomers: sum({ id: 'postCustomers', unit: 'count', better: 'higher' }, 'seeding.new', 'ugc.new'),
  postCac: costPer({ id: 'postCac', unit: 'money', better: 'lower' }, flowOf('seeding.cost'), flowOf('seeding.new')),
  customerPosts: sum({ id: 'customerPosts', unit: 'count', better: 'higher' }, 'ugc.posts', 'seeding.own'),
} satisfies Record<(typeof marketingIds)[number], Metric>
