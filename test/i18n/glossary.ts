/** `docs/glossary.md` as data: the terms, and the Latin words that Chinese keeps. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const rowsOf = (text: string): string[][] => text.split('\n').filter((line) => line.startsWith('|')).slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
const tables = (root: string): string[] => readFileSync(join(root, 'docs/glossary.md'), 'utf8').split(/^## .*$/m).slice(1)

/** The rows of the first table: term, English, Chinese, words never used. */
export const terms = (root = process.cwd()): readonly (readonly string[])[] => rowsOf(tables(root)[0] ?? '')

/** The words of the second. */
export const latinWords = (root = process.cwd()): string[] => rowsOf(tables(root)[1] ?? '').flatMap(([words = '']) => words.split(/[, ]+/))

/** Particles of names, which begin small. */
export const particles = ['van', 'den', 'von', 'de']
