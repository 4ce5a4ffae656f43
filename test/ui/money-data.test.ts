/** What the bridge by lever says of a lever that the baseline has as well, and of one that it has not. */
import { afterEach, expect, it } from 'vitest'
import { leverSteps } from '../../src/experiments/lever-steps.ts'
import { setLanguage } from '../../src/i18n/translate.ts'
import { leverData } from '../../src/ui/parts/money-data.ts'
import { marginsOf } from '../experiments/worlds.ts'

afterEach(() => setLanguage('en'))
const words = (text: string) => ({ en: text, 'zh-CN': text })
const found = (base: object, plan: object) => {
  const results = marginsOf([[0, 0], [7_900_000, 7_900_000]], { strategies: [{ name: words('Baseline'), levers: base }, { name: words('Plan'), levers: plan }] })
  return leverData(results, 1, leverSteps(results.scenario, 1), results).finding.replaceAll('\u2060', '')
}

it('changes what the baseline has, adds what it has not, drops what the plan has not', () => {
  const ads = { ads: { search: 1300 } }
  expect(found(ads, { ads: { search: 1000 } })).toMatch(/; most comes from changing the ad budget \(\+¥79K\)\.$/)
  expect(found({}, ads)).toMatch(/; most comes from ad budget \(\+¥79K\)\.$/)
  setLanguage('zh-CN')
  expect(found(ads, { ads: { search: 1000 } })).toMatch(/；其中带来最多的是调整广告预算（\+7\.9万元）。$/)
})
