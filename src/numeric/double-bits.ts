/** The bits of a double: which half holds the exponent, and powers of two by table. */

/** Index of the word with sign and exponent in a Uint32Array laid over a Float64Array: 1 on little-endian machines. */
export const HIGH_WORD = new Uint8Array(new Float64Array([1]).buffer)[7] === 0x3f ? 1 : 0

/** 2^k at index k + 1074, for k = -1074..1023: exact, subnormals included. */
export const POWER_OF_TWO = powersOfTwo()

/** Offset of 2^0 in `POWER_OF_TWO`. */
export const POWER_OF_TWO_ZERO = 1074

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1074 + 1024)
  let value = 5e-324
  for (let i = 0; i < powers.length; i++, value *= 2) powers[i] = value
  return powers
}
