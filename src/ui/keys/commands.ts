/** Everything that keys and the palette can do: its keys, when it is possible and what it does. Keyboard, palette, sheet and tooltips read this table; its words stand in `commands.text.ts`. */
import { language } from '../../i18n/translate.ts'
import { mostStrategies } from '../../scenario/scenario.ts'
import { keepSingleKeys, readSingleKeys } from '../../storage/preferences.ts'
import { tabs, type Tab } from '../pages/tabs.ts'
import { chooseLanguage, chooseTheme } from '../parts/appearance.ts'
import { addressOf, readRoute, type Page } from '../route.ts'
import { askForFile, backToOriginal, saveFile } from '../state/actions.ts'
import { slotOf } from '../state/marks.ts'
import { openPanel } from '../state/panels.ts'
import { desk, preview, results, runNow } from '../state/session.ts'
import { createStore } from '../state/store.ts'
import { toggleHidden } from '../state/view.ts'
import { add } from '../tables/matrix-edits.ts'
import type { CommandWordId } from './commands.text.ts'
import { openKeySheet, openPalette } from './overlays.ts'
import { capsOf, isCharacter, type Keys } from './strokes.ts'

export type Command = {
  readonly id: string
  /** Where its words are: its own, those of a tab, or the name of the strategy with a mark. */
  readonly words: { readonly of: CommandWordId } | { readonly tab: Tab } | { readonly mark: number }
  readonly group: 'work' | 'look' | 'go' | 'file'
  /** The first is the one that is shown. */
  readonly keys: readonly Keys[]
  /** Also while something is typed. */
  readonly always: boolean
  readonly possible: () => boolean
  readonly run: () => void
}

const here = (): Page => readRoute(location.hash).page
const onDesk = (): boolean => desk.get().scenario !== undefined
const atWork = (): boolean => here() === 'workbench' && onDesk()

function command(id: CommandWordId, group: Command['group'], run: () => void, { keys = [], always = false, possible = onDesk }: Partial<Pick<Command, 'keys' | 'always' | 'possible'>> = {}): Command {
  return { id, words: { of: id }, group, keys, always, possible, run }
}
const page = (id: CommandWordId, to: Page, keys: readonly Keys[] = []): Command =>
  command(id, 'go', () => { location.hash = addressOf(to) }, { keys, possible: () => here() !== to })

/** Opens a tab and stands on its name, from where the arrows lead on. */
function openTab({ id }: Tab): void {
  const stand = () => void document.querySelector('app-shell')?.updateComplete.then(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-tab="${id}"]`)?.focus()))
  if (here() !== 'workbench' || readRoute(location.hash).tab !== id) {
    addEventListener('hashchange', stand, { once: true })
    location.hash = addressOf('workbench', id)
  } else stand()
}

type Twin = HTMLElement & { view?: 'chart' | 'table' }
/** The open tab, where it can be read as a table. */
const twin = (): Twin | undefined => {
  const tab = document.querySelector<Twin>('#tab-body > *')
  return tab?.view === undefined ? undefined : tab
}

export const commands: readonly Command[] = [
  command('run', 'work', runNow, { keys: ['r'], possible: atWork }),
  command('cancel', 'work', results.cancel, { keys: ['escape'], always: true, possible: () => results.get().status === 'running' }),
  command('undo', 'work', desk.undo, { keys: ['mod+z'], possible: () => desk.get().past.length > 0 }),
  command('redo', 'work', desk.redo, { keys: ['mod+shift+z', 'mod+y'], possible: () => desk.get().future.length > 0 }),
  command('palette', 'work', openPalette, { keys: ['mod+k'], always: true, possible: () => true }),
  command('sheet', 'work', openKeySheet, { keys: ['?'], possible: () => true }),
  command('add', 'work', add, { possible: () => atWork() && desk.get().scenario!.strategies.length <= mostStrategies }),
  command('live', 'work', () => preview.turn(!preview.get().on), { possible: atWork }),
  command('history', 'work', () => document.querySelector<HTMLElement>('run-bar .past')?.click(), { possible: atWork }),
  ...Array.from({ length: mostStrategies + 1 }, (_, mark): Command => ({
    id: `show.${mark}`, words: { mark }, group: 'look', keys: [String(mark)], always: false,
    possible: () => atWork() && slotOf(desk.get().scenario!, mark) !== undefined, run: () => toggleHidden(mark),
  })),
  command('differences', 'look', () => document.querySelector('lever-matrix')?.toggleDifferences(), { keys: ['d'], possible: atWork }),
  command('table', 'look', () => { const tab = twin(); if (tab) tab.view = tab.view === 'table' ? 'chart' : 'table' }, { keys: ['t'], possible: () => atWork() && twin() !== undefined }),
  command('light', 'look', () => chooseTheme('light'), { possible: () => true }),
  command('dark', 'look', () => chooseTheme('dark'), { possible: () => true }),
  command('system', 'look', () => chooseTheme('system'), { possible: () => true }),
  command('language', 'look', () => chooseLanguage(language() === 'en' ? 'zh-CN' : 'en'), { possible: () => true }),
  ...tabs.map((tab): Command => ({ id: `tab.${tab.id}`, words: { tab }, group: 'go', keys: [`g ${tab.letter}`], always: false, possible: onDesk, run: () => openTab(tab) })),
  page('workbench', 'workbench', ['g w']),
  page('library', 'library', ['g l']),
  command('search', 'go', () => document.querySelector<HTMLElement>('library-page .search')?.focus(), { keys: ['/'], possible: () => here() === 'library' }),
  page('world', 'world'),
  page('assumptions', 'assumptions'),
  page('versions', 'versions'),
  page('help', 'help'),
  command('save', 'file', saveFile, { keys: ['mod+s'], always: true }),
  command('open', 'file', () => void askForFile(), { keys: ['mod+o'], always: true, possible: () => true }),
  command('share', 'file', () => void openPanel('share')),
  command('original', 'file', backToOriginal, { possible: () => desk.get().opened !== desk.get().scenario }),
  command('clear', 'file', () => void openPanel('clear'), { possible: () => true }),
]

/** Whether keys of one character do anything; some readers' tools press them unasked. */
export const singleKeys = createStore(readSingleKeys())
export function turnSingleKeys(on: boolean): void {
  keepSingleKeys(on)
  singleKeys.set(on)
}

/** A command's keys as they are written; nothing where it has none, or they are switched off. */
export function capsFor({ keys: [first] }: Command): readonly string[] {
  return first === undefined || (isCharacter(first) && !singleKeys.get()) ? [] : capsOf(first)
}
/** The same for the tooltip or menu of one command. */
export const keysOf = (id: CommandWordId): string => capsFor(commands.find((one) => one.id === id)!).join(' ')
