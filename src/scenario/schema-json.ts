/** The JSON Schema of scenario files, for editors that complete and check while one types; `scenarios/schema.json` is its text. */
import { z } from '../schema/zod.ts'
import { scenarioShape } from './shape.ts'

/** JSON Schema, draft 2020-12. Rules across several values (weights, rising lists, dates) are left to the reader. */
function scenarioSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(scenarioShape, { target: 'draft-2020-12', io: 'input' }) as Readonly<Record<string, unknown>>
}

/** The text of `scenarios/schema.json`. */
export const scenarioSchemaText = (): string => `${JSON.stringify(scenarioSchema(), null, 2)}\n`
