/** Hashes of the bits of numeric results over pseudo-random inputs: equal on every engine, or the promise "same file, same bytes" is broken. */
import { betaI, betaQuantile } from '../../src/numeric/beta.ts'
import { exp, expm1 } from '../../src/numeric/exp.ts'
import { fastExp, fastLog } from '../../src/numeric/fast.ts'
import { gammaP, gammaQ, gammaQuantile, gammaQuantileUpper, logGamma } from '../../src/numeric/gamma.ts'
import { hashBytes, hex64 } from '../../src/numeric/hash.ts'
import { hypergeometric2F1 } from '../../src/numeric/hypergeometric.ts'
import { log, log1p } from '../../src/numeric/log.ts'
import { negativeLog } from '../../src/numeric/negative-log.ts'
import { normalCdf, normalQuantile } from '../../src/numeric/normal.ts'
import { binomialQuantile, poissonQuantile } from '../../src/numeric/poisson.ts'
import { pow } from '../../src/numeric/pow.ts'
import { lookUp, quantileTable } from '../../src/numeric/quantile-table.ts'
import { studentQuantile } from '../../src/numeric/student.ts'

/** What `bitHashes` gives on every engine. Changing one is a change of the engine's version. */
export const STORED_HASHES: Readonly<Record<string, string>> = {
  betaI: '7636d19e9312ef4b', betaQuantile: '3494d1dcdc623a8f', binomial: '70591309a7b38000', exp: 'a05decf548454dfd',
  expm1: '890377664c6d9c5f', fastExp: 'a0d7d855f3c629d1', fastLog: '75a945ef33281924', gammaP: 'be05c839e0ab0cf0',
  gammaQ: '7584a5883ead88e6', hypergeometric: '48332ff0323a6a1f', log: '5cccd2c733177fff', log1p: '4473dffda08312cf',
  logGamma: '8762741054646672', lookUp: 'e7491b181546b342', negativeLog: '50735f30bfd140e8', normalCdf: '40a0145adcac03d0',
  normalQuantile: '71ca1cbba948a54f', poisson: '176c6947060f7ce0', pow: '61a942cdeea08354', studentQuantile: '34687e1e0576a044',
}

/** A sequence of 32-bit words from integer operations alone (splitmix32). */
export function words(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = state + 0x9e3779b9 | 0
    let x = Math.imul(state ^ state >>> 16, 0x21f0aaad)
    x = Math.imul(x ^ x >>> 15, 0x735a2d97)
    return x ^ x >>> 15
  }
}

/** Bit hashes by function name: 1e5 inputs for the elementary ones, fewer for the costly. Takes about half a second. */
export function bitHashes(): Record<string, string> {
  const next = words(20270601)
  const uniform = (): number => ((next() >>> 0) + 0.5) * 2.3283064365386963e-10
  // any sign of exponent, all significands, from integer words alone
  const positive = new DataView(new ArrayBuffer(8))
  const anyPositive = (): number => {
    positive.setUint32(0, (next() & 0x7fffffff) % 0x7ff00000)
    positive.setInt32(4, next())
    return positive.getFloat64(0)
  }
  const hashOf = (name: string, count: number, value: () => number): string => {
    const bytes = new Uint8Array(count * 8)
    const view = new DataView(bytes.buffer)
    // little-endian whatever the machine; one NaN, since its bits are not fixed by the language
    for (let i = 0; i < count; i++) {
      const result = value()
      view.setFloat64(i * 8, result === result ? result : -1.5, true)
    }
    return hex64(hashBytes(name, bytes))
  }
  const table = quantileTable(p => gammaQuantile(p, 0.243), q => gammaQuantileUpper(q, 0.243), { mean: 1 })
  return {
    exp: hashOf('exp', 1e5, () => exp((uniform() - 0.5) * 1400)),
    expm1: hashOf('expm1', 2e4, () => expm1((uniform() - 0.5) * 4)),
    log: hashOf('log', 1e5, () => log(anyPositive())),
    log1p: hashOf('log1p', 2e4, () => log1p(uniform() * 3 - 0.9)),
    pow: hashOf('pow', 1e5, () => pow(uniform() * 4, (uniform() - 0.5) * 200)),
    fastExp: hashOf('fastExp', 1e5, () => fastExp((uniform() - 0.5) * 1400)),
    fastLog: hashOf('fastLog', 1e5, () => fastLog(anyPositive())),
    negativeLog: hashOf('negativeLog', 1e5, () => negativeLog(next())),
    lookUp: hashOf('lookUp', 1e5, () => lookUp(table, next())),
    logGamma: hashOf('logGamma', 1e4, () => logGamma(uniform() * 40)),
    gammaP: hashOf('gammaP', 3e3, () => gammaP(uniform() * 20, uniform() * 20)),
    gammaQ: hashOf('gammaQ', 3e3, () => gammaQ(uniform() * 20, uniform() * 20)),
    betaI: hashOf('betaI', 3e3, () => betaI(uniform(), uniform() * 20, uniform() * 20)),
    betaQuantile: hashOf('betaQuantile', 1e3, () => betaQuantile(uniform(), 0.1 + uniform() * 5, 0.1 + uniform() * 5)),
    hypergeometric: hashOf('hypergeometric', 1e3, () => hypergeometric2F1(uniform(), uniform() * 4, 0.5 + uniform() * 4, uniform() * 0.999)),
    normalCdf: hashOf('normalCdf', 5e3, () => normalCdf((uniform() - 0.5) * 20)),
    normalQuantile: hashOf('normalQuantile', 5e3, () => normalQuantile(uniform())),
    studentQuantile: hashOf('studentQuantile', 1e3, () => studentQuantile(uniform(), 1 + uniform() * 60)),
    poisson: hashOf('poisson', 5e3, () => poissonQuantile(uniform(), uniform() * 130)),
    binomial: hashOf('binomial', 5e3, () => binomialQuantile(uniform(), next() >>> 22, uniform())),
  }
}
