/** The command line's pool: threads behind Comlink, beside the bundled program. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { Door } from '../../workers/door.ts'
import { createPool, poolSize, type Opened, type Pool } from './pool.ts'

function open(entry: URL): Opened {
  const worker = new Worker(entry, { name: 'simulate' })
  const door = wrap<Door>(nodeEndpoint(worker))
  return {
    run: (job) => door.run(job),
    study: (job) => door.study(job),
    onCrash(crashed) {
      worker.on('error', (error) => crashed(error instanceof Error ? error.message : String(error)))
      worker.on('messageerror', () => crashed('A message could not be read.'))
      worker.on('exit', (code) => crashed(`The thread ended with code ${code}.`))
    },
    close: () => { void worker.terminate() },
  }
}

/** A pool with a thread per core, at most eight. `entry` is the built thread program. */
export const nodePool = (entry: URL, size = poolSize(availableParallelism())): Pool => createPool(() => open(entry), size)
