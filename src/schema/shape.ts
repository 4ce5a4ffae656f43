/** From fields to shapes: what a setting may hold, declared once as a field, checked here and written into the JSON Schema. */
import type { Field, Fields, ListField, NumberField } from './field.ts'
import { z, type Shape } from './zod.ts'

const fieldOfShape = new WeakMap<object, Field>()

/** The shape of one field's value. */
export function shapeOf(field: Field): Shape {
  const shape = build(field)
  fieldOfShape.set(shape, field)
  return shape
}

/** The shapes of a record of fields, each of which may be left out. */
export const partialShapes = (fields: Fields): Record<string, Shape> =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, z.optional(shapeOf(field))]))

/** The shapes of a record of fields, none of which may be left out. */
export const wholeShapes = (fields: Fields): Record<string, Shape> =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, shapeOf(field)]))

function build(field: Field): Shape {
  switch (field.kind) {
    case 'number': return numberShape(field)
    case 'choice': return z.enum(field.options as readonly [string, ...string[]])
    case 'toggle': return z.boolean()
    case 'list': return listShape(field)
  }
}

function numberShape({ min, max, integer }: Pick<NumberField, 'min' | 'max' | 'integer'>): Shape {
  const limits = [z.minimum(min), z.maximum(max)]
  return integer ? z.int().check(...limits) : z.number().check(...limits)
}

function listShape(field: ListField): Shape {
  const item = numberShape(field.item)
  fieldOfShape.set(item, { ...field.item, kind: 'number', default: field.default[0]!, source: field.source })
  const list = z.array(item).check(z.length(field.default.length))
  if (!field.rising) return list
  return list.check(z.check((made) => {
    const values = made.value as number[]
    const at = values.findIndex((v, i) => i > 0 && !(v > values[i - 1]!))
    if (at > 0) made.issues.push({ code: 'custom', input: values, path: [at], params: { code: 'notRising', value: values[at], before: values[at - 1] } })
  }))
}

/** What stands at a path inside a shape: its known keys when it is a group, its field when it is one. */
export type Place = { readonly keys: readonly string[]; readonly field?: Field }
type Inside = {
  type: string; innerType?: Shape; element?: Shape; shape?: Record<string, Shape>; items?: readonly Shape[]; options?: readonly Shape[]
}

/** Finds the place of a path; an unknown path has no keys and no field. */
export function placeAt(shape: Shape, path: readonly PropertyKey[]): Place {
  let now: Shape | undefined = shape
  for (const step of path) {
    if (now === undefined) break
    now = stepInto(now, step)
  }
  if (now === undefined) return { keys: [] }
  const field = fieldOfShape.get(unwrap(now))
  return { keys: keysOf(now), ...(field && { field }) }
}

const inside = (shape: Shape): Inside => shape._zod.def as unknown as Inside

function unwrap(shape: Shape): Shape {
  const { innerType } = inside(shape)
  return innerType && !fieldOfShape.has(shape) ? unwrap(innerType) : shape
}

function keysOf(shape: Shape): readonly string[] {
  const { type, shape: keys, options } = inside(unwrap(shape))
  if (type === 'object') return Object.keys(keys!)
  return type === 'union' ? [...new Set(options!.flatMap(keysOf))] : []
}

function stepInto(shape: Shape, step: PropertyKey): Shape | undefined {
  const { type, shape: keys, element, items, options } = inside(unwrap(shape))
  if (type === 'object') return Object.hasOwn(keys!, step) ? keys![step as string] : undefined
  if (type === 'array') return element
  if (type === 'tuple') return items![Number(step)]
  if (type === 'union') return options!.map((o) => stepInto(o, step)).find((found) => found !== undefined)
  return undefined
}
