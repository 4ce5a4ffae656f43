/** All rows by id. */
import type { RowState } from '../state.ts'
import { s1 } from './s1.ts'
import { s2First } from './s2-first.ts'
import { s2Second } from './s2-second.ts'
import { s3 } from './s3.ts'
import { s4 } from './s4.ts'
import { s5 } from './s5.ts'

export const rowParts: readonly Readonly<Record<string, RowState>>[] = [s1, s2First, s2Second, s3, s4, s5]
