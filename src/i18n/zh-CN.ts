/** 全部中文用词；键与 en.ts 一一对应，由类型检查保证。 */
import { chart } from './zh-CN/chart.ts'
import { format } from './zh-CN/format.ts'
import type { Key } from './en.ts'

export const zhCN: Record<Key, string> = { ...chart, ...format }
