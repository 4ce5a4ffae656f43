/** The hot kernels: errors against the exact ones, exactness at their fixed points, ends of the range. */
import { expect, test } from 'vitest'
import { exp } from '../../src/numeric/exp.ts'
import { fastExp, fastLog } from '../../src/numeric/fast.ts'
import { log } from '../../src/numeric/log.ts'
import { negativeLog } from '../../src/numeric/negative-log.ts'
import { words } from './bits.ts'
import { relativeError } from './ulp.ts'

test('fastExp: relative error below 3e-13, 1 at 0', () => {
  const next = words(1)
  let largest = 0
  for (let i = 0; i < 2e5; i++) {
    const x = next() / 2 ** 31 * (i & 1 ? 700 : 3)
    largest = Math.max(largest, relativeError(fastExp(x), exp(x)))
  }
  expect(largest).toBeLessThan(3e-13)
  expect([fastExp(0), fastExp(-0), fastExp(-1e308), fastExp(-745.13), fastExp(-Infinity), fastExp(800), fastExp(Infinity)]).toEqual([1, 1, 0, 0, 0, Infinity, Infinity])
  expect(relativeError(fastExp(709), exp(709))).toBeLessThan(3e-13)
  expect(fastExp(-744)).toBe(exp(-744))
  expect(fastExp(NaN)).toBeNaN()
})

test('fastLog: absolute error below 3e-16 within a factor e of 1, relative below 3e-13 everywhere, 0 at 1', () => {
  const next = words(2)
  let relative = 0
  let absolute = 0
  for (let i = 0; i < 2e5; i++) {
    const x = exp(next() / 2 ** 31 * [700, 1, 0.01, 1e-5][i & 3])
    relative = Math.max(relative, relativeError(fastLog(x), log(x)))
    if (i & 3) absolute = Math.max(absolute, Math.abs(fastLog(x) - log(x)))
  }
  expect(relative).toBeLessThan(3e-13)
  expect(absolute).toBeLessThan(3.4e-16)
  expect([fastLog(1), fastLog(0), fastLog(Infinity), fastLog(5e-324), fastLog(1.7e308)]).toEqual([0, -Infinity, Infinity, log(5e-324), log(1.7e308)])
  expect([fastLog(-1), fastLog(NaN)]).toEqual([NaN, NaN])
  for (let k = 1; k < 60; k++) {
    expect(relativeError(fastLog(1 + 2 ** -Math.min(k, 52)), log(1 + 2 ** -Math.min(k, 52)))).toBeLessThan(3e-13)
    expect(relativeError(fastLog(1 - 2 ** -Math.min(k, 53)), log(1 - 2 ** -Math.min(k, 53)))).toBeLessThan(3e-13)
  }
})

test('negativeLog: -ln u of the word, positive and falling, whether the word is signed or not', () => {
  const next = words(3)
  let wrong = 0
  const edges = [0, 1, 2, 3, -1, -2, 0x7fffffff, -0x80000000]
  for (let i = 0; i < 1e5; i++) {
    const r = i < edges.length ? edges[i] : next() >> (i & 15)
    const u = ((r >>> 0) + 0.5) / 2 ** 32
    const exact = -log(u)
    if (!(Math.abs(negativeLog(r) - exact) < 3e-16 + 2.3e-16 * exact) || negativeLog(r >>> 0) !== negativeLog(r)) wrong++
  }
  expect(wrong).toBe(0)
  expect(negativeLog(-1)).toBeGreaterThan(1.1e-10)
  let [last, rises] = [Infinity, 0]
  for (let r = 0; r < 2 ** 32; r += 4099) {
    const value = negativeLog(r)
    if (!(value < last)) rises++
    last = value
  }
  expect(rises).toBe(0)
})
