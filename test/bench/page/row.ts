/** One line of the bench's table: a moment, what it may take, what it took. */
export type Row = { readonly moment: string; readonly budget: string; readonly measured: string; readonly over: boolean }

export const milliseconds = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(0)} ms` : 'none')
export const seconds = (ms: number): string => (Number.isFinite(ms) ? `${(ms / 1000).toFixed(2)} s` : 'none')
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

/** A measure beside its budget; one that was not taken is over. */
export const row = (moment: string, measured: number, budget: number, written = milliseconds): Row =>
  ({ moment, budget: written(budget), measured: written(measured), over: !(measured <= budget) })
/** A figure that has no budget. */
export const told = (moment: string, measured: string): Row => ({ moment, budget: '', measured, over: false })

/** The value below which this share of all lies; nothing of nothing. */
export const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN

export const head = '| moment | budget | measured | |\n|---|---:|---:|---|'
export const lineOf = ({ moment, budget, measured, over }: Row): string => `| ${moment} | ${budget} | ${measured} | ${over ? 'over' : ''} |`
