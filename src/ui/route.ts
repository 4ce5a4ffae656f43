/** Where the page stands, read from the address behind `#`. */
export type Page = 'workbench' | 'library' | 'world' | 'assumptions' | 'help' | 'versions'
export type Route = {
  readonly page: Page
  readonly known: boolean
  /** The result tab named in the address: an id of `pages/tabs.ts`, if it is one. */
  readonly tab: string
  /** What a page of help is about. */
  readonly item: string
  readonly view: Readonly<Record<string, string>>
}

/** The tab that the workbench opens on. */
export const firstTab = 'compare'
const pages: Readonly<Record<string, Page>> = { '': 'workbench', w: 'workbench', library: 'library', world: 'world', assumptions: 'assumptions', help: 'help', versions: 'versions' }

/** Reads `#/w/scorecard?metric=gmv`; an unknown path leads to the workbench. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [name = '', tab, ...rest] = path.replace(/\/+$/, '').split('/')
  const page = rest.length === 0 && (tab === undefined || name === 'w' || name === 'help') ? pages[name] : undefined
  return { page: page ?? 'workbench', known: page !== undefined, tab: page === 'workbench' && tab ? tab : firstTab, item: page === 'help' && tab ? tab : '', view: Object.fromEntries(new URLSearchParams(query)) }
}

/** The address of a page, of one tab of the workbench, or of the help on one thing. */
export const addressOf = (page: Page, part?: string): string => `#/${page === 'workbench' ? 'w' : page}${part ? `/${part}` : ''}`
