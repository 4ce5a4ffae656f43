/** Builds the page and serves it for all browser tests. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { host } from './host.ts'

declare module 'vitest' { interface ProvidedContext { address: string } }

export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'shapan-page-'))
  // in a process of its own: inside the tests' process libraries would be built for development
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', root, '--emptyOutDir', '--logLevel', 'error'], { env: { ...process.env, NODE_ENV: 'production' } })
  const { address, close } = await host(root)
  provide('address', address)
  return async () => {
    await close()
    await rm(root, { recursive: true, force: true })
  }
}
