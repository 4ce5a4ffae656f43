/** Cases of the stock: levels, forecasts, turnover. */
import type { Case } from './case.ts'

/** Five lines that sell alike, so that a small shop has enough orders of each for chance in their number to be small. */
const stocking = { lines: 5, steepness: 0 }
const shop = { store: 'fashion', days: 180, customers: 5000, prospects: 25_000, stocking } as const
/** A week of promotion every ninth week. */
const weeks = { 'promotion-calendar': { pattern: 'everyDay', everyWeeks: 9, discount: 0.3 } } as const

export const supply: readonly Case[] = [
  {
    id: 'C07', rows: ['S4-45'],
    claim: 'A safety stock of 1.5 times sales brought the stock-outs of a clothing shop from 15 to 5 %',
    world: shop,
    plays: { A: { stock: { factor: 1.315 } }, B: { stock: { factor: 1.5 } } },
    measures: [
      { what: 'stock-out share, B less A', unit: 'points', of: (f) => f.metric('B', 'stockOutShare') - f.metric('A', 'stockOutShare'), below: 0, claim: -0.1 },
      { what: 'stock-out share in A', unit: 'share', of: (f) => f.metric('A', 'stockOutShare'), claim: 0.15 },
      { what: 'stock-out share in B', unit: 'share', of: (f) => f.metric('B', 'stockOutShare'), claim: 0.05 },
      { what: 'cost of keeping stock', unit: 'change', of: (f) => f.moved('stockCosts'), above: 0 },
      { what: 'orders lost to stock-outs', unit: 'change', of: (f) => f.moved('lostOrders') },
    ],
    trials: [
      { what: 'taste that does not shift', world: { stocking: { ...stocking, popularity: 0 } } },
      { what: 'a week of promotion in nine', plays: { B: { stock: { factor: 1.5 }, ...weeks } }, measure: 2 },
      { what: 'the same, with a forecast that knows of it', plays: { B: { stock: { factor: 1.5, plan: 'forecast' }, ...weeks } }, measure: 2 },
    ],
  },
  {
    id: 'C08', rows: ['S1-03', 'S4-46'],
    claim: 'Smart stock turned the goods over 30 % faster',
    world: shop,
    plays: { A: { stock: { plan: 'fixed' } }, B: { stock: { plan: 'forecast' } } },
    measures: [
      { what: 'stock turnover', unit: 'change', of: (f) => f.moved('stockTurnover'), above: 0, claim: 0.3 },
      { what: 'stock-out share, B less A', unit: 'points', of: (f) => f.metric('B', 'stockOutShare') - f.metric('A', 'stockOutShare') },
      { what: 'contribution margin', unit: 'change', of: (f) => f.moved('contributionMargin') },
    ],
    trials: [{ what: 'a shop that held twice the sales of a lead time', plays: { A: { stock: { plan: 'fixed', factor: 2 } } } }],
    note: 'Bundles of slow goods with fast ones are not in the model.',
  },
  {
    id: 'C60', rows: ['S2-84'],
    claim: 'A forecast a week ahead keeps stock-outs within 3 %',
    world: { ...shop, days: 270 },
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
