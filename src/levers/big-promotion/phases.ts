/** When a big promotion runs: its three phases, by the date of the year or by days of the run. */
import { dateOf, dayNumber } from '../../model/calendar-date.ts'

/** Days of the run, both ends included; a phase without days ends before it begins. They may lie outside the run. */
export type Phase = { readonly from: number; readonly to: number }
export const phaseIds = ['store', 'burst', 'glow'] as const
export type PhaseId = (typeof phaseIds)[number]
export type Campaign = Readonly<Record<PhaseId, Phase>>

type Dates = { readonly dates: 'own' | 'midYear' | 'doubleEleven'; readonly storeDay: number; readonly storeDays: number; readonly burstDays: number; readonly glowDays: number }

/** First days of the phases in month and day, and how many days each has (assumption). */
const presets = {
  midYear: { from: [6, 1], days: [15, 3, 7] },
  doubleEleven: { from: [10, 20], days: [21, 2, 7] },
} as const

const campaign = (from: number, [store, burst, glow]: readonly number[]): Campaign => ({
  store: { from, to: from + store - 1 }, burst: { from: from + store, to: from + store + burst - 1 }, glow: { from: from + store + burst, to: from + store + burst + glow - 1 },
})

/** The promotions of a run of `length` days that begins on the date `start`, the one of each year where they go by date. */
export function campaigns({ dates, storeDay, storeDays, burstDays, glowDays }: Dates, length: number, start: string): readonly Campaign[] {
  if (dates === 'own') return [campaign(storeDay, [storeDays, burstDays, glowDays])]
  const first = dayNumber(start)
  const { from: [month, day], days } = presets[dates]
  const found: Campaign[] = []
  for (let { year } = dateOf(first); year <= dateOf(first + length - 1).year; year++)
    found.push(campaign(dayNumber(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) - first, days))
  return found.filter(({ store, glow }) => store.from < length && glow.to >= 0)
}
