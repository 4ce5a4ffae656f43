/** Which pages and tabs there are, read from where the page itself keeps them, so that a new one is looked at by itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type TabEntry = { readonly id: string; readonly label: string }

const read = (path: string, root: string): string => readFileSync(join(root, path), 'utf8')

/** The result tabs of `src/ui/pages/tabs.ts`, in their order. @throws Error when none is found there. */
export function readTabs(root = process.cwd()): TabEntry[] {
  const tabs = [...read('src/ui/pages/tabs.ts', root).matchAll(/\bid: '([\w-]+)',\s*label: '(tabs\.\w+)'/g)].map(([, id, label]) => ({ id: id!, label: label! }))
  if (tabs.length === 0) throw new Error('No tabs are found in src/ui/pages/tabs.ts.')
  return tabs
}

/** The first words of the addresses that `src/ui/route.ts` knows, without the workbench. @throws Error when its table is not found. */
export function readPages(root = process.cwd()): string[] {
  const table = /const pages\b[^{]*\{([^}]*)\}/.exec(read('src/ui/route.ts', root))?.[1]
  if (table === undefined) throw new Error('No table of pages is found in src/ui/route.ts.')
  return [...table.matchAll(/(?:'([^']*)'|(\w[\w-]*)): '(\w+)'/g)].flatMap(([, quoted, bare, page]) => (page === 'workbench' ? [] : [quoted ?? bare!]))
}
