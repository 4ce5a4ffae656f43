/** Everything of the world that can be set, as groups of rows made from the market's fields: where each value stands, what it would be, and how it is set. */
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import { goalIds } from '../../metrics/ids.ts'
import { metricText } from '../../metrics/text.ts'
import { channelFields, channels, marketGroups, media, mediumFields, segmentFields, type Market } from '../../model/market.ts'
import { channelNames, channelText, groupTexts, mediumNames, mediumText, segmentText } from '../../model/market.text.ts'
import type { SettingText } from '../../model/market/words.ts'
import { archetypeIds } from '../../scenario/archetypes/index.ts'
import { archetypeNames, segmentName } from '../../scenario/archetypes/names.text.ts'
import { defaultGoal, defaultSeed, defaultStart, defaultStore, newScenario, runFields, sizeFields, tenureField } from '../../scenario/defaults.ts'
import { setCurrency, setFutures, setGoal, setScale, setSeed } from '../../scenario/edit.ts'
import { setSize, setWorld, type WorldPath } from '../../scenario/edit-world.ts'
import { archetypeOf, sameValue, settingsOf, worldOf, type SettingValue } from '../../scenario/resolve.ts'
import { currencies, type Currency, type Scenario, type WorldFile, type Words } from '../../scenario/scenario.ts'
import { choice, isLive, moneys, type Field, type Fields } from '../../schema/field.ts'
import { worldWords as w } from './world.text.ts'

/** One value of a row; `usual` is what it is where the file says nothing, if there is such a thing. */
export type WorldCell = {
  readonly key: string
  readonly get: (scenario: Scenario) => SettingValue
  readonly usual: (scenario: Scenario) => SettingValue | undefined
  readonly set: (scenario: Scenario, value: SettingValue) => Scenario
  /** The strategy whose setting this is; none for what is the same for all. */
  readonly slot?: number
  /** Nothing stands here: the setting has no meaning for this strategy. */
  readonly absent?: boolean
}
/** A date, a free text or a list of whole numbers is typed as text; all else follows its field. */
export type RowField = Field | { readonly kind: 'date' | 'text' | 'numbers'; readonly source: string }
export type WorldRow = {
  readonly key: string
  readonly label: Words
  readonly hint: Words
  readonly field: RowField
  readonly options?: readonly { readonly value: string; readonly label: Words }[]
  readonly cells: readonly WorldCell[]
  /** The help that belongs to the label, where it is not that of the world. */
  readonly term?: string
}
export type WorldGroup = {
  readonly id: keyof typeof w.groups | `lever.${LeverId}`
  /** The name of a group that the world does not have by itself. */
  readonly title?: Words
  /** One per cell of every row; a group of single values has one without a name. */
  readonly columns: readonly { readonly id: string; readonly label: Words | undefined }[]
  readonly rows: readonly WorldRow[]
  /** Levers without any of which nothing here counts; none where it always does. */
  readonly of: readonly LeverId[]
  /** It counts only where one of them sends messages. */
  readonly messages?: true
}

const single = [{ id: 'value', label: undefined }]
const at = (tree: unknown, path: WorldPath): SettingValue => path.reduce<unknown>((now, step) => (now as Readonly<Record<string, unknown>>)[step], tree) as SettingValue

const shops = new Map<string, Market>()
/** The world of a kind of shop whose file says nothing. */
function plainWorld(store: string): Market {
  let world = shops.get(store)
  if (!world) shops.set(store, world = worldOf({ world: { ...newScenario().world, store } }))
  return world
}

/** A value that stands at one path of the world. */
const placeCell = (path: WorldPath): WorldCell => ({
  key: path.join('.'),
  get: (scenario) => at(worldOf(scenario), path),
  usual: (scenario) => at(plainWorld(scenario.world.store), path),
  set: (scenario, value) => setWorld(scenario, path, value),
})

function fieldRows(prefix: string, fields: Fields, texts: Readonly<Record<string, SettingText>>, cells: (name: string) => readonly WorldCell[]): WorldRow[] {
  return Object.entries(fields).map(([name, field]) => {
    const { label, hint, options } = texts[name]!
    return { key: `${prefix}.${name}`, label, hint, field, cells: cells(name), ...(options ? { options: Object.entries(options).map(([value, told]) => ({ value, label: told })) } : {}) }
  })
}

const row = (key: string, { label, hint }: SettingText, field: RowField, cell: Omit<WorldCell, 'key'>, options?: WorldRow['options']): WorldRow =>
  ({ key, label, hint, field, cells: [{ key, ...cell }], ...(options && { options }) })

/** A value that the author of a scenario chooses rests on nothing but that choice. */
const chosen = <F extends Field>(field: F): F => ({ ...field, source: '' })

