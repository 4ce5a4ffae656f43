/** The house rules as data: folders, who may import whom, file length, nothing inexact or foreign where numbers are made. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Every source file below a folder, as paths from the root. */
function filesBelow(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (statSync(join(root, path)).isDirectory()) return filesBelow(path)
    return /\.(ts|mts)$/.test(name) ? [path] : []
  })
}

const inside = ['schema', 'numeric', 'model', 'levers', 'metrics', 'scenario', 'experiments', 'pool', 'charts', 'i18n', 'storage', 'ui', 'cli'] as const
const but = (...left: readonly string[]) => ['workers', ...inside.filter((room) => !left.includes(room))]

/** Room: rooms it sees besides itself, and packages. */
const table: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  schema: { rooms: [], packages: ['zod/mini', 'zod'] },
  numeric: { rooms: [], packages: [] },
  model: { rooms: ['schema', 'numeric'], packages: ['seedrandom'] },
  levers: { rooms: ['schema', 'numeric', 'model'], packages: [] },
  metrics: { rooms: ['schema', 'numeric', 'model'], packages: [] },
  scenario: { rooms: ['schema', 'model', 'levers', 'metrics'], packages: [] },
  experiments: { rooms: ['schema', 'numeric', 'model', 'levers', 'metrics', 'scenario'], packages: [] },
  workers: { rooms: ['experiments'], packages: ['comlink'] },
  pool: { rooms: ['experiments', 'workers'], packages: ['comlink'] },
  i18n: { rooms: [], packages: [] },
  charts: { rooms: ['i18n'], packages: ['lit', 'd3', 'd3-sankey'] },
  storage: { rooms: ['scenario'], packages: ['idb'] },
  ui: { rooms: but('cli'), packages: ['lit', '@awesome.me/webawesome', '@fontsource-variable/inter', 'lucide-static', 'fuzzysort', 'pinyin-match'] },
  cli: { rooms: but('ui', 'charts', 'storage'), packages: ['commander'] },
}

const roomOf = (path: string): string => (path.startsWith('workers/') ? 'workers' : path.split('/')[1])
const importPattern = /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')

const sources = [...filesBelow('src'), ...filesBelow('workers')]
const importsOf = (path: string): string[] =>
  [...withoutComments(readFileSync(join(root, path), 'utf8')).matchAll(importPattern)].map((m) => (m[1] ?? m[2]).replace(/\?.*$/, ''))

