/** A name typed in one language where the other was never chosen. */
import { expect, it } from 'vitest'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy } from '../../src/scenario/edit.ts'
import { namesOf } from '../../src/ui/parts/words.ts'

const given = { en: 'Strategy C', 'zh-CN': '方案C' }

it('a name replaces the one that was only given in the other language', () => {
  expect(namesOf(given, { en: 'Mix', 'zh-CN': '方案C' })).toEqual({ en: 'Mix', 'zh-CN': 'Mix' })
  expect(namesOf(given, { en: 'Strategy C', 'zh-CN': '组合' })).toEqual({ en: '组合', 'zh-CN': '组合' })
})
it('whatever a fresh scenario and its strategies are called was only given', () => {
  let scenario = newScenario()
  for (let slot = 1; slot <= 6; slot++) scenario = addStrategy(scenario)
  for (const name of [scenario.title, ...scenario.strategies.map((strategy) => strategy.name)])
    expect(namesOf(name, { ...name, en: 'Mine' })).toEqual({ en: 'Mine', 'zh-CN': 'Mine' })
})
it('chosen names stay, blank ones follow', () => {
  const chosen = { en: 'Mix', 'zh-CN': '组合' }
  expect(namesOf(chosen, { en: 'Blend', 'zh-CN': '组合' })).toEqual({ en: 'Blend', 'zh-CN': '组合' })
  expect(namesOf(chosen, { en: 'Blend', 'zh-CN': '' })).toEqual({ en: 'Blend', 'zh-CN': 'Blend' })
  expect(namesOf(given, given)).toEqual(given)
})
