/**
 * A scenario as a piece of an address: `1.<length>.<checksum>.<data>`. The data is JSON, deflated and in the letters that addresses allow:
 * what differs from a scenario of the library where that is shorter, else the whole. It stays behind `#`, which no browser sends to a server.
 */
import { applyDelta, deltaOf } from '../scenario/delta.ts'
import { canonicalText } from '../scenario/hash.ts'
import { readJson, readScenario, type ReadResult } from '../scenario/read.ts'
import type { Problem, Scenario } from '../scenario/scenario.ts'
import { crc32 } from './checksum.ts'

/** The format of the link. */
const format = 1
/** Characters up to which a link goes through every chat, and those beyond which a file is the better way. */
export const shortLink = 800
export const longLink = 2000
/** A longer link is not read. */
export const longestLink = 32_000
/** Bytes beyond which nothing is inflated. */
export const mostInflated = 512 * 1024

/** The scenarios of the library by id. */
export type Bases = ReadonlyMap<string, Scenario>
type Load = (id: string) => Promise<Scenario | undefined>
export type LinkResult = (ReadResult & { readonly engine?: string; /** The library's scenario is another now than when the link was made. */ readonly baseChanged?: boolean })

const text = new TextEncoder()
const sumOf = (data: string): string => crc32(text.encode(data)).toString(36)

/** The piece of an address that holds the scenario. @throws Error where the browser cannot deflate. */
export async function writeLink(scenario: Scenario, bases: Bases, engine: string): Promise<string> {
  const whole = JSON.stringify({ e: engine, f: scenario })
  const parts = Array.from(bases, ([id, base]) => JSON.stringify({ e: engine, b: id, h: baseSum(base), d: deltaOf(base, scenario) ?? {} }))
  const shortest = [whole, ...parts].reduce((best, next) => (next.length < best.length ? next : best))
  const data = base64url(await squeeze(shortest))
  return `${format}.${data.length}.${sumOf(data)}.${data}`
}

/** The piece in an address, `#/w?s=…`, without what chats hang on to it; nothing where there is none. */
export const linkIn = (hash: string): string | undefined => /[?&]s=([\w.-]*)/.exec(hash)?.[1]

/** Reads such a piece. Nothing in it is trusted: length, checksum and size first, then the reader of files. */
export async function readLink(link: string, load: Load): Promise<LinkResult> {
  const refuse = (code: string, values: Problem['values'] = {}): LinkResult => ({ problems: [{ path: '', code, values }] })
  const [, version, length, sum, rest = ''] = /^(\d{1,4})\.(\d{1,9})\.([0-9a-z]{1,8})\.([\w-]*)/.exec(link) ?? []
  if (version === undefined) return refuse('linkBroken')
  if (Number(version) !== format) return refuse('linkNewer')
  const whole = Number(length)
  if (whole > longestLink) return refuse('linkTooLong', { length: whole, most: longestLink })
  if (rest.length < whole) return refuse('linkCut', { arrived: rest.length, whole })
  // what a chat has hung on without a mark between is not part of it
  const data = rest.slice(0, whole)
  if (sumOf(data) !== sum) return refuse('linkBroken')
  const inflated = await unsqueeze(data)
  if (typeof inflated !== 'string') return refuse(inflated.fault === 'tooMuch' ? 'linkTooMuch' : 'linkBroken', { most: mostInflated })
  const { value, problems } = readJson(inflated)
  if (problems) return { problems }
  if (typeof value !== 'object' || value === null) return refuse('linkBroken')
  const { e, f, b, h, d } = value as Readonly<Record<string, unknown>>
  const engine = typeof e === 'string' ? { engine: e.slice(0, 40) } : {}
  if (f !== undefined) return { ...readScenario(JSON.stringify(f)), ...engine }
  const base = typeof b === 'string' ? await load(b) : undefined
  if (!base) return refuse('linkBase', { name: typeof b === 'string' ? b.slice(0, 40) : '' })
  return { ...readScenario(JSON.stringify(applyDelta(base, d))), ...engine, ...(h !== baseSum(base) && { baseChanged: true }) }
}

const baseSum = (base: Scenario): string => sumOf(canonicalText(base))

function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

async function squeeze(plain: string): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer())
}

/** Fed in small bites, so that no bite can swell beyond what is looked at before the next. */
const bite = 256

async function unsqueeze(data: string): Promise<string | { readonly fault: 'tooMuch' | 'broken' }> {
  try {
    const packed = Uint8Array.from(atob(data.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    const stream = new DecompressionStream('deflate-raw')
    const [into, out] = [stream.writable.getWriter(), stream.readable.getReader()]
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let [plain, size] = ['', 0]
    const feeding = (async () => {
      for (let at = 0; at < packed.length; at += bite) {
        await into.ready
        await into.write(packed.subarray(at, at + bite))
      }
      await into.close()
    })()
    feeding.catch(() => undefined)
    for (;;) {
      const { done, value } = await out.read()
      if (done) break
      size += value.byteLength
      if (size > mostInflated) {
        await Promise.allSettled([out.cancel(), into.abort()])
        return { fault: 'tooMuch' }
      }
      plain += decoder.decode(value, { stream: true })
    }
    await feeding
    return plain + decoder.decode()
  } catch {
    return { fault: 'broken' }
  }
}
