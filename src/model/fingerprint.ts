/** A short key of a text, the same on every machine. */
import { hashBytes, hex64 } from '../numeric/hash.ts'

/** Sixteen hex digits of the text's UTF-16 units. Not cryptographic. */
export function textKey(text: string): string {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes[2 * i] = unit & 255
    bytes[2 * i + 1] = unit >>> 8
  }
  return hex64(hashBytes('text', bytes))
}
