/** Words of cohorts and referral, brought with what says them. */
import { studies as en } from '../en/studies.ts'
import { addWords } from '../translate.ts'
import { studies as zhCN } from '../zh-CN/studies.ts'

addWords(en, zhCN)
