/** What an edit in the matrix does to the desk: one named step each. */
import { en } from '../../i18n/en.ts'
import { language, t } from '../../i18n/translate.ts'
import { zhCN } from '../../i18n/zh-CN.ts'
import { leverText } from '../../levers/text.ts'
import type { LeverId } from '../../levers/index.ts'
import { addStrategy, keepEffective, moveStrategy, removeStrategy, renameStrategy, setLever, switchLever, useAsBaseline } from '../../scenario/edit.ts'
import { isLive } from '../../schema/field.ts'
import { settingsOf, type SettingValue } from '../../scenario/resolve.ts'
import { mostStrategies, type Scenario, type Words } from '../../scenario/scenario.ts'
import type { LeverWords } from '../../levers/text.ts'
import { showNumber } from '../editors/number-typing.ts'
import { letterOf, listed, nameOf, say } from '../parts/words.ts'
import { markOf } from '../state/marks.ts'
import { note } from '../state/notices.ts'
import { desk } from '../state/session.ts'
import { noteStep, noteUntilNext } from '../state/step-note.ts'
import { createStore } from '../state/store.ts'
import { toggleHidden, view } from '../state/view.ts'
import { fieldOf, itemOf, placeOf, textOf } from './matrix-rows.ts'

const both = (name: string, words: LeverWords) => ({ [`${name}En`]: words.en, [`${name}Zh`]: words['zh-CN'] })
const strategyWords = (scenario: Scenario, slot: number) => both('strategy', scenario.strategies[slot]!.name)
export type Place = { readonly lever: LeverId; readonly field: string; readonly place: number | undefined }

function wordsOf({ lever, field, place }: Place, value: SettingValue): LeverWords {
  const text = textOf(lever, field)
  if (typeof value === 'string') return text.options![value]!
  if (typeof value === 'boolean') {
    const key = value ? 'matrix.yes' : 'matrix.no'
    return { en: en[key], 'zh-CN': zhCN[key] }
  }
  const number = placeOf(value, Array.isArray(value) ? place : undefined) as number
  if (text.special?.value === number) return text.special.word
  const shown = showNumber(number, itemOf(fieldOf(lever, field))!.unit)
  return { en: shown, 'zh-CN': shown }
}

/** Sets one place of one setting; a lever that is off is switched on by it. `gesture` joins the steps of one drag. */
export function setPlace(slot: number, at: Place, value: SettingValue, gesture: string): void {
  const { scenario } = desk.get()
  if (!scenario) return
  const { on, settings } = settingsOf(scenario, slot, at.lever)
  const old = settings[at.field]!
  const next = at.place === undefined ? value : (old as readonly number[]).map((number, k) => (k === at.place ? (value as number) : number))
  const switched = on ? scenario : switchLever(scenario, slot, at.lever, true)
  const text = textOf(at.lever, at.field)
  const changed = setLever(switched, slot, at.lever, at.field, next)
  const name = {
    key: 'step.set',
    values: { ...strategyWords(scenario, slot), ...both('setting', at.place === undefined ? text.label : text.places![at.place]!), ...both('from', wordsOf(at, old)), ...both('to', wordsOf(at, next)) },
  }
  desk.edit(changed, name, gesture ? `${gesture} ${slot} ${at.lever} ${at.field} ${at.place ?? ''}` : undefined)
  if (slot === 0) noteFollowers(at.lever)
  if (at.place !== undefined) noteMoved(slot, at, next as readonly number[])
}

/** Places of a rising list that give way to the one that was set are told. */
function noteMoved(slot: number, { lever, field }: Place, asked: readonly number[]): void {
  const now = settingsOf(desk.get().scenario!, slot, lever).settings[field] as readonly number[]
  const moved = now.flatMap((value, place) => (value === asked[place] ? [] : [t('editor.pushedOne', { setting: say(textOf(lever, field).places![place]!), value: showNumber(value, itemOf(fieldOf(lever, field))!.unit) })]))
  if (moved.length > 0) noteStep(t('editor.pushed', { moved: listed(moved) }))
}

export function turn(slot: number, lever: LeverId, on: boolean): void {
  const { scenario } = desk.get()
  if (!scenario) return
  desk.edit(switchLever(scenario, slot, lever, on), { key: on ? 'step.on' : 'step.off', values: { ...strategyWords(scenario, slot), ...both('lever', leverText[lever].name) } })
  if (slot === 0) noteFollowers(lever)
}

/** Strategies say nothing of a lever they have as the baseline, and so switch with it: says which did, and lets them keep what they had. */
function noteFollowers(lever: LeverId): void {
  const { scenario, past } = desk.get()
  const before = past.at(-1)?.before
  if (!scenario || !before) return
  const { on } = settingsOf(scenario, 0, lever)
  const slots = scenario.strategies.flatMap((_, slot) => (slot > 0 && settingsOf(before, slot, lever).on !== settingsOf(scenario, slot, lever).on ? [slot] : []))
  if (slots.length === 0) return
  const { name } = leverText[lever]
  const text = t(on ? 'matrix.followOn' : 'matrix.followOff', { strategies: listed(slots.map((slot) => nameOf(scenario, slot))), count: slots.length, lever: say(name) })
  noteUntilNext({ text, action: { label: t('matrix.keepTheirs'), run: () => desk.edit(keepEffective(scenario, before, slots, lever), { key: 'step.keepTheirs', values: both('lever', name) }) } })
}

