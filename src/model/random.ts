/** Keyed draws: (seed, replication, person, day, purpose, sub) gives a number, whatever was drawn before. Constants belong to the engine version. */
import seedrandom from 'seedrandom'

/** What a number is drawn for. One purpose is one draw per mark; a code stands once (tested). GAP and MARK hold six bands each. */
export const purposes = {
  traits: 0, history: 1, drop: 2, basket: 3, cause: 4, couponUse: 5, couponShare: 6, couponQuota: 7,
  stretch: 8, stretchOver: 9, fillerReturn: 10, touchOptOut: 11, cartGap: 12, cartMark: 13, park: 14,
  returned: 15, returnLag: 16, shareSend: 17, sharePick: 18, shareConvert: 19, enrol: 20, visits: 21, newcomer: 22, couponTie: 23,
  subscribe: 24, subscriptionPause: 25, subscriptionEnd: 48,
  poolJoin: 49, poolLeave: 70, poolEvent: 71, poolSignIn: 78, poolPartner: 79, poolLive: 81,
  lead: 26, defect: 27,
  pointsUse: 28, pointsShare: 29, signGap: 30, signMark: 31, mall: 32, hoarder: 33,
  madeUp: 34, madeUpStill: 35, memberLuck: 36,
  creativeClicks: 37, rivalBid: 38,
  holdout: 40, ruleLot: 41, lifeEvent: 42, lapseReason: 43, revival: 44, cartReturn: 45, scoreNoise: 46,
  shareFraud: 50, assistStart: 51, assistHelp: 52, assistConvert: 53, groupStart: 54, groupJoin: 55, groupEnd: 56, memberWait: 57, memberJoin: 58,
  flashAttend: 59, flashPrio: 60, flashStay: 61, flashShare: 62, flashBring: 63,
  gap: 64, mark: 72,
  path: 80, shock: 82,
  contentCause: 90,
  seedPost: 83, seedReach: 84, seedTurn: 85, seedOwn: 86, ugcPost: 87, ugcLikes: 88, ugcPrize: 89,
  presale: 100, presalePay: 101, presaleBack: 102, freePrio: 103, clearFit: 104, clearPrio: 105,
  delivery: 96, recovery: 97, reorder: 98, heed: 99,
  line: 92, popularity: 93, stockPrio: 94, stockEnd: 95,
} as const
/** Bands of the occasion field: band 0 holds marks up to 1, band j up to 2^j. */
export const bands = 6
/** Places of the trait draws (`sub` of purpose `traits`, day 0 of the key). */
export const traits = { segment: 0, lambda: 1, dropout: 2, zeta: 3, dealProne: 4, shareProne: 5, threshold: 6, tenure: 7, optIn: 8, rating: 16, impatient: 17 } as const

const purposeCount = 160
const golden = 0x9e3779b1 | 0

/** A bijection of 32-bit words with good avalanche. */
export function mix(x: number): number {
  x ^= x >>> 16
  x = Math.imul(x, 0x21f0aaad)
  x ^= x >>> 15
  x = Math.imul(x, 0x735a2d97)
  x ^= x >>> 15
  return x | 0
}

/** The two words that stand for one future of one seed. */
export type RunKey = { readonly a: number; readonly b: number }

/** @param seed any text or number; `seedrandom` turns it into the first key and does nothing else. */
export function runKey(seed: number | string, replication: number): RunKey {
  const word = seedrandom(String(seed)).int32()
  const a = mix(mix(word ^ 0x243f6a88) + Math.imul(replication + 1, golden))
  const b = mix((mix(a ^ 0x6a09e667) + Math.imul(replication + 1, 0x85ebca6b)) ^ word)
  return { a, b }
}

/** First word of a person, stored beside them. */
export const firstKey = (key: RunKey, person: number): number => mix(key.a ^ Math.imul(person + 1, 0x85ebca6b))
/** Second word of a person, cheap enough not to be stored. */
export const secondKey = (b: number, person: number): number => (b + Math.imul(person, golden)) | 0

const word0 = (day: number, purpose: number): number => mix(mix(Math.imul(day + 1, golden) ^ 0x5bd1e995) ^ Math.imul(purpose + 1, 0xc2b2ae35))
const word1 = (day: number, purpose: number): number => mix((mix(Math.imul(day + 1, 0x85ebca6b) ^ 0x1b873593) + Math.imul(purpose + 1, 0x27d4eb2f)) | 0)

/** Both words of every purpose on one engine day. */
export type DayWords = { readonly w0: Int32Array; readonly w1: Int32Array }
export function dayWords(day: number): DayWords {
  return (wordsOf[day] ??= newWords(day))
}
/** They are the same for everyone and in every run, so each day's are worked out once. */
const wordsOf: DayWords[] = []

function newWords(day: number): DayWords {
  const w0 = new Int32Array(purposeCount)
  const w1 = new Int32Array(purposeCount)
  for (let p = 0; p < purposeCount; p++) {
    w0[p] = word0(day, p)
    w1[p] = word1(day, p)
  }
  return { w0, w1 }
}

/** One random word (int32). A sub-index enters as `subWord(w1, sub)`. */
export function draw(k0: number, k1: number, w0: number, w1: number): number {
  let x = k0 ^ w0
  x ^= x >>> 16
  x = Math.imul(x, 0x21f0aaad)
  x ^= x >>> 15
  x = (x + (k1 ^ w1)) | 0
  x ^= x >>> 16
  x = Math.imul(x, 0x735a2d97)
  x ^= x >>> 15
  x = Math.imul(x, 0x846ca68b)
  x ^= x >>> 16
  return x
}
export const subWord = (w1: number, sub: number): number => (w1 + Math.imul(sub, golden)) | 0

/** A word as a number strictly between 0 and 1. */
export const unit = (word: number): number => ((word >>> 0) + 0.5) * 2.3283064365386963e-10

const asFloat = new Float32Array(1)
const asBits = new Int32Array(asFloat.buffer)
/** The bits of a mark as float32: the sub-index of every draw that belongs to one occasion. */
export function markBits(mark: number): number {
  asFloat[0] = mark
  return asBits[0]
}
