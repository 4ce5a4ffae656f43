/** What a setting is: its kind, unit, range, default and where the default comes from. Form, checking, schema, sweep axes follow from it. */

/** How a number is shown and typed; the value in the file is always the plain number (0.15, not 15 %). */
export type Unit = 'yuan' | 'days' | 'share' | 'factor' | 'count' | 'perYear' | 'none'

/** What must move when a number of the field rises (or the choice changes): a daybook column or metric id, and which way. */
export type Moves = { output: string; direction: 'up' | 'down' | 'either' }

/** Values that other fields must hold, all of them at once. */
export type Condition = Readonly<Record<string, readonly (string | boolean)[]>>

type Common<T> = {
  default: T
  /** A row of the evidence table (`E13`), a citation, or the word `assumption`. */
  source: string
  /** The field counts only while the other fields hold one of these values (or those of another condition); elsewhere it shows a dash. */
  when?: Condition | readonly Condition[]
  moves?: Moves
  /** An amount of the real shop: divided by the scale of the scenario before it is simulated. */
  real?: true
}

export type NumberField = Common<number> & {
  kind: 'number'
  unit: Unit
  min: number
  max: number
  /** Step of the slider and of the + and − buttons. */
  step: number
  integer: boolean
  /** Range seen in practice, drawn on the slider. */
  usual?: readonly [number, number]
}
export type ChoiceField<O extends string = string> = Common<O> & { kind: 'choice'; options: readonly O[] }
export type ToggleField = Common<boolean> & { kind: 'toggle' }
export type ListField = Common<readonly number[]> & {
  kind: 'list'
  /** Each place of the list has this shape; the list has exactly as many places as `default`. */
  item: Omit<NumberField, keyof Common<number>>
  /** Each number must be larger than the one before it. */
  rising: boolean
}
export type Field = NumberField | ChoiceField | ToggleField | ListField
export type Fields = Readonly<Record<string, Field>>

/** The plain value that a field holds. */
export type ValueOf<F> = F extends ChoiceField<infer O> ? O : F extends ToggleField ? boolean : F extends ListField ? readonly number[] : number
/** The plain settings that a record of fields describes. */
export type Settings<F> = { readonly [K in keyof F]: ValueOf<F[K]> }

type NumberOptions = Common<number> & { min?: number; max: number; step?: number; usual?: readonly [number, number] }

const numeric = (unit: Unit, integer: boolean, step: number, { min = 0, ...rest }: NumberOptions): NumberField =>
  ({ kind: 'number', unit, integer, step, ...rest, min })

/** A share between 0 and 1, shown in percent. */
export const fraction = (o: Omit<NumberOptions, 'max'> & { max?: number }): NumberField => numeric('share', false, o.step ?? 0.01, { max: 1, ...o })
/** An amount in yuan. */
export const money = (o: NumberOptions): NumberField => numeric('yuan', false, o.step ?? 1, o)
/** A whole number of days. */
export const days = (o: NumberOptions): NumberField => numeric('days', true, o.step ?? 1, o)
/** A whole number of things. */
export const count = (o: NumberOptions): NumberField => numeric('count', true, o.step ?? 1, o)
/** A multiplier; 1 changes nothing. */
export const factor = (o: NumberOptions): NumberField => numeric('factor', false, o.step ?? 0.01, o)
/** Any other number. */
export const number = (o: NumberOptions & { unit?: Unit }): NumberField => numeric(o.unit ?? 'none', false, o.step ?? 0.01, o)
/** One of a few named ways. */
export const choice = <const O extends string>(o: Common<NoInfer<O>> & { options: readonly O[] }): ChoiceField<O> => ({ kind: 'choice', ...o })
/** On or off. */
export const toggle = (o: Common<boolean>): ToggleField => ({ kind: 'toggle', ...o })
/** A fixed number of amounts in yuan. */
export const moneys = (o: Common<readonly number[]> & { max: number; step?: number; rising?: boolean }): ListField =>
  list('yuan', o.step ?? 1, o)
/** A fixed number of shares. */
export const fractions = (o: Common<readonly number[]> & { max: number; step?: number; rising?: boolean }): ListField =>
  list('share', o.step ?? 0.01, o)
/** A fixed number of whole numbers of things. */
export const counts = (o: Common<readonly number[]> & { min?: number; max: number; step?: number; rising?: boolean }): ListField =>
  list('count', o.step ?? 1, o, true)
/** A fixed number of multipliers. */
export const factors = (o: Common<readonly number[]> & { min?: number; max: number; step?: number; rising?: boolean }): ListField =>
  list('factor', o.step ?? 0.01, o)

function list(unit: Unit, step: number, o: Common<readonly number[]> & { min?: number; max: number; rising?: boolean }, integer = false): ListField {
  const { min = 0, max, rising = false, ...common } = o
  return { kind: 'list', ...common, rising, item: { kind: 'number', unit, min, max, step, integer } }
}

/** The settings that hold every field's default. */
export function defaultsOf<F extends Fields>(fields: F): Settings<F> {
  return Object.fromEntries(Object.entries(fields).map(([id, f]) => [id, f.default])) as Settings<F>
}

/** True while the field has a meaning under the other settings. */
export function isLive(field: Field, settings: Readonly<Record<string, unknown>>): boolean {
  if (field.when === undefined) return true
  const conditions: readonly Condition[] = Array.isArray(field.when) ? field.when : [field.when as Condition]
  return conditions.some((condition) => Object.entries(condition).every(([id, allowed]) => (allowed as readonly unknown[]).includes(settings[id])))
}
