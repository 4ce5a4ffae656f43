/** `<strategy-chip slot-index="2" letter="B">`: the square with a strategy's letter, in its colour; the baseline's is an outline. */
import { css, html, LitElement, type PropertyDeclarations } from 'lit'

export class StrategyChip extends LitElement {
  static override properties: PropertyDeclarations = {
    slotIndex: { type: Number, attribute: 'slot-index' },
    letter: {},
    size: { type: Number },
  }

  static override styles = css`
    :host { display: inline-grid; vertical-align: middle; flex: none; }
    span { display: grid; place-items: center; box-sizing: border-box; background: var(--c); color: var(--on); font-family: var(--font); font-weight: 600; line-height: 1; font-feature-settings: var(--font-features); }
    span.base { background: none; box-shadow: inset 0 0 0 1.5px var(--c); }
    @media (forced-colors: active) { span { forced-color-adjust: none; } }
  `

  declare slotIndex: number
  declare letter: string
  /** 14 in cards, 18 in tables and the matrix, 22 in the verdict. */
  declare size: number

  constructor() {
    super()
    this.slotIndex = 0
    this.letter = ''
    this.size = 18
  }

  override render() {
    const { slotIndex, size } = this
    const type = size <= 14 ? 9 : size <= 16 ? 10.5 : size <= 18 ? 11 : 13
    const radius = size <= 14 ? 3 : size <= 18 ? 4 : 5
    const letter = this.letter || (slotIndex === 0 ? '0' : String.fromCharCode(64 + slotIndex))
    return html`<span class=${slotIndex === 0 ? 'base' : ''}
      style="--c: var(--slot-${slotIndex}); --on: var(--on-slot-${slotIndex}); width: ${size}px; height: ${size}px; border-radius: ${radius}px; font-size: ${type}px">${letter}</span>`
  }
}

customElements.define('strategy-chip', StrategyChip)

declare global { interface HTMLElementTagNameMap { 'strategy-chip': StrategyChip } }
