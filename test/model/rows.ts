import { recordBytes } from '../../src/model/record.ts'

type Property = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array

/** A property of the first rows, one after the other. */
export const ofRows = (values: Property, rows: number): number[] => {
  const stride = recordBytes / values.BYTES_PER_ELEMENT
  return Array.from({ length: rows }, (_, row) => values[row * stride])
}
