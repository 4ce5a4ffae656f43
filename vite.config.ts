/** One file for the page, the command line bundle (`--mode cli`) and the tests. */
import type { Plugin } from 'vite'
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

const page = {
  base: './',
  plugins: [contentPolicy],
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
  build: { ...commandLine.build, outDir: 'dist-bench', rolldownOptions: { input: { engine: 'test/bench/engine.ts' }, output: { entryFileNames: '[name].js' } } },
}

export default defineConfig(({ mode }) => ({
  ...(mode === 'cli' ? commandLine : mode === 'bench' ? bench : page),
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 120_000 } },
      { test: { name: 'browser', environment: 'node', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false, globalSetup: ['test/browser/serve.ts'] } },
    ],
  },
}))
