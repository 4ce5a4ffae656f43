/** A thread that does what the seed of its job says: answer, break, or never come back. */
import { parentPort, threadId } from 'node:worker_threads'
import { expose, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'

expose({
  run({ scenario, slot, replication }) {
    if (scenario.seed === 'exit' && replication === 1) process.exit(7)
    if (scenario.seed === 'throw' && replication === 1) throw new RangeError('no such world')
    if (scenario.seed === 'loop' && replication > 0) for (;;);
    const values = Float64Array.of(threadId, slot, replication)
    return transfer({ names: ['thread'], days: 3, rows: 3, values }, [values.buffer])
  },
}, nodeEndpoint(parentPort))
