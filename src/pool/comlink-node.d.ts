/** Comlink's adapter for threads, whose own types do not follow its file name. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { Endpoint } from 'comlink'
  import type { MessagePort, Worker } from 'node:worker_threads'

  export default function nodeEndpoint(port: Worker | MessagePort): Endpoint
}
