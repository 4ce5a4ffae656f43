/** The icons of the page (Lucide), drawn inline; and Web Awesome's own icons, kept from the network. */
import { html, type TemplateResult } from 'lit'
import { unsafeHTML } from 'lit/directives/unsafe-html.js'
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js'
import check from 'lucide-static/icons/check.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import circleQuestion from 'lucide-static/icons/circle-question-mark.svg?raw'
import dices from 'lucide-static/icons/dices.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw'
import history from 'lucide-static/icons/history.svg?raw'
import info from 'lucide-static/icons/info.svg?raw'
import languages from 'lucide-static/icons/languages.svg?raw'
import minus from 'lucide-static/icons/minus.svg?raw'
import pencil from 'lucide-static/icons/pencil.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import redo from 'lucide-static/icons/redo-2.svg?raw'
import swap from 'lucide-static/icons/arrow-left-right.svg?raw'
import sliders from 'lucide-static/icons/sliders-horizontal.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import square from 'lucide-static/icons/square.svg?raw'
import sunMoon from 'lucide-static/icons/sun-moon.svg?raw'
import undo from 'lucide-static/icons/undo-2.svg?raw'
import x from 'lucide-static/icons/x.svg?raw'

const drawings = {
  check, 'chevron-down': chevronDown, 'chevron-right': chevronRight, question: circleQuestion, dices, download, ellipsis, history, info, languages, minus, pencil, play, plus, redo,
  search, sliders, square, swap, 'sun-moon': sunMoon, undo, x,
}
export type IconName = keyof typeof drawings

const bare = Object.fromEntries(Object.entries(drawings).map(([name, svg]) => [name, svg.replace(/<!--.*?-->\s*/s, '')])) as Record<IconName, string>

/** An icon as decoration; the button around it carries the name. */
export const icon = (name: IconName): TemplateResult => html`<span class="icon" aria-hidden="true">${unsafeHTML(bare[name])}</span>`

const own: Readonly<Record<string, IconName>> = { xmark: 'x', check: 'check', 'chevron-down': 'chevron-down', 'chevron-right': 'chevron-right', minus: 'minus', plus: 'plus' }

/** Every icon of a Web Awesome control comes from here; an unknown one is an error, never a request. */
export function registerIcons(): void {
  for (const library of ['default', 'system']) {
    registerIconLibrary(library, {
      resolver: (name) => {
        const known = own[name]
        if (!known) throw new RangeError(`No icon ${name}.`)
        return `data:image/svg+xml,${encodeURIComponent(bare[known])}`
      },
    })
  }
}
