import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openScenario } from '../../src/storage/files.ts'
import { crc32 } from '../../src/storage/checksum.ts'
import { scenarioIn, scenarioInSvg, withScenario, withScenarioInSvg } from '../../src/storage/picture.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { writeScenario } from '../../src/scenario/write.ts'

const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
/** One grey pixel. */
const picture = new Blob([Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0)),
])])
const text = writeScenario(newScenario('snack'), '0.9.0')

test('a picture carries a scenario, stays a picture, and opens as the same scenario', async () => {
  const carrying = await withScenario(picture, text)
  const bytes = new Uint8Array(await carrying.arrayBuffer())
  expect(scenarioIn(bytes)).toBe(text)
  expect(Buffer.from(bytes.slice(-12)).toString('latin1')).toContain('IEND')
  const { scenario, engine } = (await openScenario(carrying)) as { scenario?: unknown; engine?: string }
  expect(scenario).toEqual(newScenario('snack'))
  expect(engine).toBe('0.9.0')
})

test('a drawing carries one too, whatever stands in its words', async () => {
  const scenario = { ...newScenario('snack'), title: { en: '</svg> & ]]></metadata>', 'zh-CN': '<零食>' } }
  const svg = withScenarioInSvg('<svg xmlns="http://www.w3.org/2000/svg"><title>a &lt; b</title></svg>', writeScenario(scenario, '0.9.0'))
  expect(svg.match(/<\/svg>/g)).toHaveLength(1)
  expect(svg.match(/\]\]>/g)).toHaveLength(1)
  expect((await openScenario(new Blob([svg]))).scenario).toEqual(scenario)
  expect(scenarioInSvg('<svg></svg>')).toBeUndefined()
  expect((await openScenario(new Blob(['<svg></svg>']))).problems[0]?.code).toBe('noScenario')
})

test('a picture without one, or with a damaged one, says so', async () => {
  expect((await openScenario(picture)).problems[0]?.code).toBe('noScenario')
  const bytes = new Uint8Array(await (await withScenario(picture, text)).arrayBuffer())
  bytes[bytes.length - 60]! ^= 1
  expect((await openScenario(new Blob([bytes]))).problems[0]?.code).toBe('noScenario')
  expect((await openScenario(new Blob([bytes.slice(0, 40)]))).problems[0]?.code).toBe('noScenario')
})

test('what is no picture stays as it was', async () => {
  const other = new Blob(['hello'])
  expect(await withScenario(other, text)).toBe(other)
})
