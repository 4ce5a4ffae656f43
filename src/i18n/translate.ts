/** The page's language and the way from a key to a sentence. */
import { en, type Key, type Sentences } from './en.ts'
import { zhCN } from './zh-CN.ts'

export type Language = 'en' | 'zh-CN'
export type { Key } from './en.ts'

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Plain}:${string}` ? Plain : Name) | Names<Rest>
  : never

/** The values a key's sentence asks for, read from its English text. */
export type Values<K extends Key> = Record<Names<Sentences[K]>, string | number>

const catalogues: Record<Language, Partial<Record<Key, string>>> = { en: { ...en }, 'zh-CN': { ...zhCN } }

/** Takes in the words of a room that is opened later, before anything there is said. */
export function addWords<Room extends Partial<Record<Key, string>>>(english: Room, chinese: Record<keyof Room, string>): void {
  Object.assign(catalogues.en, english)
  Object.assign(catalogues['zh-CN'], chinese)
}
const listeners = new Set<(language: Language) => void>()
let current: Language = 'en'

export function language(): Language {
  return current
}

/** Changes the language and tells every listener; setting the same language is silent. */
export function setLanguage(next: Language): void {
  if (next === current) return
  current = next
  // A copy, since a listener may stop listening while it is told.
  for (const listener of Array.from(listeners)) listener(next)
}

/** Calls back after each change of language; returns the way to stop. */
export function onLanguage(callback: (language: Language) => void): () => void {
  listeners.add(callback)
  return () => { listeners.delete(callback) }
}

/** The language to open with, from a list of wishes such as `navigator.languages`. */
export function preferredLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    if (/^zh\b/i.test(wish)) return 'zh-CN'
    if (/^en\b/i.test(wish)) return 'en'
  }
  return 'en'
}

/** The sentence of `key`, its {placeholders} filled; `{n:one|many}` picks a word by whether n is 1. */
export function t<K extends Key>(key: K, ...values: [Names<Sentences[K]>] extends [never] ? [] : [Values<K>]): string {
  return fill(catalogues[current][key] ?? key, (values[0] ?? {}) as Record<string, string | number>)
}

/** A sentence with its placeholders filled; an unknown placeholder stays as written, so that it is seen. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([a-zA-Z0-9]+)(?::([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one === undefined) return String(value)
    return Number(value) === 1 ? one : many ?? ''
  })
}
