/** Seeding: creators of every size, customers recruited to post, and posts of customers by themselves; who sees them may come, and the shop becomes known. Model 19. */
import { dayZero } from '../../model/calendar.ts'
import type { Hooks } from '../../model/hooks.ts'
import { C } from '../../model/ledger.ts'
import { channels } from '../../model/market.ts'
import type { World } from '../../model/world.ts'
import { exp } from '../../numeric/exp.ts'
import { pow } from '../../numeric/pow.ts'
import { lever } from '../lever.ts'
import { startAudience } from './audience.ts'
import { startCustomers } from './customers.ts'
import { fields, type Own } from './fields.ts'
import { startRoster } from './roster.ts'

export const seeding = lever({
  id: 'seeding',
  group: 'media',
  fields,
  zero: { head: 0, mid: 0, tail: 0, own: 0, ugc: false },
  columns: [
    'seeding.waves', 'seeding.own', 'seeding.posts', 'seeding.exposures', 'seeding.reached', 'seeding.new', 'seeding.cost', 'seeding.commission',
    'ugc.posts', 'ugc.new', 'ugc.entered', 'ugc.prizes', 'ugc.rewards',
  ],
  acts: ({ firstDay, ugc }, length) => (ugc ? [{ from: 0, to: length - 1 }] : firstDay < length ? [{ from: firstDay, to: length - 1 }] : []),
  planned: ({ head, mid, tail, own, headFee, midFee, tailFee, ownFee, sample, firstDay, everyDays }, length) =>
    (head * headFee + mid * midFee + tail * tailFee + own * (ownFee + sample)) * (firstDay >= length ? 0 : everyDays === 0 ? 1 : Math.ceil((length - firstDay) / everyDays)),
})

const kol = channels.indexOf('kol')

export function start(world: World, settings: Own): Hooks {
  const { head, mid, tail, own, ugc } = settings
  const posters = head + mid + tail + own > 0
  if (!posters && !ugc) return {}
  const { market, today } = world
  const { awareness, awarenessHalfLife, proof, proofHalf, proofHalfLife } = market.seedingResponse
  const { passCart } = market.storefront
  const audience = startAudience(world, settings)
  const roster = posters ? startRoster(world, settings, audience) : undefined
  const customers = ugc ? startCustomers(world, settings, audience) : undefined
  const place = { waves: world.place('seeding.waves'), own: world.place('seeding.own'), cost: world.place('seeding.cost') }
  const [forgets, fades] = [pow(0.5, 1 / awarenessHalfLife), pow(0.5, 1 / proofHalfLife)]
  /** Exposures that are remembered, and posts of customers that a visitor still finds. */
  let known = 0
  let shown = 0
  /** What those posts do to the cart step. */
  let trust = 1
  const strongest = 1 + passCart * proof
  const isWave = (day: number): boolean => {
    const since = day - dayZero - settings.firstDay
    return since === 0 || (since > 0 && settings.everyDays > 0 && since % settings.everyDays === 0)
  }
  const showing = ugc || own > 0

  return {
    open(day) {
      shown *= fades
      trust = 1 + (passCart * proof * shown) / (shown + proofHalf)
      known *= forgets
      customers?.open(day)
    },
    target(day) {
      if (!roster || !isWave(day)) return
      today[place.waves]++
      const { cost, asked } = roster.recruit(day)
      today[place.own] += asked
      today[C.ads + kol] += cost
      today[place.cost] += cost
    },
    attract(_day, pull) {
      pull.organic *= 1 + awareness * (1 - exp(-known / world.people))
      if (trust !== 1) for (let g = 0; g < pull.factor.length; g++) pull.factor[g] *= trust
    },
    invite(day) {
      const theirs = customers?.post(day) ?? 0
      shown += theirs + (roster?.post(day) ?? 0)
      known += audience.seen()
      // whoever comes because of a post looked in like those who come by ads, whatever happens outside
      const came = audience.come(day)
      world.visits.expected[1 + kol] += came
      world.visits.unrivalled[1 + kol] += came
    },
    ...(customers && { after: customers.after }),
    ...(showing && {
      weigh: () => trust,
      crowd: () => ({ rate: trust, share: 0 }),
      bound: () => strongest,
      ceiling: () => strongest,
    }),
  }
}
