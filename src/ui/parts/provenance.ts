/** The line under every export: which engine, seed and result the numbers come from. */
import type { Results } from '../../experiments/results.ts'
import { t } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import { results } from '../state/session.ts'
import { fingerprintOf } from './page-footer.ts'

export function provenance(shown: Results, runs: number): string {
  const facts = { engine: engineVersion, seed: shown.scenario.seed, runs }
  return results.get().sample ? t('compare.footerSample', facts) : t('compare.footer', { ...facts, fingerprint: fingerprintOf(shown) })
}
