/** Labels never overlap while there is room, keep their order and stay inside. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dodge, type Label } from '../../src/charts/dodge.ts'

const two = { above: 10, below: 26 }

function check(labels: readonly Label[], top: number, bottom: number): void {
  const places = dodge(labels, top, bottom)
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b)
  let edge = top
  for (const index of order) {
    expect(places[index]! - labels[index]!.above).toBeGreaterThanOrEqual(edge - 1e-6)
    edge = places[index]! + labels[index]!.below
  }
  expect(edge).toBeLessThanOrEqual(bottom + 1e-6)
}

describe('dodge', () => {
  it('leaves labels alone that do not touch', () => {
    expect(dodge([{ at: 50, ...two }, { at: 120, ...two }], 0, 300)).toEqual([50, 120])
  })

  it('separates seven curves that end within 2 % of each other, at the floor, the ceiling and between', () => {
    for (const middle of [20, 150, 290]) {
      const labels = [0, 3, 1, 5, 2, 4, 6].map(rank => ({ at: middle + rank, ...two }))
      check(labels, 0, 300)
    }
  })

  it('keeps the given order for equal wishes', () => {
    const places = dodge([{ at: 80, ...two }, { at: 80, ...two }, { at: 80, ...two }], 0, 300)
    expect(places).toEqual([80, 116, 152])
  })

  it('shares the room evenly when the labels cannot fit', () => {
    const places = dodge(Array.from({ length: 7 }, () => ({ at: 30, above: 10, below: 10 })), 0, 70)
    expect(places).toEqual([5, 15, 25, 35, 45, 55, 65])
  })

  it('holds for any wishes', () => {
    const label = fc.record({ at: fc.double({ min: -200, max: 700, noNaN: true }), above: fc.integer({ min: 5, max: 12 }), below: fc.integer({ min: 5, max: 26 }) })
    fc.assert(fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), labels => { check(labels, 0, 500) }))
  })
})
