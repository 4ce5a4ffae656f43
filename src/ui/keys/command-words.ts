/** What a command is called, in either language. */
import { en } from '../../i18n/en.ts'
import { fill } from '../../i18n/translate.ts'
import { zhCN } from '../../i18n/zh-CN.ts'
import type { Scenario, Words } from '../../scenario/scenario.ts'
import { letterOf } from '../parts/words.ts'
import { slotOf } from '../state/marks.ts'
import type { Command } from './commands.ts'
import { commandWords, paletteWords } from './commands.text.ts'

/** The name of a command; a strategy is called as in the scenario, or by its letter. */
export function wordsOf({ words }: Command, scenario?: Scenario): Words {
  if ('of' in words) return commandWords[words.of]
  if ('tab' in words) return { en: en[words.tab.label], 'zh-CN': zhCN[words.tab.label] }
  const slot = scenario && slotOf(scenario, words.mark)
  const letter = letterOf(words.mark)
  const name = slot === undefined ? { en: letter, 'zh-CN': letter } : scenario!.strategies[slot]!.name
  return { en: fill(paletteWords.hide.en, { name: name.en }), 'zh-CN': fill(paletteWords.hide['zh-CN'], { name: name['zh-CN'] }) }
}
