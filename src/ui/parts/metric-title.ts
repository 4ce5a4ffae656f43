/** A chart's title as the way to another figure, and beside it what the figure means. */
import { html, type TemplateResult } from 'lit'
import type { Results } from '../../experiments/results.ts'
import { t } from '../../i18n/translate.ts'
import type { MetricId } from '../../metrics/ids.ts'
import { fail } from '../state/notices.ts'
import { metricLabel } from './chart-data.ts'
import { icon } from './icon.ts'

/** For the slot of a chart's title; the picker comes when it is first asked for. */
export function metricTitle(shown: Results, metric: MetricId, title: string, choose: (metric: MetricId) => void): TemplateResult {
  const open = (event: Event) => {
    const anchor = event.currentTarget as HTMLElement
    void import('./metric-picker.ts').then(({ pickMetric }) => pickMetric(anchor, { shown, chosen: [metric], choose }), fail)
  }
  const meaning = t('compare.meaning', { metric: metricLabel(metric) })
  return html`<button slot="title" type="button" class="metric-title" aria-haspopup="dialog" title=${t('compare.pick')} @click=${open}><span>${title}</span>${icon('chevron-down')}</button><button
    slot="title" type="button" class="ghost metric-help" data-help="metric:${metric}" aria-label=${meaning} title=${meaning}>${icon('question')}</button>`
}
