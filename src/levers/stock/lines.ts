/** The lines of the range: how much of the demand falls on each, and which one an order is for. Model 23. */
import { dayZero } from '../../model/calendar.ts'
import { dayWords, draw, firstKey, purposes, secondKey, subWord, unit } from '../../model/random.ts'
import type { World } from '../../model/world.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import { pow } from '../../numeric/pow.ts'

export type Lines = {
  /** Usual share of each line, best sellers first. */
  readonly share: Float64Array
  /** Share of each line in the running period, not normalised. */
  readonly now: Float64Array
  /** Brings the shares to a day. */
  readonly turn: (day: number) => void
  /** The line that a number between 0 and 1 falls on. */
  readonly at: (u: number) => number
}

/** A normal number of a line and day, the same in every strategy; `sub` tells apart what it is for. */
export function lineNormal({ key }: World, line: number, day: number, sub: number): number {
  const { w0, w1 } = dayWords(day)
  return normalQuantile(unit(draw(firstKey(key, line), secondKey(key.b, line), w0[purposes.popularity], subWord(w1[purposes.popularity], sub))))
}

export function linesOf(world: World): Lines {
  const { lines, steepness, popularity, period } = world.market.stocking
  const plain = Float64Array.from({ length: lines }, (_, l) => pow(l + 1, -steepness))
  const whole = plain.reduce((a, b) => a + b, 0)
  const share = plain.map((x) => x / whole)
  const now = share.slice()
  const upTo = new Float64Array(lines)
  let running = -1
  return {
    share, now,
    turn(day) {
      const k = Math.floor((day - dayZero) / period)
      if (k === running) return
      running = k
      let sum = 0
      for (let l = 0; l < lines; l++) {
        now[l] = share[l] * (popularity > 0 ? Math.max(0, 1 + popularity * lineNormal(world, l, dayZero + k * period, 0)) : 1)
        upTo[l] = sum += now[l]
      }
    },
    at(u) {
      const aim = u * upTo[lines - 1]
      let l = 0
      while (l < lines - 1 && aim >= upTo[l]) l++
      return l
    },
  }
}
