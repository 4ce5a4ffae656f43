#!/usr/bin/env node
/** The program `shapan`: hands its arguments to the commands and its threads to the pool. */
import { nodePool } from '../pool/node.ts'
import { shapan } from './program.ts'

// a reader that closes its end early (`| head`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 3) })

process.exitCode = await shapan(process.argv.slice(2), {
  out: (text) => { process.stdout.write(text) },
  err: (text) => { process.stderr.write(text) },
  live: process.stderr.isTTY === true,
  env: process.env,
  runner: () => nodePool(new URL(/* @vite-ignore */ './simulate.node.js', import.meta.url)),
  onStop: (stop) => { process.once('SIGINT', stop) },
})
