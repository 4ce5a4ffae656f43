/** Words of versions beside each other, brought with what says them. */
import { versions as en } from '../en/versions.ts'
import { addWords } from '../translate.ts'
import { versions as zhCN } from '../zh-CN/versions.ts'

addWords(en, zhCN)
