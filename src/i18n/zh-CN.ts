/** 全部中文用词；键与 en.ts 一一对应，由类型检查保证。 */
import { chart } from './zh-CN/chart.ts'
import { format } from './zh-CN/format.ts'
import { page } from './zh-CN/page.ts'
import { verdict } from './zh-CN/verdict.ts'
import { compare } from './zh-CN/compare.ts'
import { matrix } from './zh-CN/matrix.ts'
import { face } from './zh-CN/face.ts'
import { files } from './zh-CN/files.ts'
import { diary } from './zh-CN/diary.ts'
import { studies } from './zh-CN/studies.ts'
import { kept } from './zh-CN/kept.ts'
import { tabs } from './zh-CN/tabs.ts'
import { help } from './zh-CN/help.ts'
import { world } from './zh-CN/world.ts'
import type { Key } from './en.ts'

export const zhCN: Record<Key, string> = { ...chart, ...format, ...page, ...verdict, ...compare, ...matrix, ...files, ...face, ...kept, ...tabs, ...world, ...help, ...diary, ...studies }
