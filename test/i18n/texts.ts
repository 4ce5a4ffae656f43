/** Every text that a reader meets, by language: the page's words, texts of levers, metrics, shops and problems, help pages and scenario files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { problemCodes, problemText } from '../../src/scenario/problems.text.ts'
import { en, zhCN } from './catalogue.ts'

export type Told = { readonly at: string; readonly language: 'en' | 'zh-CN'; readonly text: string; readonly kind: 'words' | 'help' | 'source' }

const root = resolve(import.meta.dirname, '../..')
const below = (folder: string, ending: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending)).map((path) => `${folder}/${path}`).sort()

/** Texts in a value that keeps its languages under `en` and `zh-CN`, at any depth. */
function within(value: unknown, at: string, language: Told['language'] | undefined, kind: Told['kind']): Told[] {
  if (typeof value === 'string') return language ? [{ at, language, text: value, kind }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => within(inner, `${at}.${key}`, key === 'en' || key === 'zh-CN' ? key : language, key === 'source' || key === 'sources' ? 'source' : kind))
}

/** A figure for whatever a sentence asks. */
const anything = new Proxy({}, { get: () => 1 })

const modules = import.meta.glob('../../src/**/*.text.ts', { eager: true })

/** The texts as they stand today; a new file is found by itself. */
export function everyText(): Told[] {
  const scenarios = below('scenarios', '.json').filter((path) => !path.endsWith('schema.json'))
  const help = [...below('src/levers', '.md'), ...below('src/metrics', '.md')]
  return [
    ...([['en', en], ['zh-CN', zhCN]] as const).flatMap(([language, words]) => Object.entries(words).map(([at, text]) => ({ at, language, text, kind: 'words' as const }))),
    ...Object.entries(modules).flatMap(([path, exported]) => within(exported, path.replace('../../', ''), undefined, 'words')),
    ...(['en', 'zh-CN'] as const).flatMap((language) => problemCodes.map((code) => ({ at: `problem ${code}`, language, text: problemText({ code, path: 'x', values: anything } as unknown as Parameters<typeof problemText>[0], language), kind: 'words' as const }))),
    ...scenarios.flatMap((path) => within(JSON.parse(readFileSync(join(root, path), 'utf8')), path, undefined, 'words')),
    ...help.flatMap((path) => {
      const language = path.endsWith('zh-CN.md') ? 'zh-CN' as const : 'en' as const
      return readFileSync(join(root, path), 'utf8').split('\n').map((text, k) => ({ at: `${path}:${k + 1}`, language, text: text.replace(/`[^`]*`/g, '0'), kind: 'help' as const }))
    }),
  ]
}