function shopRows(scenario: Scenario): WorldRow[] {
  const { base } = worldOf(scenario)
  const size = (name: keyof typeof sizeFields) => row(`size.${name}`, w.rows[name], chosen(sizeFields[name]), {
    get: (s) => s.world[name], usual: () => sizeFields[name].default, set: (s, value) => setSize(s, { [name]: value as number }),
  })
  const kinds = ['tenure', 'cohort', 'entries'] as const
  const bases: Readonly<Record<string, NonNullable<WorldFile['base']>>> = {
    tenure: { kind: 'tenure', tenure: tenureField.default }, cohort: { kind: 'cohort' }, entries: { kind: 'entries', perWeek: [Math.max(1, Math.min(100, scenario.world.customers))] },
  }
  return [
    row('store', w.rows.store, choice({ options: archetypeIds, default: defaultStore, source: '' }),
      { get: (s) => s.world.store, usual: () => undefined, set: (s, value) => setWorld(s, ['store'], value) },
      archetypeIds.map((value) => ({ value, label: archetypeNames[value] }))),
    ...(base.kind === 'entries' ? [] : [size('customers')]), size('prospects'),
    row('start', w.rows.start, { kind: 'date', source: '' }, { get: (s) => s.world.start, usual: () => defaultStart, set: (s, value) => setWorld(s, ['start'], value) }),
    size('days'),
    row('base', w.rows.base, choice({ options: kinds, default: 'tenure', source: tenureField.source }),
      { get: (s) => worldOf(s).base.kind, usual: () => 'tenure', set: (s, value) => setWorld(s, ['base'], value === 'tenure' ? undefined : bases[value as string]) },
      kinds.map((value) => ({ value, label: w.bases[value] }))),
    ...(base.kind === 'tenure' ? [row('tenure', w.rows.tenure, tenureField, {
      get: (s) => { const now = worldOf(s).base; return now.kind === 'tenure' ? now.tenure : tenureField.default },
      usual: () => tenureField.default, set: (s, value) => setWorld(s, ['base'], value === tenureField.default ? undefined : { kind: 'tenure', tenure: value }),
    })] : base.kind === 'entries' ? [row('entries', w.rows.entries, { kind: 'numbers', source: '' }, {
      get: (s) => { const now = worldOf(s).base; return now.kind === 'entries' ? now.perWeek : [] },
      usual: () => undefined, set: (s, value) => setWorld(s, ['base'], { kind: 'entries', perWeek: value }),
    })] : []),
  ]
}

function runRows(): WorldRow[] {
  return [
    row('futures', w.rows.futures, chosen(runFields.futures), { get: (s) => s.futures, usual: () => runFields.futures.default, set: (s, value) => setFutures(s, value as number) }),
    row('seed', w.rows.seed, { kind: 'text', source: '' }, {
      get: (s) => String(s.seed), usual: () => String(defaultSeed),
      set: (s, value) => setSeed(s, /^\d{1,15}$/.test(String(value)) ? Number(value) : String(value)),
    }),
    row('scale', w.rows.scale, chosen(runFields.scale), { get: (s) => s.scale, usual: () => runFields.scale.default, set: (s, value) => setScale(s, value as number) }),
    row('currency', w.rows.currency, choice({ options: currencies, default: 'CNY', source: '' }), { get: (s) => s.currency, usual: () => 'CNY', set: (s, value) => setCurrency(s, value as Currency) },
      currencies.map((value) => ({ value, label: w.currencies[value] }))),
    row('goal', w.rows.goal, choice({ options: goalIds, default: defaultGoal, source: '' }), { get: (s) => s.goal, usual: () => defaultGoal, set: (s, value) => setGoal(s, value as string) },
      goalIds.map((value) => ({ value, label: { en: metricText.en[value].label, 'zh-CN': metricText['zh-CN'][value].label } }))),
  ]
}

/** A segment's value; the shop's own one is usual where the shop has a segment of that name. */
const segmentCell = (index: number, name: keyof typeof segmentFields): WorldCell => {
  const shopOf = (scenario: Scenario) => archetypeOf(scenario.world.store).segments
  return {
    key: `segments.${index}.${name}`,
    get: (s) => worldOf(s).segments[index]![name],
    usual: (s) => shopOf(s).find(({ id }) => id === worldOf(s).segments[index]!.id)?.[name],
    set: (s, value) => {
      const next = setWorld(s, ['segments', index, name], value)
      const [own, shop] = [next.world.segments, shopOf(next)]
      const same = own?.length === shop.length && own.every((one, k) => one.id === shop[k]!.id && Object.keys(segmentFields).every((f) => near(one[f as 'weight'], shop[k]![f as 'weight'])))
      return same ? setWorld(next, ['segments'], undefined) : next
    },
  }
}
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

const referredFields = (({ rate, churn, returns, basket }) => ({ rate, churn, returns, basket }))(channelFields)
/** Levers that can send messages. */
const messengers: readonly LeverId[] = leverIds.filter((id) => Object.values(leverById[id].fields as Fields).some((field) => field.kind === 'choice' && media.some((medium) => field.options.includes(medium))))
const thresholds = moneys({ default: [600, 1500, 4000], max: 100_000, step: 50, rising: true, source: 'E37' })

