/** A scenario as a link: comes back the same, tells where it was cut, strips what chats hang on, and swallows no bomb. */
import { readdirSync, readFileSync } from 'node:fs'
import { crc32 as zlibSum, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leverById, leverIds } from '../../src/levers/index.ts'
import { applyDelta, deltaOf } from '../../src/scenario/delta.ts'
import { addStrategy, setLever, setSeed } from '../../src/scenario/edit.ts'
import { problemText } from '../../src/scenario/problems.text.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { crc32 } from '../../src/storage/checksum.ts'
import { linkIn, longestLink, mostInflated, readLink, shortLink, writeLink } from '../../src/storage/link.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const bases = new Map(readdirSync(folder).filter((n) => n.endsWith('.json') && n !== 'schema.json')
  .map((n) => [n.replace('.json', ''), readScenario(readFileSync(new URL(n, folder), 'utf8')).scenario!] as const))
const load = async (id: string) => bases.get(id)
const sample = bases.get('beauty-618-double11')!
const text = new TextEncoder()
/** A link around any data, with a true length and checksum. */
const wrap = (json: string | Buffer, format = 1) => {
  const data = deflateRawSync(json, { level: 9 }).toString('base64url')
  return `${format}.${data.length}.${crc32(text.encode(data)).toString(36)}.${data}`
}
const codes = async (link: string) => (await readLink(link, load)).problems.map(({ code }) => code)

test('the checksum is that of zlib', () => {
  const known = typeof zlibSum === 'function' ? zlibSum('123456789') : 0xcbf43926
  expect(crc32(text.encode('123456789'))).toBe(0xcbf43926)
  expect(known).toBe(0xcbf43926)
})

test('carrying out the difference of any two pieces of plain data gives the second', () => {
  const plain = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('"#"'))
  fc.assert(fc.property(plain, plain, (from, to) => {
    const change = deltaOf(from, to)
    expect(JSON.stringify(sorted(change === undefined ? from : applyDelta(from, JSON.parse(JSON.stringify(change)))))).toBe(JSON.stringify(sorted(to)))
  }))
})
function sorted(value: unknown): unknown {
  if (Object.is(value, -0)) return 0
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])
}

describe('there and back', () => {
  test.each([...bases.keys()])('%s unchanged is a few characters', async (id) => {
    const link = await writeLink(bases.get(id)!, bases, '1.0.0')
    expect(link.length).toBeLessThan(140)
    const read = await readLink(link, load)
    expect(read.scenario).toEqual(bases.get(id))
    expect(read.engine).toBe('1.0.0')
    expect(read.baseChanged).toBeUndefined()
  })

  test('six strategies with eight changed levers each fit a short link', async () => {
    let scenario: Scenario = sample
    while (scenario.strategies.length <= 6) scenario = addStrategy(scenario, 1)
    for (let slot = 1; slot <= 6; slot++) {
      let changed = 0
      for (const id of leverIds) for (const [name, field] of Object.entries(leverById[id].fields)) {
        if (changed === 8 || field.kind !== 'number') continue
        scenario = setLever(scenario, slot, id, name, (field.min ?? 0) + slot * (field.step ?? 1))
        changed++
      }
    }
    const link = await writeLink(scenario, bases, '1.0.0')
    expect(link.length).toBeLessThan(shortLink)
    expect((await readLink(link, load)).scenario).toEqual(scenario)
  })

  test('a scenario of one’s own comes whole', async () => {
    const own = setSeed(sample, 'mine')
    const link = await writeLink(own, new Map(), '1.0.0')
    expect((await readLink(link, async () => undefined)).scenario).toEqual(own)
  })

  test('a library that has changed since is told', async () => {
    const link = await writeLink(setSeed(sample, 7), bases, '1.0.0')
    const read = await readLink(link, async () => setSeed(sample, 8))
    expect(read.baseChanged).toBe(true)
  })
})

