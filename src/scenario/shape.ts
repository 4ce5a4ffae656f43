/** The shape of a scenario file, put together from the fields of the market and of the levers. */
import { leverById } from '../levers/index.ts'
import { goalIds, metricIds } from '../metrics/ids.ts'
import { isDate } from '../model/calendar-date.ts'
import { channelFields, channels, laterSegmentFields, marketGroups, media, mediumFields, segmentFields } from '../model/market.ts'
import { moneys } from '../schema/field.ts'
import { partialShapes, shapeOf, wholeShapes } from '../schema/shape.ts'
import { z, type Shape } from '../schema/zod.ts'
import { archetypeIds } from './archetypes/index.ts'
import { baselineName, defaultGoal, defaultGuardrails, defaultSeed, defaultStart, defaultStore, runFields, sizeFields, tenureField } from './defaults.ts'
import { letters } from './letters.ts'
import { currencies, fileVersion, mostStrategies } from './scenario.ts'

type Refuse = (code: string, values: Readonly<Record<string, string | number>>, ...path: PropertyKey[]) => void
/** A rule that looks at several values at once; its findings keep their code. */
const rule = <T>(look: (value: T, refuse: Refuse) => void) => z.check<T>((made) => {
  look(made.value, (code, values, ...path) => made.issues.push({ code: 'custom', input: made.value, path, params: { code, ...values } }))
})

const text = (most: number) => z.string().check(z.maxLength(most))
const someText = (most: number) => text(most).check(rule((t, refuse) => { if (t.trim() === '') refuse('emptyText', {}) }))
const words = (inside: Shape) => z.strictObject({ en: inside, 'zh-CN': inside })
const oneOf = (names: readonly string[]) => z.enum(names as [string, ...string[]])
const listOf = (item: Shape, least: number, most: number) => z.array(item).check(z.minLength(least), z.maxLength(most))
const named = (fields: Parameters<typeof partialShapes>[0], names: readonly string[]) =>
  z.optional(z.strictObject(Object.fromEntries(names.map((n) => [n, z.optional(z.strictObject(partialShapes(fields)))]))))

/** The largest number that a limit or a benchmark may hold: amounts beyond it lose fen. */
const largestNumber = 1e12
const anyNumber = z.number().check(z.minimum(-largestNumber), z.maximum(largestNumber))
/** People who may enter by a schedule. */
const mostEntries = sizeFields.customers.max

const base = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tenure'), tenure: z._default(shapeOf(tenureField), tenureField.default) }),
  z.strictObject({ kind: z.literal('cohort') }),
  z.strictObject({
    kind: z.literal('entries'),
    perWeek: listOf(z.int().check(z.minimum(0), z.maximum(1_000_000)), 1, 157).check(rule((weeks, refuse) => {
      const sum = (weeks as number[]).reduce((a, b) => a + b, 0)
      if (sum > mostEntries) refuse('tooManyPeople', { value: sum, max: mostEntries })
    })),
  }),
])

/** Files of before a setting came stay whole: it stands at its default. */
const laterShapes = Object.fromEntries(laterSegmentFields.map((id) => [id, z._default(shapeOf(segmentFields[id]), segmentFields[id].default)]))
const segments = listOf(z.strictObject({ id: someText(40), ...wholeShapes(segmentFields), ...laterShapes }), 1, 40).check(rule((list, refuse) => {
  const all = list as { id: string; weight: number }[]
  all.forEach(({ id }, i) => { if (all.findIndex((s) => s.id === id) < i) refuse('twice', { value: id }, i, 'id') })
  const sum = all.reduce((total, s) => total + s.weight, 0)
  if (Math.abs(sum - 1) > 1e-6) refuse('weights', { sum: Math.round(sum * 1e6) / 1e6 })
}))

