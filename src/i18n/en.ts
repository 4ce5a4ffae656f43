/** Every word of the page in English: flat dotted keys, one section per room of the page. */
import { chart } from './en/chart.ts'
import { format } from './en/format.ts'
import { page } from './en/page.ts'
import { verdict } from './en/verdict.ts'
import { compare } from './en/compare.ts'
import { matrix } from './en/matrix.ts'
import { face } from './en/face.ts'
import { files } from './en/files.ts'
import { diary } from './en/diary.ts'
import { studies } from './en/studies.ts'
import { kept } from './en/kept.ts'
import { tabs } from './en/tabs.ts'
import { help } from './en/help.ts'
import { world } from './en/world.ts'

export const en = { ...chart, ...format, ...page, ...verdict, ...compare, ...matrix, ...files, ...face, ...kept, ...tabs, ...world, ...help, ...diary, ...studies } as const

/** A key of the catalogue. To add a section: a file in en/, its twin in zh-CN/, one spread in each of en.ts and zh-CN.ts. */
export type Key = keyof typeof en
