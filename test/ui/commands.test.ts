/** The table of commands: words in both languages, keys that do not collide, a letter for every tab. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { setLanguage } from '../../src/i18n/translate.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy } from '../../src/scenario/edit.ts'
import type { Command } from '../../src/ui/keys/commands.ts'
import type { Tab } from '../../src/ui/pages/tabs.ts'
import { commandWords } from '../../src/ui/keys/commands.text.ts'

let commands: readonly Command[]
let tabs: readonly Tab[]
let wordsOf: (command: Command) => { readonly en: string; readonly 'zh-CN': string }
beforeAll(async () => {
  vi.stubGlobal('customElements', { define: () => undefined, get: () => undefined, whenDefined: async () => undefined })
  vi.stubGlobal('document', { documentElement: { lang: 'en' }, querySelector: () => null, querySelectorAll: () => [], createTreeWalker: () => ({}), addEventListener: () => undefined })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }))
  vi.stubGlobal('ResizeObserver', class {})
  vi.stubGlobal('navigator', { platform: 'Linux', hardwareConcurrency: 2 })
  vi.stubGlobal('location', { hash: '#/w' })
  ;({ commands } = await import('../../src/ui/keys/commands.ts'))
  ;({ tabs } = await import('../../src/ui/pages/tabs.ts'))
  ;({ wordsOf } = await import('../../src/ui/keys/command-words.ts'))
}, 120_000)

describe('the commands', () => {
  it('have words in both languages, each of its own', () => {
    for (const one of commands) {
      const { en, 'zh-CN': zh } = wordsOf(one)
      expect(en, one.id).toMatch(/^[A-Z]/)
      expect(zh, one.id).toMatch(one.id === 'language' ? /English/ : /\p{Script=Han}/u)
    }
    for (const language of ['en', 'zh-CN'] as const) expect(new Set(commands.map((one) => wordsOf(one)[language])).size).toBe(commands.length)
    expect(Object.keys(commandWords).filter((id) => !commands.some((one) => one.id === id))).toEqual([])
  })

  it('share no key, and none begins another', () => {
    const keys = commands.flatMap((one) => one.keys)
    expect(new Set(keys).size).toBe(keys.length)
    const firsts = keys.filter((one) => one.includes(' ')).map((one) => one.split(' ')[0]!)
    expect(keys.filter((one) => firsts.includes(one))).toEqual([])
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  })

  it('open every tab with G and its letter', () => {
    expect(tabs.map(({ letter }) => letter).filter((letter) => !/^[a-z]$/.test(letter))).toEqual([])
    for (const tab of tabs) expect(commands.find(({ id }) => id === `tab.${tab.id}`)?.keys).toEqual([`g ${tab.letter}`])
  })

  it('hold what the design asks for', () => {
    const keys = new Set(commands.flatMap((one) => one.keys))
    for (const wanted of ['r', 'escape', 'mod+z', 'mod+shift+z', 'mod+k', 'mod+s', 'mod+o', '0', '1', '6', 'g c', 'g s', 'g m', 'd', 't', '?']) expect(keys).toContain(wanted)
  })

  it('leave characters to those who type: only the command key and Escape work in fields', () => {
    expect(commands.filter(({ always, keys }) => always && keys.some((one) => one !== 'escape' && !one.startsWith('mod+'))).map(({ id }) => id)).toEqual([])
    expect(commands.filter(({ id }) => id === 'undo' || id === 'redo').every(({ always }) => !always)).toBe(true)
  })
})

describe('the palette', () => {
  const found = async (typed: string, language: 'en' | 'zh-CN') => {
    const { itemsNow } = await import('../../src/ui/keys/palette-items.ts')
    const { rank } = await import('../../src/ui/keys/palette-search.ts')
    setLanguage(language)
    const items = rank(itemsNow(addStrategy(newScenario())), typed)
    setLanguage('en')
    return items.slice(0, 8).map(({ id }) => id)
  }

  it.each([
    ['复购率', 'zh-CN', 'metric.r90'], ['GMV', 'zh-CN', 'metric.gmv'], ['ROI', 'zh-CN', 'metric.incrementalRoi'], ['大促', 'zh-CN', 'world'], ['活动', 'zh-CN', 'lever.coupon'], ['拉新', 'zh-CN', 'lever.referral'], ['裂变', 'zh-CN', 'lever.referral'],
    ['liebian', 'zh-CN', 'metric.referralK'], ['retention', 'en', 'metric.r90'], ['CAC', 'en', 'metric.blendedCac'], ['roi', 'en', 'metric.incrementalRoi'], ['churn', 'en', 'metric.lostCustomers'], ['season', 'en', 'world'],
    ['as the baseline', 'en', 'baseline.1'], ['设为基线', 'zh-CN', 'baseline.1'],
  ] as const)('finds %s in %s', async (typed, language, id) => {
    expect(await found(typed, language)).toContain(id)
  })
})
