/** `npm run cases`: lives all cases and writes what they find to `docs/cases.md`. */
import { writeFileSync } from 'node:fs'
import { cases } from './list.ts'
import { runCase } from './run.ts'
import { document } from './table.ts'

writeFileSync('docs/cases.md', document(cases.map(runCase)))