/** Levers that post and announce offers. */
const posting: readonly LeverId[] = ['promotion-calendar', 'member-day', 'big-promotion']

/** All groups of a scenario's world, in the order of the page. */
export function worldGroups(scenario: Scenario): WorldGroup[] {
  const world = worldOf(scenario)
  const { segments } = world
  /** What counts only under another choice stands there once that is made. */
  const live = (id: keyof typeof marketGroups): Fields => Object.fromEntries(Object.entries(marketGroups[id] as Fields).filter(([, field]) => isLive(field, world[id])))
  const plain = (id: keyof typeof marketGroups, ...of: LeverId[]): WorldGroup =>
    ({ id, columns: single, of, rows: fieldRows(id, live(id), groupTexts[id], (name) => [placeCell([id, name])]) })
  return [
    { id: 'shop', columns: single, rows: shopRows(scenario), of: [] },
    { id: 'run', columns: single, rows: runRows(), of: [] },
    plain('calendar'),
    {
      id: 'segments', of: [], columns: segments.map(({ id }) => ({ id, label: segmentName(scenario.world.store, id) })),
      rows: fieldRows('segments', segmentFields, segmentText, (name) => segments.map((_, k) => segmentCell(k, name as 'weight'))),
    },
    plain('economics'), plain('demand'), plain('leads'), plain('satisfaction'), plain('price'),
    plain('waiting', ...posting), plain('promotion', ...posting), plain('couponResponse', 'coupon', 'journeys', 'big-promotion'),
    { id: 'media', of: messengers, messages: true, columns: media.map((id) => ({ id, label: mediumNames[id] })), rows: fieldRows('media', mediumFields, mediumText, (name) => media.map((m) => placeCell(['media', m, name]))) },
    { ...plain('touch', ...messengers), messages: true },
    plain('cartResponse', 'journeys'), plain('winBack', 'coupon', 'journeys'), plain('lifeEvents'),
    plain('membership', 'tiers', 'loyalty-price'),
    {
      id: 'tierThresholds', of: ['tiers'], columns: w.tiers.map((label, k) => ({ id: String(k), label })),
      rows: [{ key: 'tierThresholds', label: w.rows.tierThresholds.label, hint: w.rows.tierThresholds.hint, field: thresholds, cells: [0, 1, 2].map((k) => thresholdCell(k)) }],
    },
    plain('pointsResponse', 'points'),
    plain('sharing', 'referral'),
    { id: 'referred', columns: single, of: ['referral'], rows: fieldRows('referred', referredFields, channelText, (name) => [placeCell(['referred', name])]) },
    plain('groupBuying', 'group-buy'),
    { id: 'grouped', columns: single, of: ['group-buy'], rows: fieldRows('grouped', referredFields, channelText, (name) => [placeCell(['grouped', name])]) },
    plain('flashSale', 'flash-sale'),
    plain('bigPromotion', 'big-promotion'),
    { id: 'channels', of: ['ads'], columns: channels.map((id) => ({ id, label: channelNames[id] })), rows: fieldRows('channels', channelFields, channelText, (name) => channels.map((c) => placeCell(['channels', c, name]))) },
    plain('adResponse', 'ads'), plain('audiences', 'ads'), plain('creatives', 'ads'), plain('auctions', 'ads'), plain('brandSearch'),
    plain('paths', 'ads'),
    plain('contentResponse', 'content'),
    plain('seedingResponse', 'seeding'),
    plain('storefront', 'storefront'),
    plain('serviceResponse', 'service'),
    plain('subscribing', 'subscription'),
    plain('pool', 'private-domain'),
    plain('stocking', 'stock'),
    plain('rivals'), plain('adPrices', 'ads'), plain('crisis'), plain('goodsCost'), plain('supplyBreak', 'stock'),
  ]
}

const thresholdCell = (k: number): WorldCell => ({
  key: `tierThresholds.${k}`,
  get: (s) => worldOf(s).tierThresholds[k]!,
  usual: (s) => archetypeOf(s.world.store).tierThresholds[k]!,
  set: (s, value) => setWorld(s, ['tierThresholds'], worldOf(s).tierThresholds.map((old, i) => (i === k ? value : old))),
})

/** True where some strategy uses what a group describes. */
export const isUsed = (scenario: Scenario, { of, messages }: WorldGroup): boolean =>
  of.length === 0 || of.some((lever) => scenario.strategies.some((_, slot) => {
    const { on, settings } = settingsOf(scenario, slot, lever)
    return on && (!messages || Object.values(settings).some((value) => (media as readonly SettingValue[]).includes(value)))
  }))

/** True where a value is not what it would be without the file. */
export function isChanged(scenario: Scenario, { get, usual }: WorldCell): boolean {
  const otherwise = usual(scenario)
  return otherwise !== undefined && !sameValue(get(scenario), otherwise)
}

/** The name of a group. */
export const titleOf = ({ id, title }: Pick<WorldGroup, 'id' | 'title'>): Words => title ?? w.groups[id as keyof typeof w.groups]
