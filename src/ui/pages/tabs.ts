/** The result tabs, in the order of the strip. To add one: a line here, its element beside it, its name in the page's words. */
import { html, type TemplateResult } from 'lit'
import type { Results } from '../../experiments/results.ts'
import type { Key } from '../../i18n/translate.ts'
import type { MetricId } from '../../metrics/ids.ts'
import './compare-tab.ts'

/** What every tab is given. It may answer with the bubbling events `metric` (a MetricId for the chart) and `point` (`{ slot }`, the strategy pointed at). */
export type TabProps = {
  /** Undefined until the first futures are there. */
  readonly shown: Results | undefined
  readonly metric: MetricId
  /** The strategy that the verdict stands for. */
  readonly best: number | undefined
  /** The strategy pointed at anywhere on the page, by slot. */
  readonly highlighted: number | undefined
  readonly running: boolean
}
export type Tab = {
  /** Stands in the address: `#/w/<id>`. */
  readonly id: string
  readonly label: Extract<Key, `tabs.${string}`>
  /** Pressed after G, it opens the tab; no two tabs share one, and neither W nor L, which are pages. */
  readonly letter: string
  /** Brings the tab's element when it is first shown; absent where the page has it from the start. */
  readonly load?: () => Promise<unknown>
  readonly render: (props: TabProps) => TemplateResult
}

export const tabs: readonly Tab[] = [
  {
    id: 'compare', label: 'tabs.compare', letter: 'c',
    render: ({ shown, metric, best, highlighted, running }) => html`<compare-tab .shown=${shown} .metric=${metric} .best=${best} .highlighted=${highlighted} ?running=${running}></compare-tab>`,
  },
  {
    id: 'scorecard', label: 'tabs.scorecard', letter: 's', load: () => import('./scorecard-tab.ts'),
    render: ({ shown, highlighted }) => html`<scorecard-tab .shown=${shown} .highlighted=${highlighted}></scorecard-tab>`,
  },
  {
    id: 'money', label: 'tabs.money', letter: 'm', load: () => import('./money-tab.ts'),
    render: ({ shown, best, running }) => html`<money-tab .shown=${shown} .best=${best} ?running=${running}></money-tab>`,
  },
  {
    id: 'cohorts', label: 'tabs.cohorts', letter: 'o', load: () => import('./cohorts-tab.ts'),
    render: ({ shown, best, running }) => html`<cohorts-tab .shown=${shown} .best=${best} ?running=${running}></cohorts-tab>`,
  },
  {
    id: 'segments', label: 'tabs.segments', letter: 'g', load: () => import('./segments-tab.ts'),
    render: ({ shown, best }) => html`<segments-tab .shown=${shown} .best=${best}></segments-tab>`,
  },
  {
    id: 'flow', label: 'tabs.flow', letter: 'f', load: () => import('./flow-tab.ts'),
    render: ({ shown, best, running }) => html`<flow-tab .shown=${shown} .best=${best} ?running=${running}></flow-tab>`,
  },
  {
    id: 'referral', label: 'tabs.referral', letter: 'r', load: () => import('./referral-tab.ts'),
    render: ({ shown, best, running }) => html`<referral-tab .shown=${shown} .best=${best} ?running=${running}></referral-tab>`,
  },
  {
    id: 'ads', label: 'tabs.ads', letter: 'a', load: () => import('./ads-tab.ts'),
    render: ({ shown, best, running }) => html`<ads-tab .shown=${shown} .best=${best} ?running=${running}></ads-tab>`,
  },
  {
    id: 'diary', label: 'tabs.diary', letter: 'd', load: () => import('./diary-tab.ts'),
    render: ({ shown, best, running }) => html`<diary-tab .shown=${shown} .best=${best} ?running=${running}></diary-tab>`,
  },
  {
    id: 'calendar', label: 'tabs.calendar', letter: 'n', load: () => import('./calendar-tab.ts'),
    render: ({ shown, best }) => html`<calendar-tab .shown=${shown} .best=${best}></calendar-tab>`,
  },
]

export const tabOf = (id: string): Tab | undefined => tabs.find((tab) => tab.id === id)
