/** `<top-bar>`: whose scenario this is, what can be taken back, where it is kept, and the pages. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { language, t } from '../../i18n/translate.ts'
import { setWords } from '../../scenario/edit.ts'
import { keysOf, singleKeys } from '../keys/commands.ts'
import { openKeySheet, openPalette } from '../keys/overlays.ts'
import type { Page } from '../route.ts'
import { addressOf } from '../route.ts'
import { askForFile, backToOriginal, saveFile } from '../state/actions.ts'
import { keeping, whereabouts } from '../state/keeper.ts'
import { openPanel } from '../state/panels.ts'
import { desk } from '../state/session.ts'
import { chooseLanguage, chooseTheme, chosenTheme } from './appearance.ts'
import { icon } from './icon.ts'
import { keptWords } from './kept-words.ts'
import { LightElement } from './light-element.ts'
import { menu, type Entry } from './menu.ts'
import { renameDialog } from './rename-dialog.ts'
import { stepWords } from './step-words.ts'
import { say } from './words.ts'

const longestTitle = 80
/** A longer file name stands in the tooltip alone. */
const longestFile = 24
const clock = (at: number) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

const logo = html`<svg class="logo" viewBox="0 0 24 24" fill="none" stroke-width="1.7" stroke-linecap="round" aria-hidden="true"><rect class="plate" width="24" height="24" rx="6"></rect>
  <path class="sand" d="M4 17.5c3.2 0 3.6-4.6 7-4.6s4.2 2.6 9 2.6"></path><path class="ridge" d="M4 13.2c3 0 3.8-5 7.2-5 3.2 0 4.200 3.400 8.800 3.400"></path>
  <path class="ridge" opacity=".55" d="M7.200 7.400c1.300-1.500 2.500-2.200 4.200-2.200 2.600 0 4 2 6.600 2.200"></path></svg>`

export class TopBar extends LightElement {
  static override properties: PropertyDeclarations = { page: {}, renaming: { state: true } }
  declare page: Page
  declare renaming: boolean

  constructor() {
    super(desk, keeping, singleKeys)
    this.page = 'workbench'
    this.renaming = false
  }

  override render() {
    const { scenario, past, future } = desk.get()
    const undone = past.at(-1)
    const redone = future[0]
    const undo = undone ? t('bar.undoStep', { step: stepWords(undone) }) : t('bar.undo')
    const redo = redone ? t('bar.redoStep', { step: stepWords(redone) }) : t('bar.redo')
    return html`<div class="bar-start">
      <a class="brand" href=${addressOf('workbench')} aria-label=${t('page.name')}>${logo}<span>${t('page.name')}</span></a>
      ${scenario ? menu(html`<button slot="trigger" class="crumb" title=${say(scenario.title)} aria-label=${t('bar.scenarioNamed', { title: say(scenario.title) })}><span>${say(scenario.title)}</span>${icon('chevron-down')}</button>`, this.#entries()) : nothing}
      <button id="undo" class="ghost" ?disabled=${!undone} aria-label=${undo} @click=${desk.undo}>${icon('undo')}</button>
      <wa-tooltip for="undo">${undo} <kbd>${keysOf('undo')}</kbd></wa-tooltip>
      <button id="redo" class="ghost top-wide" ?disabled=${!redone} aria-label=${redo} @click=${desk.redo}>${icon('redo')}</button>
      <wa-tooltip for="redo">${redo} <kbd>${keysOf('redo')}</kbd></wa-tooltip>
      ${scenario ? this.#saveState() : nothing}</div>
      <nav class="main-nav" aria-label=${t('page.navigation')}>
        <a href=${addressOf('workbench')} aria-current=${this.page === 'workbench' ? 'page' : nothing}>${t('page.workbench')}</a>
        <a href=${addressOf('library')} aria-current=${this.page === 'library' ? 'page' : nothing}>${t('page.library')}</a>
      </nav>
      <div class="bar-end top-wide">
        <button id="search" class="button secondary find" @click=${openPalette}>${icon('search')}<span class="unseen">${t('bar.search')}</span><kbd>${keysOf('palette')}</kbd></button>
        <wa-tooltip for="search">${t('bar.search')}</wa-tooltip>
        <button id="language" class="ghost" lang=${language() === 'en' ? 'zh-CN' : 'en'} aria-label=${t('bar.languageHint')} @click=${this.#turnLanguage}>${icon('languages')}</button>
        <wa-tooltip for="language">${t('bar.languageHint')}</wa-tooltip>
        ${menu(html`<button slot="trigger" class="ghost" aria-label=${t('bar.theme')}>${icon('sun-moon')}</button>`, this.#themes(), 'bottom-end')}
        <button class="button secondary by-menu" @click=${() => void askForFile()}>${t('bar.open')}</button>
        <button class="button secondary by-menu" @click=${saveFile}>${t('bar.save')}</button>
        <button class="button secondary" ?disabled=${!scenario} @click=${this.#share}>${t('share.share')}</button>
      </div>
      <div class="phone-more">${menu(html`<button slot="trigger" class="ghost" aria-label=${t('page.more')}>${icon('ellipsis')}</button>`, this.#phoneEntries(), 'bottom-end')}</div>
      ${this.renaming && scenario ? renameDialog(t('bar.rename').replace('…', ''), scenario.title, longestTitle,
        (title) => desk.edit(setWords(scenario, { title }), { key: 'step.renameScenario', values: {} }), () => { this.renaming = false }) : nothing}`
  }