describe('on the way', () => {
  const made = writeLink(setSeed(sample, 7), bases, '1.0.0')
  test('a cut link says how much of it arrived', async () => {
    const link = await made
    const { problems } = await readLink(link.slice(0, -10), load)
    const whole = Number(link.split('.')[1])
    expect(problems[0]).toMatchObject({ code: 'linkCut', values: { arrived: whole - 10, whole } })
    expect(problemText({ path: '', code: 'linkCut', values: { arrived: 1204, whole: 1794 } }, 'en')).toContain('The link was cut: 1,204 of 1,794 characters arrived.')
    expect(problemText({ path: '', code: 'linkCut', values: { arrived: 1204, whole: 1794 } }, 'zh-CN')).toContain('1,794个字符只收到1,204个')
  })
  test.each(['&from=timeline&isappinstalled=0', '&appinstall=0', '?from=singlemessage', ' 快来看', '，你看看', 'hello', '%20'])('what a chat hangs on is taken off: %s', async (tail) => {
    const link = await made
    const found = linkIn(`#/w?s=${link}${tail}`)
    expect((await readLink(found!, load)).scenario?.seed).toBe(7)
  })
  test('one wrong letter is found', async () => {
    const link = await made
    expect(await codes(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).toEqual(['linkBroken'])
  })
})

describe('hostile links are refused, quickly', () => {
  test('a bomb of a gigabyte that claims its true length', async () => {
    // 1 MB of a stream that inflates a thousand times over: refused by its length
    expect(await codes(wrap(Buffer.alloc(64 * 1024 * 1024)))).toEqual(['linkTooLong'])
  })
  test('a bomb as long as a link may be', async () => {
    const bomb = wrap(Buffer.alloc(20 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(longestLink)
    // the work of this process: a clock would also count what others do meanwhile
    const before = process.cpuUsage()
    expect(await codes(bomb)).toEqual(['linkTooMuch'])
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(500)
    expect(mostInflated).toBeLessThan(1024 * 1024)
  })
  test.each([
    ['ten thousand deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, ['tooDeep']],
    ['a delta ten thousand deep', `{"b":"beauty-618-double11","d":${'{"a":'.repeat(10_000)}0${'}'.repeat(10_000)}}`, ['tooDeep']],
    ['__proto__ in the delta', '{"b":"beauty-618-double11","d":{"__proto__":{"polluted":[1]}}}', ['forbiddenKey']],
    ['__proto__ in the whole', '{"f":{"version":1,"__proto__":{"polluted":1}}}', ['forbiddenKey']],
    ['constructor in the world', '{"b":"beauty-618-double11","d":{"world":{"constructor":[1]}}}', ['forbiddenKey']],
    ['a list of a billion', '{"b":"beauty-618-double11","d":{"strategies":{"#":1000000000}}}', undefined],
    ['another library', '{"b":"nowhere","d":{}}', ['linkBase']],
    ['a base off the rails', '{"b":"__proto__","d":{}}', ['linkBase']],
    ['nothing', 'null', ['linkBroken']],
    ['no JSON', 'hello', ['notJson']],
  ])('%s', async (_, json, wanted) => {
    const found = await codes(wrap(json))
    if (wanted) expect(found).toEqual(wanted)
    else expect(found.length).toBeGreaterThan(0)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
  test('another format, no format, nothing at all', async () => {
    expect(await codes(wrap('{}', 2))).toEqual(['linkNewer'])
    for (const link of ['', '1', '1.5', '1.5.abc', 'x.5.abc.AAAAA', '1.999999999.a.AA']) expect((await codes(link)).length).toBe(1)
  })
  test('any text at all is answered', async () => {
    await fc.assert(fc.asyncProperty(fc.string(), async (tail) => { expect((await readLink(`1.${tail.length}.${crc32(text.encode(tail)).toString(36)}.${tail}`, load)).scenario).toBeUndefined() }))
  })
})
