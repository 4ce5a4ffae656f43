/** The roster of a wave: a few creators with many followers, more with some, many with their own contacts, and customers of the shop. */
import { personDraw } from '../../model/behaviour/arrive.ts'
import { firmView } from '../../model/firm.ts'
import { fen } from '../../model/ledger.ts'
import { flag } from '../../model/population.ts'
import { purposes } from '../../model/random.ts'
import { isContent } from '../../model/satisfaction.ts'
import type { World } from '../../model/world.ts'
import { poissonQuantile } from '../../numeric/poisson.ts'
import type { Audience } from './audience.ts'
import type { Own } from './fields.ts'
import { recruits } from './own.ts'
import { waveCost } from './wave-cost.ts'

/** Posters of a kind draw from a stretch of numbers of their own, so that one more of one kind leaves the others as they are. */
const stretch = 1 << 24
const kinds = { head: 0, mid: stretch, tail: 2 * stretch } as const
/** Places of the draws of a post. */
const draws = { lag: 0, reached: 1, poster: 2 } as const

type Post = { readonly number: number; readonly wave: number; readonly reach: number; readonly trust: number; readonly poster: number; readonly own: boolean }

export function startRoster(world: World, settings: Own, audience: Audience) {
  const { market, population, people, today } = world
  const { reachHead, reachMid, trustHead, trustMid, trustTail, lag } = market.seedingResponse
  const firm = firmView(world)
  const place = world.place('seeding.posts')
  /** Posts that are still to appear, by engine day, in the order of the roster. */
  const due = new Map<number, Post[]>()
  const plan = (day: number, u: number, post: Post) => {
    const on = day + Math.floor((lag + 1) * u)
    due.set(on, [...(due.get(on) ?? []), post])
  }

  return {
    /** Hires the posters of a wave; returns what they cost in fen, and how many customers agreed. */
    recruit(day: number): { readonly cost: number; readonly asked: number } {
      const hire = (kind: keyof typeof kinds, count: number, reach: number, trust: number) => {
        for (let k = 0; k < count; k++) {
          const number = kinds[kind] + k
          const poster = reach > 0 ? -1 : Math.floor(personDraw(world, number, purposes.seedPost, draws.poster) * people)
          plan(day, personDraw(world, number, purposes.seedPost, draws.lag), { number, wave: day, reach, trust, poster, own: false })
        }
      }
      hire('head', settings.head, reachHead * people, trustHead)
      hire('mid', settings.mid, reachMid * people, trustMid)
      hire('tail', settings.tail, 0, trustTail)
      let asked = 0
      for (const row of recruits(firm, day, settings.own)) {
        // who has left, or is not content, does not answer
        if (!(population.flags[row] & flag.alive) || !isContent(world, row)) continue
        asked++
        const poster = population.person[row]
        for (const noted of world.on.noted) noted(row, 'seedPosted', { money: fen(settings.ownFee) + fen(settings.sample) })
        plan(day, personDraw(world, poster, purposes.seedPost, draws.lag), { number: poster, wave: day, reach: 0, trust: trustTail, poster, own: true })
      }
      return { cost: waveCost(settings) + asked * (fen(settings.ownFee) + fen(settings.sample)), asked }
    },
    /** The posts of the day appear; returns how many of them are by customers of the shop. */
    post(day: number): number {
      let own = 0
      for (const { number, reach, trust, poster, own: customer } of due.get(day) ?? []) {
        today[place]++
        if (customer) own++
        if (poster >= 0) audience.tell(poster, trust, false, day)
        else {
          const n = poissonQuantile(personDraw(world, number, purposes.seedPost, draws.reached), reach)
          for (let k = 0; k < n; k++) audience.expose(Math.floor(personDraw(world, number, purposes.seedReach, k) * people), trust, false, day)
        }
      }
      due.delete(day)
      return own
    },
  }
}
