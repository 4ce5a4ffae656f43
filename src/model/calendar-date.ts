/** Civil dates without a clock: a date is a whole number of days since 1970-01-01. */

/** Days in each month of the year. */
const monthLengths = (year: number): readonly number[] => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a leap year of the Gregorian calendar. */
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** True for a `YYYY-MM-DD` that exists in the calendar. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = parts(text)
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLengths(year)[month - 1]!
}

/**
 * Days from 1970-01-01 to the date; negative before it.
 * Counts in years that begin in March, so that the leap day ends a year (Hinnant, days_from_civil).
 * @throws RangeError when the text is no date.
 */
export function dayNumber(text: string): number {
  if (!isDate(text)) throw new RangeError(`No date: ${text}`)
  const { year, month, day } = parts(text)
  const marchYear = month <= 2 ? year - 1 : year
  const century4 = Math.floor(marchYear / 400)
  const yearOf400 = marchYear - century4 * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOf400 = yearOf400 * 365 + Math.floor(yearOf400 / 4) - Math.floor(yearOf400 / 100) + dayOfYear
  return century4 * 146_097 + dayOf400 - 719_468
}

/** The date of a day number; month 1 to 12, day from 1 (Hinnant, civil_from_days). */
export function dateOf(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const century4 = Math.floor(shifted / 146_097)
  const dayOf400 = shifted - century4 * 146_097
  const yearOf400 = Math.floor((dayOf400 - Math.floor(dayOf400 / 1460) + Math.floor(dayOf400 / 36_524) - Math.floor(dayOf400 / 146_096)) / 365)
  const dayOfYear = dayOf400 - (365 * yearOf400 + Math.floor(yearOf400 / 4) - Math.floor(yearOf400 / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  return { year: century4 * 400 + yearOf400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1 }
}

/** Years and months as one number: 12 a year, January is a multiple of 12. */
export const monthOf = (days: number): number => {
  const { year, month } = dateOf(days)
  return year * 12 + month - 1
}

/** Day of the week, 0 = Sunday. */
export const weekday = (days: number): number => (((days + 4) % 7) + 7) % 7

/** The date as `YYYY-MM-DD`. */
export function dateText(days: number): string {
  const { year, month, day } = dateOf(days)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function parts(text: string): { year: number; month: number; day: number } {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}
