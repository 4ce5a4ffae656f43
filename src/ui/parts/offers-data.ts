/** Orders while the offers of a strategy last, in the weeks after and on all other days, beside the baseline: a table and a sentence. */
import type { Facts } from '../../charts/facts.ts'
import { afterDays, pullForward, type PullForward } from '../../experiments/pull-forward.ts'
import type { Results } from '../../experiments/results.ts'
import { figure, rangeInWords, share } from '../../i18n/format.ts'
import '../../i18n/late/tabs.ts'
import { t } from '../../i18n/translate.ts'
import { nameOf } from './words.ts'

export type OffersShown = { readonly facts: Facts; readonly finding: string; readonly note: string }

/** Nothing where no offer of the strategy's own ends within the run. */
export function offersData(results: Results, slot: number): OffersShown | undefined {
  const found = pullForward(results, slot)
  if (!found) return undefined
  const { scenario } = results
  const [base, name] = [nameOf(scenario, 0), nameOf(scenario, slot)]
  const count = (x: number, signed = false) => ({ cell: x * scenario.scale, text: figure(x * scenario.scale, { unit: 'count', signed }) })
  return {
    facts: {
      caption: t('offers.title'),
      columns: [{ head: t('offers.part'), kind: 'text' }, ...[t('offers.days'), t('offers.orders', { name: base }), t('offers.orders', { name }), t('offers.more')].map((head) => ({ head, kind: 'number' as const }))],
      rows: found.parts.map(({ id, days, base: before, value, difference }) => [{ cell: t(`offers.${id}`, { most: afterDays }) }, { cell: days }, count(before), count(value), count(difference.mean, true)]),
    },
    finding: findingOf(found, name), note: t('offers.note', { name, most: afterDays }),
  }
}

function findingOf({ ratio: { ratio, low, high } }: PullForward, name: string): string {
  if (Number.isNaN(ratio)) return t('offers.none', { name })
  if (ratio <= 0) return t('offers.followed', { name })
  const range = Number.isFinite(low) ? t('offers.range', { range: rangeInWords(low, high, { unit: 'share' }) }) : ''
  return t('offers.finding', { ratio: share(ratio), range, name })
}
