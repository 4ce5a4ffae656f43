/** The 64-bit hash: pinned values, alignment, avalanche, sums. */
import { expect, test } from 'vitest'
import { add64, hashBytes, hex64 } from '../../src/numeric/hash.ts'
import { words } from './bits.ts'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

test('depends on name, bytes, length, seed, and on which is which', () => {
  const seen = new Set([
    hashBytes('orders', bytes()), hashBytes('orders', bytes(0)), hashBytes('orders', bytes(0, 0)), hashBytes('orders', bytes(0, 0, 0, 0)),
    hashBytes('order', bytes()), hashBytes('', bytes()), hashBytes('', bytes(97)), hashBytes('a', bytes()), hashBytes('订单', bytes()),
    hashBytes('orders', bytes(1, 2, 3, 4, 5)), hashBytes('orders', bytes(5, 2, 3, 4, 1)), hashBytes('orders', bytes(), { hi: 0, lo: 0 }), hashBytes('orders', bytes(), { hi: 0, lo: 1 }),
    hashBytes('orders', bytes(), { hi: 1, lo: 0 }),
  ].map(hex64))
  expect(seen.size).toBe(14)
})

test('pinned', () => {
  expect([hex64(hashBytes('', bytes())), hex64(hashBytes('orders', bytes(1, 2, 3, 4, 5, 6, 7))), hex64(hashBytes('订单', bytes(255), { hi: 7, lo: 9 }))]).toMatchInlineSnapshot(`
    [
      "052f055351a9b3a1",
      "e2bc17b3ae4a7abd",
      "6cd860c5eb6976aa",
    ]
  `)
})

test('a view into the middle of a buffer hashes as its own bytes', () => {
  const long = Uint8Array.from({ length: 64 }, (_, i) => i * 37)
  for (let offset = 0; offset < 9; offset++) expect(hashBytes('x', long.subarray(offset, offset + 23))).toEqual(hashBytes('x', long.slice(offset, offset + 23)))
})

test('avalanche: one flipped bit, anywhere, flips about half of the hash', () => {
  const next = words(17)
  const flips = new Float64Array(64)
  let trials = 0
  for (let round = 0; round < 40; round++) {
    const data = Uint8Array.from({ length: 21 }, () => round === 0 ? 0 : next())
    const before = hashBytes('column', data)
    for (let bit = 0; bit < data.length * 8; bit++, trials++) {
      data[bit >> 3] ^= 1 << (bit & 7)
      const after = hashBytes('column', data)
      data[bit >> 3] ^= 1 << (bit & 7)
      for (let k = 0; k < 64; k++) flips[k] += (k < 32 ? (before.lo ^ after.lo) >>> k : (before.hi ^ after.hi) >>> (k - 32)) & 1
    }
  }
  for (const count of flips) {
    expect(count / trials).toBeGreaterThan(0.45)
    expect(count / trials).toBeLessThan(0.55)
  }
})

test('no collision of either word more than chance among short and sparse inputs', () => {
  const high = new Set<number>()
  const both = new Set<string>()
  let count = 0
  const add = (data: Uint8Array): void => {
    const hash = hashBytes('n', data)
    high.add(hash.hi)
    both.add(hex64(hash))
    count++
  }
  for (let length = 0; length < 300; length++) add(new Uint8Array(length))
  for (let value = 1; value < 40000; value++) add(new Uint8Array(Float64Array.of(0, value, 0).buffer))
  expect(both.size).toBe(count)
  // 40,300 values in 2^32 places: .19 pairs expected
  expect(count - high.size).toBeLessThan(5)
})

test('add64 carries and wraps; hex64 pads', () => {
  expect(add64({ hi: 0, lo: 0xffffffff }, { hi: 0, lo: 1 })).toEqual({ hi: 1, lo: 0 })
  expect(add64({ hi: 0xffffffff, lo: 0xffffffff }, { hi: 0, lo: 2 })).toEqual({ hi: 0, lo: 1 })
  expect(hex64({ hi: 0xab, lo: 0xffffffff })).toBe('000000abffffffff')
})
