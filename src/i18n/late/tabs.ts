/** Words of scorecard, money and segments, brought with what says them. */
import { tabs as en } from '../en/tabs.ts'
import { addWords } from '../translate.ts'
import { tabs as zhCN } from '../zh-CN/tabs.ts'

addWords(en, zhCN)
