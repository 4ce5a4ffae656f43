/** Messages to customers: a short lift, more fatigue, now and then an opt-out for good. Model 5.5. */
import { never } from './calendar.ts'
import { byte, half, word } from './record.ts'
import { powers, store, fatigueAt, referenceAt, writeState } from './state.ts'
import { C } from './ledger.ts'
import { media, type Medium } from './market.ts'
import { addProperty, flag, lambdaUnit, referenceUnit, traitWord, type ExtraProperty } from './population.ts'
import { draw, purposes, secondKey, subWord, traits, unit } from './random.ts'
import type { World } from './world.ts'

/** Days on which a touch still lifts the rate, halving each day. */
const liftDays = 4
const boostUnit = 1 << 13

export type Touches = {
  /** Day of the newest touch and its lift on that day. */
  readonly day: ExtraProperty<'u16'>
  readonly boost: ExtraProperty<'u16'>
  /** Strongest lift that any message had. */
  strongest: number
  /** Day of the newest message of all. */
  newest: number
  /** Messages of the day by medium. */
  readonly sent: Float64Array
  /** Messages of the last days, four bits a day from the newest touch back, where somebody keeps count. */
  recent: ExtraProperty<'u32'> | undefined
  /** Most messages that anybody gets in seven days, whoever sends them, and the column that counts those held back; undefined where nothing limits them all. */
  limit: { readonly most: number; readonly heldBack: number } | undefined
}

/** Days of which messages are counted, and the most that are told apart on one day. */
const countedDays = 7
const mostCounted = 15

/** The touches of a world, prepared when the first lever asks: who takes no messages of a medium is marked as opted out from birth. */
export function touchesOf(world: World): Touches {
  if (world.touches) return world.touches
  for (let row = 0; row < world.population.count; row++) optIn(world, row)
  return (world.touches = { day: addProperty(world.population, 'u16', 0xffff), boost: addProperty(world.population, 'u16'), strongest: 0, newest: -liftDays, sent: new Float64Array(media.length), recent: undefined, limit: undefined })
}

/** Has the messages of each customer counted from now on, whoever sends them. */
export function countTouches(world: World): void {
  touchesOf(world).recent ??= addProperty(world.population, 'u32')
}

/** Has no customer get more than `most` messages in seven days, whoever sends them; those held back are counted in the column at `heldBack`. */
export function limitTouches(world: World, most: number, heldBack: number): void {
  countTouches(world)
  touchesOf(world).limit = { most, heldBack }
}

/** Messages that a customer had in the seven days up to and with `day`. */
export function touchesInWeek({ touches }: World, row: number, day: number): number {
  if (touches?.recent === undefined) return 0
  const age = day - touches.day.values[half(row)]
  if (age < 0 || age >= countedDays) return 0
  let sum = 0
  for (let k = 0, held = touches.recent.values[word(row)]; k < countedDays - age; k++, held >>>= 4) sum += held & mostCounted
  return sum
}

/** Adds a message of the day to the count; the days of the older ones move on. */
function countTouch(touches: Touches, recent: ExtraProperty<'u32'>, row: number, day: number): void {
  const last = touches.day.values[half(row)]
  const age = last === 0xffff ? countedDays : day - last
  const held = age >= 8 ? 0 : recent.values[word(row)] << (4 * age)
  recent.values[word(row)] = (held & mostCounted) === mostCounted ? held >>> 0 : (held + 1) >>> 0
}

const signsUp = ({ key, market }: World, person: number, c: number): boolean => unit(traitWord(key, person, traits.optIn + c)) < market.media[media[c]].optIn

/** True where somebody who has not ordered yet takes messages of a medium; those of the private pool reach its members alone. */
export const takesAtFirst = (world: World, person: number, medium: Medium): boolean =>
  !(world.pool !== undefined && (memberMedia as readonly Medium[]).includes(medium)) && signsUp(world, person, media.indexOf(medium))
/** Counts messages to people who have not ordered yet: they cost the same, and nobody's state is kept. */
export function writeAtFirst(world: World, medium: Medium, messages: number): void {
  world.today[C.touchSent] += messages
  touchesOf(world).sent[media.indexOf(medium)] += messages
}

/** Marks the media that a customer never signed up for. */
export function optIn(world: World, row: number): void {
  const { population, pool } = world
  for (let c = 0; c < media.length; c++) {
    const refuses = pool !== undefined && (memberMedia as readonly Medium[]).includes(media[c]) ? pool.values[half(row)] === never : !signsUp(world, population.person[row], c)
    if (refuses) population.flags[row] |= flag.optOut << c
  }
}

