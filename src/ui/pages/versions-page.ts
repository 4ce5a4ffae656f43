/** `<versions-page>`: two versions of a scenario side by side: what differs in the levers, in the world, and in what came of it. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { duration } from '../../i18n/dates.ts'
import '../../i18n/late/versions.ts'
import { fill, language, t } from '../../i18n/translate.ts'
import { isMetricId } from '../../metrics/ids.ts'
import { metricText } from '../../metrics/text.ts'
import { engineVersion } from '../../model/version.ts'
import { fileVersion, type Scenario } from '../../scenario/scenario.ts'
import { chooseFile, openScenario } from '../../storage/files.ts'
import type { Snapshot } from '../../storage/kept.ts'
import { onShelf } from '../../storage/shelf.ts'
import { bringVersion, dropVersion, keepVersion, longestName } from '../../storage/snapshots.ts'
import { icon } from '../parts/icon.ts'
import { LightElement } from '../parts/light-element.ts'
import '@awesome.me/webawesome/dist/components/switch/switch.js'
import '../../charts/strategy-chip.ts'
import { goalWord } from '../parts/verdict-words.ts'
import { finishedResults, headlineOf, pairWords, resultLines, type ResultLine } from '../parts/version-results.ts'
import { letterOf, say } from '../parts/words.ts'
import { addressOf } from '../route.ts'
import { openOnDesk } from '../state/actions.ts'
import { flush, keeping } from '../state/keeper.ts'
import { note, refuse } from '../state/notices.ts'
import { desk, results } from '../state/session.ts'
import type { Change } from '../state/effects.ts'
import { aside, choices, effects, momentOf, secondsFor, type Choice } from '../state/versions.ts'
import { inWorldOf, linesAsText, versionLines, type VersionLine, type VersionLines } from '../tables/version-lines.ts'
import { versionsWords as w } from './versions.text.ts'

type Side = 'a' | 'b'
const groups = ['versions.here', 'versions.named', 'versions.mine', 'versions.library'] as const

export class VersionsPage extends LightElement {
  static override properties: PropertyDeclarations = { wanted: { attribute: false }, all: { state: true }, named: { state: true }, chosen: { state: true }, loaded: { state: true }, lifted: { state: true }, onlyChanged: { state: true } }
  /** What the address asks for: `a` and `b`, ids of choices. */
  declare wanted: Readonly<Record<string, string>>
  declare all: readonly Choice[]
  declare named: readonly Snapshot[]
  declare chosen: Readonly<Record<Side, string>>
  declare loaded: Readonly<Partial<Record<Side, Scenario>>>
  /** The one before is told in the world of the one after. */
  declare lifted: boolean
  /** What is the same in both is left out. */
  declare onlyChanged: boolean
  #stop: (() => void) | undefined
  #files: readonly Choice[] = []

  constructor() {
    super(desk, results, aside, effects, keeping)
    this.wanted = {}
    this.all = []
    this.named = []
    this.chosen = { a: '', b: 'desk' }
    this.loaded = {}
    this.lifted = false
    this.onlyChanged = true
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stop = onShelf(() => void this.#list())
    void flush().then(() => this.#list()).then(() => {
      const known = (id: string | undefined, otherwise: string) => (this.all.some((one) => one.id === id) ? id! : otherwise)
      const first = this.all.find(({ id }) => id !== 'desk' && !id.startsWith('library:'))?.id ?? this.all.find(({ id }) => id.startsWith('library:'))?.id ?? 'desk'
      return this.#choose({ a: known(this.wanted['a'], first), b: known(this.wanted['b'], 'desk') })
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
    aside.cancel()
    effects.cancel()
  }

  async #list(): Promise<void> {
    const { all, named } = await choices()
    this.all = [...all, ...this.#files]
    this.named = named
  }

  async #choose(chosen: Readonly<Record<Side, string>>): Promise<void> {
    this.chosen = chosen
    this.lifted = false
    const load = (side: Side) => this.all.find(({ id }) => id === chosen[side])?.load()
    const [a, b] = await Promise.all([load('a'), load('b')])
    if (this.chosen === chosen) this.loaded = { ...(a && { a }), ...(b && { b }) }
  }

  override render() {
    const { a } = this.loaded
    const b = this.chosen.b === 'desk' ? desk.get().scenario : this.loaded.b
    return html`<main class="desk-page" id="results" tabindex="-1"><div class="page-body versions">
      <header class="page-head"><a class="link" href=${addressOf('workbench')}>${t('world.back')}</a><h1>${t('kept.versionsTitle')}</h1><p class="muted">${t('versions.lead')}</p>
        <div class="version-picks">${this.#pick('a')}<button class="ghost" aria-label=${t('versions.swap')} title=${t('versions.swap')} @click=${() => void this.#choose({ a: this.chosen.b, b: this.chosen.a })}>${icon('swap')}</button>${this.#pick('b')}<wa-switch ?checked=${this.onlyChanged} @change=${() => { this.onlyChanged = !this.onlyChanged }}>${say(w.onlyChanged)}</wa-switch></div></header>
      ${a && b ? this.#compared(a, b) : nothing}
      ${this.#versions()}</div></main>`
  }

  #pick(side: Side) {
    return html`<div><label>${t(side === 'a' ? 'versions.before' : 'versions.after')}<select class="field" @change=${(event: Event) => void this.#picked(side, (event.target as HTMLSelectElement).value)}>
      ${groups.map((group) => {
        const own = this.all.filter((one) => one.group === group)
        return own.length === 0 ? nothing : html`<optgroup label=${t(group)}>${own.map(({ id, label }) => html`<option value=${id} ?selected=${this.chosen[side] === id}>${label}</option>`)}</optgroup>`
      })}<option value="file">${t('bar.openFile')}</option></select></label></div>`
  }

  async #picked(side: Side, id: string): Promise<void> {
    if (id !== 'file') return this.#choose({ ...this.chosen, [side]: id })
    const file = await chooseFile('.json,.png,.svg,application/json,image/png,image/svg+xml')
    const read = file && await openScenario(file)
    if (file && read && !read.scenario) refuse({ file: file.name, problems: read.problems })
    if (!file || !read?.scenario) return this.requestUpdate()
    const { scenario, newer } = read
    if (newer) note({ text: t('files.readOnly', { version: newer.version, known: fileVersion }) })
    const made: Choice = { id: `file:${this.#files.length}`, label: file.name, group: 'versions.mine', load: async () => scenario }
    this.#files = [...this.#files, made]
    this.all = [...this.all, made]
    await this.#choose({ ...this.chosen, [side]: made.id })
  }

  #lines(a: Scenario, b: Scenario): { readonly a: Scenario; readonly lines: VersionLines } {
    const now = { a, b, lifted: this.lifted, onlyChanged: this.onlyChanged, language: language() }
    const made = this.#made
    if (!made || made.of.a !== a || made.of.b !== b || made.of.lifted !== now.lifted || made.of.onlyChanged !== now.onlyChanged || made.of.language !== now.language) {
      const before = this.lifted ? inWorldOf(a, b) : a
      this.#made = { of: now, a: before, lines: versionLines(before, b, !this.onlyChanged) }
    }
    return this.#made!
  }
  #made: { readonly of: { a: Scenario; b: Scenario; lifted: boolean; onlyChanged: boolean; language: string }; readonly a: Scenario; readonly lines: VersionLines } | undefined

  #compared(chosen: Scenario, b: Scenario) {
    const { a, lines } = this.#lines(chosen, b)
    const found = { a: this.#resultsOf(a), b: this.#resultsOf(b) }
    const compared = found.a && found.b ? resultLines(found.a, found.b, lines.comparable) : []
    return html`<section><h2>${t('versions.levers')}${this.#count(lines.levers)}</h2>${this.#effects(lines.levers, a)}${this.#table(lines.levers, t('versions.sameLevers'), a)}</section>
      <section><h2>${t('versions.world')}${this.#count(lines.world)}</h2>${this.#table(lines.world, t('versions.sameWorld'))}
        ${lines.comparable ? nothing : html`<div class="notice">${icon('info')}<span>${t('versions.notComparable')}</span>${lines.levers.some(({ same }) => !same) ? html`<button class="button secondary" @click=${() => this.#lift(chosen, b)}>${say(w.lift)}</button>` : nothing}</div>`}
        ${this.lifted ? html`<div class="notice">${icon('info')}<span>${say(w.lifted)}</span><button class="button secondary" @click=${() => { this.lifted = false }}>${say(w.drop)}</button></div>` : nothing}</section>
      <section><h2>${t('versions.results')}${isMetricId(b.goal) ? html`<span class="muted">${metricText[language()][b.goal].label}</span>` : nothing}</h2>
        ${found.a && found.b ? this.#results(headlineOf(found.a), headlineOf(found.b), compared, lines.comparable) : this.#missing(a, b)}</section>
      <div class="version-end"><button class="button secondary" @click=${() => void this.#copy(lines, a, compared, found.a && headlineOf(found.a), found.b && headlineOf(found.b))}>${t('kept.copyVerdict')}</button></div>`
  }

  #count(lines: readonly VersionLine[]) {
    const count = lines.filter(({ same }) => !same).length
    return count === 0 ? nothing : html`<span class="muted">${t('versions.changed', { count })}</span>`
  }

  #resultsOf(scenario: Scenario) {
    return finishedResults(scenario, results.booksOf) ?? finishedResults(scenario, aside.booksOf)
  }

  /** Lays the version before into the world of the one after, and lives what is missing. */
  #lift(a: Scenario, b: Scenario): void {
    this.lifted = true
    void this.#run(this.#lines(a, b).a, b)
  }

  #change({ alone, mark }: VersionLine, before: Scenario): Change | undefined {
    return alone && mark !== undefined ? { before, alone, mark } : undefined
  }

  /** What a change does by itself, in words; empty while that is not known. */
  #effectOf(line: VersionLine, before: Scenario): string {
    const change = this.#change(line, before)
    const found = change && effects.of(change)
    const { difference, wins } = found ? pairWords(before, found.before, found.after) : { difference: '', wins: '' }
    return [difference, wins].filter(Boolean).join(t('chart.comma'))
  }

  /** A line over the table: run every change that is not known yet. */
  #effects(lines: readonly VersionLine[], before: Scenario) {
    const open = lines.flatMap((line) => (this.#effectOf(line, before) ? [] : this.#change(line, before) ?? []))
    const { running } = effects.get()
    if (running) return html`<div class="version-effects"><button class="button secondary" @click=${effects.cancel}>${say(w.stop)}</button></div>`
    if (open.length < 2) return nothing
    const seconds = secondsFor(open.length * before.futures)
    return html`<div class="version-effects"><button class="button secondary" @click=${() => void effects.run(open)}>${seconds === undefined ? fill(say(w.runAll), { count: open.length }) : fill(say(w.runAllFor), { count: open.length, time: duration(seconds) })}</button></div>`
  }

  #effect(line: VersionLine, before: Scenario) {
    const change = this.#change(line, before)
    if (!change) return ''
    const known = this.#effectOf(line, before)
    if (known) return known
    const { running, share } = effects.get()
    if (running?.alone === change.alone) return html`<span class="muted">${fill(say(w.running), { share: Math.floor(share * 100) })}</span>`
    const seconds = secondsFor(before.futures)
    return html`<span class="muted">${seconds === undefined ? say(w.notRun) : fill(say(w.notRunFor), { time: duration(seconds) })}</span>
      <button class="link" ?disabled=${running !== undefined} aria-label=${fill(say(w.runOf), { change: `${line.strategy} ${line.label}` })} @click=${() => void effects.run([change])}>${say(w.run)}</button>`
  }

  /** With the version before at hand a line tells the effect of its change as well. */
  #table(lines: readonly VersionLine[], none: string, before?: Scenario) {
    if (lines.length === 0) return html`<p class="muted">${none}</p>`
    const goal = before && isMetricId(before.goal) ? goalWord(before.goal) : ''
    return html`<div class="world-scroll"><table class="version-table"><thead><tr><th scope="col">${t('versions.what')}</th><th scope="col" class="figure">${t('versions.before')}</th><th scope="col" class="figure">${t('versions.after')}</th>${before ? html`<th scope="col" class="figure" title=${say(w.effectHint)}>${fill(say(w.effect), { metric: goal })}</th>` : nothing}</tr></thead>
      <tbody>${lines.map((line) => { const { mark, strategy, label } = line; return html`<tr class=${line.same ? 'same' : ''}><th scope="row">${mark === undefined ? nothing : html`<strategy-chip .slotIndex=${mark} .letter=${letterOf(mark)}></strategy-chip><span class="who">${strategy}</span>`}${label}</th>
        <td class="figure">${line.before}</td><td class="figure now">${line.after}</td>${before ? html`<td class="figure effect">${this.#effect(line, before)}</td>` : nothing}</tr>` })}</tbody></table></div>`
  }

  #results(before: string, after: string, lines: readonly ResultLine[], paired: boolean) {
    return html`<dl class="version-verdicts"><div><dt>${t('versions.before')}</dt><dd>${before}</dd></div><div><dt>${t('versions.after')}</dt><dd>${after}</dd></div></dl>
      <div class="world-scroll"><table class="version-table"><thead><tr><th scope="col">${t('versions.strategy')}</th><th scope="col" class="figure">${t('versions.before')}</th><th scope="col" class="figure">${t('versions.after')}</th><th scope="col" class="figure">${t(paired ? 'versions.difference' : 'versions.apart')}</th></tr></thead>
      <tbody>${lines.map((line) => html`<tr><th scope="row"><strategy-chip .slotIndex=${line.mark} .letter=${letterOf(line.mark)}></strategy-chip>${line.name}</th><td class="figure">${line.before}</td><td class="figure">${line.after}</td>
        <td class="figure now">${line.difference}${line.wins ? html` <span class="muted">${line.wins}</span>` : nothing}</td></tr>`)}</tbody></table></div>`
  }

  #missing(a: Scenario, b: Scenario) {
    const { status, share } = aside.get()
    const running = status === 'running'
    return html`<p class="muted">${t('versions.notRun')}</p><button class="button secondary" ?disabled=${running} @click=${() => void this.#run(a, b)}>${running ? t('versions.running', { share: Math.floor(share * 100) }) : t('versions.run')}</button>`
  }

  async #run(a: Scenario, b: Scenario): Promise<void> {
    for (const one of [a, b]) if (!this.#resultsOf(one)) await aside.run(one)
  }

  #versions() {
    const { scenario } = desk.get()
    const { entry } = keeping.get()
    if (!scenario || !entry) return nothing
    return html`<section><h2>${t('versions.named')}</h2>
      <form class="version-new" @submit=${(event: SubmitEvent) => void this.#keep(event, scenario, entry.id)}><label>${t('versions.newName')}<input class="field" name="name" required maxlength=${longestName} autocomplete="off"></label>
        <button type="submit" class="button secondary">${t('versions.keep')}</button></form>
      ${this.named.length === 0 ? html`<p class="muted">${t('versions.none')}</p>` : html`<ul class="version-list">${this.named.map((one) => html`<li><span>${one.name}</span><span class="muted">${momentOf(one.at)}</span>
        <button class="link" @click=${() => this.#open(one)}>${t('versions.open')}</button><button class="link" @click=${() => void this.#drop(one)}>${t('versions.drop')}</button></li>`)}</ul>`}</section>`
  }

  async #keep(event: SubmitEvent, scenario: Scenario, of: string): Promise<void> {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const name = new FormData(form).get('name')
    if (typeof name !== 'string' || name.trim() === '') return
    const refusal = await keepVersion(of, name.trim(), scenario, engineVersion)
    if (refusal) return note({ text: t(refusal === 'full' ? 'kept.full' : 'kept.blocked') })
    form.reset()
    note({ text: t('versions.kept', { name: name.trim() }) })
    await this.#list()
  }

  /** A version is laid on the desk as a step that can be taken back. */
  #open(one: Snapshot): void {
    if (desk.get().scenario) desk.edit(one.scenario, { key: 'step.version', values: { name: one.name } })
    else openOnDesk(one.scenario, { kind: 'copy' })
    location.hash = addressOf('workbench')
  }

  async #drop(one: Snapshot): Promise<void> {
    await dropVersion(one.id)
    await this.#list()
    note({ text: t('versions.dropped', { name: one.name }), action: { label: t('files.bringBack'), run: () => void bringVersion(one).then(() => this.#list()) } })
  }

  async #copy(lines: VersionLines, a: Scenario, compared: readonly ResultLine[], before: string | undefined, after: string | undefined): Promise<void> {
    const head = ([['a', 'versions.before', before], ['b', 'versions.after', after]] as const).map(([side, name, said]) => {
      const label = this.all.find(({ id }) => id === this.chosen[side])?.label ?? ''
      return `${t('versions.head', { side: t(name), label })}${said ? ` · ${said}` : ''}`
    })
    try {
      await navigator.clipboard.writeText(linesAsText(head, lines, compared.map((line) => [line.name, line.before, line.after, line.difference, line.wins]), lines.levers.map((line) => this.#effectOf(line, a))))
      note({ text: t('versions.copied') })
    } catch {
      note({ text: t('kept.notCopied') })
    }
  }
}

customElements.define('versions-page', VersionsPage)

declare global { interface HTMLElementTagNameMap { 'versions-page': VersionsPage } }
