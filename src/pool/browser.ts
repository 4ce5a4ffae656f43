/** The page's pool: module workers behind Comlink. */
import { wrap } from 'comlink'
import type { Door } from '../../workers/door.ts'
import { createPool, poolSize, type Opened, type Pool } from './pool.ts'

function open(): Opened {
  const worker = new Worker(new URL('../../workers/simulate.ts', import.meta.url), { type: 'module', name: 'simulate' })
  const door = wrap<Door>(worker)
  return {
    run: (job) => door.run(job),
    study: (job) => door.study(job),
    onCrash(crashed) {
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        crashed(event.message || 'The worker could not start.')
      })
      worker.addEventListener('messageerror', () => crashed('A message could not be read.'))
    },
    close: () => worker.terminate(),
  }
}

/** A pool with a worker per core, at most eight. Keep it for the life of the page. */
export const browserPool = (size = poolSize(navigator.hardwareConcurrency)): Pool => createPool(open, size)
