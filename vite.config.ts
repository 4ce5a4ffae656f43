/** One file for the page, the command line bundle (`--mode cli`) and the tests. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
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

/** A program of the project, and a hash of every file that it is made of. */
async function programAt<M>(root: string, path: string): Promise<{ readonly module: M, readonly files: string }> {
  const { module, dependencies } = await runnerImport<M>(join(root, path), { root, configFile: false, logLevel: 'warn' })
  const hash = createHash('sha256')
  for (const file of dependencies.map((dependency) => relative(root, dependency)).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return { module, files: hash.digest('hex') }
}

/** What a program makes, kept from build to build under a key of all that decides it. */
async function kept(root: string, key: readonly string[], make: () => Promise<Uint8Array | string>): Promise<Buffer> {
  const folder = join(root, 'node_modules/.cache/shapan')
  const file = join(folder, createHash('sha256').update(key.join('\0')).digest('hex').slice(0, 32))
  if (!existsSync(file)) {
    const made = await make()
    // written beside and moved, so that a build that is ended leaves nothing half
    const half = `${file}.${process.pid}`
    mkdirSync(folder, { recursive: true })
    writeFileSync(half, made)
    renameSync(half, file)
  }
  return readFileSync(file)
}

/** How many futures the lines of a card are the middle of. */
const cardFutures = 4

/** Writes beside the page the finished run of the sample, so that a first visit begins with a picture, and the lines of the library's cards. */
const pictures = (): Plugin => {
  let root = ''
  return {
    name: 'pictures', apply: 'build',
    configResolved: (config) => { root = config.root },
    async generateBundle() {
      const scenarios = readdirSync(join(root, 'scenarios')).filter((file) => file.endsWith('.json') && file !== 'schema.json').sort()
      const textOf = (name: string) => readFileSync(join(root, 'scenarios', name), 'utf8')
      const sample = await programAt<typeof import('./src/experiments/sample.ts')>(root, 'src/experiments/sample.ts')
      const text = textOf('beauty-618-double11.json')
      this.emitFile({ type: 'asset', fileName: 'sample.bin', source: await kept(root, ['sample', sample.files, text], async () => deflateRawSync(await sample.module.makeSample(text), { level: 9 })) })
      const card = await programAt<typeof import('./src/experiments/make-card-curve.ts')>(root, 'src/experiments/make-card-curve.ts')
      const found: Record<string, unknown> = {}
      for (const name of scenarios) {
        const curve = await kept(root, [`curve of ${cardFutures}`, card.files, textOf(name)], async () => JSON.stringify(await card.module.makeCardCurve(textOf(name), cardFutures)))
        found[name.replace(/\.json$/, '')] = JSON.parse(curve.toString())
      }
      this.emitFile({ type: 'asset', fileName: 'curves.json', source: JSON.stringify(found) })
    },
  }
}

/** Web Awesome brings drawings of its own; the page answers for every icon itself (`registerIcons`), so that these would only be carried along. */
const withoutDrawings: Plugin = {
  name: 'without-drawings', apply: 'build',
  transform: (code) => (code.includes('src/components/icon/library.system.ts') ? { code: code.replace(/`<svg[^`]*`/g, '""'), map: null } : undefined),
}

/** `npm start` opens the browser where there is one to open. */
const hasScreen = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

/** Small rooms that the first picture and what comes later both need. */
const shared = /src\/(?:metrics\/(?!.*definitions)|i18n\/(?:format|dates)|experiments\/(?:bridge|by-segment|compare|curve|gap|lead|pack|results|scorecard|stats|verdict)\.ts|ui\/(?:route|state\/(?:store|notices|marks|view)|parts\/(?:words|light-element|waiting|icon))\.ts)/

const page = {
  base: './',
  publicDir: 'src/ui/assets/brand',
  plugins: [contentPolicy, pictures(), withoutDrawings],
  worker: { format: 'es' as const },
  build: {
    target: 'es2022', sourcemap: true, assetsInlineLimit: 0, modulePreload: { polyfill: false },
    // in one file they pack smaller than in two dozen
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: shared }] } } },
  },
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
  build: { ...commandLine.build, outDir: 'dist-bench', rolldownOptions: { input: { engine: 'test/bench/engine.ts', sanity: 'test/bench/sanity.ts', page: 'test/bench/page.ts', cases: 'test/cases/write.ts' }, output: { entryFileNames: '[name].js' } } },
}

/** What draws pictures of the built page. */
const look = { ...bench, build: { ...bench.build, outDir: '.shots/program', rolldownOptions: { ...bench.build.rolldownOptions, input: { brand: 'test/look/brand.ts', shots: 'test/look/shots.ts' } } } }

export default defineConfig(({ mode }) => ({
  ...(mode === 'cli' ? commandLine : mode === 'bench' ? bench : mode === 'look' ? look : page),
  preview: { open: mode === 'open' && hasScreen },
  test: {
    // one core is left to others by default, which on two cores halves the pace
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], setupFiles: ['test/luck.ts'], testTimeout: 300_000 } },
      // a page runs workers of its own, so two at a time keep any machine busy; what is polled for may take long on a busy one
      { test: { name: 'browser', environment: 'node', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000, maxWorkers: 2, sequence: { groupOrder: 1 }, expect: { poll: { timeout: 10_000 } }, globalSetup: ['test/browser/serve.ts'] } },
    ],
  },
}))
