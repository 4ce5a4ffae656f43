/** What ran during an event: clipped to it, by days where it was not all of it. */
import { afterEach, expect, it } from 'vitest'
import { setLanguage } from '../../src/i18n/translate.ts'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setLever, switchLever } from '../../src/scenario/edit.ts'
import { ranDuring } from '../../src/ui/parts/event-panel.ts'

afterEach(() => setLanguage('en'))
const set = (name: string, value: unknown, scenario = newScenario()) => setLever(scenario, 1, 'coupon', name, value)
const coupons = [['firstDay', 5], ['everyDays', 20], ['validDays', 7]].reduce((scenario, [name, value]) => set(String(name), value, scenario), switchLever(addStrategy(newScenario()), 1, 'coupon', true))
const scenario = switchLever(coupons, 1, 'referral', true)

it('names levers with the days inside the event, and those that act throughout without', () => {
  // rounds from day 5 to 11 and from 25 to 31 of a run that begins on 1 March
  expect(ranDuring(scenario, 1, { from: 10, to: 25 })).toEqual(['Coupons (11 Mar – 12 Mar, 26 Mar)', 'Referral'])
  expect(ranDuring(scenario, 1, { from: 12, to: 24 })).toEqual(['Referral'])
  expect(ranDuring(scenario, 1, { from: 6, to: 9 })).toEqual(['Coupons', 'Referral'])
  expect(ranDuring(scenario, 0, { from: 0, to: 50 })).toEqual([])
  setLanguage('zh-CN')
  expect(ranDuring(scenario, 1, { from: 10, to: 25 })[0]).toBe('优惠券（3月11日–3月12日，3月26日）')
})