  #saveState() {
    const state = desk.get()
    const { file } = state
    const where = whereabouts(state)
    const { full, short, hint } = keptWords(where, file, clock)
    const unsaved = where !== 'saved' && where !== 'untouched'
    return html`<span class="save-state ${where} ${where === 'saved' && file!.name.length > longestFile ? 'always-short' : ''}"><span class=${short ? 'full' : ''} title=${hint}>${full}</span>${short ? html`<span class="short" title=${hint}>${short}</span>` : nothing}${unsaved ? html`<span class="dot" aria-hidden="true">·</span><button class="link" @click=${saveFile}>${t('bar.saveFile')}</button>` : nothing}</span>`
  }

  #entries(): Entry[] {
    const { opened, scenario } = desk.get()
    return [
      { label: t('bar.rename'), run: () => { this.renaming = true } },
      { label: t('bar.openFile'), run: () => void askForFile(), keys: keysOf('open') },
      { label: t('bar.saveFile'), run: saveFile, keys: keysOf('save') },
      { label: t('bar.original'), run: backToOriginal, disabled: opened === scenario },
      { label: t('kept.versionsMenu'), run: () => { location.hash = addressOf('versions') } },
      { label: t('bar.keys'), run: openKeySheet, keys: keysOf('sheet') },
      { label: t('kept.clear'), run: () => void openPanel('clear') },
    ]
  }

  #themes(): Entry[] {
    const chosen = chosenTheme()
    const choose = (theme: typeof chosen) => () => { chooseTheme(theme); this.requestUpdate() }
    return [
      { label: t('bar.themeLight'), run: choose('light'), checked: chosen === 'light' },
      { label: t('bar.themeDark'), run: choose('dark'), checked: chosen === 'dark' },
      { label: t('bar.themeSystem'), run: choose('system'), checked: chosen === 'system' },
    ]
  }

  #phoneEntries(): Entry[] {
    const { future, scenario } = desk.get()
    return [
      { label: t('bar.redo'), run: desk.redo, disabled: future.length === 0 },
      { label: t('bar.search'), run: openPalette },
      { label: t('page.workbench'), run: () => { location.hash = addressOf('workbench') } },
      { label: t('page.library'), run: () => { location.hash = addressOf('library') } },
      ...(scenario ? [
        { label: t('world.edit'), run: () => { location.hash = addressOf('world') } },
        { label: t('assume.title'), run: () => { location.hash = addressOf('assumptions') } },
        { label: t('kept.versionsTitle'), run: () => { location.hash = addressOf('versions') } },
      ] : []),
      { label: t('run.history'), run: () => void import('./run-history.ts').then(({ openHistory }) => openHistory(this.querySelector('.phone-more')!)) },
      { label: t('bar.openFile'), run: () => void askForFile() },
      { label: t('bar.saveFile'), run: saveFile },
      { label: t('share.share'), run: this.#share },
      { label: t('bar.language'), run: this.#turnLanguage },
      ...this.#themes(),
    ]
  }

  readonly #share = (): void => void openPanel('share')

  readonly #turnLanguage = (): void => chooseLanguage(language() === 'en' ? 'zh-CN' : 'en')
}

customElements.define('top-bar', TopBar)

declare global { interface HTMLElementTagNameMap { 'top-bar': TopBar } }
