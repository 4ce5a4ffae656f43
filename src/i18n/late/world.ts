/** Words of the world and of assumptions, brought with what says them. */
import { world as en } from '../en/world.ts'
import { addWords } from '../translate.ts'
import { world as zhCN } from '../zh-CN/world.ts'

addWords(en, zhCN)
