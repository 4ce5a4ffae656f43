/** The words of the first picture in English: flat dotted keys, one section per room of the page. Rooms that are opened later bring theirs: see late/. */
import { chart } from './en/chart.ts'
import { format } from './en/format.ts'
import { page } from './en/page.ts'
import { verdict } from './en/verdict.ts'
import { compare } from './en/compare.ts'
import { matrix } from './en/matrix.ts'
import { face } from './en/face.ts'
import { files } from './en/files.ts'
import type { calendar } from './en/calendar.ts'
import type { diary } from './en/diary.ts'
import type { flow } from './en/flow.ts'
import type { studies } from './en/studies.ts'
import { kept } from './en/kept.ts'
import type { tabs } from './en/tabs.ts'
import { help } from './en/help.ts'
import type { panels } from './en/panels.ts'
import type { versions } from './en/versions.ts'
import type { world } from './en/world.ts'

export const en = { ...chart, ...format, ...page, ...verdict, ...compare, ...matrix, ...files, ...face, ...kept, ...help } as const

/** Every sentence by its key, those that come late included. */
export type Sentences = typeof en & typeof calendar & typeof diary & typeof flow & typeof studies & typeof panels & typeof tabs & typeof versions & typeof world
/** A key of the catalogue. To add a section: a file in en/, its twin in zh-CN/; then one spread in each of en.ts and zh-CN.ts, or, better, a file in late/ and its type above. */
export type Key = keyof Sentences
