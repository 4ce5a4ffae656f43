/** All figures of a scorecard at a glance: one row each, a column per strategy with its value and the difference from the baseline. */
import type { Fact, Facts } from '../../charts/facts.ts'
import { scoreTexts, type ScoreData } from '../../charts/score-data.ts'
import '../../i18n/late/tabs.ts'
import { t } from '../../i18n/translate.ts'

export function figureMatrix({ title, groups, currency }: ScoreData): Facts {
  // the baseline first, then by letter; a paired ratio has no row for the baseline
  const rows = groups.flatMap((group) => group.rows)
  const marks = [...new Set(rows.map(({ slot }) => slot))].sort((a, b) => a - b)
  const named = marks.map((mark) => rows.find(({ slot }) => slot === mark)!)
  return {
    caption: title,
    columns: [{ head: t('score.figure'), kind: 'text' }, ...named.map(({ letter, name }) => ({ head: `${letter}\u00a0${name}`, kind: 'number' as const }))],
    rows: groups.map((group): Fact[] => {
      const texts = scoreTexts(group, currency)
      // the figures carry their units
      const note = group.note.split(t('chart.comma')).filter((part) => part !== t('format.pointsUnit')).join(t('chart.comma'))
      const [, id = ''] = group.term?.split(':') ?? []
      return [{ cell: group.name, ...(note && { note }), ...(id && { press: { id, hint: t('score.draw', { metric: group.name }) } }) }, ...marks.map((mark): Fact => {
        const at = group.rows.findIndex(({ slot }) => slot === mark)
        if (at < 0 || !Number.isFinite(group.rows[at]!.value)) return { cell: NaN, ...(group.rows[at]?.why && { why: group.rows[at].why }) }
        const { value, middle } = texts[at]!
        const differs = !group.paired && Number.isFinite(group.rows[at]!.difference?.middle)
        return { cell: group.rows[at]!.value, text: differs ? t('score.withDifference', { value, difference: middle }) : value }
      })]
    }),
  }
}
