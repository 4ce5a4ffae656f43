/** The unit of a field whose label says already what is counted; by itself, as all words of levers are gathered from those that use it. */
import type { LeverWords } from './text.ts'

export const noUnit: LeverWords = { en: '', 'zh-CN': '' }
