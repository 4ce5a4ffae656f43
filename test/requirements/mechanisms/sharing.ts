/** Mechanisms of word of mouth, group buying and events. */
import type { Mechanism } from '../mechanism.ts'

export const sharing = {
  referral: {
    name: 'Two-sided referral', set: 'referral.visibility referral.inviterReward referral.friendReward', code: 'levers/referral/referral.ts levers/referral/friends.ts',
    test: 'levers/referral.test.ts levers/referral-rewards.test.ts golden/golden.test.ts', shows: 'referredCustomers referredShare blendedCac rewardPerNewCustomer tab:referral',
  },
  referralCoupon: {
    name: 'Referral that pays coupons', set: 'referral.rewardAs=coupon referral.inviterReward referral.friendReward', code: 'levers/referral/friends.ts levers/referral/referral.ts',
    test: 'levers/referral-rewards.test.ts', shows: 'referredCustomers rewardPerNewCustomer blendedCac tab:referral',
  },
  plainSharing: {
    name: 'Sharing without a reward', set: 'referral.visibility world.sharing.rewardFloor', code: 'levers/referral/referral.ts',
    test: 'levers/referral.test.ts', shows: 'referralK tab:referral',
  },
  closeFriends: {
    name: 'Close and distant contacts', set: 'referral.visibility world.sharing.weakTies world.sharing.closeness', code: 'model/contacts.ts levers/referral/referral.ts model/market.ts',
    test: 'oracle/levers/referral.ts levers/referral.test.ts', shows: 'referralK tab:referral',
  },
  assist: {
    name: 'Helpers for a prize', set: 'referral.assist referral.helpers referral.prize', code: 'levers/referral/assist.ts levers/referral/referral.ts',
    test: 'levers/referral-rewards.test.ts ui/referral-data.test.ts', shows: 'rewardPerNewCustomer tab:referral',
  },
  referralStatus: {
    name: 'A tier for friends won', set: 'referral.status referral.statusAfter', code: 'levers/referral/friends.ts levers/referral/referral.ts',
    test: 'levers/referral-rewards.test.ts', shows: 'referralK tab:referral',
  },
  poolReferral: {
    name: 'Referral from the groups', set: 'referral.whoMay=pool private-domain.visibility', code: 'levers/referral/who.ts levers/referral/referral.ts levers/private-domain/private-domain.ts',
    test: 'levers/referral-rewards.test.ts', shows: 'referredCustomers tab:referral',
  },
  spread: {
    name: 'K and friends by generation', set: 'referral.visibility', code: 'metrics/growth.ts ui/parts/referral-data.ts levers/referral/referral.ts',
    test: 'levers/referral.test.ts metrics/metrics.test.ts', shows: 'referralK secondDegree tab:referral',
  },
  passingOn: {
    name: 'Friends who bring friends', set: 'referral.visibility', code: 'levers/referral/friends.ts metrics/growth.ts levers/referral/referral.ts',
    test: 'metrics/metrics.test.ts', shows: 'passOnRate tab:referral',
  },
  worthByFormula: {
    name: 'Worth of a customer by the plans’ formula', set: 'referral.visibility', code: 'ui/parts/referral-data.ts levers/referral/referral.ts',
    test: 'ui/referral-data.test.ts', shows: 'tab:referral',
  },
  friendsWorth: {
    name: 'LTV/CAC of all, by source and by month, with the line at 3; of friends over rewards', set: 'referral.visibility', code: 'ui/parts/lifetime-data.ts experiments/lifetime.ts metrics/marketing.ts levers/referral/friends.ts levers/referral/referral.ts',
    test: 'metrics/metrics.test.ts experiments/studies/cohorts.test.ts ui/lifetime-data.test.ts', shows: 'referredLtvCac tab:cohorts tab:scorecard',
  },
  groups: {
    name: 'Group buying', set: 'group-buy.visibility group-buy.size group-buy.discounts', code: 'levers/group-buy/groups.ts levers/group-buy/completion.ts levers/group-buy/group-buy.ts',
    test: 'levers/group-buy.test.ts', shows: 'groupCompletion groupShare gmv tab:money',
  },
  groupLadder: {
    name: 'Ladder of two and five', set: 'group-buy.size=ladder group-buy.discounts', code: 'levers/group-buy/completion.ts levers/group-buy/group-buy.ts',
    test: 'levers/group-buy.test.ts', shows: 'groupCompletion gmv tab:money',
  },
  groupLeader: {
    name: 'Reward of a group’s leader', set: 'group-buy.leaderReward', code: 'levers/group-buy/groups.ts',
    test: 'levers/group-buy.test.ts', shows: 'groupCompletion rewards tab:money',
  },
  community: {
    name: 'A community unlocked by its size', set: 'group-buy.unlockAt group-buy.unlockDiscount', code: 'levers/group-buy/community.ts',
    test: 'levers/group-buy.test.ts metrics/lever-figures.test.ts', shows: 'communitySize communityUnlocks groupShare couponsRedeemed',
  },
  liveSale: {
    name: 'Few goods for a short time in a live room', set: 'flash-sale.host flash-sale.depth flash-sale.stock flash-sale.hours', code: 'levers/flash-sale/events.ts levers/flash-sale/sell.ts',
    test: 'levers/flash-sale.test.ts', shows: 'flashConversion gmv tab:money',
  },
  flashWeekly: {
    name: 'Flash sale on Tuesdays and Thursdays, told before', set: 'flash-sale.rhythm=tuesdayThursday flash-sale.notice', code: 'levers/flash-sale/events.ts',
    test: 'levers/flash-sale.test.ts', shows: 'flashConversion gmv tab:money',
  },
  flashDaily: {
    name: 'Daily flash sale that wears out', set: 'flash-sale.rhythm=daily flash-sale.stock', code: 'levers/flash-sale/events.ts levers/flash-sale/sell.ts',
    test: 'levers/flash-sale.test.ts', shows: 'flashConversion gmv tab:money',
  },
  flashHours: {
    name: 'Length of an event', set: 'flash-sale.hours', code: 'levers/flash-sale/events.ts',
    test: 'levers/flash-sale.test.ts', shows: 'flashConversion gmv tab:money',
  },
  flashPool: {
    name: 'Events for members of the groups alone', set: 'flash-sale.audience=pool group-buy.audience=pool member-day.audience=pool coupon.audience=pool', code: 'levers/flash-sale/audience.ts levers/flash-sale/flash-sale.ts levers/group-buy/groups.ts levers/member-day/member-day.ts levers/coupon/audience.ts',
    test: 'levers/flash-sale.test.ts levers/members-only.test.ts', shows: 'flashConversion gmv tab:money',
  },
  flashMembers: {
    name: 'Events for a tier alone', set: 'flash-sale.audience=members flash-sale.fromTier', code: 'levers/flash-sale/audience.ts levers/flash-sale/flash-sale.ts',
    test: 'levers/flash-sale.test.ts', shows: 'flashConversion gmv tab:money',
  },
  flashShare: {
    name: 'A coupon to share at an event', set: 'flash-sale.share flash-sale.shareValue', code: 'levers/flash-sale/share.ts',
    test: 'levers/flash-sale.test.ts', shows: 'referredCustomers flashConversion gmv tab:money',
  },
  warmUp: {
    name: 'Warm-up with bookings', set: 'flash-sale.preheat flash-sale.preheatBy', code: 'levers/flash-sale/warm-up.ts levers/flash-sale/attendance.ts levers/flash-sale/events.ts levers/flash-sale/flash-sale.ts',
    test: 'levers/flash-sale.test.ts metrics/lever-figures.test.ts', shows: 'flashBooked touches flashAttended flashConversion',
  },
  bringThree: {
    name: 'Bring three and order for free', set: 'flash-sale.bringThree flash-sale.freeBudget', code: 'levers/flash-sale/bring.ts levers/flash-sale/flash-sale.ts',
    test: 'levers/flash-sale.test.ts metrics/lever-figures.test.ts', shows: 'flashBrought flashFree flashFreeValue referredCustomers tab:diary',
  },
  live: {
    name: 'Live event with a host', set: 'flash-sale.host flash-sale.commission', code: 'levers/flash-sale/sell.ts levers/flash-sale/flash-sale.ts',
    test: 'levers/flash-sale.test.ts', shows: 'liveGpm flashConversion gmv tab:money',
  },
  liveBoost: {
    name: 'Bought views of a live event', set: 'flash-sale.host flash-sale.boost', code: 'levers/flash-sale/flash-sale.ts',
    test: 'levers/flash-sale.test.ts metrics/lever-figures.test.ts', shows: 'liveReturn liveGpm newCustomers tab:money',
  },
  memberDay: {
    name: 'Member day of the month', set: 'member-day.rhythm=monthly member-day.discounts', code: 'levers/member-day/member-day.ts',
    test: 'levers/member-day.test.ts', shows: 'memberDayShare gmv tab:money',
  },
  memberDayTiers: {
    name: 'Member day by tier, with lots', set: 'member-day.rhythm=monthly member-day.discounts member-day.luck', code: 'levers/member-day/member-day.ts',
    test: 'levers/member-day.test.ts', shows: 'memberDayShare gmv tab:money',
  },
  memberDayGames: {
    name: 'Member day with games', set: 'member-day.discounts member-day.spend', code: 'levers/member-day/member-day.ts levers/traffic.ts',
    test: 'levers/member-day.test.ts', shows: 'memberDayShare gmv tab:money',
  },
  memberWeek: {
    name: 'Weekly member day', set: 'member-day.rhythm=weekly member-day.discounts', code: 'levers/member-day/member-day.ts',
    test: 'levers/member-day.test.ts', shows: 'memberDayShare gmv tab:money',
  },
  creators: {
    name: 'Creators by size: head, middle, small', set: 'seeding.head seeding.mid seeding.tail world.seedingResponse.reachHead world.seedingResponse.trustTail', code: 'levers/seeding/roster.ts levers/seeding/audience.ts levers/seeding/seeding.ts',
    test: 'levers/seeding.test.ts', shows: 'postSights postCustomers postCac newCustomers tab:calendar tab:diary',
  },
  ordinaryPosters: {
    name: 'Many ordinary people who post', set: 'seeding.tail seeding.tailFee world.seedingResponse.awareness', code: 'levers/seeding/roster.ts levers/seeding/audience.ts levers/seeding/seeding.ts levers/seeding/wave-cost.ts',
    test: 'levers/seeding.test.ts', shows: 'postSights postCustomers organicShare tab:calendar tab:diary',
  },
  ownPosters: {
    name: 'Customers recruited to post', set: 'seeding.own seeding.ownFee seeding.sample', code: 'levers/seeding/own.ts levers/seeding/roster.ts levers/seeding/seeding.ts',
    test: 'levers/seeding.test.ts levers/truth.test.ts', shows: 'customerPosts postCustomers postCac tab:diary',
  },
  posterCommission: {
    name: 'Commission of posters', set: 'seeding.commission', code: 'levers/seeding/audience.ts levers/seeding/seeding.ts',
    test: 'levers/seeding.test.ts', shows: 'postCac contributionMargin tab:money',
  },
  creatorFit: {
    name: 'Fit of a creator’s followers', set: 'seeding.fit', code: 'levers/seeding/audience.ts levers/seeding/fields.ts',
    test: 'levers/seeding.test.ts', shows: 'postCustomers postCac',
  },
  postPoints: {
    name: 'Points for a post', set: 'seeding.ugc seeding.postPoints points.earn', code: 'levers/seeding/customers.ts levers/seeding/seeding.ts levers/points/points.ts',
    test: 'levers/seeding.test.ts', shows: 'customerPosts pointsCost rewards tab:diary',
  },
  socialProof: {
    name: 'Posts of customers beside the goods', set: 'seeding.ugc world.seedingResponse.proof', code: 'levers/seeding/seeding.ts levers/seeding/customers.ts',
    test: 'levers/seeding.test.ts', shows: 'cartRate conversion customerPosts',
  },
  postDraw: {
    name: 'Draw among posts with enough likes', set: 'seeding.ugc seeding.prize seeding.likes', code: 'levers/seeding/customers.ts levers/seeding/seeding.ts',
    test: 'levers/seeding.test.ts', shows: 'customerPosts rewards tab:diary',
  },
} as const satisfies Readonly<Record<string, Mechanism>>
