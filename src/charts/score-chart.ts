/** `<score-chart>`: strategies as rows, metrics as groups; value, paired difference on one axis a group, best of all, verdict. */
import { html, nothing, svg, type PropertyDeclarations } from 'lit'
import '../i18n/late/tabs.ts'
import { language, t } from '../i18n/translate.ts'
import { chartStyles } from './chart-styles.ts'
import { colour } from './draw.ts'
import { phrased } from './phrased.ts'
import './fact-table.ts'
import { bestOf, futures, futuresOf, judgementWord, scoreFacts, scoreTexts, type ScoreData, type ScoreGroup, type ScoreRow, type ScoreTexts } from './score-data.ts'
import { scoreScale, type ScoreScale } from './score-scale.ts'
import { scoreStyles } from './score-styles.ts'
import './strategy-chip.ts'
import { ToldElement } from './told-element.ts'
import type { HighlightEvent, Slot } from './series.ts'

type Sort = { by: 'name' | 'value' | 'difference' | 'best', down: boolean }
type Ordered = { row: ScoreRow, texts: ScoreTexts }

const rowHeight = 44

export class ScoreChart extends ToldElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false }, view: {}, highlighted: { type: Number },
    width: { state: true }, laneWidth: { state: true }, sort: { state: true }, at: { state: true }, heard: { state: true },
  }

  static override styles = [chartStyles, scoreStyles]

  declare data: ScoreData | undefined
  declare view: 'chart' | 'table'
  /** A strategy pointed at elsewhere on the page. */
  declare highlighted: Slot | undefined
  declare width: number
  declare laneWidth: number
  /** Undefined is the order of the data. */
  declare sort: Sort | undefined
  /** The row under the pointer or the keyboard: `group row`. */
  declare at: readonly [group: number, row: number] | undefined
  declare heard: string
  #watched: Element | undefined
  readonly #observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (target === this) this.width = contentRect.width
      else this.laneWidth = contentRect.width
    }
  })

  constructor() {
    super()
    this.data = undefined
    this.view = 'chart'
    this.highlighted = undefined
    this.width = 0
    this.laneWidth = 0
    this.sort = undefined
    this.at = undefined
    this.heard = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#observer.observe(this)
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#observer.disconnect()
    this.#watched = undefined
  }

  protected override updated(): void {
    this.#placeCard()
    const lane = this.renderRoot.querySelector('.group .lane') ?? undefined
    if (lane === this.#watched) return
    if (this.#watched) this.#observer.unobserve(this.#watched)
    this.#watched = lane
    if (lane) this.#observer.observe(lane)
  }

  /** The card stands above its row where the pane ends before it does. */
  #placeCard(): void {
    const card = this.renderRoot.querySelector<HTMLElement>('.row .card')
    if (!card) return
    const end = Math.min(innerHeight, this.closest('#tab-body')?.getBoundingClientRect().bottom ?? innerHeight)
    card.classList.toggle('above', card.parentElement!.getBoundingClientRect().bottom + card.offsetHeight > end - 32)
  }

  override render() {
    const { data } = this
    if (!data) return nothing
    return html`<header><h2>${data.title}<small>${this.view === 'table' ? data.subtitle : t('score.subtitleRange', { subtitle: data.subtitle })}</small></h2><slot name="controls"></slot></header>
      <p class="finding">${phrased(data.finding)}</p>
      ${this.view === 'table' ? html`<fact-table dense .facts=${scoreFacts(data)}></fact-table>` : this.#sheet(data)}
      <slot name="below"></slot>
      <p class="source">${data.source}</p>`
  }

  get #mode(): 'wide' | 'mid' | 'narrow' | 'phone' {
    return this.width >= 900 ? 'wide' : this.width >= 720 ? 'mid' : this.width >= 610 ? 'narrow' : 'phone'
  }

  #sheet(data: ScoreData) {
    return html`<div class="sheet ${this.#mode}" role="table" tabindex="0" aria-label=${`${data.title} ${data.finding}`} aria-description=${t('score.keys')} @keydown=${this.#key} @blur=${this.#leave} @pointerleave=${this.#leave}>
      <div class="over" role="rowgroup"><div class="row head" role="row">
        <div role="columnheader">${this.#sorter('name', t('score.strategy'))}</div>
        <div class="right" role="columnheader">${this.#sorter('value', t('score.value'))}</div>
        <div class="right" role="columnheader">${this.#sorter('difference', t('score.againstShort'), t('score.against'))}</div>
        <div role="columnheader"><span class="heard">${t('score.drawn')}</span></div>
        <div class="right" role="columnheader">${this.#sorter('best', t(this.#mode === 'wide' ? 'score.best' : 'score.bestShort'))}</div>
        <div class="right" role="columnheader">${t('score.verdict')}</div></div></div>
      ${data.groups.map((group, index) => this.#group(data, group, index))}</div>
      <div class="heard" aria-live="polite">${this.heard}</div>`
  }

  /** `whole`: what there is no room for. */
  #sorter(by: Sort['by'], words: string, whole?: string) {
    const { sort } = this
    const mine = sort?.by === by
    const next = (): Sort | undefined => (mine ? (sort.down === (by !== 'name') ? { by, down: !sort.down } : undefined) : { by, down: by !== 'name' })
    return html`<button class="sort" type="button" title=${whole ?? nothing} aria-pressed=${mine} @click=${() => { this.sort = next() }}>${words}${mine ? html`<i class=${sort.down ? '' : 'up'} aria-hidden="true"></i>` : nothing}</button>`
  }

  #group(data: ScoreData, group: ScoreGroup, index: number) {
    const scale = scoreScale(group, data.currency, this.laneWidth)
    const rows = this.#ordered(data, group)
    return html`<div role="rowgroup" aria-label=${group.name}><div class="row group" role="row">
      <div role="rowheader" title=${`${group.name} ${group.note}`}>${group.term ? html`<button class="term" type="button" data-help=${group.term}>${group.name}</button>` : group.name}<small>${group.note}</small></div>
      <div class="lane" role="cell">${this.laneWidth > 0 ? html`<svg class="scale" width=${this.laneWidth} height=${this.#mode === 'phone' ? 24 : 38} aria-hidden="true">
        ${scale.ticks.map(({ at, text }) => svg`<text class="meta" x=${at} y=${this.#mode === 'phone' ? 17 : 28} text-anchor="middle">${text}</text>`)}</svg>` : nothing}</div></div>
      ${rows.map((ordered, k) => this.#row(data, { group, index, k }, ordered, scale))}</div>`
  }

  #row(data: ScoreData, { group, index, k }: { group: ScoreGroup, index: number, k: number }, { row, texts }: Ordered, scale: ScoreScale) {
    const at = this.at?.[0] === index && this.at[1] === k
    const pointed = at || (this.at === undefined && this.highlighted === row.slot)
    const reference = !row.difference
    return html`<div class="row body ${pointed ? 'at' : ''} ${reference ? 'reference' : ''}" role="row" style=${colour(row.slot)} @pointerenter=${() => this.#point([index, k], row.slot)}>
      <div class="who" role="rowheader"><strategy-chip slot-index=${row.slot} letter=${row.letter} size="18"></strategy-chip><span title=${row.name}>${row.name}</span></div>
      <div class="value right" role="cell">${texts.value}</div>
      <div class="figures" role="cell" title=${row.why ?? nothing}>${reference ? html`<span>${group.paired ? t('format.none') : t('score.reference')}</span>` : html`${group.paired ? nothing : html`<b>${texts.middle}</b>`}<span>${texts.range || (group.paired ? t('score.noExtra') : '')}</span>`}</div>
      <div class="lane" role="cell">${this.#bar(row, texts, scale, k)}${at && row.difference ? this.#card(data, row, texts) : nothing}</div>
      <div class="best" role="cell">${this.#dots(row, data.runs)}</div>
      <div class="verdict" role="cell">${row.judgement && !row.waiting ? html`<span class="judged ${row.judgement}">${judgementWord(row)}</span>` : row.waiting ?? ''}</div></div>`
  }

  #bar(row: ScoreRow, texts: ScoreTexts, { x }: ScoreScale, k: number) {
    const { laneWidth: width } = this
    if (width === 0) return nothing
    const phone = this.#mode === 'phone'
    const d = row.difference
    const y = phone ? 12 : rowHeight / 2
    const known = d && Number.isFinite(d.middle)
    return html`<svg class="bar" width=${width} height=${phone ? 24 : rowHeight} role="img" aria-label=${known ? t('score.bar', { name: row.name, difference: texts.middle, range: texts.range }) : row.name}>
      <line class="zero thin" x1=${x(0)} x2=${x(0)} y1=${phone ? 1 : 0} y2=${phone ? (d ? 22 : 8) : rowHeight} stroke-dashoffset=${-(k * rowHeight) % 7}></line>
      ${known ? svg`${Number.isFinite(d.low80) ? svg`<line class="range" x1=${x(d.low80)} x2=${x(d.high80)} y1=${y} y2=${y}></line>` : nothing}
        ${Number.isFinite(d.meanLow) ? svg`<path class="spread" fill="none" d="M${x(d.meanLow)} ${y - 5}v10M${x(d.meanLow)} ${y}H${x(d.meanHigh)}M${x(d.meanHigh)} ${y - 5}v10"></path>` : nothing}
        <circle class="middle" cx=${x(d.middle)} cy=${y} r="5"></circle>` : nothing}</svg>`
  }

  #dots(row: ScoreRow, runs: number) {
    if (row.best.length === 0) return this.#mode === 'phone' ? nothing : t('format.none')
    const told = html`<span>${futures(bestOf(row))}/${runs}</span>`
    if (this.#mode !== 'wide') return told
    const room = 116
    const shares = Array.from(row.best).sort((a, b) => b - a)
    const pitch = Math.min(10, room / runs)
    if (pitch < 4.5) {
      return html`<svg width=${room} height="6" aria-hidden="true"><rect class="track" width=${room} height="6" rx="3"></rect><rect class="on" width=${(room * bestOf(row)) / runs} height="6" rx="3"></rect></svg>${told}`
    }
    const r = Math.min(3.5, pitch * 0.38)
    return html`<svg width=${pitch * runs} height="10" aria-hidden="true">${shares.map((share, k) => svg`<circle class=${share > 0.99 ? 'on' : share > 0 ? 'shared' : 'off'} cx=${k * pitch + pitch / 2} cy="5" r=${share > 0 ? r : r - 0.5}></circle>`)}</svg>${told}`
  }

  #card(data: ScoreData, row: ScoreRow, texts: ScoreTexts) {
    const d = row.difference!
    const lines = row.why ? [] : [
      [t('score.cardMiddle'), texts.middle], [t('score.card80'), texts.range || t('format.none')], [t('score.card50'), texts.half], [t('score.cardMean'), texts.mean],
      ...(row.best.length > 0 ? [[t('score.cardAhead'), futuresOf(d.wins, data.runs)], [t('score.cardBest'), futuresOf(bestOf(row), data.runs)]] : []),
    ]
    return html`<div class="card"><div class="whose">${row.name}</div><table>${lines.map(([name, value]) => html`<tr><td>${name}</td><td>${value}</td></tr>`)}</table>${row.why ? html`<p class="why">${row.why}</p>` : nothing}</div>`
  }

  #ordered(data: ScoreData, group: ScoreGroup): Ordered[] {
    const texts = scoreTexts(group, data.currency)
    const list = group.rows.map((row, k) => ({ row, texts: texts[k]! }))
    const { sort } = this
    if (!sort) return list
    const key = ({ row }: Ordered): number | string => (sort.by === 'name' ? row.name : sort.by === 'value' ? row.value : sort.by === 'best' ? bestOf(row) : row.difference?.middle ?? 0)
    const turn = sort.down ? -1 : 1
    return list.sort((a, b) => {
      const [one, two] = [key(a), key(b)]
      if (typeof one === 'string' || typeof two === 'string') return turn * String(one).localeCompare(String(two), language())
      // what has no value stands last either way
      return Number.isNaN(one) || Number.isNaN(two) ? Number(Number.isNaN(one)) - Number(Number.isNaN(two)) : turn * (one - two)
    })
  }

  #point(at: readonly [number, number] | undefined, slot: Slot | undefined): void {
    this.at = at
    this.dispatchEvent(new CustomEvent('highlight', { detail: { slot }, bubbles: true, composed: true }) satisfies HighlightEvent)
  }

  readonly #leave = (): void => { if (this.at) this.#point(undefined, undefined) }

  readonly #key = (event: KeyboardEvent): void => {
    const { data } = this
    if (!data || event.ctrlKey || event.metaKey || event.altKey || (event.composedPath()[0] as Element).matches?.('button')) return
    const places = data.groups.flatMap((group, index) => group.rows.map((_, k) => [index, k] as const))
    const now = places.findIndex(([index, k]) => index === this.at?.[0] && k === this.at[1])
    const last = places.length - 1
    const to = { ArrowDown: Math.min(last, now + 1), ArrowUp: now < 0 ? last : Math.max(0, now - 1), Home: 0, End: last }[event.key]
    if (event.key === 'Escape' && this.at) {
      this.heard = ''
      this.#leave()
    } else if (to !== undefined) {
      const place = places[to]!
      const group = data.groups[place[0]]!
      const { row, texts } = this.#ordered(data, group)[place[1]]!
      this.#point(place, row.slot)
      this.heard = this.#spoken(data, group, row, texts)
      void this.updateComplete.then(() => this.renderRoot.querySelector('.row.body.at')?.scrollIntoView({ block: 'nearest' }))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  #spoken(data: ScoreData, group: ScoreGroup, row: ScoreRow, texts: ScoreTexts): string {
    const head = t('score.spoken', { figure: group.name, name: row.name, value: texts.value })
    if (row.why) return t('score.spokenWhy', { head, why: row.why })
    if (row.judgement === 'same') return t('chart.spokenSame', { sentence: head })
    if (!row.difference || !texts.range) return head
    return t('score.spokenDifference', { head, difference: texts.middle, range: texts.range, wins: futures(row.difference.wins), runs: data.runs, verdict: judgementWord(row) || t('format.none') })
  }
}

customElements.define('score-chart', ScoreChart)

declare global { interface HTMLElementTagNameMap { 'score-chart': ScoreChart } }