describe('the house', () => {
  it('has only the agreed entries at the top', () => {
    const agreed = ['src', 'scenarios', 'workers', 'test', 'docs', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'NOTICE']
    const made = ['node_modules', 'dist', 'dist-cli', 'dist-bench', 'coverage']
    const entries = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name))
    expect(entries.filter((name) => !agreed.includes(name))).toEqual([])
  })

  it('has a line in the import table for every room', () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => !room.endsWith('.ts')))
    expect([...rooms].filter((room) => !(room in table))).toEqual([])
  })

  it.each(Object.keys(table))('%s imports only what its line allows', (room) => {
    const { rooms, packages } = table[room]
    const wrong: string[] = []
    for (const path of sources.filter((p) => roomOf(p) === room)) {
      for (const name of importsOf(path)) {
        if (name.startsWith('node:')) {
          if (!(room === 'cli' || path === 'src/pool/node.ts' || path === 'src/pool/comlink-node.d.ts' || path === 'workers/simulate.node.ts')) wrong.push(`${path}: ${name}`)
        } else if (name.startsWith('.')) {
          const target = relative(root, resolve(root, dirname(path), name))
          // scenario files and help pages are data that the page and the command line show
          if (/\.(json|md|css|svg)$/.test(target)) continue
          const to = roomOf(target)
          if (to !== room && !rooms.includes(to)) wrong.push(`${path}: ${name}`)
        } else if (!packages.some((p) => name === p || name.startsWith(`${p}/`))) wrong.push(`${path}: ${name}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('keeps Node to the command line: only cli imports pool/node', () => {
    expect(sources.filter((p) => roomOf(p) !== 'cli' && importsOf(p).some((name) => name.endsWith('pool/node.ts') || (roomOf(p) === 'pool' && name === './node.ts')))).toEqual([])
  })

  it('keeps words from the workers: only texts, page and command line import *.text.ts', () => {
    const wrong = sources.filter((p) => !/\.?text\.ts$/.test(p) && !['ui', 'cli'].includes(roomOf(p)) && importsOf(p).some((name) => /\.text\.ts$|\/text\.ts$/.test(name)))
    expect(wrong).toEqual([])
  })

  it('exports no value that nobody imports', () => {
    // elements are classes and are named by their tag; types stand in the signatures of what is imported
    const tests = filesBelow('test')
    const texts = new Map([...sources, ...tests, 'vite.config.ts'].map((path) => [path, withoutComments(readFileSync(join(root, path), 'utf8'))]))
    const users = new Map<string, string[]>()
    for (const [path, text] of texts) {
      // what a build runs by its path is an import as well
      const named = [...text.matchAll(/programAt<[^(]*\(root, '([^']+)'/g)].map(([, name]) => name)
      for (const name of [...importsOf(path).filter((one) => one.startsWith('.')).map((one) => relative(root, resolve(root, dirname(path), one))), ...named]) users.set(name, [...(users.get(name) ?? []), text])
    }
    const lonely = sources.flatMap((path) => [...texts.get(path)!.matchAll(/^export (?:async )?(?:const|let|function\*?) ([\w$]+)/gm)]
      .filter(([, name]) => !(users.get(path) ?? []).some((text) => new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text))).map(([, name]) => `${path}: ${name}`))
    expect(lonely).toEqual([])
  })

  it('keeps every file under 400 lines', () => {
    const long = [...sources, ...filesBelow('test')].filter((p) => readFileSync(join(root, p), 'utf8').split('\n').length > 400)
    expect(long).toEqual([])
  })
})

describe('the lock', () => {
  type Locked = { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Locked>> }
  it('names no registry, so that everyone installs from their own', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(1)
    expect(Object.keys(packages).filter((name) => packages[name].resolved !== undefined)).toEqual([])
  })

  it('holds the optional packages of every system, not only of the one it was written on', () => {
    const missing = Object.entries(packages).flatMap(([name, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {})
      .filter((wanted) => !packages[`${name}/node_modules/${wanted}`] && !packages[`node_modules/${wanted}`])
      .map((wanted) => `${name}: ${wanted}`))
    expect(missing).toEqual([])
  })
})

describe('what is published', () => {
  const made = /^(?:\.git|\.shots|node_modules|dist[\w-]*|coverage)$/
  const filesOf = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    made.test(entry.name) || entry.isSymbolicLink() ? [] : entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)])
  const texts = filesOf(root).filter((path) => !/\.(?:png|woff2|ico)$/.test(path))

  /** Where somebody worked, and where somebody installs from: neither is of use to others. */
  const own = [homedir(), root].filter((path) => path.split('/').length > 2)
  const mirror = process.env['npm_config_registry']?.replace(/^https?:\/\/([^/:]+).*$/, '$1')
  const leaks = (text: string): string[] => [
    ...(text.match(/(?<![\w.~-])\/(?:home|root|work|mnt|Users)\/[\w.-]+/g) ?? []),
    ...(text.match(/\bregistry\.[a-z]+\.[a-z]+|[_]authToken|npm[m]irror|\/\/[^/\s'"]*(?:artifactory|verdaccio|nexus)/gi) ?? []),
    ...[...own, ...(mirror ? [mirror] : [])].filter((told) => text.includes(told)),
  ]

  it('names no path of a machine and no registry', () => {
    expect(texts.length).toBeGreaterThan(400)
    expect(texts.flatMap((path) => leaks(readFileSync(path, 'utf8')).map((leak) => `${relative(root, path)}: ${leak}`))).toEqual([])
  })

  it.each([['', 'home', 'somebody', 'shop'].join('/'), ['', 'Users', 'somebody'].join('/'), `https://${['registry', 'npmjs', 'org'].join('.')}/lit`, root])('would be told %s', (text) => {
    expect(leaks(`{ "path": "${text}" }`)).not.toEqual([])
  })
})

describe('the documents', () => {
  const documents = ['README.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]
  it.each(documents)('%s links to files that are there', (path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const targets = [...text.matchAll(/\]\(<?([^)\s>]+)[^)]*\)|\b(?:src|href)="([^"]+)"/g)].map((m) => m[1] ?? m[2]).filter((target) => !/^(?:[a-z]+:|#)/i.test(target))
    expect(targets.filter((target) => !existsSync(resolve(root, dirname(path), decodeURIComponent(target.replace(/[#?].*$/, '')))))).toEqual([])
  })
})

describe('what numbers are made of', () => {
  const exact = ['schema', 'model', 'levers', 'metrics', 'scenario', 'experiments', 'numeric']
  const banned = [
    /\bMath\.(?:exp|log|pow|sin|cos|tan|asin|acos|atan2?|hypot|cbrt|tanh|sinh|cosh|asinh|acosh|atanh|expm1|log1p|log2|log10|random)\b/,
    /[\w)\]]\s*\*\*\s*[\w(]/, /\bDate\b/, /\bperformance\b/, /\bfetch\s*\(/, /\bcrypto\b/,
  ]
  it.each(exact)('%s uses no foreign clock, dice or inexact function', (room) => {
    const wrong = sources.filter((p) => roomOf(p) === room && !p.endsWith('text.ts')).flatMap((p) => {
      const text = withoutComments(readFileSync(join(root, p), 'utf8')).replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
      return banned.filter((b) => b.test(text)).map((b) => `${p}: ${b.source}`)
    })
    expect(wrong).toEqual([])
  })

  it('draws for no purpose twice', async () => {
    const { purposes, bands } = await import('../src/model/random.ts')
    const codes = Object.entries(purposes).flatMap(([name, code]) => (name === 'gap' || name === 'mark' ? Array.from({ length: bands }, (_, j) => code + j) : [code]))
    expect(new Set(codes).size).toBe(codes.length)
  })
})
