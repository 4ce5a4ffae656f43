/** Civil dates against the language's own calendar. */
import { expect, test } from 'vitest'
import { dateOf, dateText, dayNumber, isDate, monthOf, weekday } from '../../src/model/calendar-date.ts'

test('every day from 1899 to 2201 agrees with Date', () => {
  for (let day = -25_932; day < 84_371; day++) {
    const date = new Date(day * 86_400_000)
    const text = date.toISOString().slice(0, 10)
    if (dateText(day) !== text || dayNumber(text) !== day || weekday(day) !== date.getUTCDay() || monthOf(day) !== date.getUTCFullYear() * 12 + date.getUTCMonth()) throw new Error(`${day} ${text} ${dateText(day)}`)
  }
  expect(dateOf(0)).toEqual({ year: 1970, month: 1, day: 1 })
})

test.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-06-31', '2027-6-01', '20270601', '', '2027-06-01T00'])('%j is no date', (text) => {
  expect(isDate(text)).toBe(false)
  expect(() => dayNumber(text)).toThrow(RangeError)
})

test.each(['2028-02-29', '2000-02-29', '1997-01-01'])('%s is a date', (text) => { expect(isDate(text)).toBe(true) })
test('1900 was no leap year', () => { expect(isDate('1900-02-29')).toBe(false) })
