/** How paid channels and messages respond, in every kind of shop alike. */
import type { Channel, ChannelResponse, Medium, MediumResponse } from '../../model/market.ts'

/**
 * Carry-over, saturation, quality of the customers brought, and clicks per channel.
 * `referenceSpend` is yuan per day of a shop with 20,000 customers and 180,000 prospects; `resolveMarket` scales it.
 * Half-lives E27, steepness E28, claims E26, visit quality E57, clicks in private groups E60; age of a touch and the rest assumption.
 */
export const channelDefaults: Readonly<Record<Channel, ChannelResponse>> = {
  search: {
    halfLife: 2, steepness: 1, referenceSpend: 300, cacRatio: 1, existing: 0.03, claim: 0.8,
    rate: 1, churn: 1, returns: 1, basket: 1, visitQuality: 1.3, clickRate: 0.03, touchAge: 0.7,
  },
  feed: {
    halfLife: 5, steepness: 1.5, referenceSpend: 200, cacRatio: 1, existing: 0.02, claim: 0.6,
    rate: 0.9, churn: 1.15, returns: 1.2, basket: 0.95, visitQuality: 0.6, clickRate: 0.012, touchAge: 7,
  },
  live: {
    halfLife: 3, steepness: 1.2, referenceSpend: 100, cacRatio: 0.9, existing: 0.02, claim: 0.5,
    rate: 0.8, churn: 1.3, returns: 1.8, basket: 0.85, visitQuality: 1.2, clickRate: 0.02, touchAge: 2,
  },
  kol: {
    halfLife: 21, steepness: 1.3, referenceSpend: 100, cacRatio: 1.2, existing: 0.01, claim: 0.2,
    rate: 1, churn: 1, returns: 1.05, basket: 1.05, visitQuality: 0.7, clickRate: 0.01, touchAge: 10,
  },
  private: {
    halfLife: 2, steepness: 1, referenceSpend: 50, cacRatio: 0.5, existing: 0.05, claim: 0.7,
    rate: 1.05, churn: 0.9, returns: 0.9, basket: 1, visitQuality: 1.5, clickRate: 0.147, touchAge: 2,
  },
}

/** People for whom `referenceSpend` holds: 20,000 customers and 180,000 prospects. */
export const referenceMarket = 200_000

/** Quality of customers brought by a friend; assumption. */
export const referredDefaults = { rate: 1, churn: 0.82, returns: 0.9, basket: 1.05 } as const

/** Quality of customers won by a group purchase; assumption. */
export const groupedDefaults = { rate: 0.85, churn: 1.25, returns: 1.1, basket: 0.8 } as const

/** Lift, cost in yuan, opt-out, fatigue and opt-in share per medium; E14, E59, E60, opt-in assumption. */
export const mediumDefaults: Readonly<Record<Medium, MediumResponse>> = {
  sms: { lift: 0.25, cost: 0.045, optOut: 0.003, fatigue: 0.35, optIn: 0.85 },
  push: { lift: 0.15, cost: 0.002, optOut: 0.002, fatigue: 0.2, optIn: 0.35 },
  email: { lift: 0.1, cost: 0.001, optOut: 0.001, fatigue: 0.1, optIn: 0.2 },
  wecom: { lift: 0.45, cost: 0.05, optOut: 0.003, fatigue: 0.3, optIn: 0.15 },
  // nobody stands in a group before there is one
  group: { lift: 0.2, cost: 0.01, optOut: 0.001, fatigue: 0.15, optIn: 0 },
  call: { lift: 0.6, cost: 2, optOut: 0.005, fatigue: 0.6, optIn: 0.6 },
}
