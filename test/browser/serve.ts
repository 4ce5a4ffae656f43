/** Builds the page and serves it on a free port of this machine, at the root and under a sub-path, for all browser tests. */
import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' { interface ProvidedContext { address: string } }

/** Where the same page also answers, as on a host that serves many. */
export const subPath = '/some/shop/'
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.map': 'application/json',
}

export default async function serve({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'shapan-page-'))
  // in a process of its own: inside the tests' process libraries would be built for development
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', root, '--emptyOutDir', '--logLevel', 'error'], { env: { ...process.env, NODE_ENV: 'production' } })
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const inside = normalize(path.startsWith(subPath) ? path.slice(subPath.length - 1) : path)
    const file = join(root, inside.endsWith('/') ? `${inside}index.html` : inside)
    readFile(file).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  provide('address', `http://127.0.0.1:${port}`)
  return async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await rm(root, { recursive: true, force: true })
  }
}