/** The slot of a strategy that has just come and waits for a name; the name belongs to the step that brought it. */
export const naming = createStore<number | undefined>(undefined)
const adding = (slot: number) => `add ${slot}`

function put(next: Scenario): void {
  const slot = next.strategies.length - 1
  desk.edit(next, { key: 'step.add', values: both('strategy', next.strategies[slot]!.name) }, adding(slot))
  naming.set(slot)
  // a head without its field keeps the name it was given
  import('../parts/name-field.ts').catch(() => naming.set(undefined))
}

/** A strategy as the baseline; its name stands open. */
export function add(): void {
  const { scenario } = desk.get()
  if (scenario && scenario.strategies.length <= mostStrategies) put(addStrategy(scenario))
}

/** A copy of a strategy at the end, its name open; none while all slots are taken. */
export function duplicate(slot: number): void {
  const { scenario } = desk.get()
  if (!scenario || scenario.strategies.length > mostStrategies) return
  if (slot === 0) return add()
  const { name } = scenario.strategies[slot]!
  put(addStrategy(scenario, slot, { en: `${name.en} 2`, 'zh-CN': `${name['zh-CN']}2` }))
}

/** Moves a strategy to another place beside the baseline; none where there is no such place. */
export function move(from: number, to: number): boolean {
  const { scenario } = desk.get()
  if (!scenario || from < 1 || to < 1 || from === to || to >= scenario.strategies.length) return false
  desk.edit(moveStrategy(scenario, from, to), { key: 'step.move', values: strategyWords(scenario, from) })
  return true
}

/** Gives every strategy to the right what stands in one cell: a whole lever with its switch, or a value where the lever is on and the value counts. */
export function fillRight(slot: number, lever: LeverId, at?: Place): void {
  const { scenario } = desk.get()
  if (!scenario) return
  const { on, settings } = settingsOf(scenario, slot, lever)
  let next = scenario
  const skipped = { off: 0, idle: 0 }
  for (let k = slot + 1; k < scenario.strategies.length; k++) {
    if (!at) {
      next = switchLever(next, k, lever, on)
      for (const [name, value] of Object.entries(settings)) next = setLever(next, k, lever, name, value)
    } else {
      const there = settingsOf(next, k, lever)
      if (!there.on || !isLive(fieldOf(lever, at.field), there.settings)) {
        skipped[there.on ? 'idle' : 'off']++
        continue
      }
      const old = there.settings[at.field]!
      const value = settings[at.field]!
      next = setLever(next, k, lever, at.field, at.place === undefined ? value : (old as readonly number[]).map((number, i) => (i === at.place ? (value as readonly number[])[i]! : number)))
    }
  }
  const text = at && textOf(at.lever, at.field)
  const label = !at ? leverText[lever].name : at.place === undefined ? text!.label : text!.places![at.place]!
  const same = next.strategies.every((strategy, k) => JSON.stringify(strategy) === JSON.stringify(scenario.strategies[k]))
  if (!same) desk.edit(next, { key: 'step.fill', values: { ...strategyWords(scenario, slot), ...both('setting', label) } })
  const left = [
    ...(skipped.off > 0 ? [t('matrix.skippedOff', { count: skipped.off, lever: say(leverText[lever].name) })] : []),
    ...(skipped.idle > 0 ? [t('matrix.skippedIdle', { count: skipped.idle, setting: say(label) })] : []),
  ].join(language() === 'en' ? ' ' : '')
  if (left === '') return
  if (same) note({ text: left })
  else noteStep(left)
}

/** Makes a strategy what all are held against; the old baseline takes its place, the others keep what they have. */
export function makeBaseline(slot: number): void {
  const { scenario } = desk.get()
  if (!scenario || slot < 1 || slot >= scenario.strategies.length) return
  const mark = markOf(scenario, slot)
  const next = useAsBaseline(scenario, slot)
  desk.edit(next, { key: 'step.baseline', values: strategyWords(scenario, slot) })
  noteStep(t('matrix.nowBaseline', { strategy: nameOf(next, 0), old: nameOf(next, slot), letter: letterOf(mark) }))
  // what was hidden is the baseline now; its letter stands for another plan
  if (view.get().hidden.has(mark)) toggleHidden(mark)
}

export function remove(slot: number): void {
  const { scenario } = desk.get()
  if (!scenario || slot === 0) return
  const mark = markOf(scenario, slot)
  desk.edit(removeStrategy(scenario, slot), { key: 'step.remove', values: strategyWords(scenario, slot) })
  noteStep(t('matrix.removed', { strategy: scenario.strategies[slot]!.name[language()] }))
  // the next strategy takes over the letter, not that it was hidden
  if (view.get().hidden.has(mark)) toggleHidden(mark)
}

export function rename(slot: number, name: Words): void {
  const { scenario, past } = desk.get()
  if (!scenario) return
  const next = renameStrategy(scenario, slot, name)
  const old = scenario.strategies[slot]!.name
  const now = next.strategies[slot]!.name
  if (now.en === old.en && now['zh-CN'] === old['zh-CN']) return
  if (past.at(-1)?.gesture === adding(slot)) return desk.edit(next, { key: 'step.add', values: both('strategy', now) }, adding(slot))
  desk.edit(next, { key: 'step.rename', values: { ...both('from', old), ...both('to', now) } })
}
