/** Words of the flow, brought with what says them. */
import { flow as en } from '../en/flow.ts'
import { addWords } from '../translate.ts'
import { flow as zhCN } from '../zh-CN/flow.ts'

addWords(en, zhCN)
