/** Lives every n-th case from the k-th on, `node share.mjs k n`, and prints what they found: so that the test shares the cases out over two processes of the built program. */
import { cases } from './list.ts'
import { runCase } from './run.ts'

const [first, step] = process.argv.slice(2).map(Number)
process.stdout.write(JSON.stringify(cases.filter((_, k) => k % step === first).map(runCase)))
