/** One file for the page, the command line bundle (`--mode cli`) and the tests. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { runnerImport, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** What the built page may load: its own files only. Web Awesome reads its icons from `data:` addresses; Lit writes style attributes. */
const policy = [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "style-src-attr 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
  "connect-src 'self' data:", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'", "object-src 'none'",
].join('; ')
const contentPolicy: Plugin = {
  name: 'content-policy', apply: 'build',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
}

/** Every file that decides a number of the sample, as one key. */
function sampleKey(root: string, text: string): string {
  const hash = createHash('sha256').update(text)
  for (const room of ['schema', 'numeric', 'model', 'levers', 'metrics', 'scenario', 'experiments']) {
    for (const name of readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).sort()) {
      hash.update(`\0${room}/${name}\0`).update(readFileSync(join(root, 'src', room, name)))
    }
  }
  return hash.digest('hex').slice(0, 32)
}

/** Writes the finished run of the sample beside the page, so that a first visit begins with a picture; kept from build to build. */
const sample = (): Plugin => {
  let root = ''
  return {
    name: 'sample', apply: 'build',
    configResolved: (config) => { root = config.root },
    async generateBundle() {
      const text = readFileSync(join(root, 'scenarios/beauty-618-double11.json'), 'utf8')
      const folder = join(root, 'node_modules/.cache/shapan')
      const file = join(folder, `${sampleKey(root, text)}.bin`)
      let source: Uint8Array | undefined
      try {
        source = readFileSync(file)
      } catch {
        const { module } = await runnerImport<typeof import('./src/experiments/sample.ts')>(join(root, 'src/experiments/sample.ts'), { root, configFile: false, logLevel: 'warn' })
        source = deflateRawSync(await module.makeSample(text), { level: 9 })
        mkdirSync(folder, { recursive: true })
        writeFileSync(file, source)
      }
      this.emitFile({ type: 'asset', fileName: 'sample.bin', source })
    },
  }
}

/** How many futures the lines of a card are the middle of. */
const cardFutures = 4

/** Writes the lines of the library's cards beside the page; each is kept until its scenario or the engine changes. */
const curves = (): Plugin => {
  let root = ''
  return {
    name: 'curves', apply: 'build',
    configResolved: (config) => { root = config.root },
    async generateBundle() {
      const folder = join(root, 'node_modules/.cache/shapan')
      const found: Record<string, unknown> = {}
      for (const name of readdirSync(join(root, 'scenarios')).filter((file) => file.endsWith('.json') && file !== 'schema.json').sort()) {
        const text = readFileSync(join(root, 'scenarios', name), 'utf8')
        const file = join(folder, `${sampleKey(root, text)}-${cardFutures}.json`)
        let curve: string
        try {
          curve = readFileSync(file, 'utf8')
        } catch {
          const { module } = await runnerImport<typeof import('./src/experiments/card-curve.ts')>(join(root, 'src/experiments/card-curve.ts'), { root, configFile: false, logLevel: 'warn' })
          curve = JSON.stringify(await module.makeCardCurve(text, cardFutures))
          mkdirSync(folder, { recursive: true })
          writeFileSync(file, curve)
        }
        found[name.replace(/\.json$/, '')] = JSON.parse(curve)
      }
      this.emitFile({ type: 'asset', fileName: 'curves.json', source: JSON.stringify(found) })
    },
  }
}

/** `npm start` opens the browser where there is one to open. */
const hasScreen = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

const page = {
  base: './',
  publicDir: 'src/ui/assets/brand',
  plugins: [contentPolicy, sample(), curves()],
  worker: { format: 'es' as const },
  build: { target: 'es2022', sourcemap: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
}

const commandLine = {
  publicDir: false as const,
  ssr: { noExternal: true as const },
  build: {
    ssr: true, target: 'node20', outDir: 'dist-cli', minify: false, emptyOutDir: true,
    rolldownOptions: {
      input: { shapan: 'src/cli/main.ts', 'simulate.node': 'workers/simulate.node.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
}

const bench = {
  ...commandLine,
  ssr: { noExternal: true as const, external: ['playwright-core'] },
  build: { ...commandLine.build, outDir: 'dist-bench', rolldownOptions: { input: { engine: 'test/bench/engine.ts', sanity: 'test/bench/sanity.ts', page: 'test/bench/page.ts' }, output: { entryFileNames: '[name].js' } } },
}

/** What draws pictures of the built page. */
const look = { ...bench, build: { ...bench.build, outDir: '.shots/program', rolldownOptions: { ...bench.build.rolldownOptions, input: { brand: 'test/look/brand.ts', shots: 'test/look/shots.ts' } } } }

export default defineConfig(({ mode }) => ({
  ...(mode === 'cli' ? commandLine : mode === 'bench' ? bench : mode === 'look' ? look : page),
  preview: { open: mode === 'open' && hasScreen },
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], setupFiles: ['test/luck.ts'], testTimeout: 120_000 } },
      { test: { name: 'browser', environment: 'node', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false, globalSetup: ['test/browser/serve.ts'] } },
    ],
  },
}))
