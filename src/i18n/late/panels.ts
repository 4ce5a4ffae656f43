/** Words of panels on files and engines, brought with what says them. */
import { panels as en } from '../en/panels.ts'
import { addWords } from '../translate.ts'
import { panels as zhCN } from '../zh-CN/panels.ts'

addWords(en, zhCN)
