/** A scenario inside a picture: a text chunk of a PNG (iTXt, PNG specification 11.3.3.4) or the metadata of an SVG, which viewers pass over and many chats throw away. */
import { crc32 } from './checksum.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const keyword = 'shapan'
/** Latin-1 keyword, nought; not deflated: nought, nought; no language, no translated keyword: nought, nought. */
const head = new TextEncoder().encode(`${keyword}\0\0\0\0\0`)

/** True for the bytes of a PNG. */
export const isPicture = (bytes: Uint8Array): boolean => signature.every((byte, place) => bytes[place] === byte)

type Chunk = { readonly type: string; readonly start: number; readonly data: Uint8Array; readonly end: number }

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return
    yield { type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), start: at, data: bytes.subarray(at + 8, at + 8 + length), end }
    at = end
  }
}

/** The same picture with the text of a scenario file in it. */
export async function withScenario(picture: Blob, text: string): Promise<Blob> {
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const last = isPicture(bytes) ? Array.from(chunksOf(bytes)).find(({ type }) => type === 'IEND') : undefined
  if (!last) return picture
  const content = new TextEncoder().encode(text)
  const chunk = new Uint8Array(12 + head.length + content.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, head.length + content.length)
  chunk.set(new TextEncoder().encode('iTXt'), 4)
  chunk.set(head, 8)
  chunk.set(content, 8 + head.length)
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, chunk.length - 4)))
  return new Blob([bytes.subarray(0, last.start), chunk, bytes.subarray(last.start)], { type: 'image/png' })
}

/** The text of the scenario file in a picture; nothing where there is none, or where it is damaged. */
export function scenarioIn(bytes: Uint8Array): string | undefined {
  for (const { type, data, start, end } of chunksOf(bytes)) {
    if (type !== 'iTXt' || !head.every((byte, place) => data[place] === byte)) continue
    const sum = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(end - 4)
    if (sum === crc32(bytes.subarray(start + 4, end - 4))) return new TextDecoder().decode(data.subarray(head.length))
  }
  return undefined
}

const [before, behind] = ['<metadata id="shapan"><![CDATA[', ']]></metadata>']

/** The same svg document with the text of a scenario file in it; what could end the metadata early is spelled out. */
export function withScenarioInSvg(svg: string, text: string): string {
  const harmless = text.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)
  return svg.replace(/<\/svg>\s*$/, () => `${before}${harmless}${behind}</svg>`)
}

/** The text of the scenario file in an svg document; nothing where there is none. */
export function scenarioInSvg(svg: string): string | undefined {
  const from = svg.lastIndexOf(before)
  const to = svg.indexOf(behind, from)
  return from < 0 || to < 0 ? undefined : svg.slice(from + before.length, to)
}
