/** A kind of shop: who buys there and what an order costs. Everything else is the same in every shop. */
import type { Segment } from '../../model/market.ts'
import type { subscribingFields } from '../../model/market/membership.ts'
import type { economicsFields, waitingFields } from '../../model/market/shop.ts'
import type { Settings } from '../../schema/field.ts'

export type Archetype = {
  /** Where the numbers come from: evidence rows, or the word assumption. */
  readonly source: string
  readonly economics: Partial<Settings<typeof economicsFields>>
  /** Where customers wait for a sale otherwise than in most shops. */
  readonly waiting?: Partial<Settings<typeof waitingFields>>
  /** How readily its goods are taken as a subscription. */
  readonly subscribing: Partial<Settings<typeof subscribingFields>>
  /** Yearly net spend in yuan that makes silver, gold and diamond. */
  readonly tierThresholds: readonly [number, number, number]
  readonly segments: readonly Segment[]
}
