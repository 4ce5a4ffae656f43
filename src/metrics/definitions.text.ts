/** What every figure is, exactly, in both languages: a sentence or two with the formula. Apart from the names, as nobody reads them before asking. */
import { eventDefinitions } from './events.definitions.text.ts'
import { growthDefinitions } from './growth.definitions.text.ts'
import { loyaltyDefinitions } from './loyalty.definitions.text.ts'
import { marketingDefinitions } from './marketing.definitions.text.ts'
import { moneyDefinitions } from './money.definitions.text.ts'
import { retentionDefinitions } from './retention.definitions.text.ts'
import { supplyDefinitions } from './supply.definitions.text.ts'
import type { MetricId } from './ids.ts'
import type { MetricLanguage } from './text.ts'

export type MetricDefinitions<Id extends MetricId> = Readonly<Record<MetricLanguage, Readonly<Record<Id, string>>>>

export const metricDefinitions: MetricDefinitions<MetricId> = {
  en: { ...moneyDefinitions.en, ...growthDefinitions.en, ...retentionDefinitions.en, ...marketingDefinitions.en, ...loyaltyDefinitions.en, ...eventDefinitions.en, ...supplyDefinitions.en },
  'zh-CN': { ...moneyDefinitions['zh-CN'], ...growthDefinitions['zh-CN'], ...retentionDefinitions['zh-CN'], ...marketingDefinitions['zh-CN'], ...loyaltyDefinitions['zh-CN'], ...eventDefinitions['zh-CN'], ...supplyDefinitions['zh-CN'] },
}
