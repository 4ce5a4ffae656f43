/** What befalls the shop from outside: rivals' prices, dearer ads, a crisis of trust, dearer goods, a break of supply. On a set day or by chance, the same in all strategies. Model 25. */
import { choice, days, factor, fraction, number, type Fields } from '../../schema/field.ts'

const assumption = 'assumption'

/** When something befalls the shop: never, once on a day, or by chance in any month. */
const occurs = choice({ options: ['never', 'day', 'chance'], default: 'never', source: assumption })
const ifAny = { occurs: ['day', 'chance'] }
const timing = (day: number, length: number) => ({
  day: days({ default: day, max: 1095, source: assumption, when: { occurs: ['day'] } }),
  monthly: fraction({ default: 0.1, source: assumption, when: { occurs: ['chance'] } }),
  length: days({ default: length, min: 1, max: 365, source: assumption, when: ifAny }),
})

export const rivalFields = {
  price: factor({ default: 1, min: 0.3, max: 3, source: assumption }),
  crossShare: fraction({ default: 0.4, max: 2, source: assumption }),
  difference: fraction({ default: 0, source: assumption }),
  occurs,
  ...timing(60, 14),
  cut: fraction({ default: 0.2, max: 0.7, source: assumption, when: ifAny }),
} satisfies Fields

export const adPriceFields = {
  growth: fraction({ default: 0, max: 0.5, step: 0.005, source: assumption }),
  unrest: fraction({ default: 0, source: assumption }),
  occurs,
  ...timing(60, 60),
  dearer: factor({ default: 1.3, min: 0.2, max: 5, source: assumption, when: ifAny }),
} satisfies Fields

export const crisisFields = {
  occurs,
  day: days({ default: 60, max: 1095, source: assumption, when: { occurs: ['day'] } }),
  monthly: fraction({ default: 0.05, source: assumption, when: { occurs: ['chance'] } }),
  loss: fraction({ default: 0.3, max: 0.95, source: assumption, when: ifAny }),
  answerHours: number({ default: 24, max: 720, step: 1, source: assumption, when: ifAny }),
  calm: number({ default: 5, min: 0.5, max: 120, step: 0.5, unit: 'days', source: assumption, when: ifAny }),
  perAnswerDay: number({ default: 2, max: 30, step: 0.5, unit: 'days', source: assumption, when: ifAny }),
  hurt: fraction({ default: 0.1, max: 0.75, source: assumption, when: ifAny }),
} satisfies Fields

export const goodsCostFields = {
  occurs,
  ...timing(60, 60),
  dearer: factor({ default: 1.3, min: 0.2, max: 3, source: assumption, when: ifAny }),
} satisfies Fields

export const supplyBreakFields = {
  occurs,
  ...timing(60, 30),
  longer: factor({ default: 3, min: 1, max: 10, source: assumption, when: ifAny }),
} satisfies Fields
