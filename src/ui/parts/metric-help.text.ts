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
  futures: words('8 of 10 futures', '八成推演'),
  futuresMeaning: words('The same period is run many times, each with other luck; the middle eight of ten end in this range. It tells luck inside the model, not doubt about its assumptions: if one of them is wrong, it is wrong in every future alike.', '同一段时间推演许多次，每次运气不同，居中的八成落在这个区间。它反映的只是模型内的运气，不包括假设本身的偏差：假设错了，每次推演都会一起错。'),
  breakEven: words('Breaks even at', '保本点'),
  counted: words('Counted from the simulated orders: the formula itself assumes nothing. What the model assumes stands on the Assumptions page.', '按模拟订单直接统计；模型假设见“假设”页。'),
} as const
