/** `<assumptions-page>`: every default that the scenario rests on, with its source or the word assumption; changed in place. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import '@awesome.me/webawesome/dist/components/switch/switch.js'
import '../../i18n/late/world.ts'
import { t } from '../../i18n/translate.ts'
import { LightElement } from '../parts/light-element.ts'
import { addressOf } from '../route.ts'
import { desk } from '../state/session.ts'
import { assumptionGroups } from '../tables/assumptions.ts'
import '../tables/world-table.ts'

export class AssumptionsPage extends LightElement {
  static override properties: PropertyDeclarations = { only: { state: true } }
  declare only: boolean

  constructor() {
    super(desk)
    this.only = true
  }

  override render() {
    const { scenario } = desk.get()
    if (!scenario) return html`<main id="results" tabindex="-1"></main>`
    const groups = assumptionGroups(scenario, this.only)
    const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
    return html`<main class="desk-page" id="results" tabindex="-1"><div class="page-body">
      <header class="page-head"><a class="link" href=${addressOf('workbench')}>${t('world.back')}</a><h1>${t('assume.title')}</h1><p class="muted">${t('assumptions.lead')}</p><p class="muted">${t('assumptions.note')}</p>
        <div class="page-tools"><wa-switch ?checked=${this.only} @change=${() => { this.only = !this.only }}>${t('assumptions.only')}</wa-switch><span class="muted" role="status">${t(this.only ? 'assume.foot' : 'assumptions.count', { count })}</span></div></header>
      ${count === 0 ? html`<p class="muted">${t('assumptions.none')}</p>` : nothing}
      <world-table .groups=${groups}></world-table></div></main>`
  }
}

customElements.define('assumptions-page', AssumptionsPage)

declare global { interface HTMLElementTagNameMap { 'assumptions-page': AssumptionsPage } }
