/** 数字与日期的写法用词。 */
import type { format as english } from '../en/format.ts'

export const format: Record<keyof typeof english, string> = {
  'format.none': '–',
  'format.share': '{value}%',
  'format.points': '{value}个百分点',
  'format.pointsUnit': '个百分点',
  'format.range': '{low} … {high}',
  'format.rangeWords': '{low}至{high}',
  'format.dayNumber': '第{day}天',
  'format.days': '{days}天',
  'format.seconds': '{seconds}秒',
  'format.minutes': '{minutes}分钟',
  'format.minutesSeconds': '{minutes}分{seconds}秒',
  'format.hoursMinutes': '{hours}小时{minutes}分',
  'format.futures': '{runs}次推演',
  'format.fen': '分',
  'format.cent': '美分',
  'format.and': '{first}和{last}',
  'format.comma': '、',
}
