/** The words of all metrics, in both languages; for the page and the command line only. */
import { eventText } from './events.text.ts'
import { growthText } from './growth.text.ts'
import type { MetricId } from './ids.ts'
import { loyaltyText } from './loyalty.text.ts'
import { marketingText } from './marketing.text.ts'
import { moneyText } from './money.text.ts'
import { retentionText } from './retention.text.ts'
import { supplyText } from './supply.text.ts'

export type MetricLanguage = 'en' | 'zh-CN'
/** `short` fits a KPI cell and a table head. Definitions stand in `definitions.text.ts`. */
export type MetricText = { readonly label: string; readonly short: string }
export type MetricTexts<Id extends MetricId> = Readonly<Record<MetricLanguage, Readonly<Record<Id, MetricText>>>>

export const metricText: MetricTexts<MetricId> = {
  en: { ...moneyText.en, ...growthText.en, ...retentionText.en, ...marketingText.en, ...loyaltyText.en, ...eventText.en, ...supplyText.en },
  'zh-CN': { ...moneyText['zh-CN'], ...growthText['zh-CN'], ...retentionText['zh-CN'], ...marketingText['zh-CN'], ...loyaltyText['zh-CN'], ...eventText['zh-CN'], ...supplyText['zh-CN'] },
}
