/** The line under every export: which engine, seed and result the numbers come from. */
import { runFingerprint } from '../../experiments/fingerprint.ts'
import type { Results } from '../../experiments/results.ts'
import { t } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import { results } from '../state/session.ts'
import { say } from './words.ts'

const known = new WeakMap<Results, string>()
/** The first eight digits of the fingerprint of what is compared, in two groups. */
export function fingerprintOf(shown: Results): string {
  let text = known.get(shown)
  if (text === undefined) {
    const { short } = runFingerprint(shown)
    known.set(shown, text = `${short.slice(0, 4)} ${short.slice(4)}`)
  }
  return text
}

export function provenance(shown: Results, runs: number): string {
  const facts = { engine: engineVersion, seed: shown.scenario.seed, runs }
  return results.get().sample ? t('compare.footerSample', facts) : t('compare.footer', { ...facts, fingerprint: fingerprintOf(shown) })
}

/** The same below what leaves the page: there the scenario must be named as well. */
export const exportFooter = (shown: Results, runs: number): string => t('compare.footerOf', { title: say(shown.scenario.title), provenance: provenance(shown, runs) })
