/** How far a row of the requirements has come, and what is said of it. */
import type { MechanismId } from './mechanisms/index.ts'

/** What is still to come, by name. */
export const families = {
  traffic: 'ads in full: audiences made of segments, kinds of keywords, habits of people by channel, regions, clicks and their prices, budget pots, stopping what is weak',
  content: 'content, search ranking, creators, reviews and posts of customers',
  goods: 'assortment, quality, traffic items, bundles, samples, partners’ boxes',
  stock: 'stock records that err, stock kept for campaigns, trial lots, the life of a hit',
  service: 'delivery, customer service, returns',
  competition: 'rivals, crises, shocks of cost and supply, reserves for them',
  calendar: 'more seasons, themes, days of one kind of goods',
  tags: 'attributes and tags of customers, audiences made of them',
  abroad: 'shops in other countries',
  experiments: 'tests with arms, arrays of settings, alerts, targets',
} as const
type Family = keyof typeof families

export type RowState =
  | { readonly state: 'done'; readonly by: MechanismId; readonly note?: string }
  | { readonly state: 'partly'; readonly by: MechanismId; readonly missing: string }
  | { readonly state: 'not yet'; readonly family: Family }
  | { readonly state: 'out of model'; readonly reason: string }
export const states = ['done', 'partly', 'not yet', 'out of model'] as const satisfies readonly RowState['state'][]

/** Set in a file, simulated, seen in results and workbench, tested. */
export const done = (by: MechanismId, note?: string): RowState => ({ state: 'done', by, ...(note && { note }) })
export const partly = (by: MechanismId, missing: string): RowState => ({ state: 'partly', by, missing })
export const later = (family: Family): RowState => ({ state: 'not yet', family })
export const out = (reason: string): RowState => ({ state: 'out of model', reason })

/** Reasons that several rows share. */
export const craft = out('craft of content: only its result could be a number')
export const organisation = out('organisation of the firm, no behaviour of customers')
export const law = out('law and review, no behaviour of customers')
