/** 首屏的中文用词；键与 en.ts 一一对应，由类型检查保证。 */
import { chart } from './zh-CN/chart.ts'
import { format } from './zh-CN/format.ts'
import { page } from './zh-CN/page.ts'
import { verdict } from './zh-CN/verdict.ts'
import { compare } from './zh-CN/compare.ts'
import { matrix } from './zh-CN/matrix.ts'
import { face } from './zh-CN/face.ts'
import { files } from './zh-CN/files.ts'
import { kept } from './zh-CN/kept.ts'
import { help } from './zh-CN/help.ts'
import type { en } from './en.ts'

export const zhCN: Record<keyof typeof en, string> = { ...chart, ...format, ...page, ...verdict, ...compare, ...matrix, ...files, ...face, ...kept, ...help }