const { rate, churn, returns, basket } = channelFields
const world = z.strictObject({
  store: z._default(oneOf(archetypeIds), defaultStore),
  start: z._default(z.string().check(rule((day, refuse) => {
    if (!isDate(day) || day < '1971-01-01' || day > '2199-12-31') refuse('date', { value: day.slice(0, 40) })
  })), defaultStart),
  ...Object.fromEntries(Object.entries(sizeFields).map(([id, field]) => [id, z._default(shapeOf(field), field.default)])),
  base: z.optional(base),
  segments: z.optional(segments),
  channels: named(channelFields, channels),
  media: named(mediumFields, media),
  referred: z.optional(z.strictObject(partialShapes({ rate, churn, returns, basket }))),
  grouped: z.optional(z.strictObject(partialShapes({ rate, churn, returns, basket }))),
  tierThresholds: z.optional(shapeOf(moneys({ default: [600, 1500, 4000], max: 100_000, step: 50, rising: true, source: 'E37' }))),
  ...Object.fromEntries(Object.entries(marketGroups).map(([name, fields]) => [name, z.optional(z.strictObject(partialShapes(fields)))])),
}).check(rule((made, refuse) => {
  const { customers, prospects, base: start } = made as unknown as { customers: number; prospects: number; base?: { kind: string } }
  if (start?.kind === 'entries') { if (customers > 0) refuse('entriesNeedEmpty', { value: customers }, 'customers') }
  else if (customers + prospects === 0) refuse('nobody', {}, 'customers')
}))

const levers = z.strictObject(Object.fromEntries(Object.entries(leverById).map(([id, { fields }]) =>
  [id, z.optional(z.strictObject({ on: z.optional(z.boolean()), ...partialShapes(fields) }))])))

const address = text(400).check(rule((url, refuse) => { if (!/^https?:\/\/[^\s<>"]+$/.test(url)) refuse('url', {}) }))

const benchmark = z.strictObject({
  metric: oneOf(metricIds), label: words(someText(80)), source: words(text(400)),
  points: listOf(z.tuple([z.int().check(z.minimum(0), z.maximum(1200)), anyNumber]), 1, 2000).check(rule((points, refuse) => {
    const all = points as [number, number][]
    const at = all.findIndex(([day], i) => i > 0 && !(day > all[i - 1]![0]))
    if (at > 0) refuse('notRising', { value: all[at]![0], before: all[at - 1]![0] }, at, 0)
  })),
})

const noWords = { en: '', 'zh-CN': '' }
/** The whole file. */
export const scenarioShape = z.strictObject({
  $schema: z.optional(text(400)),
  engine: z.optional(text(40)),
  version: z.int().check(z.minimum(fileVersion), z.maximum(fileVersion)),
  title: words(someText(120)),
  question: z._default(words(text(200)), noWords),
  finding: z._default(words(text(1000)), noWords),
  shop: z._default(words(text(1000)), noWords),
  sources: z._default(listOf(z.strictObject({ text: words(someText(400)), url: z.optional(address) }), 0, 100), []),
  currency: z._default(oneOf(currencies), 'CNY'),
  world,
  strategies: z._default(listOf(z.strictObject({ name: words(someText(40)), letter: z.optional(oneOf(letters)), levers: z._default(levers, {}) }), 1, mostStrategies + 1)
    .check(rule((list, refuse) => {
      const named = (list as { letter?: string }[]).map(({ letter }) => letter)
      named.forEach((letter, i) => { if (letter !== undefined && named.indexOf(letter) < i) refuse('twice', { value: letter }, i, 'letter') })
    })),
    [{ name: baselineName, levers: {} }]),
  goal: z._default(oneOf(goalIds), defaultGoal),
  guardrails: z._default(listOf(z.strictObject({ metric: oneOf(goalIds), side: oneOf(['min', 'max']), limit: anyNumber }), 0, 20), defaultGuardrails as never),
  scale: z._default(shapeOf(runFields.scale), runFields.scale.default),
  futures: z._default(shapeOf(runFields.futures), runFields.futures.default),
  seed: z._default(z.union([z.int().check(z.minimum(0)), someText(64)]), defaultSeed),
  benchmarks: z.optional(listOf(benchmark, 0, 20)),
})
