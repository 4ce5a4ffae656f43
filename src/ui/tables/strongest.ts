/**
 * The settings shown first where nothing tells strategies apart yet: those that move the contribution margin of the beauty and the snack shop
 * most between the ends of their usual range (120 days, each lever alone at its defaults), at most two of one lever. The strongest stands first.
 */
export const strongest = ['coupon.value', 'coupon.everyDays', 'ads.search', 'referral.inviterReward', 'tiers.enrolled'] as const
