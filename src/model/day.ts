/** One day, phase by phase. Read this first. Model 4. */
import { ageActivity, closeActivity } from './activity.ts'
import { arrive } from './behaviour/arrive.ts'
import { listBlocks } from './behaviour/listing.ts'
import { beginMakingUp, makeUp } from './behaviour/make-up.ts'
import { walk } from './behaviour/walk.ts'
import { closeLedger, C } from './ledger.ts'
import { closeNext } from './next-order.ts'
import { openOutside } from './outside.ts'
import { closeAnchors, openAnchors } from './posted.ts'
import { dayWords } from './random.ts'
import { fillProperty } from './record.ts'
import { bookReturns } from './returns.ts'
import { closeSatisfaction } from './satisfaction.ts'
import { closeTouches } from './touch.ts'
import { browse } from './visits.ts'
import { layOut } from './waiting.ts'
import { expireCoupons } from './wallet.ts'
import type { World } from './world.ts'

/** Lives one engine day. `enter` brings in those who start today by the market's own plan; `first` is true on the first day lived. */
export function liveDay(world: World, day: number, first: boolean, enter: (day: number) => void): void {
  world.day = day
  world.words = dayWords(day)
  const running = day < world.calendar.end

  // 1, 2: a new day; what is due happens
  openAnchors(world, day)
  if (world.outside) openOutside(world, world.outside, day)
  ageActivity(world, day)
  bookReturns(world, day)
  expireCoupons(world, day)
  for (const open of world.on.open) open(day)
  layOut(world, day)
  beginMakingUp(world, day)
  if (world.calendar.newYears.includes(day)) fillProperty(world.population.spend, 0, world.population.count, 0)

  if (running) {
    // 3: coupons and messages go out
    for (const target of world.on.target) target(day)
    // 4: new customers come, each with a first order
    enter(day)
    arrive(world, day)
    // 5: the occasions of existing customers
    listBlocks(world, first)
    walk(world, day)
    // 6: occasions that are not of the field
    makeUp(world, day)
    for (const others of world.on.others) others(day)
    if (world.counting) browse(world, day)
  }

  // 9: closing counts
  if (world.counting) {
    for (const close of world.on.close) close(day)
    closeTouches(world)
    closeLedger(world)
    closeActivity(world)
    if (running) closeNext(world, day)
    if (world.satisfaction) closeSatisfaction(world, world.satisfaction)
    const { today } = world
    today[C.alive] = world.living
    today[C.dead] = world.deaths
    today[C.customers] = world.everCustomers
    today[C.prospects] = world.people - world.everCustomers
  }
  closeAnchors(world, day)
}
