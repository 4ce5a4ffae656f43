/** The one door to the checking library: mini build, without generated code, so that a strict content policy holds. */
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
/** A shape that plain data is checked against. */
export type Shape = z.ZodMiniType
/** One finding of a check as the library reports it; which of the values it carries depends on the code. */
export type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly keys: readonly string[]
  readonly values: readonly unknown[]
  readonly options?: readonly unknown[]
  readonly expected: string
  readonly origin: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly params: unknown
}

/** The findings of a failed check. */
export const issueList = (error: z.core.$ZodError): readonly Issue[] => error.issues as unknown as readonly Issue[]
