/** What a wave of posters costs, those of the shop's own customers apart. */
import { fen } from '../../model/ledger.ts'
import type { Own } from './fields.ts'

/** In fen, each kind rounded at the size at which it is simulated. */
export const waveCost = ({ head, mid, tail, headFee, midFee, tailFee }: Own): number => head * fen(headFee) + mid * fen(midFee) + tail * fen(tailFee)
