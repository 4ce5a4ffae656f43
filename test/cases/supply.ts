/** Cases of the stock: levels, forecasts, turnover. */
import type { Case } from './case.ts'

/** Five lines that sell alike, so that a small shop has enough orders of each for chance in their number to be small. */
const stocking = { lines: 5, steepness: 0 }
const shop = { store: 'fashion', days: 180, customers: 5000, prospects: 0, stocking } as const
const weekends = { 'promotion-calendar': { pattern: 'weekend', everyWeeks: 3, discount: 0.2 } } as const

export const supply: readonly Case[] = [
  {
    id: 'C07', rows: ['S4-45'],
    claim: 'A safety stock of 1.5 times sales brought the stock-outs of a clothing shop from 15 to 5 %',
    world: shop,
    plays: { A: { stock: { factor: 1.315, plan: 'fixed' } }, B: { stock: { factor: 1.5, plan: 'fixed' } } },
    measures: [
      { what: 'stock-out share, B less A', unit: 'points', of: (f) => f.metric('B', 'stockOutShare') - f.metric('A', 'stockOutShare'), below: 0, claim: -0.1 },
      { what: 'stock-out share in A', unit: 'share', of: (f) => f.metric('A', 'stockOutShare'), claim: 0.15 },
      { what: 'stock-out share in B', unit: 'share', of: (f) => f.metric('B', 'stockOutShare'), claim: 0.05 },
      { what: 'cost of keeping stock', unit: 'change', of: (f) => f.moved('stockCosts'), above: 0 },
      { what: 'orders lost to stock-outs', unit: 'change', of: (f) => f.moved('lostOrders') },
    ],
    trials: [
      { what: 'taste that does not shift', world: { stocking: { ...stocking, popularity: 0 } } },
      { what: 'planned by the last four weeks', plays: { A: { stock: { factor: 1.315 } }, B: { stock: { factor: 1.5 } } }, measure: 2 },
      { what: 'the same with promotions on weekends', plays: { A: { stock: { factor: 1.315 }, ...weekends }, B: { stock: { factor: 1.5 }, ...weekends } }, measure: 2 },
      { what: 'forecast with promotions on weekends', plays: { A: { stock: { factor: 1.315, plan: 'forecast' }, ...weekends }, B: { stock: { factor: 1.5, plan: 'forecast' }, ...weekends } }, measure: 2 },
    ],
  },
  {
    id: 'C08', rows: ['S1-03', 'S4-46'],
    claim: 'Smart stock turned the goods over 30 % faster',
    world: shop,
    plays: { A: { stock: { factor: 2, plan: 'fixed' } }, B: { stock: { factor: 1.5, plan: 'forecast' } } },
    measures: [
      { what: 'stock turnover', unit: 'change', of: (f) => f.moved('stockTurnover'), above: 0, claim: 0.3 },
      { what: 'stock-out share, B less A', unit: 'points', of: (f) => f.metric('B', 'stockOutShare') - f.metric('A', 'stockOutShare') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [{ what: 'the same level in both, only planned otherwise', plays: { A: { stock: { factor: 1.5, plan: 'fixed' } } } }],
    note: 'Bundles of slow goods with fast ones are not in the model.',
  },
  {
    id: 'C60', rows: ['S2-84'],
    claim: 'A forecast a week ahead keeps stock-outs within 3 %',
    world: shop,
    plays: { A: { stock: { factor: 1.5 } }, B: { stock: { factor: 1.572, plan: 'forecast', forecastError: 0 } } },
    measures: [
      { what: 'stock-out share, B less A', unit: 'points', of: (f) => f.metric('B', 'stockOutShare') - f.metric('A', 'stockOutShare'), below: 0 },
      { what: 'stock-out share in B', unit: 'share', of: (f) => f.metric('B', 'stockOutShare'), claim: 0.03 },
      { what: 'service level in B', unit: 'share', of: (f) => f.metric('B', 'serviceLevel') },
    ],
    trials: [
      { what: 'a forecast that errs by 20 %', plays: { B: { stock: { factor: 1.572, plan: 'forecast', forecastError: 0.2 } } }, measure: 1 },
      { what: 'a lead time of a week', plays: { B: { stock: { factor: 1.572, plan: 'forecast', forecastError: 0, lead: 7 } } }, measure: 1 },
    ],
  },
]
