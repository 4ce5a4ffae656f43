/** A figure as palette and picker look for it. */
import type { MetricId } from '../../metrics/ids.ts'
import { metricText } from '../../metrics/text.ts'
import { named } from './named.ts'
import type { Sought } from './palette-search.ts'
import { metricSynonyms } from './synonyms.text.ts'

export const soughtMetric = (id: MetricId): Sought => ({ ...named({ en: metricText.en[id].label, 'zh-CN': metricText['zh-CN'][id].label }, metricSynonyms[id]), within: '' })
