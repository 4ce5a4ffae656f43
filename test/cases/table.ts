/** The table of cases as `docs/cases.md` holds it: a line for each, then what was set, what was found and why it misses. */
import type { Measure, Unit } from './case.ts'
import { futures, needed, trialFutures, type Found, type Ran, type Verdict } from './run.ts'
import { setText, trialText } from './settings.ts'
import { written } from './numbers.ts'

const says: Readonly<Record<Verdict, string>> = { holds: 'holds', 'other size': 'direction holds, size does not', misses: 'does not hold' }

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')

const right = ({ right: n }: Found, of = futures): string => (n === undefined ? '' : `${n}/${of}`)
/** A bound as it is read: nothing and no change need no unit. */
const bound = (value: number, unit: Unit): string => (value === 0 ? '0' : unit === 'times' && value === 1 ? '×1' : written(value, unit))
const claimed = ({ claim, unit }: Measure): string => (claim === undefined ? '' : written(claim, unit))
const range = ({ low, high }: Found, { unit }: Measure): string => `${written(low, unit)} to ${written(high, unit)}`
const demanded = ({ above, below, unit }: Measure): string => (above !== undefined ? `above ${bound(above, unit)}` : below !== undefined ? `below ${bound(below, unit)}` : '')
const ofClaim = ({ ofClaim: x, agrees }: Found): string => (x === undefined ? '' : `${written(x, 'times')}, ${agrees ? 'agrees' : 'does not'}`)

const line = ({ of, found, verdict }: Ran): string[] => [
  `[${of.id}](#${of.id.toLowerCase()})`, of.claim, of.measures[0].what, claimed(of.measures[0]), written(found[0].mean, of.measures[0].unit),
  found.map((one) => right(one)).filter(Boolean).join(' '), says[verdict],
]

function section({ of, found, trials, verdict }: Ran): string {
  const measures = table(['Measure', 'Found', 'Range', 'Demanded', 'Right', 'Claim', 'Found of claim'],
    of.measures.map((m, k) => [m.what, written(found[k].mean, m.unit), range(found[k], m), demanded(m), right(found[k]), claimed(m), ofClaim(found[k])]))
  const changed = (of.trials ?? []).map((trial, k): string[] => {
    const m = of.measures[trial.measure ?? 0]
    return [trial.what, trialText(of, trial), written(trials[k].mean, m.unit), right(trials[k], trial.lives ?? trialFutures)]
  })
  return [
    `## ${of.id}`, `${of.claim} (${of.rows.join(', ')}). **The model: ${says[verdict]}.**`, `*Set.* ${setText(of)}`, measures,
    ...(changed.length > 0 ? [table(['Changed, to find the cause', 'Set', 'First measure, or the one named', 'Right'], changed)] : []),
    ...(of.cause === undefined ? [] : [`*Cause.* ${of.cause}`]), ...(of.note === undefined ? [] : [`*Note.* ${of.note}`]),
  ].join('\n\n')
}

/** The whole document. */
export function document(ran: readonly Ran[]): string {
  const count = (verdict: Verdict) => ran.filter((one) => one.verdict === verdict).length
  const unsized = ran.filter(({ verdict, of }) => verdict === 'holds' && of.measures.every(({ claim }) => claim === undefined)).length
  return `${[
    '# Claims beside the model',
    `Made by \`npm run cases\`, and held to by a test: what the plans say a measure did ([requirements.md](requirements.md)), and what the model does when the measure is set. The plans' figures are claims, without source, sample or range; the model is not tuned to them. Where it disagrees that is a finding, and stands with its cause.`,
    `Of ${ran.length} claims ${count('holds')} hold (${unsized} of them name no size that could be compared), ${count('other size')} hold in direction but not in size, and ${count('misses')} do not hold.`,
    `**How.** Each case is a scenario with ordinary settings, those of the claim where it names any, else the defaults, and no more than 5,000 customers; only what differs from the defaults is told. A is the baseline, later strategies say what differs from A. All live the same ${futures} futures on shared luck (seed 42). *Found* is the mean over the futures, *range* its 10 to 90 %. A direction holds where at least ${needed} of ${futures} futures show it; a size agrees between half and one and a half times the claim. Measures without either stand beside. What was changed to find a cause lives the first ${trialFutures} of them, or all where that would not tell; such changes of the world are trials, not proposals.`,
    `**What it does not say.** A claim that holds is not proved by it: both may rest on the same belief ([model.md](model.md), defaults that are assumptions). A claim that does not hold is not refuted for every shop: the cause tells on what it hangs.`,
    table(['Case', 'Claim', 'First measure', 'Claimed', 'Found', 'Futures right, by direction demanded', 'The model'], ran.map(line)),
    ...ran.map(section),
  ].join('\n\n')}\n`
}
