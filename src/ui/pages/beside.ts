/** The pages beside the workbench; each comes when it is first shown. */
import { html, type TemplateResult } from 'lit'
import { t } from '../../i18n/translate.ts'
import { addressOf, type Page, type Route } from '../route.ts'
import { note } from '../state/notices.ts'

type Beside = {
  readonly title: 'library.title' | 'world.title' | 'assume.title' | 'help.title' | 'kept.versionsTitle'
  readonly load: () => Promise<unknown>
  readonly render: (route: Route) => TemplateResult
}

const pages: Readonly<Partial<Record<Page, Beside>>> = {
  library: { title: 'library.title', load: () => import('./library-page.ts'), render: () => html`<library-page></library-page>` },
  world: { title: 'world.title', load: () => import('./world-page.ts'), render: () => html`<world-page class="beside"></world-page>` },
  assumptions: { title: 'assume.title', load: () => import('./assumptions-page.ts'), render: () => html`<assumptions-page class="beside"></assumptions-page>` },
  versions: { title: 'kept.versionsTitle', load: () => import('./versions-page.ts'), render: ({ view }) => html`<versions-page class="beside" .wanted=${view}></versions-page>` },
  help: { title: 'help.title', load: () => import('./help-page.ts'), render: ({ item, view }) => html`<help-page class="beside" .item=${item} .term=${view['term'] ?? ''}></help-page>` },
}
const ready = new Set<Page>()
const coming = new Set<Page>()

/** The page of a route and its title, or nothing where it is the workbench; `arrived` is told when its content has come. */
export function besideOf(route: Route, arrived: () => void): { readonly title: string; readonly content: TemplateResult } | undefined {
  const { page } = route
  const beside = pages[page]
  if (!beside) return undefined
  if (!ready.has(page) && !coming.has(page)) {
    coming.add(page)
    const lost = () => {
      note({ text: t('tabs.failed') })
      location.replace(addressOf('workbench'))
    }
    beside.load().then(() => { ready.add(page); arrived() }, lost).finally(() => coming.delete(page))
  }
  return { title: t(beside.title), content: ready.has(page) ? beside.render(route) : html`<main class="beside" id="results" tabindex="-1"></main>` }
}
