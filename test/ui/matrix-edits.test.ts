/** Edits that reach several strategies at once: what they leave alone, and what they say of it. */
import { beforeEach, expect, test, vi } from 'vitest'
import { newScenario } from '../../src/scenario/defaults.ts'
import { addStrategy, setLever, switchLever } from '../../src/scenario/edit.ts'
import { planOf, settingsOf } from '../../src/scenario/resolve.ts'
import { dismissNote, notices } from '../../src/ui/state/notices.ts'
import { desk } from '../../src/ui/state/session.ts'
import { toggleHidden, view } from '../../src/ui/state/view.ts'
import { fillRight, makeBaseline, setPlace, turn } from '../../src/ui/tables/matrix-edits.ts'

// the session counts the cores of its browser
vi.hoisted(() => vi.stubGlobal('navigator', { hardwareConcurrency: 2 }))

const four = [1, 2, 3, 4].reduce((made) => addStrategy(made), newScenario())
/** A and C give percents, B an amount; D has no coupons. */
const coupons = [1, 3].reduce((made, slot) => setLever(switchLever(made, slot, 'coupon', true), slot, 'coupon', 'kind', 'rate'), switchLever(four, 2, 'coupon', true))
const now = () => desk.get().scenario!
const said = () => notices.get().toast?.text
beforeEach(() => {
  dismissNote()
  desk.open(coupons)
})

test('a value goes to the right where its lever is on and it counts; the others are named', () => {
  desk.open(setLever(coupons, 1, 'coupon', 'rate', 0.43))
  fillRight(1, 'coupon', { lever: 'coupon', field: 'rate', place: undefined })
  expect([1, 2, 3, 4].map((slot) => settingsOf(now(), slot, 'coupon').settings['rate'])).toEqual([0.43, 0.2, 0.43, 0.2])
  expect(settingsOf(now(), 4, 'coupon').on).toBe(false)
  expect(said()).toBe('1 skipped: Coupons is off there. 1 skipped: Percent off does not apply there.')
  expect(desk.get().past).toHaveLength(1)
})

test('where all are left out nothing is a step', () => {
  fillRight(3, 'coupon', { lever: 'coupon', field: 'rate', place: undefined })
  expect(now()).toBe(coupons)
  expect(said()).toBe('1 skipped: Coupons is off there.')
})

test('a whole lever goes to all, with its switch', () => {
  fillRight(1, 'coupon')
  expect([2, 3, 4].map((slot) => planOf(now(), slot))).toEqual([2, 3, 4].map(() => planOf(coupons, 1)))
})

test('who follows an edit of the baseline is named, and may keep what it had', () => {
  turn(0, 'ads', true)
  expect(said()).toBe('Strategy A, Strategy B, Strategy C and Strategy D follow the baseline: Ad budget now on there too.')
  notices.get().toast!.action!.run()
  expect([1, 2, 3, 4].map((slot) => planOf(now(), slot))).toEqual([1, 2, 3, 4].map((slot) => planOf(coupons, slot)))
  expect(settingsOf(now(), 0, 'ads').on).toBe(true)
  expect(desk.get().past).toHaveLength(2)
  expect(notices.get().toast).toBeUndefined()
})

test('nothing is said where nobody follows', () => {
  desk.open(switchLever(addStrategy(newScenario()), 1, 'referral', true))
  turn(0, 'referral', true)
  expect(said()).toBeUndefined()
})

test('a new baseline takes one step, and is shown', () => {
  toggleHidden(2)
  makeBaseline(2)
  expect(now().strategies.map(({ name }) => name.en)).toEqual(['Strategy B', 'Strategy A', 'Old baseline', 'Strategy C', 'Strategy D'])
  expect(said()).toBe('“Strategy B” is the baseline now; “Old baseline” is strategy B.')
  expect(view.get().hidden.size).toBe(0)
  desk.undo()
  expect(now()).toBe(coupons)
})

test('a place of a rising list that gives way is told', () => {
  const tiers = switchLever(four, 1, 'tiers', true)
  const silver = { lever: 'tiers', field: 'thresholds', place: 0 } as const
  desk.open(tiers)
  setPlace(1, silver, 700, '')
  expect(said()).toBeUndefined()
  setPlace(1, silver, 2000, '')
  expect(settingsOf(now(), 1, 'tiers').settings['thresholds']).toEqual([2000, 2050, 4000])
  expect(said()).toBe('Each must lie above the one before it, so “Gold from” is now 2,050.')
})
