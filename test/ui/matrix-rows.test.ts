/** Which rows stand in the matrix: headings over their levers, what tells strategies apart, and what is folded away. */
import { describe, expect, it } from 'vitest'
import { leverById, leverIds } from '../../src/levers/index.ts'
import { language, setLanguage } from '../../src/i18n/translate.ts'
import type { Fields } from '../../src/schema/field.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setLever, switchLever } from '../../src/scenario/edit.ts'
import { everyRow, firstView, rowsOf, textOf, unitWord, type MatrixView, type Row } from '../../src/ui/tables/matrix-rows.ts'
import { strongest } from '../../src/ui/tables/strongest.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

const alone = newScenario()
const two = addStrategy(alone)
const coupon = switchLever(two, 1, 'coupon', true)
const both = switchLever(coupon, 1, 'ads', true)
const keys = (scenario: Scenario, view: Partial<MatrixView> = {}) => rowsOf(scenario, { ...firstView, ...view }).map(({ key }) => key)
const kinds = (rows: readonly Row[], kind: Row['kind']) => rows.filter((row) => row.kind === kind)

describe('rows of the matrix', () => {
  it('have a heading where its levers begin, and none where all stand under one', () => {
    expect(kinds(rowsOf(coupon, firstView), 'heading')).toEqual([])
    expect(keys(both).filter((key) => /^heading|^[a-z]+$/i.test(key))).toEqual(['heading price', 'coupon', 'heading media', 'ads', 'more'])
    const whole = keys(both, { onlyDifferences: false })
    expect(whole.filter((key) => key.startsWith('heading'))).toEqual(['price', 'membership', 'wordOfMouth', 'media', 'events', 'service'].map((group) => `heading ${group}`))
  })

  it('fold away levers that tell nothing under one line at the end, which brings them back a line each', () => {
    const folded = rowsOf(coupon, firstView)
    expect(folded.at(-1)).toMatchObject({ kind: 'more', lever: undefined, count: leverIds.length - 1, open: false })
    const open = rowsOf(coupon, { ...firstView, rest: true })
    expect(open.at(-1)).toMatchObject({ kind: 'more', count: leverIds.length - 1, open: true })
    expect(kinds(open, 'group')).toHaveLength(leverIds.length)
    expect(open.filter((row) => row.kind === 'setting' && row.lever !== 'coupon')).toEqual([])
  })

  it('give a lever that nobody uses one line even where all are shown, until it is opened', () => {
    const rows = rowsOf(coupon, { ...firstView, onlyDifferences: false })
    expect(rows.filter((row) => row.kind === 'setting' && row.lever === 'tiers')).toEqual([])
    const opened = rowsOf(coupon, { ...firstView, onlyDifferences: false, folds: new Map([['tiers', true]]) })
    const all = everyRow(coupon).filter((row) => row.kind === 'setting' && row.lever === 'tiers')
    expect(opened.filter((row) => row.kind === 'setting' && row.lever === 'tiers')).toEqual(all)
    expect(keys(coupon, { folds: new Map([['coupon', false]]) })).toEqual(['coupon', 'more'])
  })

  it('are those of the levers in use and the five strongest where nothing differs yet', () => {
    const spending = setLever(switchLever(alone, 0, 'ads', true), 0, 'ads', 'feed', 300)
    const settings = keys(spending).filter((key) => key.includes('.'))
    expect(settings).toContain('ads.feed')
    expect(settings.filter((key) => !key.startsWith('ads.'))).toEqual(expect.arrayContaining(strongest.filter((key) => !key.startsWith('ads.'))))
    expect(keys(two).filter((key) => key.includes('.')).sort()).toEqual([...strongest].sort())
  })

  it('know every setting that is called strong', () => {
    const known = everyRow(alone).map(({ key }) => key)
    expect(strongest).toHaveLength(5)
    for (const key of strongest) expect(known).toContain(key)
  })
})

describe.each(['en', 'zh-CN'] as const)('labels in %s', (spoken) => {
  it('are not followed by a unit that they end with', () => {
    const before = language()
    setLanguage(spoken)
    const labels = leverIds.flatMap((id) => Object.entries(leverById[id].fields as Fields).flatMap(([name, field]) => {
      const text = textOf(id, name)
      const unit = unitWord(field, text, 'CNY')
      return [text.label, ...(text.places ?? [])].map((label) => ({ label: label[spoken], unit }))
    }))
    setLanguage(before)
    expect(labels.length).toBeGreaterThan(200)
    expect(labels.filter(({ unit }) => unit !== '').length).toBeGreaterThan(100)
    const ends = ({ label, unit }: { readonly label: string; readonly unit: string }) => unit !== '' && (spoken === 'en' ? [unit, unit.replace(/s$/, '')].includes(label.split(' ').at(-1)!) : label.endsWith(unit))
    expect(labels.filter(ends)).toEqual([])
  })
})
