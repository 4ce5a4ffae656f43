/** Words that numbers and dates are written with, in English. */
export const format = {
  'format.none': '–',
  'format.share': '{value}%',
  'format.points': '{value} pp',
  'format.pointsUnit': 'pp',
  'format.range': '{low} … {high}',
  'format.rangeWords': '{low} and {high}',
  'format.dayNumber': 'day {day}',
  'format.days': '{days} {days:day|days}',
  'format.seconds': '{seconds} s',
  'format.minutes': '{minutes} min',
  'format.minutesSeconds': '{minutes} min {seconds} s',
  'format.hoursMinutes': '{hours} h {minutes} min',
  'format.futures': '{runs} {runs:future|futures}',
  'format.and': '{first} and {last}',
  'format.comma': ', ',
} as const
