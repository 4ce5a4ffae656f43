/** Words of the calendar, brought with what says them. */
import { calendar as en } from '../en/calendar.ts'
import { addWords } from '../translate.ts'
import { calendar as zhCN } from '../zh-CN/calendar.ts'

addWords(en, zhCN)
