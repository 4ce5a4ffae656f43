/** Posts of customers by themselves: some show what they bought; points and a prize draw make more of them do it. Model 19, 30. */
import { personDraw, reward } from '../../model/behaviour/arrive.ts'
import { dayZero } from '../../model/calendar.ts'
import { fen } from '../../model/ledger.ts'
import { orderDraw, type Order } from '../../model/order.ts'
import { purposes } from '../../model/random.ts'
import { speaks } from '../../model/satisfaction.ts'
import type { World } from '../../model/world.ts'
import { poissonQuantile } from '../../numeric/poisson.ts'
import type { Audience } from './audience.ts'
import type { Own } from './fields.ts'

/** Days between two draws. */
const drawDays = 30

export function startCustomers(world: World, settings: Own, audience: Audience) {
  const { market, population, calendar, today } = world
  const { postRate, pointsHalf, drawPull, onlookers, likeRate, trustTail } = market.seedingResponse
  const place = { posts: world.place('ugc.posts'), entered: world.place('ugc.entered'), prizes: world.place('ugc.prizes'), rewards: world.place('ugc.rewards') }
  const often = postRate * (1 + settings.postPoints / pointsHalf) * (settings.prize > 0 ? 1 + drawPull : 1)
  const prize = fen(settings.prize)
  let posting: number[] = []
  let yesterday: number[] = []
  /** Who takes part in the next draw. */
  let entrants = new Set<number>()

  const draw = () => {
    let winner = -1
    let least = 1
    for (const row of [...entrants].sort((a, b) => population.person[a] - population.person[b])) {
      const lot = personDraw(world, population.person[row], purposes.ugcPrize, 0)
      if (lot < least) [winner, least] = [row, lot]
    }
    entrants = new Set()
    if (winner < 0) return
    today[place.prizes]++
    today[place.rewards] += prize
    reward(world, winner, prize)
    for (const noted of world.on.noted) noted(winner, 'ugcWon', { prize })
  }
  /** Thanks a customer for a post, in points where the shop has any, else at a fen a point. Returns what of it is cash. */
  const thank = (row: number): number => {
    if (settings.postPoints === 0) return 0
    if (world.points) {
      world.points.give(row, settings.postPoints)
      return 0
    }
    today[place.rewards] += settings.postPoints
    reward(world, row, settings.postPoints)
    return settings.postPoints
  }

  return {
    open(day: number) {
      yesterday = posting
      posting = []
      if (prize > 0 && day > dayZero && day <= calendar.end && (day - dayZero) % drawDays === 0) draw()
    },
    /** What was posted yesterday is seen today; returns how many posts. */
    post(day: number): number {
      for (const row of yesterday) audience.tell(population.person[row], trustTail, true, day)
      return yesterday.length
    },
    after(order: Order) {
      const { row } = order
      const chance = Math.min(1, often * speaks(world, row))
      if (orderDraw(world, order, purposes.ugcPost) >= chance) return
      posting.push(row)
      today[place.posts]++
      const paid = thank(row)
      for (const noted of world.on.noted) noted(row, 'ugcPosted', { chance, reward: paid })
      if (prize === 0) return
      if (poissonQuantile(orderDraw(world, order, purposes.ugcLikes), onlookers * likeRate) < settings.likes) return
      today[place.entered]++
      entrants.add(row)
    },
  }
}
