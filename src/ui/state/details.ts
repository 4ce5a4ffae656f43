/** What is copied for whoever looks for a fault: versions, seed and what was said; nothing of the scenario itself. Loaded when asked for. */
import { fill, language } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import { fileVersion, type Scenario } from '../../scenario/scenario.ts'
import { detailsWords as w } from './details.text.ts'
import { note } from './notices.ts'
import { desk } from './session.ts'

/** The text: a line of versions, a line of the run, the browser, then the messages. */
export function detailsOf(messages: readonly string[], scenario: Scenario | undefined, browser: string): string {
  const say = (words: (typeof w)[keyof typeof w], values: Readonly<Record<string, string | number>>) => fill(words[language()], values)
  const run = scenario && say(w.run, { seed: scenario.seed, futures: scenario.futures, days: scenario.world.days, strategies: scenario.strategies.length })
  return [say(w.head, { engine: engineVersion, format: fileVersion }), ...(run ? [run] : []), browser, ...messages].join('\n')
}

/** Copies it and says so. */
export async function copyDetails(messages: readonly string[]): Promise<void> {
  const text = detailsOf(messages, desk.get().scenario, navigator.userAgent)
  const done = await navigator.clipboard.writeText(text).then(() => true, () => false)
  note({ text: (done ? w.copied : w.notCopied)[language()] })
}
