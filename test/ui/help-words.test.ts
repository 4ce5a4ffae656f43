/** Where help leads, and what it says of what is counted. */
import { expect, it } from 'vitest'
import { setLanguage } from '../../src/i18n/translate.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { helpOf } from '../../src/ui/parts/help-words.ts'
import { readRoute } from '../../src/ui/route.ts'
import { dismissNote, note, notices } from '../../src/ui/state/notices.ts'

it.each([['metric:claimedRoas.search', 'metrics', 'claimedRoas.search'], ['lever:tiers.gift', 'tiers', 'tiers-gift']])('the help on %s leads to its own line', (id, item, term) => {
  expect(readRoute(helpOf(id, newScenario())!.more!)).toMatchObject({ page: 'help', known: true, item, view: { term } })
})

it('what is counted says that its formula assumes nothing, and where the model’s assumptions stand', () => {
  expect(helpOf('metric:gmv', newScenario())!.meaning).toContain('Assumptions page')
})

it('a note goes when the language changes', () => {
  note({ text: 'Saved.' })
  try {
    setLanguage('zh-CN')
    expect(notices.get().toast).toBeUndefined()
  } finally {
    setLanguage('en')
    dismissNote()
  }
})
