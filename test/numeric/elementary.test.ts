/** exp, expm1, log, log1p and pow: ulp against mpmath, closeness to Math.*, special values. */
import { describe, expect, test } from 'vitest'
import { exp, expm1 } from '../../src/numeric/exp.ts'
import { log, log1p } from '../../src/numeric/log.ts'
import { pow, power, powInteger } from '../../src/numeric/pow.ts'
import { words } from './bits.ts'
import { EXP, EXPM1, LOG, LOG1P, POW } from './elementary-reference.ts'
import { errorInUlp, relativeError, worst } from './ulp.ts'

describe('against mpmath, in ulp', () => {
  test('exp', () => expect(worst(EXP, ([x, value, rest]) => errorInUlp(exp(x), value, rest))).toBeLessThan(0.51))
  test('expm1', () => expect(worst(EXPM1, ([x, value, rest]) => errorInUlp(expm1(x), value, rest))).toBeLessThan(0.7))
  test('log', () => expect(worst(LOG, ([x, value, rest]) => errorInUlp(log(x), value, rest))).toBeLessThan(0.7))
  test('log1p', () => expect(worst(LOG1P, ([x, value, rest]) => errorInUlp(log1p(x), value, rest))).toBeLessThan(0.9))
  test('pow', () => expect(worst(POW, ([x, y, value, rest]) => errorInUlp(pow(x, y), value, rest))).toBeLessThan(0.52))
})

test('exp and log within 4e-15 of Math.exp and Math.log', () => {
  const next = words(7)
  let largest = 0
  for (let i = 0; i < 1e5; i++) {
    const x = next() / 2 ** 31 * (i & 1 ? 700 : 2)
    const y = Math.exp(x)
    largest = Math.max(largest, relativeError(exp(x), y), relativeError(log(y), Math.log(y)))
  }
  expect(largest).toBeGreaterThan(0)
  expect(largest).toBeLessThan(4e-15)
})

test('log inverts exp to the last digits', () => {
  for (let x = -700; x <= 700; x += 0.37) expect(Math.abs(log(exp(x)) - x)).toBeLessThan(3e-16 + 2.3e-16 * Math.abs(x))
})

test('special values', () => {
  expect([exp(0), exp(-0), exp(1), exp(-Infinity), exp(-746), exp(710), exp(Infinity)]).toEqual([1, 1, Math.E, 0, 0, Infinity, Infinity])
  expect([log(1), log(2), log(0), log(Infinity), log1p(-1), log1p(Infinity)]).toEqual([0, Math.LN2, -Infinity, Infinity, -Infinity, Infinity])
  expect([expm1(0), expm1(-800), expm1(800), log1p(0)]).toEqual([0, -1, Infinity, 0])
  for (const value of [exp(NaN), expm1(NaN), log(NaN), log(-1), log1p(NaN), log1p(-2), pow(NaN, 2), pow(2, NaN), pow(-1, 0.5)]) expect(value).toBeNaN()
  expect([pow(0, 0), pow(5, 0), pow(1, Infinity), pow(0, 2.5), pow(0, -1.5), pow(Infinity, 0.3), pow(Infinity, -3)]).toEqual([1, 1, 1, 0, Infinity, Infinity, 0])
  expect([pow(2, 1e300), pow(0.5, 1e300), pow(2, -Infinity), pow(10, 309), pow(10, -330), pow(2, 1023), pow(2, -1074)]).toEqual([Infinity, 0, 0, Infinity, 0, 2 ** 1023, 5e-324])
})

test('integer powers multiply', () => {
  expect([powInteger(3, 0), powInteger(3, 1), powInteger(3, 5), powInteger(-2, 3), powInteger(0, 0)]).toEqual([1, 3, 243, -8, 1])
  expect([power(1.1, 2), power(9, 0.5), power(2, -1), power(7, 16)]).toEqual([1.1 * 1.1, 3, 0.5, 33232930569601])
  // two roads to the same power agree to n/2 + 1 ulp
  for (const x of [0.3, 0.985, 1.7, 12.34]) {
    for (let n = 0; n <= 16; n++) expect(errorInUlp(powInteger(x, n), pow(x, n))).toBeLessThanOrEqual(n / 2 + 1)
  }
})
