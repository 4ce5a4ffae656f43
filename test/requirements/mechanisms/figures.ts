/** Mechanisms of figures and experiments: what is read off a run, and how runs are held against each other. */
import type { Mechanism } from '../mechanism.ts'

export const figures = {
  repurchaseAndNps: {
    name: 'Repurchase rate and NPS', set: 'world.satisfaction.followed', code: 'metrics/retention.ts model/satisfaction.ts model/simulate.ts experiments/scorecard.ts',
    test: 'metrics/metrics.test.ts model/satisfaction.test.ts ui/scorecard-data.test.ts', shows: 'repurchaseRate nps r90 tab:scorecard',
  },
  worth: {
    name: 'LTV of cohorts and beyond the run, shares of newcomers', set: '', code: 'experiments/lifetime.ts experiments/studies/cohorts.ts experiments/studies/worth.ts ui/parts/lifetime-data.ts ui/parts/worth-data.ts metrics/loyalty.ts metrics/growth.ts',
    test: 'experiments/studies/cohorts.test.ts experiments/studies/worth.test.ts ui/lifetime-data.test.ts metrics/metrics.test.ts metrics/identities.test.ts', shows: 'newBuyerShare newOrderShare newCustomers marginPerBuyer revenuePerBuyer tab:cohorts tab:scorecard',
  },
  driver: {
    name: 'GMV = visits × conversion × order value', set: '', code: 'experiments/drivers.ts ui/parts/driver-data.ts metrics/growth.ts metrics/money.ts',
    test: 'experiments/drivers.test.ts model/totals.test.ts levers/storefront.test.ts', shows: 'gmv visits conversion aov tab:money',
  },
  funnel: {
    name: 'Steps and sources of visits', set: '', code: 'experiments/drivers.ts metrics/growth.ts model/visits.ts',
    test: 'experiments/drivers.test.ts levers/storefront.test.ts model/totals.test.ts', shows: 'visits pageViews bounceRate cartRate cartAbandonment conversion tab:money tab:scorecard',
  },
  adFunnel: {
    name: 'From being shown to a first order, by channel', set: 'world.channels.clickRate ads.search', code: 'experiments/ad-funnel.ts ui/parts/funnel-data.ts experiments/drivers.ts metrics/growth.ts levers/ads/ads.ts',
    test: 'experiments/ad-funnel.test.ts experiments/drivers.test.ts', shows: 'visits cartRate conversion tab:ads tab:money',
  },
  reach: {
    name: 'Visits and newcomers by segment', set: '', code: 'metrics/growth.ts experiments/by-segment.ts experiments/scorecard.ts',
    test: 'experiments/by-segment.test.ts model/totals.test.ts metrics/metrics.test.ts', shows: 'visits newCustomers newBuyerShare tab:segments tab:scorecard',
  },
  buying: {
    name: 'Conversion, order value, carts left', set: '', code: 'metrics/growth.ts metrics/money.ts',
    test: 'metrics/metrics.test.ts model/totals.test.ts ui/scorecard-data.test.ts', shows: 'conversion aov cartAbandonment tab:money tab:scorecard',
  },
  staying: {
    name: 'Who comes back and who is lost', set: '', code: 'experiments/studies/cohorts.ts experiments/lifetime.ts metrics/retention.ts',
    test: 'experiments/studies/cohorts.test.ts metrics/metrics.test.ts', shows: 'r90 repurchaseRate lostCustomers customerLife orderInterval activeShare tab:cohorts tab:scorecard',
  },
  money: {
    name: 'From list value to contribution margin', set: '', code: 'metrics/money.ts experiments/bridge.ts experiments/lifetime.ts',
    test: 'experiments/bridge.test.ts metrics/identities.test.ts ui/money-data.test.ts experiments/studies/cohorts.test.ts', shows: 'gmv grossMargin contributionMargin tab:money tab:cohorts',
  },
  indicators: {
    name: 'Daily indicators', set: '', code: 'metrics/growth.ts metrics/retention.ts metrics/money.ts',
    test: 'metrics/metrics.test.ts ui/scorecard-data.test.ts', shows: 'visits pageViews conversion aov repurchaseRate tab:scorecard',
  },
  headline: {
    name: 'Headline figures side by side', set: 'scenario.goal', code: 'experiments/scorecard.ts scenario/scenario.ts',
    test: 'ui/scorecard-data.test.ts', shows: 'gmv r90 contributionMargin tab:scorecard',
  },
  workbench: {
    name: 'The workbench as a dashboard', set: 'scenario.strategies', code: 'ui/pages/workbench-page.ts scenario/scenario.ts',
    test: 'browser/workbench.test.ts browser/tabs.test.ts', shows: 'tab:compare tab:scorecard tab:money tab:segments',
  },
  liveChart: {
    name: 'Curves that are drawn while the run goes on', set: 'scenario.futures', code: 'ui/state/results.ts scenario/scenario.ts',
    test: 'browser/workbench.test.ts ui/results.test.ts', shows: 'gmv tab:compare',
  },
  liveSales: {
    name: 'Sales per thousand live views', set: 'flash-sale.host', code: 'metrics/marketing.ts levers/flash-sale/flash-sale.ts',
    test: 'metrics/metrics.test.ts levers/flash-sale.test.ts', shows: 'liveGpm',
  },
  benchmarks: {
    name: 'Lines from outside', set: 'scenario.benchmarks', code: 'ui/parts/chart-data.ts scenario/scenario.ts',
    test: 'scenario/files.test.ts scenario/read.test.ts', shows: 'repeatOrders tab:compare',
  },
  guardrails: {
    name: 'Limits that a figure must keep', set: 'scenario.guardrails', code: 'experiments/verdict.ts scenario/scenario.ts',
    test: 'experiments/verdict.test.ts', shows: 'lowestCash tab:scorecard',
  },
  byLever: {
    name: 'What each lever adds, what each channel brings', set: 'scenario.strategies', code: 'experiments/lever-steps.ts experiments/ad-response.ts scenario/scenario.ts',
    test: 'experiments/lever-steps.test.ts experiments/ad-response.test.ts', shows: 'contributionMargin tab:money tab:ads',
  },
  loopOfWork: {
    name: 'Copy, change, compare, keep versions', set: 'scenario.strategies', code: 'ui/pages/versions-page.ts scenario/edit.ts scenario/scenario.ts',
    test: 'browser/versions.test.ts ui/version-lines.test.ts scenario/edit.test.ts', shows: 'contributionMargin page:versions',
  },
} as const satisfies Readonly<Record<string, Mechanism>>
