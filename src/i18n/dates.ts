/** Dates, days and durations as people read them; dates are plain calendar days, counted in UTC so that no clock shift moves them. */
import { language, t } from './translate.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const oneDay = 86_400_000

/** The date `day` days after `start` (2026-06-01). */
export function dateOfDay(start: string, day: number): Date {
  return new Date(Date.parse(`${start.slice(0, 10)}T00:00:00Z`) + day * oneDay)
}

/** `1 Jun`, `6月1日`. */
export function date(value: Date): string {
  const day = value.getUTCDate()
  return language() === 'zh-CN' ? `${value.getUTCMonth() + 1}月${day}日` : `${day} ${months[value.getUTCMonth()]}`
}

/** `30 Sep Thu`, `9月30日 周四`. */
export function dateWithWeekday(value: Date): string {
  const weekday = value.getUTCDay()
  return `${date(value)} ${language() === 'zh-CN' ? '周' + '日一二三四五六'[weekday] : weekdays[weekday]}`
}

/** `1 Jun 2026`, `2026年6月1日`. */
export function dateWithYear(value: Date): string {
  return language() === 'zh-CN' ? `${value.getUTCFullYear()}年${date(value)}` : `${date(value)} ${value.getUTCFullYear()}`
}

/** `2026年6月1日` for 2026-06-01; what is no date, as it stands. */
export const dateInChinese = (iso: string): string => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

/** `1 Jun – 27 Nov`, `6月1日–11月27日`; with years when it crosses into another. */
export function period(start: string, days: number): string {
  return t('chart.period', { from: dateWithin(start, days, 0), to: dateWithin(start, days, days - 1) })
}

/** A day of a run of so many days: the year is told where the run crosses into another. */
export function dateWithin(start: string, days: number, day: number): string {
  const write = dateOfDay(start, 0).getUTCFullYear() === dateOfDay(start, days - 1).getUTCFullYear() ? date : dateWithYear
  return write(dateOfDay(start, day))
}

/** `2028`, `2028年`. */
export function year(value: Date): string {
  return language() === 'zh-CN' ? `${value.getUTCFullYear()}年` : String(value.getUTCFullYear())
}

/** `Jul`, `7月`. */
export function month(value: Date): string {
  return language() === 'zh-CN' ? `${value.getUTCMonth() + 1}月` : months[value.getUTCMonth()]!
}

/** 2026-06-01, for files. */
export function isoDate(value: Date): string {
  return value.toISOString().slice(0, 10)
}

/** `day 122`, `第122天`; days are counted from 1 for people. */
export function dayNumber(day: number): string {
  return t('format.dayNumber', { day: day + 1 })
}

/** `180 days`, `180天`. */
export function days(value: number): string {
  return t('format.days', { days: value })
}

/** `1.4 s`, `45 s`, `2 min 5 s`, `1 h 3 min`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (seconds < 9.95) return t('format.seconds', { seconds: seconds.toFixed(1) })
  if (whole < 60) return t('format.seconds', { seconds: whole })
  if (whole < 3600) return whole % 60 === 0
    ? t('format.minutes', { minutes: whole / 60 })
    : t('format.minutesSeconds', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
  return t('format.hoursMinutes', { hours: Math.floor(whole / 3600), minutes: Math.floor(whole % 3600 / 60) })
}
