/** Gamma, beta, hypergeometric, normal and Student functions against mpmath, and the published BG/NBD figures they must give. */
import { describe, expect, test } from 'vitest'
import { betaI, betaQuantile, betaQuantileUpper, logBeta } from '../../src/numeric/beta.ts'
import { gammaP, gammaQ, gammaQuantile, gammaQuantileUpper, logGamma } from '../../src/numeric/gamma.ts'
import { hypergeometric2F1 } from '../../src/numeric/hypergeometric.ts'
import { log } from '../../src/numeric/log.ts'
import { normalCdf, normalQuantile } from '../../src/numeric/normal.ts'
import { pow } from '../../src/numeric/pow.ts'
import { studentCdf, studentQuantile } from '../../src/numeric/student.ts'
import { BETA_I, BETA_QUANTILE, BETA_QUANTILE_UPPER, HYPERGEOMETRIC } from './beta-reference.ts'
import { GAMMA_QUANTILE, GAMMA_QUANTILE_UPPER, INCOMPLETE_GAMMA, LOG_GAMMA } from './gamma-reference.ts'
import { NORMAL_CDF, NORMAL_QUANTILE, STUDENT_CDF, STUDENT_QUANTILE } from './normal-reference.ts'
import { errorInUlp, relativeError, worst } from './ulp.ts'

describe('against mpmath', () => {
  test('logGamma, ulp', () => expect(worst(LOG_GAMMA, ([x, value]) => errorInUlp(logGamma(x), value))).toBeLessThan(4))
  test('gammaP', () => expect(worst(INCOMPLETE_GAMMA, ([a, x, p]) => relativeError(gammaP(a, x), p))).toBeLessThan(3e-14))
  test('gammaQ', () => expect(worst(INCOMPLETE_GAMMA, ([a, x, , q]) => relativeError(gammaQ(a, x), q))).toBeLessThan(6e-14))
  test('gammaQuantile', () => expect(worst(GAMMA_QUANTILE, ([p, a, x]) => relativeError(gammaQuantile(p, a), x) / Math.max(1, 1 / a))).toBeLessThan(1e-14))
  test('gammaQuantileUpper', () => expect(worst(GAMMA_QUANTILE_UPPER, ([q, a, x]) => relativeError(gammaQuantileUpper(q, a), x))).toBeLessThan(3e-15))
  test('betaI', () => expect(worst(BETA_I, ([x, a, b, value]) => relativeError(betaI(x, a, b), value))).toBeLessThan(1e-13))
  test('betaQuantile', () => expect(worst(BETA_QUANTILE, ([p, a, b, x]) => relativeError(betaQuantile(p, a, b), x))).toBeLessThan(3e-14))
  test('betaQuantileUpper', () => expect(worst(BETA_QUANTILE_UPPER, ([q, a, b, x]) => relativeError(betaQuantileUpper(q, a, b), x))).toBeLessThan(1e-14))
  test('hypergeometric2F1', () => expect(worst(HYPERGEOMETRIC, ([a, b, c, z, value]) => relativeError(hypergeometric2F1(a, b, c, z), value))).toBeLessThan(2e-14))
  test('normalCdf', () => expect(worst(NORMAL_CDF, ([x, value]) => relativeError(normalCdf(x), value))).toBeLessThan(3e-15))
  test('normalQuantile', () => expect(worst(NORMAL_QUANTILE, ([p, x]) => relativeError(normalQuantile(p), x))).toBeLessThan(2e-15))
  test('studentCdf', () => expect(worst(STUDENT_CDF, ([t, df, value]) => relativeError(studentCdf(t, df), value))).toBeLessThan(1e-13))
  test('studentQuantile', () => expect(worst(STUDENT_QUANTILE, ([p, df, t]) => relativeError(studentQuantile(p, df), t))).toBeLessThan(5e-14))
})

test('quantiles invert their distribution functions over a grid', () => {
  for (const a of [0.05, 0.15, 0.4999, 0.5, 0.9, 1, 3, 17, 300, 5000]) {
    for (const p of [1e-250, 1e-30, 1e-9, 0.001, 0.2, 0.4999, 0.5, 0.5001, 0.9, 0.999]) {
      const x = gammaQuantile(p, a)
      if (x > 1e-300) expect(relativeError(gammaP(a, x), p), `P(${a}, Q(${p}))`).toBeLessThan(3e-12)
      expect(relativeError(gammaQ(a, gammaQuantileUpper(p, a)), p), `upper ${a} ${p}`).toBeLessThan(3e-12)
      for (const b of [0.1, 0.7, 2.4, 60, 4000]) {
        const y = betaQuantile(p, a, b)
        if (y > 1e-300 && y < 0.99) expect(relativeError(betaI(y, a, b), p), `I(${a}, ${b}, ${p})`).toBeLessThan(1e-11)
      }
    }
  }
})

test('edges', () => {
  expect([gammaP(2, 0), gammaQ(2, 0), gammaP(2, Infinity), gammaQ(2, Infinity), logGamma(1), logGamma(2), logGamma(0)]).toEqual([0, 1, 1, 0, 0, 0, Infinity])
  expect([gammaQuantile(0, 2), gammaQuantile(1, 2), gammaQuantileUpper(0, 2), gammaQuantileUpper(1, 2), gammaQuantile(1e-200, 0.15)]).toEqual([0, Infinity, Infinity, 0, 0])
  expect([betaI(0, 2, 3), betaI(1, 2, 3), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantileUpper(0, 2, 3), betaQuantileUpper(1, 2, 3)]).toEqual([0, 1, 0, 1, 1, 0])
  expect([normalCdf(-40), normalCdf(40), normalCdf(-Infinity), normalCdf(Infinity), normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([0, 1, 0, 1, -Infinity, 0, Infinity])
  expect([studentCdf(0, 5), studentCdf(-Infinity, 5), studentCdf(Infinity, 5), studentQuantile(0.5, 5)]).toEqual([0.5, 0, 1, 0])
  for (const value of [gammaP(-1, 2), gammaQ(NaN, 1), logGamma(-1), betaI(NaN, 1, 1), normalQuantile(-1), normalCdf(NaN), hypergeometric2F1(1, 1, 2, 1)]) expect(value).toBeNaN()
})

test('closed forms: chi-square of 2, arcsine, ln 2 from 2F1', () => {
  expect(relativeError(gammaQuantileUpper(0.05, 1), -log(0.05))).toBeLessThan(1e-15)
  expect(relativeError(betaQuantile(0.25, 0.5, 0.5), 0.5 - Math.SQRT1_2 / 2)).toBeLessThan(1e-14)
  expect(relativeError(0.5 * hypergeometric2F1(1, 1, 2, 0.5), Math.LN2)).toBeLessThan(1e-15)
  expect(relativeError(logBeta(2, 3), log(1 / 12))).toBeLessThan(1e-14)
  expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157, 6)
})

test('BG/NBD repeat purchases of CDNOW: E[X(39)] = 1.1967, E[X(78)] = 1.8605 (Fader, Hardie and Lee 2005)', () => {
  const [r, alpha, a, b] = [0.243, 4.414, 0.793, 2.426]
  const expected = (t: number): number => (a + b - 1) / (a - 1) * (1 - pow(alpha / (alpha + t), r) * hypergeometric2F1(r, b, a + b - 1, t / (alpha + t)))
  expect(expected(39)).toBeCloseTo(1.1967, 4)
  expect(expected(78)).toBeCloseTo(1.8605, 4)
})
