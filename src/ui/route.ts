/** Where the page stands, read from the address behind `#`. */
export type Page = 'workbench' | 'library'
export type Route = { readonly page: Page; readonly known: boolean; readonly view: Readonly<Record<string, string>> }

const pages: Readonly<Record<string, Page>> = { '': 'workbench', w: 'workbench', 'w/compare': 'workbench', library: 'library' }

/** Reads `#/w?metric=gmv`; an unknown path leads to the workbench. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const page = pages[path.replace(/\/+$/, '')]
  return { page: page ?? 'workbench', known: page !== undefined, view: Object.fromEntries(new URLSearchParams(query)) }
}

/** The address of a page. */
export const addressOf = (page: Page): string => (page === 'library' ? '#/library' : '#/w')
