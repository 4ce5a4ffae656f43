/** Keys of an input method, in the order in which browsers tell of them. */
import { describe, expect, it } from 'vitest'
import { guardComposition, isComposing } from '../../src/ui/editors/composing.ts'

type Told = { readonly type: string; readonly at: number; readonly key?: string; readonly keyCode?: number; readonly isComposing?: boolean }
const typed = (at: number, key: string, more: Partial<Told> = {}): Told => ({ type: 'keydown', at, key, keyCode: 13, isComposing: false, ...more })

/** The keys that reach a listener behind the guard, and those whose default was prevented. */
function heard(events: readonly Told[]) {
  const page = new EventTarget()
  const reached: string[] = []
  const prevented: string[] = []
  guardComposition(page)
  page.addEventListener('keydown', (event) => void reached.push(`${(event as KeyboardEvent).key} ${event.timeStamp}`))
  for (const { type, at, ...own } of events) {
    const event = new Event(type, { cancelable: true })
    for (const [name, value] of Object.entries({ timeStamp: at, ...own })) Object.defineProperty(event, name, { value })
    page.dispatchEvent(event)
    if (event.defaultPrevented) prevented.push(`${own.key} ${at}`)
  }
  return { reached, prevented }
}

describe('Enter that chooses a word', () => {
  it('is not heard in Chromium, where the key comes inside the composition', () => {
    const { reached } = heard([typed(1000, 'n', { keyCode: 229, isComposing: true }), typed(1200, 'Enter', { keyCode: 229, isComposing: true }), { type: 'compositionend', at: 1201 }, typed(1900, 'Enter')])
    expect(reached).toEqual(['n 1000', 'Enter 1900'])
  })
  it('is not heard in WebKit, where the composition ends first and the key no longer says so', () => {
    const { reached, prevented } = heard([{ type: 'compositionend', at: 1200 }, typed(1203, 'Enter'), typed(1400, 'Enter')])
    expect(reached).toEqual(['Enter 1400'])
    expect(prevented).toEqual(['Enter 1203'])
  })
  it('is not heard where WebKit still says 229', () => {
    expect(heard([{ type: 'compositionend', at: 1200 }, typed(1500, 'Enter', { keyCode: 229 })]).reached).toEqual([])
  })
})

describe('Escape that drops a word', () => {
  it.each([['inside the composition', [typed(1000, 'Escape', { keyCode: 229, isComposing: true }), { type: 'compositionend', at: 1001 }]],
    ['just behind it', [{ type: 'compositionend', at: 1000 }, typed(1099, 'Escape', { keyCode: 27 })]]] as const)('closes nothing %s', (_, events) => {
    const { reached, prevented } = heard(events)
    expect(reached).toEqual([])
    expect(prevented).toHaveLength(1)
  })
  it('is heard again 100 ms later', () => {
    expect(heard([{ type: 'compositionend', at: 1000 }, typed(1100, 'Escape', { keyCode: 27 })]).reached).toEqual(['Escape 1100'])
  })
})

it('other keys of a composition are told apart by those who ask', () => {
  expect(isComposing({ isComposing: false, keyCode: 229, timeStamp: 0 } as KeyboardEvent)).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 38, timeStamp: 5000 } as KeyboardEvent)).toBe(false)
})
