/** What this browser keeps of a scenario: a card's worth of words, and the working copy with its steps. */
import type { Newer } from '../scenario/read.ts'
import type { Scenario, Words } from '../scenario/scenario.ts'

/** Where a scenario came from. */
export type Origin =
  | { readonly kind: 'library'; readonly id: string }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'link' }
  | { readonly kind: 'copy' }

export type Entry = {
  readonly id: string
  readonly origin: Origin
  readonly title: Words
  readonly question: Words
  /** When it was last on the desk, and when it was last changed; milliseconds since 1970. */
  readonly opened: number
  readonly changed: number
  /** Changed by the reader, or taken over from a link: it stands under Mine. */
  readonly mine: boolean
  /** The link it came by waits for an answer: keep or discard. */
  readonly asked?: boolean
  /** Counts the writes, so that two tabs notice each other. */
  readonly revision: number
  /** The engine that last ran it here. */
  readonly engine: string
}

export type KeptStep = {
  readonly name: { readonly key: string; readonly values: Readonly<Record<string, string | number>> }
  readonly before: Scenario
  readonly after: Scenario
}

/** The desk as it was left. Equal scenarios are the same object in it, and still are when it is read back. */
export type Desk = {
  readonly scenario: Scenario
  readonly opened: Scenario
  readonly past: readonly KeptStep[]
  readonly future: readonly KeptStep[]
  readonly file: { readonly name: string; readonly at: number | undefined; readonly scenario: Scenario } | undefined
  /** A file of a newer version, only to be looked at. */
  readonly readOnly?: Newer | undefined
}

/** A working copy under the id of its entry; `format` is the version of the scenario file it was written with. */
export type Copy = { readonly id: string; readonly format: number; readonly desk: Desk }

/** A version that was given a name. */
export type Snapshot = { readonly id: string; readonly of: string; readonly name: string; readonly at: number; readonly engine: string; readonly scenario: Scenario }

/** One run that has ended: what was run by which engine, and what the page tells of it. */
export type KeptRun = { readonly at: number; readonly engine: string; readonly scenario: Scenario }
/** The last runs of a scenario, the newest first. */
export type RunList = { readonly of: string; readonly format: number; readonly runs: readonly KeptRun[] }

/** A name that no other record has, also where a page without https may not ask for a UUID. */
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
