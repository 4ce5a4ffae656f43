/** A chart's numbers as rows: what its table twin shows, and the same as CSV, as JSON and for a spreadsheet's clipboard. */
import { t } from '../i18n/translate.ts'
import type { Slot } from './series.ts'

export type Fact = {
  readonly chip?: { readonly slot: Slot; readonly letter: string }
  /** Makes it a button in the table, which sends the event `fact` with the id. */
  readonly press?: { readonly id: string; readonly hint: string }
  /** A line under it, in the table alone. */
  readonly note?: string
  /** Why there is nothing, told at the dash. */
  readonly why?: string
  /** Raw, as files hold it: a text, or a number of which NaN is a gap. */
  readonly cell: string | number
  /** As the table shows it; the raw text if left out. */
  readonly text?: string
}
export type Facts = {
  readonly caption: string
  /** Heads of the columns; `text` ones stand left. */
  readonly columns: readonly { readonly head: string; readonly kind: 'text' | 'number' }[]
  readonly rows: readonly (readonly Fact[])[]
}

/** Rounded past what a double can be trusted for, so that 0.1 + 0.2 reads 0.3; nothing at a gap. */
const exact = (cell: number): number | undefined => (Number.isFinite(cell) ? Number(cell.toPrecision(12)) || 0 : undefined)
/** A cell as files hold it. */
export const raw = (cell: string | number): string => (typeof cell === 'number' ? String(exact(cell) ?? '') : cell)

/** The facts as CSV, with a byte order mark for Excel; the line after an empty one tells where they come from, and how many rows there are. */
export function factsCsv({ columns, rows }: Facts, footer?: string): string {
  const quoted = (cell: string | number) => raw(cell).replace(/^.*[",\r\n].*$/s, (text) => `"${text.replaceAll('"', '""')}"`)
  const lines = [columns.map(({ head }) => quoted(head)).join(','), ...rows.map((row) => row.map(({ cell }) => quoted(cell)).join(','))]
  if (footer) lines.push('', quoted(t('table.provenance', { footer, rows: rows.length })))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** The same, separated by tabs: what a spreadsheet takes from the clipboard. */
export const factsTsv = ({ columns, rows }: Facts): string =>
  [columns.map(({ head }) => head), ...rows.map((row) => row.map(({ cell }) => raw(cell)))].map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n')

/** The same as JSON: heads and raw cells, null at gaps. */
export const factsJson = ({ caption, columns, rows }: Facts, footer: string): string => `${JSON.stringify({
  title: caption, source: footer, count: rows.length, columns: columns.map(({ head }) => head),
  rows: rows.map((row) => row.map(({ cell }) => (typeof cell === 'number' ? exact(cell) ?? null : cell))),
}, undefined, 1)}\n`
