/**
 * Properties of a customer that an order needs lie side by side: a record of 64 bytes per row, seen through one typed array per
 * property. Ten columns would be ten cache misses per order; a record is one or two.
 */
const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array } as const
export type Kind = keyof typeof kinds
export type ArrayOf<K extends Kind> = InstanceType<(typeof kinds)[K]>

/** Bytes of a record. */
export const recordBytes = 64
/** Index of a row in a property of four bytes of its record. */
export const word = (row: number): number => row << 4
/** Index of a row in a property of two bytes of its record. */
export const half = (row: number): number => row << 5
/** Index of a row in a property of one byte of its record. */
export const byte = (row: number): number => row << 6

export const widthOf = (kind: Kind): number => kinds[kind].BYTES_PER_ELEMENT
/** A column of its own, for what is read for all customers one after the other. */
export const plainColumn = <K extends Kind>(kind: K, capacity: number): ArrayOf<K> => new kinds[kind](capacity) as ArrayOf<K>
/** The property that begins `offset` bytes into each record of a buffer. */
export const property = <K extends Kind>(kind: K, buffer: ArrayBuffer, offset: number): ArrayOf<K> => new kinds[kind](buffer, offset) as ArrayOf<K>

/** Sets a property of the rows `from..to-1`. */
export function fillProperty(values: ArrayOf<Kind>, from: number, to: number, value: number): void {
  const stride = recordBytes / values.BYTES_PER_ELEMENT
  for (let k = from * stride; k < to * stride; k += stride) values[k] = value
}
