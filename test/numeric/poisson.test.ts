/** Counts from a uniform number: exact inversion, monotone in the mean, the normal approximation at most 1 off. */
import { expect, test } from 'vitest'
import { betaI } from '../../src/numeric/beta.ts'
import { gammaQ } from '../../src/numeric/gamma.ts'
import { binomialQuantile, poissonQuantile } from '../../src/numeric/poisson.ts'
import { words } from './bits.ts'

const next = words(11)
const uniform = (): number => ((next() >>> 0) + 0.5) / 2 ** 32
/** P(Poisson(mu) <= k) = Q(k + 1, mu) (DLMF 8.4.10). */
const poissonCdf = (k: number, mu: number): number => k < 0 ? 0 : gammaQ(k + 1, mu)
/** P(Binomial(n, p) <= k) = I_{1-p}(n - k, k + 1). */
const binomialCdf = (k: number, n: number, p: number): number => k < 0 ? 0 : k >= n ? 1 : betaI(1 - p, n - k, k + 1)

test('poissonQuantile is the smallest k whose cumulative probability reaches u, below 64', () => {
  for (let i = 0; i < 3000; i++) {
    const [u, mu] = [uniform(), uniform() * (i & 1 ? 64 : 2)]
    const k = poissonQuantile(u, mu)
    expect(poissonCdf(k, mu)).toBeGreaterThan(u - 1e-12)
    expect(poissonCdf(k - 1, mu)).toBeLessThan(u + 1e-12)
  }
})

test('at most 1 off above 64', () => {
  for (let i = 0; i < 3000; i++) {
    const [u, mu] = [uniform(), 64 + uniform() * (i & 1 ? 100 : 20000)]
    const k = poissonQuantile(u, mu)
    expect(poissonCdf(k + 1, mu)).toBeGreaterThan(u)
    expect(poissonCdf(k - 2, mu)).toBeLessThan(u)
  }
})

test('monotone in mu and in u, within 1 at the seam', () => {
  for (let i = 0; i < 40; i++) {
    const u = i === 0 ? 2 ** -33 : i === 1 ? 1 - 2 ** -33 : uniform()
    let last = 0
    for (let mu = 0; mu < 130; mu += 0.173) {
      const k = poissonQuantile(u, mu)
      expect(k).toBeGreaterThanOrEqual(mu >= 64 && mu < 64.173 ? last - 1 : last)
      last = k
    }
  }
  for (const mu of [0.1, 5, 63.9, 64, 1000]) {
    let last = 0
    for (let u = 2 ** -33; u < 1; u += 0.00137) {
      const k = poissonQuantile(u, mu)
      expect(k).toBeGreaterThanOrEqual(last)
      last = k
    }
  }
})

test('mean and variance over a fine grid of u', () => {
  for (const mu of [0.3, 7, 63, 65, 500]) {
    let [sum, square] = [0, 0]
    const n = 20000
    for (let i = 0; i < n; i++) {
      const k = poissonQuantile((i + 0.5) / n, mu)
      sum += k
      square += k * k
    }
    expect(Math.abs(sum / n - mu)).toBeLessThan(0.002 * Math.sqrt(mu) + 0.001)
    expect(Math.abs((square / n - (sum / n) ** 2) / mu - 1)).toBeLessThan(0.01)
  }
})

test('binomialQuantile: exact for few, at most 1 off for many, symmetric, inside 0..n', () => {
  for (let i = 0; i < 4000; i++) {
    const n = 1 + (next() >>> 0) % (i & 1 ? 60 : 4000)
    const [u, p] = [uniform(), uniform()]
    const k = binomialQuantile(u, n, p)
    const slack = n * Math.min(p, 1 - p) < 64 ? 0 : 1
    expect(k >= 0 && k <= n && Math.floor(k) === k).toBe(true)
    expect(binomialCdf(k + slack, n, p)).toBeGreaterThan(u - 1e-11)
    expect(binomialCdf(k - 1 - slack, n, p)).toBeLessThan(u + 1e-11)
  }
})

test('edges', () => {
  expect([poissonQuantile(0.5, 0), poissonQuantile(1 - 2 ** -33, 1e-12), poissonQuantile(2 ** -33, 63.9)]).toEqual([0, 0, 20])
  expect([binomialQuantile(0.5, 0, 0.5), binomialQuantile(0.9, 10, 0), binomialQuantile(0.1, 10, 1), binomialQuantile(1 - 2 ** -33, 3, 0.5), binomialQuantile(2 ** -33, 3, 0.5)]).toEqual([0, 0, 10, 3, 0])
})
