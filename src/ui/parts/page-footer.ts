/** `<page-footer>`: what a reader needs to get the same numbers again; on a phone, the run button. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { count } from '../../i18n/format.ts'
import { t } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { addressOf } from '../route.ts'
import { desk, results } from '../state/session.ts'
import { LightElement } from './light-element.ts'
import { fingerprintOf } from './provenance.ts'
import { runButton, runWords } from './run-bar.ts'

export class PageFooter extends LightElement {
  static override properties: PropertyDeclarations = { counted: { state: true } }
  /** Counts the assumptions; comes after the first picture. */
  declare counted: ((scenario: Scenario) => number) | undefined

  constructor() {
    super(desk, results)
    this.counted = undefined
  }

  protected override firstUpdated(): void {
    void import('../tables/assumptions.ts').then(({ assumptionCount }) => { this.counted = assumptionCount }, () => undefined)
  }

  override render() {
    const { scenario } = desk.get()
    const { shown, status, sample } = results.get()
    if (!scenario) return nothing
    const printed = shown && !sample && (status === 'done' || status === 'cancelled') && results.answers(scenario) ? fingerprintOf(shown) : ''
    return html`<span>${t('foot.engine')} <b>${engineVersion}</b></span><span>${t('foot.seed')} <b>${scenario.seed}</b></span>
      ${printed ? html`<span>${t('foot.fingerprint')} <b class="fingerprint">${printed}</b></span>` : nothing}
      <span class="luck">${t('foot.luck')}</span>
      ${scenario.scale > 1 ? html`<span>${t('foot.scale', { scale: count(scenario.scale) })}</span>` : nothing}
      ${this.counted ? html`<a class="link assumptions" href=${addressOf('assumptions')}>${t('assume.foot', { count: this.counted(scenario) })}</a>` : nothing}
      <span class="gap"></span><span>${t('foot.model')}</span>
      <div class="phone-run">${runButton()}<span>${runWords()}</span></div>`
  }
}

customElements.define('page-footer', PageFooter)

declare global { interface HTMLElementTagNameMap { 'page-footer': PageFooter } }
