/** Who gets a coupon: chosen on what the shop can see, a quota given out by lot. */
import type { Firm } from '../../model/firm.ts'
import { purposes } from '../../model/random.ts'

export type Audience = {
  readonly template: string
  readonly audience: string
  readonly silentDays: number
  readonly silentShare: number
  readonly fromTier: number
  readonly share: number
  readonly quota: number
}

/** Day of the last order at or before which the longest silent `share` of customers lie. */
function silentSince(firm: Firm, day: number, share: number): { readonly day: number; readonly tie: number } {
  const byDay = new Float64Array(day + 1)
  let seen = 0
  for (let row = 0; row < firm.size(); row++) {
    const last = firm.lastOrder(row)
    if (last === undefined || last > day) continue
    byDay[last]++
    seen++
  }
  const wanted = share * seen
  let sum = 0
  for (let d = 0; d <= day; d++) {
    if (sum + byDay[d] >= wanted) return { day: d, tie: byDay[d] === 0 ? 0 : (wanted - sum) / byDay[d] }
    sum += byDay[d]
  }
  return { day, tie: 1 }
}

/** Largest lot that a quota lets through among `count` candidates' lots. */
function lotOfQuota(lots: Float64Array, quota: number): number {
  return lots.sort()[quota - 1]
}

/** Calls `give` for each customer who is to get a coupon today, in row order. Reads nothing but the firm's view. */
export function eachInAudience(firm: Firm, day: number, rule: Audience, give: (row: number) => void): void {
  const winBack = rule.template === 'winback' || rule.audience === 'silent'
  const longest = rule.template !== 'winback' && rule.audience === 'longestSilent' ? silentSince(firm, day, rule.silentShare) : undefined
  const chosen = (row: number): boolean => {
    const last = firm.lastOrder(row)
    if (last === undefined) return false
    if (winBack && day - last < rule.silentDays) return false
    if (longest && (last > longest.day || (last === longest.day && firm.lot(row, purposes.couponTie) >= longest.tie))) return false
    if (rule.template !== 'winback' && rule.audience === 'tier' && firm.tier(row) < rule.fromTier) return false
    if (rule.template !== 'winback' && rule.audience === 'pool' && !firm.inPool(row)) return false
    return rule.share >= 1 || firm.lot(row, purposes.couponShare) < rule.share
  }
  if (rule.share <= 0) return
  const size = firm.size()
  if (rule.template !== 'winback' && rule.audience === 'everyone' && rule.share >= 1 && rule.quota <= 0) {
    for (let row = 0; row < size; row++) if (firm.lastOrder(row) !== undefined) give(row)
    return
  }
  if (rule.quota <= 0) {
    for (let row = 0; row < size; row++) if (chosen(row)) give(row)
    return
  }
  const rows: number[] = []
  for (let row = 0; row < size; row++) if (chosen(row)) rows.push(row)
  const last = rows.length <= rule.quota ? 1 : lotOfQuota(Float64Array.from(rows, (row) => firm.lot(row, purposes.couponQuota)), rule.quota)
  for (const row of rows) if (firm.lot(row, purposes.couponQuota) <= last) give(row)
}
