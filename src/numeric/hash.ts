/** A 64-bit hash of named bytes in two 32-bit words: what the fingerprint of a run is summed from. */

/** A 64-bit number as two unsigned 32-bit words. */
export interface Word64 { readonly hi: number, readonly lo: number }

/** Offset basis of FNV-1a, 64 bits. */
const BASIS: Word64 = { hi: 0xcbf29ce4, lo: 0x84222325 }

/**
 * Hash of a name (its UTF-16 units) and bytes, from a seed: after FNV-1a (xor, then multiply), but four bytes a step and with rotations,
 * since a plain 32-bit multiply never carries a high bit downwards. Not cryptographic.
 * Bytes are read in their order, so the result is the same on every machine; a typed array's own bytes are little-endian on all machines
 * that run a browser, and a big-endian one would have to swap them first.
 */
export function hashBytes(name: string, bytes: Uint8Array, seed: Word64 = BASIS): Word64 {
  let a = seed.hi | 0
  let b = seed.lo | 0
  const words = bytes.length >>> 2
  const tail = bytes.length & 3
  for (let i = 0; i < name.length; i++) {
    const w = name.charCodeAt(i)
    a = stepFirst(a, w)
    b = stepSecond(b, w, a)
  }
  // a word no name contains: name and bytes cannot trade places
  a = stepFirst(a, 0x10000)
  b = stepSecond(b, 0x10000 ^ name.length, a)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let i = 0; i < words; i++) {
    const w = view.getInt32(i << 2, true)
    a = stepFirst(a, w)
    b = stepSecond(b, w, a)
  }
  let last = 0
  for (let i = tail - 1; i >= 0; i--) last = last << 8 | bytes[(words << 2) + i]
  a = stepFirst(a, last)
  b = stepSecond(b, last, a)
  a = mix(a ^ bytes.length)
  b = mix(b + a | 0)
  a = mix(a + b | 0)
  return { hi: a >>> 0, lo: b >>> 0 }
}

/** a + b modulo 2^64. */
export function add64(a: Word64, b: Word64): Word64 {
  const lo = a.lo + b.lo
  return { hi: (a.hi + b.hi + (lo > 0xffffffff ? 1 : 0)) >>> 0, lo: lo >>> 0 }
}

/** Sixteen lower-case hex digits, the high word first. */
export function hex64(value: Word64): string {
  return value.hi.toString(16).padStart(8, '0') + value.lo.toString(16).padStart(8, '0')
}

function stepFirst(a: number, w: number): number {
  const x = Math.imul(a ^ w, 0x01000193)
  return x << 13 | x >>> 19
}

function stepSecond(b: number, w: number, a: number): number {
  const x = Math.imul(b + a ^ w, 0x85ebca6b)
  return x << 17 | x >>> 15
}

/** Murmur3's finaliser: every bit of the input moves about half the bits of the output. */
function mix(x: number): number {
  x = Math.imul(x ^ x >>> 16, 0x85ebca6b)
  x = Math.imul(x ^ x >>> 13, 0xc2b2ae35)
  return x ^ x >>> 16
}