/** Media that reach members alone where a lever keeps a private pool. */
const memberMedia = ['wecom', 'group'] as const satisfies readonly Medium[]
const memberBits = memberMedia.reduce((bits, medium) => bits | (flag.optOut << media.indexOf(medium)), 0)
/** A new member can be reached by the media of the pool, whatever they refused before; who leaves cannot any more. */
export const admit = ({ population }: World, row: number): void => void (population.flags[row] &= ~memberBits)
export const dismiss = ({ population }: World, row: number): void => void (population.flags[row] |= memberBits)
/** True where a customer takes messages of a medium; a shop knows it. */
export const takes = ({ population }: World, row: number, medium: Medium): boolean => (population.flags[row] & (flag.optOut << media.indexOf(medium))) === 0
/** True where a customer takes messages of a medium and had fewer in seven days than the limit of all levers. */
export const reaches = (world: World, row: number, medium: Medium): boolean =>
  takes(world, row, medium) && (world.touches?.limit === undefined || touchesInWeek(world, row, world.day) < world.touches.limit.most)

const halves = powers(0.5, liftDays)

/** Factor of the newest touch on the rate today. */
export function touchFactor(world: World, row: number, day: number): number {
  const { touches } = world
  if (touches === undefined) return 1
  const age = day - touches.day.values[half(row)]
  return age >= 0 && age < liftDays ? 1 + (touches.boost.values[half(row)] / boostUnit) * halves[age] : 1
}

/** A value that no customer's touch factor exceeds today. */
export const touchCeiling = ({ touches, day }: World): number => (touches === undefined || day - touches.newest >= liftDays ? 1 : 1 + touches.strongest)

/** Messages of one medium and day: `send` sends one where the customer still takes them and the limit lets it, its lift times `sharpness`, and says whether it did; `close` books what they bring. */
export type Messenger = { readonly send: (row: number, sharpness?: number) => boolean; readonly close: () => void }

/** Prepares today's messages of a medium. */
export function messenger(world: World, medium: Medium): Messenger {
  const { population, market, key, day, words, today, calendar, visits } = world
  const touches = touchesOf(world)
  const { limit } = touches
  const channel = media.indexOf(medium)
  const response = market.media[medium]
  const refuses = flag.optOut << channel
  const lift = market.segments.map((segment) => response.lift * segment.susceptibility)
  const word0 = words.w0[purposes.touchOptOut]
  const word1 = subWord(words.w1[purposes.touchOptOut], channel)
  // a touch brings visits and orders alike
  const more = 1 / (1.4 * market.economics.conversion) - 1
  const brought = new Float64Array(lift.length)
  let sent = 0
  return {
    send(row, sharpness = 1) {
      const flags = population.flags[row]
      if (flags & refuses) return false
      if (limit && touchesInWeek(world, row, day) >= limit.most) {
        today[limit.heldBack]++
        return false
      }
      const fatigue = fatigueAt(world, row, day, world.fatigueDecay)
      const segment = population.segment[byte(row)]
      const boost = (lift[segment] * sharpness) / (1 + fatigue)
      const stored = Math.min(65535, Math.round(boost * boostUnit))
      touches.strongest = Math.max(touches.strongest, stored / boostUnit)
      if (touches.recent) countTouch(touches, touches.recent, row, day)
      touches.day.values[half(row)] = day
      touches.boost.values[half(row)] = stored
      if (population.pantry[word(row)] === 0 && world.waiting === undefined && population.reference[half(row)] === referenceUnit && !world.anchored) writeState(population, row, day, 1, fatigue + response.fatigue)
      else store(world, row, day, referenceAt(world, row, day, world.recovery), fatigue + response.fatigue)
      const gone = unit(draw(population.key[row], secondKey(key.b, population.person[row]), word0, word1)) < response.optOut * (1 + 2 * fatigue)
      population.flags[row] = flags | flag.touched | (gone ? refuses : 0)
      if (gone) today[C.optOuts]++
      sent++
      if (flags & flag.alive) brought[segment] += Math.round(population.lambda[row] * more * boost * lambdaUnit)
      return true
    },
    close() {
      today[C.touchSent] += sent
      touches.sent[channel] += sent
      if (sent > 0) touches.newest = day
      for (let g = 0; g < brought.length; g++)
        for (let age = 0; age < liftDays; age++) visits.extra[g * calendar.season.length + day + age] += Math.round(brought[g] * halves[age])
    },
  }
}

/** Books the day's messages: cost per medium, rounded to whole fen for the day. */
export function closeTouches(world: World): void {
  const { touches, market } = world
  if (touches === undefined) return
  for (let c = 0; c < media.length; c++) world.today[C.touch] += Math.round(touches.sent[c] * market.media[media[c]].cost * 100)
  touches.sent.fill(0)
}
