/** The warm-up as a message: two days ahead to all whom the event is open to, and only whom it reaches can book. Model 21. */
import { raise } from '../../model/behaviour/listing.ts'
import { firmView } from '../../model/firm.ts'
import type { Medium } from '../../model/market.ts'
import { messenger, touchesOf } from '../../model/touch.ts'
import type { World } from '../../model/world.ts'
import type { Attendance } from './attendance.ts'
import type { Events } from './events.ts'

/** Days between the message and the event. */
export const warmUpDays = 2

/** Sends the day's messages, if an event lies ahead. */
export function startWarmUp(world: World, medium: Medium, attendance: Attendance, events: Events): (day: number) => void {
  const firm = firmView(world)
  touchesOf(world)
  return (day) => {
    const event = day + warmUpDays
    if (!events.on(event)) return
    const messages = messenger(world, medium)
    for (let row = 0; row < firm.size(); row++) {
      if (!attendance.admits(row) || !messages.send(row)) continue
      attendance.tell(row, event)
      if (attendance.living(row)) raise(world, row, false)
    }
    messages.close()
  }
}
