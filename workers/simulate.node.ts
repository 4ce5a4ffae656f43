/** The command line's thread: opens the same door to the program. */
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { door } from './door.ts'

expose(door, nodeEndpoint(parentPort!))
