/** Who knows whom: a function of the person, not a store. Twelve close ties in blocks of 150, four weak ones across the market. Model 19. */
import { flag } from './population.ts'
import { mix, type RunKey } from './random.ts'
import type { World } from './world.ts'

const blockSize = 150
const smallestBlock = 40
/** Ties 0..11 are close, 12..15 weak. */
export const closeTies = 12
export const weakTies = 4

/** `partner(person, tie)` is the contact at the other end, or -1; symmetric: the partner's partner is the person. */
export type Contacts = {
  readonly partner: (person: number, tie: number) => number
  /** Row of each person who is a customer, plus one; 0 for prospects. */
  readonly rows: Uint32Array
  /** 1 once a prospect was invited. */
  readonly invited: Uint8Array
  /** Engine day until which a person remembers a friend's complaint. */
  readonly warned: Uint16Array
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** Multiplicative inverse of a modulo n. */
function inverse(a: number, n: number): number {
  let [r0, r1, s0, s1] = [a % n, n, 1, 0]
  while (r1 > 0) {
    const q = Math.floor(r0 / r1)
    ;[r0, r1] = [r1, r0 - q * r1]
    ;[s0, s1] = [s1, s0 - q * s1]
  }
  return ((s0 % n) + n) % n
}

const word = (key: RunKey, kind: number, a: number, b: number): number => mix(mix(mix(key.a ^ Math.imul(kind + 1, 0x85ebca6b)) + Math.imul(a + 1, 0x9e3779b1)) ^ (key.b + Math.imul(b + 1, 0xc2b2ae35)))

/** A keyed permutation of 0..size-1 and its inverse: four Feistel rounds on the smallest even number of bits, walking cycles. */
function permutation(key: RunKey, size: number): { readonly to: (x: number) => number; readonly from: (x: number) => number } {
  const half = Math.max(1, Math.ceil((32 - Math.clz32(Math.max(1, size - 1))) / 2))
  const mask = (1 << half) - 1
  const round = (x: number, k: number) => word(key, 1, x, k) & mask
  const once = (x: number): number => {
    let l = x >>> half
    let r = x & mask
    for (let k = 0; k < 4; k++) [l, r] = [r, l ^ round(r, k)]
    return l * (mask + 1) + r
  }
  const back = (x: number): number => {
    let l = Math.floor(x / (mask + 1))
    let r = x & mask
    for (let k = 3; k >= 0; k--) [l, r] = [r ^ round(l, k), l]
    return l * (mask + 1) + r
  }
  const walk = (step: (x: number) => number) => (x: number) => {
    let y = step(x)
    while (y >= size) y = step(y)
    return y
  }
  return { to: walk(once), from: walk(back) }
}

/** Units below n/2, by n: nearly all blocks are of one size. */
const knownUnits = new Map<number, readonly number[]>()
function unitsBelowHalf(n: number): readonly number[] {
  const known = knownUnits.get(n)
  if (known) return known
  const units: number[] = []
  for (let a = 1; a < n / 2; a++) if (gcd(a, n) === 1) units.push(a)
  knownUnits.set(n, units)
  return units
}

/** A tie of a block: x -> a x + b, and what undoes a. */
type Slope = { readonly a: number; readonly b: number; readonly inverse: number }
/** The ties of a block of n: slopes a_t are units below n/2, so that no two are equal up to sign, in keyed order. */
function slopes(key: RunKey, block: number, n: number): Slope[] {
  return unitsBelowHalf(n)
    .map((a) => ({ a, order: word(key, 2, block, a) >>> 0 }))
    .sort((x, y) => x.order - y.order || x.a - y.a)
    .slice(0, closeTies)
    .map(({ a }, tie) => ({ a, b: (word(key, 5, block, tie) >>> 0) % n, inverse: inverse(a, n) }))
}

/** Partner of x among n by the tie x -> a x + b: neighbours in the image pair up; -1 for the one left over. */
function paired(x: number, a: number, b: number, n: number, aInverse: number): number {
  // exact: n stays below 9e7, so no product reaches 2^53
  const other = ((a * x + b) % n) ^ 1
  return other >= n ? -1 : (aInverse * ((other - b + n) % n)) % n
}

type Graph = { readonly size: number; readonly partner: Contacts['partner'] }
/** The graph of a future is the same in all its strategies, and what was worked out of it serves them all. */
const graphs = new WeakMap<RunKey, Graph>()

/** The contact graph of a market of `size` people. */
export function contactsOf(key: RunKey, size: number): Contacts {
  let graph = graphs.get(key)
  if (graph?.size !== size) graphs.set(key, (graph = { size, partner: partnerOf(key, size) }))
  return { partner: graph.partner, rows: new Uint32Array(size), invited: new Uint8Array(size), warned: new Uint16Array(size) }
}

/** The contacts of a world, made when the first lever asks, with the rows of those who are or were customers. */
export function contactsIn(world: World): Contacts {
  if (world.contacts) return world.contacts
  const { population } = world
  const contacts = (world.contacts = contactsOf(world.key, world.people))
  for (let row = 0; row < population.count; row++) if (population.flags[row] & (flag.alive | flag.dead)) contacts.rows[population.person[row]] = row + 1
  return contacts
}

/** The tie that a number between 0 and 1 picks, a weak one with probability `weakShare`. */
export const tieAt = (u: number, weakShare: number): number =>
  u < 1 - weakShare ? Math.min(closeTies - 1, Math.floor((u / (1 - weakShare)) * closeTies)) : closeTies + Math.min(weakTies - 1, Math.floor(((u - 1 + weakShare) / weakShare) * weakTies))

function partnerOf(key: RunKey, size: number): Contacts['partner'] {
  const { to, from } = permutation(key, size)
  const lastBlock = Math.floor((size - 1) / blockSize)
  const weakSize = size - (size % 2)
  const weak = Array.from({ length: weakTies }, (_, t) => {
    if (weakSize < 2) return undefined
    let a = 1 + ((word(key, 3, t, 0) >>> 0) % weakSize)
    while (gcd(a, weakSize) !== 1) a++
    a %= weakSize
    return { a, b: (word(key, 4, t, 0) >>> 0) % weakSize, inverse: inverse(a, weakSize) }
  })
  const known = new Map<number, readonly Slope[]>()
  return (person: number, tie: number): number => {
    const position = to(person)
    if (tie >= closeTies) {
      const t = weak[tie - closeTies]
      if (t === undefined || position >= weakSize) return -1
      const other = paired(position, t.a, t.b, weakSize, t.inverse)
      return other < 0 ? -1 : from(other)
    }
    const block = Math.floor(position / blockSize)
    const start = block * blockSize
    const n = block === lastBlock ? size - start : blockSize
    if (n < smallestBlock) return -1
    let own = known.get(block)
    if (own === undefined) known.set(block, (own = slopes(key, block, n)))
    const slope = own[tie]
    if (slope === undefined) return -1
    const other = paired(position - start, slope.a, slope.b, n, slope.inverse)
    return other < 0 ? -1 : from(start + other)
  }
}
