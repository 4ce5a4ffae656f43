/** Words of the diary, brought with what says them. */
import { diary as en } from '../en/diary.ts'
import { addWords } from '../translate.ts'
import { diary as zhCN } from '../zh-CN/diary.ts'

addWords(en, zhCN)
