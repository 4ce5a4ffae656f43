/** The verdict as text for a letter: its sentences, the range, and what a reader needs to get the same numbers again. Loaded when asked for. */
import { compare } from '../../experiments/compare.ts'
import type { Results } from '../../experiments/results.ts'
import type { Verdict } from '../../experiments/verdict.ts'
import { language, t } from '../../i18n/translate.ts'
import { note } from '../state/notices.ts'
import { provenance } from './provenance.ts'
import { plainWords, verdictWords } from './verdict-words.ts'
import { say } from './words.ts'

/** Title, sentence, range and provenance, a line each. */
function verdictText(shown: Results, verdict: Verdict, source: string): string {
  const baseline = verdict.state === 'baselineOnly' && verdict.futures > 0 ? compare(shown, verdict.goal, 0, 0) : undefined
  const { headline, second, duel, worse } = verdictWords(verdict, shown.scenario, false, baseline)
  const below = [plainWords(second), plainWords(duel)].filter(Boolean).join(language() === 'en' ? ' ' : '')
  return [say(shown.scenario.title), plainWords(headline), below, plainWords(worse), source].filter(Boolean).join('\n')
}

/** Copies it and says so. */
export async function copyVerdict(shown: Results, verdict: Verdict): Promise<void> {
  const done = await navigator.clipboard.writeText(verdictText(shown, verdict, provenance(shown, verdict.futures))).then(() => true, () => false)
  note({ text: t(done ? 'verdict.copied' : 'kept.notCopied') })
}
