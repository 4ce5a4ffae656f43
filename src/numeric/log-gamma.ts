/** The logarithm of the gamma function and the pieces of Stirling's formula that its ratios need. */
import { log, log1p } from './log.ts'

/** (-1)^k (zeta(k) - 1)/k for k = 2, 3, ..: Taylor coefficients of ln Gamma at 2 (computed with mpmath, 18 digits). */
const AT_TWO = [
  0.322467033424113218, -0.0673523010531980951, 0.0205808084277845479, -0.00738555102867398527, 0.00289051033074152329,
  -0.00119275391170326098, 0.000509669524743042422, -0.00022315475845357938, 0.0000994575127818085337, -0.0000449262367381331417,
  0.0000205072127756706916, -9.4394882752683959e-6, 4.3748667899074878e-6, -2.03921575380136624e-6, 9.55141213040741983e-7,
  -4.49246919876456604e-7, 2.12071848055546659e-7, -1.00432248239680996e-7, 4.76981016936398057e-8, -2.27110946089431649e-8,
  1.08386592148969541e-8, -5.18347504197004666e-9, 2.48367454380247832e-9, -1.19214014058609121e-9, 5.73136724167886201e-10,
  -2.75952288512423315e-10, 1.33047643742444895e-10, -6.42296456383810002e-11, 3.10442477473222728e-11,
]
const ONE_LESS_EULER = 0.42278433509846713939
const HALF_LOG_TWO_PI_LESS_HALF = 0.41893853320467274178

/** ln Gamma(x) for x > 0 (Infinity at 0, NaN below): error below 4 ulp, zeros at 1 and 2 exact. Taylor at 2 and recurrence below 12, Stirling's series above (DLMF 5.7.3, 5.11.1). */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN
  if (x === Infinity) return x
  if (x >= 12) return (x - 0.5) * (log(x) - 1) + HALF_LOG_TWO_PI_LESS_HALF + stirlingCorrection(x)
  if (x < 0.5) return nearTwo(x) - (log1p(x) + log(x))
  if (x < 1.5) return nearTwo(x - 1) - log1p(x - 1)
  // downwards into [1.5, 2.5): every factor is exact and every term positive, so nothing cancels
  let product = 1
  while (x >= 2.5) {
    x -= 1
    product *= x
  }
  return product === 1 ? nearTwo(x - 2) : nearTwo(x - 2) + log(product)
}

/** ln Gamma(1 + x) for x > -1/2, precise where 1 + x would lose x: relative error below 5 ulp. */
export function logGamma1p(x: number): number {
  return x < 0.5 ? nearTwo(x) - log1p(x) : logGamma(1 + x)
}

/** ln Gamma(x) - [(x - 1/2) ln x - x + ln(2 pi)/2] for x >= 10: absolute error below 1e-17. */
export function stirlingCorrection(x: number): number {
  const w = 1 / (x * x)
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w * (1 / 156 - w * 0.0295506535947712418))))))) / x
}

/** e - ln(1 + e) without cancellation for e > -1, given 1 + e as well (close to 0 only that is precise): the deviance that keeps densities of large parameters precise (Loader 2000). */
export function deviance(e: number, onePlus: number): number {
  if (!(e > -0.3 && e < 0.4)) return e - log(onePlus)
  const s = e / (2 + e)
  const w = s * s
  let tail = 0
  for (let k = 25; k >= 3; k -= 2) tail = 1 / k + w * tail
  return s * (e - 2 * w * tail)
}

/** ln Gamma(2 + z) for |z| <= 1/2. */
function nearTwo(z: number): number {
  let sum = 0
  for (let k = AT_TWO.length - 1; k >= 0; k--) sum = AT_TWO[k] + z * sum
  return z * (ONE_LESS_EULER + z * sum)
}
