/** All rooms of words together, those of the first picture and those that come late. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

type Room = Readonly<Record<string, Readonly<Record<string, string>>>>
const joined = (rooms: Record<string, Room>): Record<string, string> => Object.assign({}, ...Object.values(rooms).flatMap((room) => Object.values(room))) as Record<string, string>

export const en = joined(import.meta.glob<Room>('../../src/i18n/en/*.ts', { eager: true }))
export const zhCN = joined(import.meta.glob<Room>('../../src/i18n/zh-CN/*.ts', { eager: true }))

const root = resolve(import.meta.dirname, '../..')
/** The names of the rooms that are brought by what says their words. */
export const lateRooms = readdirSync(resolve(root, 'src/i18n/late')).map((name) => name.replace('.ts', ''))
/** Every source file of the page as it stands. */
export const sources: readonly (readonly [path: string, text: string])[] = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && /^(?:ui|charts|storage)\//.test(path)).map((path) => [path, readFileSync(resolve(root, 'src', path), 'utf8')])
/** The keys of one room. */
export const keysOfRoom = (room: string): string[] => Array.from(readFileSync(resolve(root, `src/i18n/en/${room}.ts`), 'utf8').matchAll(/^ {2}'([\w.]+)'/gm), ([, key]) => key!)
