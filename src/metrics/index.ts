/** All metrics, by id and in the order of tables. To add one: a line in `ids.ts`, one in its file, one in the words. */
import { eventMetrics } from './events.ts'
import { growthMetrics } from './growth.ts'
import type { MetricId } from './ids.ts'
import { loyaltyMetrics } from './loyalty.ts'
import { marketingMetrics } from './marketing.ts'
import type { Metric } from './metric.ts'
import { moneyMetrics } from './money.ts'
import { retentionMetrics } from './retention.ts'
import { supplyMetrics } from './supply.ts'

export const metricById: Readonly<Record<MetricId, Metric>> = { ...moneyMetrics, ...growthMetrics, ...retentionMetrics, ...marketingMetrics, ...loyaltyMetrics, ...eventMetrics, ...supplyMetrics }
export const metrics: readonly Metric[] = Object.values(metricById)
