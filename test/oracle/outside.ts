/** The oracle's outside world: what each day takes from rates and looks and adds to costs, for one future (model 25). */
import { purposes, unit } from '../../src/model/random.ts'
import { exp } from '../../src/numeric/exp.ts'
import { normalQuantile } from '../../src/numeric/normal.ts'
import { pow } from '../../src/numeric/pow.ts'
import { wordAs, zero, type Tools } from './people.ts'

type When = { readonly occurs: string; readonly day: number; readonly monthly: number }

export function outsideOf({ market, dates }: Tools, key: { readonly a: number; readonly b: number }, answerHours = market.crisis.answerHours) {
  const { rivals, adPrices, crisis, goodsCost, supplyBreak, days } = market
  const u = (person: number, e: number) => unit(wordAs(key, person)(e, purposes.shock))
  const begins = ({ occurs, day, monthly }: When, person: number): number[] =>
    occurs === 'day' ? [zero + day].filter(() => day < days)
      : occurs === 'never' ? []
      : Array.from({ length: Math.ceil(days / 30) }, (_, m) => zero + 30 * m)
        .flatMap((e) => (u(person, e) < monthly ? [e + Math.floor((u(person, e) / monthly) * 30)] : [])).filter((e) => e < zero + days)
  const during = (when: When & { readonly length: number }, person: number) => {
    const all = begins(when, person)
    return (e: number) => all.some((b) => e >= b && e < b + when.length)
  }
  const [cut, dear, costly, broken] = [during(rivals, 0), during(adPrices, 1), during(goodsCost, 3), during(supplyBreak, 5)]
  const crises = begins(crisis, 2)
  const tau = crisis.calm + (crisis.perAnswerDay * answerHours) / 24
  const theirs = (e: number) => (e < zero ? 1 : rivals.price * (cut(e) ? 1 - rivals.cut : 1))
  const looks = (e: number) => crises.reduce((left, b) => (e < b ? left : left * (1 - crisis.loss * exp(-(e - b) / tau))), 1)
  const week = (e: number) => zero + 7 * Math.floor((e - zero) / 7)
  const { growth, unrest } = adPrices
  return {
    looks,
    rate: (g: number, e: number): number => (theirs(e) === 1 ? 1 : pow(theirs(e), rivals.crossShare * market.segments[g]!.elasticity * (1 - rivals.difference))) * looks(e),
    cost: (e: number): number => (costly(e) ? goodsCost.dearer : 1),
    lead: (e: number): number => (broken(e) ? supplyBreak.longer : 1),
    hurt: (e: number): boolean => crises.includes(e),
    adPrice: (e: number): number => (dates.inner[e] ? market.adResponse.eventPrice : 1) *
      (e < zero ? 1 : pow(1 + growth, (e - zero) / 30) * (unrest > 0 ? exp(unrest * normalQuantile(u(4, week(e))) - (unrest * unrest) / 2) : 1) * (dear(e) ? adPrices.dearer : 1)),
  }
}
