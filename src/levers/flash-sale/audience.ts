/** Whom an event is open to, on what the shop can see. */
import type { Firm } from '../../model/firm.ts'

export function admitted(firm: Firm, audience: 'everyone' | 'members' | 'pool', fromTier: number): (row: number) => boolean {
  switch (audience) {
    case 'everyone': return () => true
    case 'members': return (row) => firm.tier(row) >= fromTier
    case 'pool': return (row) => firm.inPool(row)
  }
}
