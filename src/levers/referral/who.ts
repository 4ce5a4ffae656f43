/** Who may invite: chosen on what the shop can see. */
import type { Firm } from '../../model/firm.ts'

/** Whether the shop lets a customer invite, after an order of theirs. */
export function mayInvite(firm: Firm, whoMay: 'everyone' | 'repeat' | 'members' | 'pool'): (row: number) => boolean {
  switch (whoMay) {
    case 'everyone': return () => true
    case 'repeat': return (row) => firm.orders(row) > 1
    case 'members': return (row) => firm.tier(row) > 0
    case 'pool': return (row) => firm.inPool(row)
  }
}
