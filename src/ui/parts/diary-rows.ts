/** A diary by days: what each strategy has on a day, side by side; and the same as a file. */
import type { Diary } from '../../experiments/studies/diary.ts'
import type { DiaryEvent } from '../../experiments/studies/diary-event.ts'
import type { Facts } from '../../charts/facts.ts'
import { dateOfDay, isoDate } from '../../i18n/dates.ts'
import '../../i18n/late/diary.ts'
import { t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { told, type Told } from './diary-words.ts'
import { nameOf } from './words.ts'

export type DiaryRow = {
  readonly day: number
  readonly sides: readonly [readonly Told[], readonly Told[]]
  /** The two strategies went apart on this day. */
  readonly differs: boolean
}

const textOf = (side: readonly Told[]): string => side.map(({ what, why }) => [what, ...why].join('\n')).join('\n\n')

/** Days on which something happened; without `all`, only those on which it mattered. */
export function diaryRows(scenario: Scenario, { pages }: Diary, all: boolean): DiaryRow[] {
  const byDay = new Map<number, [Told[], Told[]]>()
  pages.forEach(({ slot, events }, side) => {
    for (const event of events) {
      const row = byDay.get(event.day) ?? [[], []]
      row[side]!.push(told(scenario, slot, event))
      byDay.set(event.day, row)
    }
  })
  return [...byDay].sort(([a], [b]) => a - b)
    .filter(([, sides]) => all || sides.flat().some(({ note }) => !note))
    .map(([day, sides]) => ({ day, sides, differs: textOf(sides[0]) !== textOf(sides[1]) }))
}

const yuan = (amount: number | undefined): number => (amount === undefined ? NaN : amount / 100)
const words = ['date', 'strategy', 'event', 'what'] as const

/** The whole diary as rows of a file, raw numbers, money in yuan: an event a row. */
export function diaryFacts(scenario: Scenario, { person, pages }: Diary): Facts {
  const heads = ['date', 'day', 'strategy', 'event', 'what', 'mark', 'multiplier', 'channel', 'pantry', 'price', 'coupon', 'tier', 'lifetime', 'points', 'message', 'ads', 'subscription', 'groups', 'gmv', 'coupon_discount', 'item_discount', 'points_paid', 'points_earned', 'points_shared', 'net', 'contribution', 'leaving', 'left']
  const cells = (slot: number, event: DiaryEvent): (string | number | undefined)[] => {
    const { mark, strength } = 'strength' in event ? event : { mark: undefined, strength: undefined }
    const money = 'money' in event ? event.money : undefined
    const leaving = 'leaving' in event ? event : undefined
    return [
      isoDate(dateOfDay(scenario.world.start, event.day)), event.day + 1, nameOf(scenario, slot), event.kind, told(scenario, slot, event).what, mark, strength?.multiplier, strength?.channel, strength?.pantry,
      strength?.price, strength?.coupon, strength?.tier, strength?.lifetime, strength?.points, strength?.message, strength?.ads, strength?.subscription, strength?.pool, yuan(money?.gmv), yuan(money?.couponDiscount), yuan(money?.itemDiscount), yuan(money?.points), money?.earned, money?.shared, yuan(money?.net),
      money ? (money.margin - money.benefits) / 100 : event.kind === 'refund' ? event.margin / 100 : event.kind === 'points' ? -event.cost / 100 : undefined, leaving?.leaving, leaving?.left ? 1 : undefined,
    ]
  }
  return {
    caption: t('diary.file', { person: person + 1 }), columns: heads.map((head) => ({ head, kind: (words as readonly string[]).includes(head) ? 'text' : 'number' })),
    rows: pages.flatMap(({ slot, events }) => events.map((event) => cells(slot, event).map((cell) => ({ cell: cell ?? NaN })))),
  }
}
