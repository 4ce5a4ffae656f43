/** Check 33: the engine against a slow twin written from the model's text, byte for byte. */
import { describe, expect, test } from 'vitest'
import { runJob } from '../../src/experiments/run.ts'
import { contactsOf } from '../../src/model/contacts.ts'
import type { Daybook } from '../../src/model/daybook.ts'
import { runKey } from '../../src/model/random.ts'
import { resolveMarket } from '../../src/scenario/resolve.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { oracle } from './oracle.ts'
import { toolsOf } from './people.ts'
import { chosen, drawnScenario } from './worlds.ts'

/** Every column that differs, with the first day on which it does. */
function differences(engine: Daybook, twin: Daybook): string[] {
  if (engine.names.join() !== twin.names.join() || engine.rows !== twin.rows) return ['columns or rows']
  return engine.names.flatMap((name, k) => {
    const row = Array.from({ length: engine.rows }, (_, r) => r).find((r) => engine.values[k * engine.rows + r] !== twin.values[k * engine.rows + r])
    return row === undefined ? [] : [`${name}, day ${row}: engine ${engine.values[k * engine.rows + row]}, oracle ${twin.values[k * engine.rows + row]}`]
  })
}

function compare(scenario: Scenario, replication: number): void {
  const tools = toolsOf(resolveMarket(scenario))
  scenario.strategies.forEach(({ levers }, slot) => {
    const engine = runJob({ scenario, slot, replication })
    const found = differences(engine, oracle(scenario, slot, replication, tools))
    expect(found, `${JSON.stringify({ seed: scenario.seed, replication, slot, levers })}\n${found.join('\n')}`).toEqual([])
    // nothing is proved by books in which nothing happens
    expect(engine.values.some((v) => v > 0)).toBe(true)
  })
}

describe('33 the independent oracle agrees to the byte', () => {
  for (const [name, [scenario, replication]] of Object.entries(chosen)) test(name, () => compare(scenario, replication))
  for (const seed of ['amber', 'basalt', 'cedar', 'dune', 'ember', 'flint']) test(`every setting drawn: ${seed}`, () => compare(drawnScenario(seed, 2), 0))
})

describe('33 the contact graph', () => {
  for (const size of [2, 39, 151, 187, 301, 700])
    test(`is symmetric among ${size} people`, () => {
      const { partner } = contactsOf(runKey('contacts', 3), size)
      let ties = 0
      for (let person = 0; person < size; person++)
        for (let tie = 0; tie < 16; tie++) {
          const other = partner(person, tie)
          if (other < 0) continue
          ties++
          expect(other).not.toBe(person)
          expect(partner(other, tie)).toBe(person)
        }
      expect(ties).toBeGreaterThan(size)
    })
})
