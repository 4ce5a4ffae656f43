/** The bits of every function, pinned. */
import { expect, test } from 'vitest'
import { bitHashes, STORED_HASHES } from './bits.ts'

test('bits of results over pseudo-random inputs are the stored ones', () => {
  expect(bitHashes()).toEqual(STORED_HASHES)
})
