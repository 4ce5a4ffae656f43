/** `<help-page>`: the page of one lever as it is written beside the lever, its settings with their sources, and all metrics. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { language, t } from '../../i18n/translate.ts'
import { leverById, leverIds, type LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { metricIds } from '../../metrics/ids.ts'
import { metricDefinitions } from '../../metrics/definitions.text.ts'
import { metricText } from '../../metrics/text.ts'
import { stages } from '../../model/stacking.ts'
import { stackingText } from '../../model/stacking.text.ts'
import { LightElement } from '../parts/light-element.ts'
import { helpOf } from '../parts/help-words.ts'
import { markdown } from '../parts/markdown.ts'
import { say } from '../parts/words.ts'
import { addressOf } from '../route.ts'
import { desk } from '../state/session.ts'

const files = import.meta.glob('../../levers/*/*.md', { query: '?raw', import: 'default' }) as Record<string, () => Promise<string>>

export class HelpPage extends LightElement {
  static override properties: PropertyDeclarations = { item: {}, term: {}, text: { state: true } }
  /** A lever, `metrics`, or nothing for the first lever. */
  declare item: string
  /** The metric or setting that the page opens at, as its element is named after `term-`. */
  declare term: string
  declare text: string
  #asked = ''
  #shownAt = ''

  constructor() {
    super(desk)
    this.item = ''
    this.term = ''
    this.text = ''
  }

  protected override willUpdate(): void {
    const path = `../../levers/${this.#lever ?? ''}/${language()}.md`
    if (this.#asked === path) return
    this.#asked = path
    this.text = ''
    void files[path]?.().then((text) => { if (this.#asked === path) this.text = text })
  }

  /** Brings the term to the top once its page is all there; a later change of language leaves the reader where they are. */
  protected override updated(): void {
    const at = `${this.item} ${this.term}`
    if (this.#shownAt === at || (this.#lever && !this.text)) return
    const there = this.term && document.getElementById(`term-${this.term}`)
    if (this.term && !there) return
    this.#shownAt = at
    if (there) there.scrollIntoView({ block: 'start' })
  }

  get #lever(): LeverId | undefined {
    if (this.item === 'metrics') return undefined
    return leverIds.find((id) => id === this.item) ?? leverIds[0]
  }

  override render() {
    const lever = this.#lever
    const here = (id: string) => (id === (lever ?? 'metrics') ? 'page' : nothing)
    return html`<main class="desk-page with-index" id="results" tabindex="-1">
      <nav class="page-index" aria-label=${t('help.title')}>${leverIds.map((id) => html`<a href=${addressOf('help', id)} aria-current=${here(id)}>${say(leverText[id].name)}</a>`)}
        <a href=${addressOf('help', 'metrics')} aria-current=${here('metrics')}>${t('help.metrics')}</a></nav>
      <article class="page-body prose"><a class="link" href=${addressOf('workbench')}>${t('world.back')}</a>
        ${lever ? html`${this.text ? markdown(this.text) : html`<h1>${say(leverText[lever].name)}</h1>`}${this.#settings(lever)}` : this.#metrics()}</article></main>`
  }

  #settings(lever: LeverId) {
    const { scenario } = desk.get()
    if (!scenario) return nothing
    return html`<h2>${t('help.settings')}</h2><dl class="terms">${Object.keys(leverById[lever].fields).map((field) => {
      const help = helpOf(`lever:${lever}.${field}`, scenario)!
      return html`<dt id="term-${lever}-${field}" ?data-here=${this.term === `${lever}-${field}`}>${help.title}${help.unit ? html` <small>${help.unit}</small>` : nothing}</dt>
        <dd>${help.meaning} ${[...help.facts.map(([name, value]) => `${name} ${value}`), ...(help.source?.short ? [help.source.short] : [])].map((fact, k, all) => html`<span class="fact">${fact}${k < all.length - 1 ? ' · ' : ''}</span>`)}</dd>`
    })}</dl>`
  }

  #metrics() {
    const words = metricText[language()]
    return html`<h1>${t('help.metrics')}</h1><dl class="terms">${metricIds.map((id) => html`<dt id="term-${id}" ?data-here=${this.term === id}>${words[id].label}</dt><dd>${metricDefinitions[language()][id]}</dd>`)}</dl>
      <h2 id="term-stacking">${say(stackingText.title)}</h2><p>${say(stackingText.lead)}</p><dl class="terms">${stages.map(({ id }) => html`<dt>${say(stackingText.stages[id].name)}</dt><dd>${say(stackingText.stages[id].rule)}</dd>`)}</dl>`
  }
}

customElements.define('help-page', HelpPage)

declare global { interface HTMLElementTagNameMap { 'help-page': HelpPage } }
