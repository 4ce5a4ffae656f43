/** Words that stand in a slot of known width: neither language may need more than a tenth over it. */
import { expect, it } from 'vitest'
import { textWidth } from '../../src/charts/text-width.ts'
import { headlineIds } from '../../src/experiments/scorecard.ts'
import { leverText } from '../../src/levers/text.ts'
import { metricText } from '../../src/metrics/text.ts'
import { readTabs } from '../look/registry.ts'
import { en, zhCN } from './catalogue.ts'

type Slot = { readonly at: string; readonly words: { readonly en: string; readonly 'zh-CN': string }; readonly size: number; readonly width: number }

const pageSlot = (pattern: RegExp, size: number, width: number): Slot[] =>
  Object.keys(en).filter((key) => pattern.test(key)).map((key) => ({ at: key, words: { en: en[key]!, 'zh-CN': zhCN[key]! }, size, width }))

/** Widths in px, as the grid of look.md gives them. */
const slots: Slot[] = [
  // ten tabs with gaps of 20 fit beside the lever pane at 1440
  ...pageSlot(new RegExp(`^(?:${readTabs().map(({ label }) => label).join('|')})$`), 13, 82),
  // a fifth of the strip at 1024, and at 1440
  ...pageSlot(/^metric\.\w+Short$/, 12, 96),
  ...headlineIds.map((id) => ({ at: `metric ${id}`, words: { en: metricText.en[id].short, 'zh-CN': metricText['zh-CN'][id].short }, size: 12, width: 150 })),
  // buttons of bar and run bar
  ...pageSlot(/^(?:run\.(?:run|cancel|addStrategy)|bar\.(?:open|save)|page\.(?:workbench|library))$/, 13, 76),
  ...pageSlot(/^matrix\.(?:onlyDifferences|differencesShort)$/, 12, 112),
  // the matrix: a group's name on one line, a setting's on two, a choice in its cell
  ...Object.entries(leverText).flatMap(([id, { name, fields }]) => [
    { at: `${id} name`, words: name, size: 13, width: 130 },
    ...Object.entries(fields).flatMap(([field, { label, options, places }]) => [
      { at: `${id}.${field}`, words: label, size: 13, width: 134 },
      ...Object.entries(options ?? {}).map(([option, words]) => ({ at: `${id}.${field}.${option}`, words, size: 12, width: 50 })),
      ...(places ?? []).map((words, k) => ({ at: `${id}.${field} ${k + 1}`, words, size: 13, width: 134 })),
    ]),
  ]),
]

it('finds the slots', () => {
  expect(slots.length).toBeGreaterThan(60)
})

it.each(slots.flatMap(({ at, words, size, width }) => (['en', 'zh-CN'] as const).map((language) => [at, language, words[language], size, width] as const)))('%s in %s: %s', (_, __, text, size, width) => {
  expect(textWidth(text, size)).toBeLessThanOrEqual(1.1 * width)
})
