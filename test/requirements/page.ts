/** Writes docs/coverage.md from the requirements, the rows and the mechanisms. */
import { readFileSync } from 'node:fs'
import { list } from './mechanism.ts'
import { mechanisms } from './mechanisms/index.ts'
import { rowParts } from './rows/index.ts'
import { library, scenariosWith } from './settings.ts'
import { families, states, type RowState } from './state.ts'

const classes = ['lever', 'population', 'world', 'metric', 'experiment', 'out of model'] as const
const priorities = ['A', 'B', 'C', '–'] as const

export type Requirement = { readonly id: string; readonly name: string; readonly kind: string; readonly priority: string }
type Plan = { readonly title: string; readonly rows: readonly Requirement[] }

/** The plans and their rows, as docs/requirements.md has them. */
function readPlans(): Plan[] {
  const [, ...parts] = readFileSync(new URL('../../docs/requirements.md', import.meta.url), 'utf8').split(/^## /m)
  return parts.map((part) => ({
    title: part.slice(0, part.indexOf('\n')),
    rows: [...part.matchAll(/^\| (S\d-\d+) \| (.+?) \| .+? \| .+? \| ([a-z ]+) \| ([ABC–]) \|$/gm)].map(([, id, name, kind, priority]) => ({ id, name, kind, priority })),
  }))
}

export const plans = readPlans()
export const requirements = plans.flatMap(({ rows }) => rows)
export const stateOf: Readonly<Record<string, RowState>> = Object.assign({}, ...rowParts)

const line = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const head = (...cells: readonly string[]): string[] => [line(...cells), `|${'---|'.repeat(cells.length)}`]
/** A file below src/ or test/, named by its last part. */
const link = (folder: 'src' | 'test', path: string): string => `[${path.slice(path.lastIndexOf('/') + 1)}](../${folder}/${path})`

function summary(): string[] {
  const count = (of: readonly Requirement[]) => states.map((state) => of.filter(({ id }) => stateOf[id].state === state).length)
  const told = (name: string, priority: string, of: readonly Requirement[]) => (of.length === 0 ? [] : [line(name, priority, ...count(of), of.length)])
  return [
    ...head('Class', 'P', ...states, 'all'),
    ...classes.flatMap((kind) => priorities.flatMap((priority) => told(kind, priority, requirements.filter((row) => row.kind === kind && row.priority === priority)))),
    ...priorities.flatMap((priority) => told('**all**', priority, requirements.filter((row) => row.priority === priority))),
    ...told('**all**', '', requirements),
  ]
}

function toCome(): string[] {
  const waiting = (family: string, priority: string) => requirements.flatMap(({ id, priority: own }) => {
    const state = stateOf[id]
    return own === priority && state.state === 'not yet' && state.family === family ? [id] : []
  }).join(' ')
  return [...head('Part', 'What it is', 'A', 'B', 'C'), ...Object.entries(families).map(([family, meaning]) => line(family, meaning, ...['A', 'B', 'C'].map((priority) => waiting(family, priority))))]
}

const setBy = (paths: readonly string[]): string => paths.map((path) => `\`${path}\``).join(' ')
const seenIn = (names: readonly string[]): string => names.map((name) => name.replace(/^tab:/, 'tab ').replace(/^page:/, 'page ')).join(', ')

/** Files of the library that show a row; a row without a setting of its own is shown by all. */
function shownBy(paths: readonly string[]): string {
  const found = scenariosWith(paths)
  return found.length === library.length ? 'all' : found.join(', ')
}

function row({ id, name, kind, priority }: Requirement): string {
  const state = stateOf[id]
  const start = [id, name, kind, priority] as const
  if (state.state === 'out of model') return line(...start, `out of model: ${state.reason}`, '', '', '', '', '')
  if (state.state === 'not yet') return line(...start, `not yet: ${state.family}`, '', '', '', '', '')
  const { name: mechanism, set, code, test, shows } = mechanisms[state.by]
  const files = [...list(code).map((path) => link('src', path)), ...list(test).map((path) => link('test', path))]
  const told = state.state === 'partly' ? `partly; missing: ${state.missing}` : state.note ? `done; ${state.note}` : 'done'
  return line(...start, told, mechanism, setBy(list(set)), files.join(' '), seenIn(list(shows)), shownBy(list(set)))
}

export function page(): string {
  return [
    '# What the plans ask for and where it stands',
    '',
    'This page is written by a program: `npx vitest run --project unit test/requirements -u` writes it anew after a change in `test/requirements/`, in the library or in [requirements.md](requirements.md), and without `-u` a test fails where it is out of date or names what is not there.',
    '',
    '- **done**: set in a scenario file, simulated by a mechanism, seen in results and in the workbench, tested.',
    '- **partly**: the mechanism stands, something the row asks for does not; it is named.',
    '- **not yet**: nothing of it stands; the part it belongs to is named.',
    '- **out of model**: no behaviour of customers; the reason is named.',
    '',
    'Settings are written as they stand in a file: `coupon.value` is a field of a lever of a strategy, `world.leads.share` one of the world, `=` asks for one value of a choice. *Scenarios* are the files of the library of which one strategy has all of a row’s settings at work. Every figure can be charted from the title of the Compare chart and stands in the scorecard under its heading and in the command line’s report; those of the headline stand in the strip, too, and any but a paired ratio may be the goal or a guardrail.',
    '',
    '## Summary',
    '',
    ...summary(),
    '',
    '## What is to come',
    '',
    'Rows without anything yet, by the part they belong to.',
    '',
    ...toCome(),
    ...plans.flatMap(({ title, rows }) => ['', `## ${title}`, '', ...head('Id', 'Name', 'Class', 'P', 'State', 'Mechanism', 'Set by', 'Code, tests', 'Seen in', 'Scenarios'), ...rows.map(row)]),
    '',
  ].join('\n')
}
