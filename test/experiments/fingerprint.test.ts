/** The fingerprint moves with every bit and with every place, and a column's part only with its column. */
import { expect, it } from 'vitest'
import { fingerprint, runFingerprint } from '../../src/experiments/fingerprint.ts'
import { openDaybook, type Daybook } from '../../src/model/daybook.ts'
import { fullBook } from '../metrics/books.ts'
import { resultsOf } from './worlds.ts'

const one = fullBook(3)
const two = fullBook(3, 2)
const flipped = (book: Daybook, byte: number, bit: number): Daybook => {
  const values = book.values.slice()
  new Uint8Array(values.buffer)[byte] ^= 1 << bit
  return { ...book, values }
}

it('is sixteen hex digits, of which people see the first eight', () => {
  const { short, full, columns } = fingerprint([[one]])
  expect(full).toMatch(/^[0-9a-f]{16}$/)
  expect(short).toBe(full.slice(0, 8))
  expect(Object.keys(columns)).toEqual([...one.names].sort())
  expect(fingerprint([[{ ...one, values: one.values.slice() }]])).toEqual(fingerprint([[one]]))
  expect(fingerprint([[undefined]])).toEqual({ short: '00000000', full: '0000000000000000', columns: {} })
})

it('changes with any single bit, in that column alone', () => {
  const before = fingerprint([[one, two]])
  for (let k = 0; k < 200; k++) {
    const byte = (k * 104_729) % one.values.byteLength
    const after = fingerprint([[flipped(one, byte, k % 8), two]])
    expect(after.full).not.toBe(before.full)
    const name = one.names[Math.floor(byte / 8 / one.rows)]
    expect(Object.keys(after.columns).filter((column) => after.columns[column] !== before.columns[column])).toEqual([name])
  }
})

it('knows strategies and futures by their place', () => {
  const all = [[[one], [two]], [[two], [one]], [[one, two]], [[two, one]], [[undefined, one], [two]]].map((books) => fingerprint(books).full)
  expect(new Set(all).size).toBe(all.length)
})

it('keeps the parts of old columns when a new one comes', () => {
  const wider = openDaybook([...one.names, 'extra'], one.days)
  wider.values.set(one.values)
  const [before, after] = [fingerprint([[one]]), fingerprint([[wider]])]
  const { extra, ...rest } = after.columns
  expect(rest).toEqual(before.columns)
  expect(BigInt.asUintN(64, BigInt(`0x${before.full}`) + BigInt(`0x${extra}`))).toBe(BigInt(`0x${after.full}`))
})

it('takes only futures that all compared strategies have', () => {
  const results = resultsOf(2, 2, (slot, r) => (slot === 1 && r === 1 ? undefined : fullBook(2, 1 + slot)))
  expect(runFingerprint(results)).toEqual(fingerprint([[results.books[0][0], undefined], [results.books[1][0], undefined]]))
  expect(runFingerprint(results, [0])).toEqual(fingerprint([[results.books[0][0], results.books[0][1]]]))
})
