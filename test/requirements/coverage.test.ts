/** docs/coverage.md against the tree: every row once, every file, setting and figure there, nothing called done that lacks one of them. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figureGroups } from '../../src/experiments/scorecard.ts'
import { isMetricId, metricIds } from '../../src/metrics/ids.ts'
import { list, type Mechanism } from './mechanism.ts'
import { mechanisms } from './mechanisms/index.ts'
import { page, plans, requirements, stateOf } from './page.ts'
import { rowParts } from './rows/index.ts'
import { exists, settingOf } from './settings.ts'
import { families } from './state.ts'

const root = new URL('../../', import.meta.url)
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8')
const mentions = (text: string, name: string) => new RegExp(`(?<![\\w$-])${name.replace(/[.]/g, '\\.')}(?![\\w$-])`).test(text)
const entries = Object.entries(mechanisms)

const tabs = [...textOf('src/ui/pages/tabs.ts').matchAll(/\bid: '(\w+)'/g)].map(([, id]) => id)
const pages = /export type Page = (.+)/.exec(textOf('src/ui/route.ts'))![1]
const isSeen = (name: string) => name.startsWith('tab:') ? tabs.includes(name.slice(4)) : name.startsWith('page:') ? pages.includes(`'${name.slice(5)}'`) : isMetricId(name)

describe('the rows', () => {
  it('are all there, each once', () => {
    expect(plans).toHaveLength(5)
    expect(requirements).toHaveLength(331)
    expect(rowParts.flatMap((part) => Object.keys(part)).sort()).toEqual(requirements.map(({ id }) => id).sort())
  })

  it('are out of the model where the requirements say so, and nowhere else', () => {
    expect(requirements.filter(({ id }) => stateOf[id].state === 'out of model').map(({ id }) => id)).toEqual(requirements.filter(({ kind }) => kind === 'out of model').map(({ id }) => id))
  })

  it('use every mechanism and every part that is to come', () => {
    const used = new Set(Object.values(stateOf).flatMap((state) => ('by' in state ? [state.by as string] : [])))
    expect(Object.keys(mechanisms).filter((id) => !used.has(id))).toEqual([])
    const waiting = new Set(Object.values(stateOf).flatMap((state) => (state.state === 'not yet' ? [state.family as string] : [])))
    expect(Object.keys(families).filter((family) => !waiting.has(family))).toEqual([])
  })
})

describe.each(entries)('%s', (_, { set, code, test, shows }: Mechanism) => {
  it('names settings, files and figures that are there', () => {
    expect(list(set).filter((path) => !exists(path))).toEqual([])
    expect(list(code).filter((path) => !existsSync(new URL(`src/${path}`, root)))).toEqual([])
    expect(list(test).filter((path) => !existsSync(new URL(`test/${path}`, root)))).toEqual([])
    expect(list(shows).filter((name) => !isSeen(name))).toEqual([])
  })

  it('is set and counted in the code it names, and that code is held by the tests it names', () => {
    const inCode = list(code).map((path) => textOf(`src/${path}`)).join('\n')
    const inTests = list(test).map((path) => textOf(`test/${path}`)).join('\n')
    const names = list(set).map((path) => settingOf(path).name)
    expect(names.filter((name) => !mentions(inCode, name))).toEqual([])
    const words = [...names, ...list(shows).filter(isMetricId).slice(0, 1)]
    expect(words.some((name) => mentions(inTests, name)), words.join(' ')).toBe(true)
  })
})

describe('done', () => {
  const finished = requirements.flatMap((row) => {
    const state = stateOf[row.id]
    return state?.state === 'done' ? [{ ...row, ...mechanisms[state.by] }] : []
  })

  it('asks for a setting or a figure, for code, a test and a place where it is seen', () => {
    const short = finished.filter(({ set, code, test, shows, kind }) => list(code).length === 0 || list(test).length === 0 || list(shows).length === 0 || (kind !== 'metric' && list(set).length === 0))
    expect(short.map(({ id }) => id)).toEqual([])
  })

  it('is seen in a tab, on a page or as a figure, all of which the picker of the chart offers', () => {
    expect(finished.filter(({ shows }) => !list(shows).some(isSeen)).map(({ id }) => id)).toEqual([])
    expect(Object.values(figureGroups).flat()).toEqual([...metricIds])
    expect(textOf('src/ui/parts/metric-picker.ts')).toContain('Object.entries(figureGroups)')
  })
})

it('docs/coverage.md says what is said here', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/coverage.md')
})
