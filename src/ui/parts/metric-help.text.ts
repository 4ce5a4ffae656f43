/** What is seen in practice of a metric, and the rows of the evidence table that say so; for the help that opens on its name. */
import type { MetricId } from '../../metrics/ids.ts'
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })
const range = (en: string, zh: string, source: string) => ({ range: words(en, zh), source })

/** `source` names rows of the evidence table, as a field does. A metric that is not here is counted, not assumed. */
export const metricUsual: Readonly<Partial<Record<MetricId, { readonly range?: Words; readonly source: string }>>> = {
  conversion: range('2–5%', '2%至5%', 'E57'),
  repurchaseRate: range('24–31% by category', '各品类24%至31%', 'E55'),
  returnRate: { source: 'E58' },
  referralK: { source: 'E49' },
  displaced: { source: 'E4' },
  couponRedemption: { source: 'E18' },
  claimedRoas: { source: 'E26' },
  incrementalRoas: { source: 'E26' },
}

export const metricHelp = {
  breakEven: words('Breaks even at', '保本点'),
  counted: words('Counted in the simulated ledger; nothing in it is assumed.', '由模拟账本直接统计得出，不含假设。'),
} as const
