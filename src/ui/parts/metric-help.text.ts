/** What is seen in practice of a metric, and the rows of the evidence table that say so; for the help that opens on its name. */
import type { MetricId } from '../../metrics/ids.ts'
import type { Words } from '../../scenario/scenario.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })
const range = (en: string, zh: string, source: string) => ({ range: words(en, zh), source })

/** `source` names rows of the evidence table, as a field does. A metric that is not here is counted from the orders by its formula alone. */
export const metricUsual: Readonly<Partial<Record<MetricId, { readonly range?: Words; readonly source: string }>>> = {
  conversion: range('2–5%', '2%至5%', 'E57'),
  repurchaseRate: range('24–31% by category', '各品类24%至31%', 'E55'),
  returnRate: { source: 'E58' },
  referralK: { source: 'E49' },
  groupCompletion: range('70–80% of pairs, 50–60% of threes, 30–40% of fives', '二人团70%至80%，三人团50%至60%，五人团30%至40%', 'E21'),
  referredLtvCac: { source: 'E65' },
  flashConversion: { source: 'E31' },
  displaced: { source: 'E4' },
  couponRedemption: { source: 'E18' },
  claimedRoas: { source: 'E26' },
  incrementalRoas: { source: 'E26' },
}

export const metricHelp = {
  breakEven: words('Breaks even at', '保本点'),
  counted: words('Counted from the simulated orders: the formula itself assumes nothing. What the model assumes stands on the Assumptions page.', '按模拟订单统计，公式本身不含假设；模型的假设见“假设”页。'),
} as const
