/** Numbers and dates as people read them: signs, units, 万 and 亿, in the page's language. */
import { language, t, type Language } from './translate.ts'

export type Currency = 'CNY' | 'USD' | 'none'
export type FigureUnit = 'money' | 'share' | 'ratio' | 'count'

export type FigureStyle = {
  unit: FigureUnit
  currency?: Currency
  /** Show + and − (differences); a share becomes percentage points. */
  signed?: boolean
  /** Leave out the currency and, for points, the word: for rows under a heading that names the unit. */
  bare?: boolean
}

/** A figure in two parts, for layouts that set the unit smaller. */
export type Parts = { value: string, unit: string }

type Scale = { size: number, suffix: string, digits: (size: number) => readonly [least: number, most: number] }

const minus = '\u2212'
const symbols: Record<Currency, string> = { CNY: '¥', USD: '$', none: '' }
const words: Record<Currency, string> = { CNY: '元', USD: '美元', none: '' }
const formats = new Map<string, Intl.NumberFormat>()

/** Plain digits with separators; never a sign, so that it can be set once and as a true minus. */
function digits(size: number, least: number, most: number): string {
  const name = `${least} ${most}`
  let format = formats.get(name)
  if (!format) formats.set(name, format = new Intl.NumberFormat('en', { minimumFractionDigits: least, maximumFractionDigits: most }))
  return format.format(size)
}

function sign(value: number, text: string, signed: boolean | undefined): string {
  if (!/[1-9]/.test(text)) return ''
  return value < 0 ? minus : signed ? '+' : ''
}

const small: Scale = { size: 1, suffix: '', digits: size => size >= 100 ? [0, 0] : size >= 10 ? [0, 1] : [0, 2] }
const three = (size: number): number => size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2
const four = (size: number): number => size >= 999.95 ? 0 : size >= 99.995 ? 1 : size >= 9.9995 ? 2 : 3
const fixed = (places: number) => [places, places] as const

/** The unit in which a size is written: K and M in English, 万 and 亿 in Chinese, none below 10,000. */
function scaleOf(size: number, lang: Language): Scale {
  if (lang === 'zh-CN') {
    if (size >= 99_995_000) return { size: 1e8, suffix: '亿', digits: part => fixed(four(part)) }
    if (size >= 9_999.5) return { size: 1e4, suffix: '万', digits: part => part >= 999.95 ? [0, 0] : [1, 1] }
    return small
  }
  if (size >= 999_500_000) return { size: 1e9, suffix: 'B', digits: part => fixed(three(part)) }
  if (size >= 999_500) return { size: 1e6, suffix: 'M', digits: part => fixed(three(part)) }
  if (size >= 9_999.5) return { size: 1e3, suffix: 'K', digits: part => [0, three(part)] }
  return small
}

function scaled(size: number, scale: Scale): string {
  const part = size / scale.size
  return digits(part, ...scale.digits(part))
}

/** `¥9.21M` and `+¥788K`; `921.4万元` and `+78.8万元`; exact below 10,000. `value` in yuan or dollars. */
export function money(value: number, style: { currency?: Currency, signed?: boolean, bare?: boolean } = {}): string {
  const { value: figure, unit } = moneyParts(value, style)
  return style.bare ? figure + unit.replace(/美?元$/, '') : figure + unit
}

/** The same in two parts: in Chinese the unit is 万元, in English it is part of the figure. */
export function moneyParts(value: number, { currency = 'CNY', signed, bare }: { currency?: Currency, signed?: boolean, bare?: boolean } = {}): Parts {
  if (!Number.isFinite(value)) return { value: t('format.none'), unit: '' }
  const lang = language()
  const size = Math.abs(value)
  const scale = scaleOf(size, lang)
  const text = scaled(size, scale)
  const front = sign(value, text, signed)
  if (lang === 'zh-CN') return { value: front + text, unit: scale.suffix + words[currency] }
  return { value: front + (bare ? '' : symbols[currency]) + text + scale.suffix, unit: '' }
}

/** Thousands separators below 10,000, compact from there: `9,999`, `20K`, `2万`. */
export function count(value: number, { signed }: { signed?: boolean } = {}): string {
  if (!Number.isFinite(value)) return t('format.none')
  const size = Math.abs(value)
  const lang = language()
  const scale = scaleOf(size, lang)
  const part = size / scale.size
  const text = scale === small ? digits(size, 0, size < 10 ? 1 : 0) : digits(part, 0, scale.digits(part)[1])
  return sign(value, text, signed) + text + scale.suffix
}

/** With separators whatever the size: tables. */
export function exactCount(value: number, { signed, places = 0 }: { signed?: boolean, places?: number } = {}): string {
  if (!Number.isFinite(value)) return t('format.none')
  const text = digits(Math.abs(value), 0, places)
  return sign(value, text, signed) + text
}

/** A fraction as percent with one decimal: 0.364 is `36.4%`. */
export function share(value: number, { signed }: { signed?: boolean } = {}): string {
  if (!Number.isFinite(value)) return t('format.none')
  const text = digits(Math.abs(value) * 100, 1, 1)
  return t('format.share', { value: sign(value, text, signed) + text })
}

/** A difference of two fractions: 0.036 is `+3.6 pp` or `+3.6个百分点`. */
export function points(value: number, { signed = true, bare }: { signed?: boolean, bare?: boolean } = {}): string {
  if (!Number.isFinite(value)) return t('format.none')
  const text = digits(Math.abs(value) * 100, 1, 1)
  const figure = sign(value, text, signed) + text
  return bare ? figure : t('format.points', { value: figure })
}

/** Two decimals and no ×: ROI, K. */
export function ratio(value: number, { signed }: { signed?: boolean } = {}): string {
  if (!Number.isFinite(value)) return t('format.none')
  const text = digits(Math.abs(value), 2, 2)
  return sign(value, text, signed) + text
}

/** Below this two decimals no longer tell small ratios such as K apart. */
const smallRatio = 0.0995
/** A figure that is a ratio: as `ratio`, with a third decimal where it is small. */
function ratioFigure(value: number, signed: boolean | undefined, fine = Math.abs(value) < smallRatio): string {
  const text = fine && Number.isFinite(value) ? digits(Math.abs(value), 3, 3) : ''
  return /[1-9]/.test(text) ? sign(value, text, signed) + text : ratio(value, { signed: signed === true })
}

/** Any figure by its unit. */
export function figure(value: number, { unit, currency = 'CNY', signed = false, bare = false }: FigureStyle): string {
  if (unit === 'money') return money(value, { currency, signed, bare })
  if (unit === 'share') return signed ? points(value, { bare }) : share(value)
  return unit === 'ratio' ? ratioFigure(value, signed) : count(value, { signed })
}

/** A figure in two parts, for a large number with a small unit. */
export function figureParts(value: number, style: FigureStyle): Parts {
  if (!Number.isFinite(value)) return { value: t('format.none'), unit: '' }
  if (style.unit === 'money') return moneyParts(value, style)
  if (style.unit === 'share') return style.signed
    ? { value: points(value, { bare: true }), unit: t('format.pointsUnit') }
    : { value: share(value).replace('%', ''), unit: '%' }
  const text = figure(value, style)
  const suffix = /[KMB万亿]$/.exec(text)?.[0] ?? ''
  return language() === 'zh-CN' ? { value: text.slice(0, text.length - suffix.length), unit: suffix } : { value: text, unit: '' }
}

/**
 * Figures that stand together (a value and the ends of its range) in one unit and with equal decimals, without currency.
 * English names K and M at every figure and may mix them; `even` takes one of them for all, so that a column can be read down.
 */
export function figuresTogether(values: readonly number[], style: FigureStyle & { even?: boolean, /** Keep to the unit of the largest, whatever it makes of the small. */ coarse?: boolean }): { texts: string[], unit: string } {
  if (style.unit === 'ratio') {
    // ends of a range keep equal decimals: with signs three only where all of it is small
    const fine = style.signed ? values.every(value => !(Math.abs(value) >= smallRatio)) : undefined
    return { texts: values.map(value => ratioFigure(value, style.signed, fine)), unit: '' }
  }
  if (style.unit === 'share') return { texts: values.map(value => figure(value, { ...style, bare: true })), unit: '' }
  const lang = language()
  const sizes = values.filter(Number.isFinite).map(Math.abs)
  const largest = Math.max(0, ...sizes)
  const mixed = sizes.some(size => scaleOf(Math.max(size, 9_999.5), lang).suffix !== scaleOf(Math.max(largest, 9_999.5), lang).suffix)
  // millions beside thousands are counted in thousands while four digits hold them
  const wide = scaleOf(style.even && mixed && largest < 9_999_500 ? Math.min(largest, 999_000) : largest, lang)
  // in tens of thousands a few hundred yuan beside them would read as nothing
  const vanishing = !style.coarse && lang === 'zh-CN' && wide.suffix === '万' && largest < 99_999.5 && sizes.some(size => size >= 0.5 && size < 500)
  const top: Scale = vanishing ? { size: 1, suffix: '', digits: () => fixed(0) } : wide
  const [least, most] = top.digits(largest / top.size)
  const places = fixed(sizes.every(size => Number.isInteger(size / top.size)) ? least : most)
  const texts = values.map(value => {
    if (!Number.isFinite(value)) return t('format.none')
    const size = Math.abs(value)
    // English names K and M at every figure, so a smaller end may use the smaller name; Chinese names 万 once.
    const scale = lang === 'zh-CN' || style.even ? top : scaleOf(Math.max(size, largest >= 9_999.5 ? 9_999.5 : 0), lang)
    const text = scale.suffix === top.suffix ? digits(size / scale.size, ...places) : digits(size / scale.size, 0, 0)
    const zero = !/[1-9]/.test(text)
    return sign(value, text, style.signed) + (zero ? '0' : text) + (lang === 'zh-CN' || zero ? '' : scale.suffix)
  })
  return { texts, unit: lang === 'zh-CN' ? top.suffix : '' }
}

/** Figures that are read one under the other, each with its currency: `+¥157K` and `+¥6K`, `+1.5万元` and `+0.4万元`; what is no more than the last place there is told in its own unit: `+95元`. */
export function figuresAlike(values: readonly number[], style: FigureStyle): string[] {
  if (style.unit !== 'money') return values.map(value => figure(value, style))
  const { texts, unit } = figuresTogether(values, { ...style, coarse: true })
  return texts.map((text, index) => !Number.isFinite(values[index]) ? text : tooFine(text) ? money(values[index]!, style) : withCurrency(text, unit, style.currency))
}

/** A text that shows no more than the last place of the unit it is in: zero, or one of it. */
export const tooFine = (text: string): boolean => /^[+\u2212]?(?:0|0\.0*1|1)[KMB]?$/.test(text)

/** One of the figures that stand together, with its currency: before it in English, behind it and its 万 in Chinese. */
export function withCurrency(text: string, unit: string, currency: Currency = 'CNY'): string {
  if (language() === 'zh-CN') return text + (text === '0' ? '' : unit) + words[currency]
  return text.replace(/^[+\u2212]?/, front => front + symbols[currency])
}

/** The interval after a value, one unit for both ends and no currency: `+573K … +1.00M`, `+57.3 … +100.3`. */
export function range(low: number, high: number, style: FigureStyle): string {
  const [first, last] = figuresTogether([low, high], style).texts
  return t('format.range', { low: first!, high: last! })
}

/** How far ahead or behind, inside a sentence: English by a sign, Chinese by the word beside it. */
export function gainInWords(value: number, style: FigureStyle): string {
  const text = figure(value, { ...style, signed: true })
  return language() === 'zh-CN' ? text.replace(/^[+\u2212]/, '') : text
}

/** A figure and the ends of its range in one unit, for a card or a spoken sentence. */
export function figureWithRange(value: number, low: number, high: number, style: FigureStyle): { value: string, range: string } {
  const { texts: [middle = '', first = '', last = ''], unit } = figuresTogether([value, low, high], { ...style, even: true })
  const whole = style.unit === 'share' ? figure(value, style) : style.unit === 'money' && Number.isFinite(value) ? withCurrency(middle, unit, style.currency) : middle + unit
  return { value: whole, range: t('format.range', { low: first, high: last }) }
}

/** A range inside a sentence, with units: `+¥91K and +¥330K`, `9.1万至33.0万元`, `0.2至0.5个百分点`. */
export function rangeInWords(low: number, high: number, style: FigureStyle): string {
  if (style.unit !== 'money' || language() !== 'zh-CN') {
    const [first = '', last = ''] = figuresAlike([low, high], style)
    return t('format.rangeWords', { low: language() === 'zh-CN' && style.signed && style.unit === 'share' ? first.replace(t('format.pointsUnit'), '') : first, high: last })
  }
  const { texts, unit } = figuresTogether([low, high], { ...style, signed: low < 0 ? style.signed ?? false : false })
  return t('format.rangeWords', { low: texts[0]! + unit, high: texts[1]! + unit + words[style.currency ?? 'CNY'] })
}

/** The unit of exact figures, named once over a column: ¥, 元, %, pp, nothing. */
export function plainUnit({ unit, currency = 'CNY', signed = false }: FigureStyle): string {
  if (unit === 'money') return language() === 'zh-CN' ? words[currency] : symbols[currency]
  return unit === 'share' ? signed ? t('format.pointsUnit') : '%' : ''
}

/** A phrase written for yuan, in the scenario's currency. */
export const inCurrency = (phrase: string, currency: Currency): string =>
  currency === 'CNY' ? phrase : phrase.replaceAll(symbols.CNY, symbols[currency]).replaceAll(words.CNY, words[currency]).trim()

/** The smallest coin of a currency, to which sums are exact. */
export const smallestCoin = (currency: Currency): string => (currency === 'none' ? '0.01' : t(currency === 'USD' ? 'format.cent' : 'format.fen'))

/**
 * Tick labels and the one unit that the axis title names: 元, 万元, 亿元; ¥ with K and M at the ticks in English.
 * `magnitude` is what stands at every tick but 0 where no title holds the unit: 万, 亿; nothing in English, which has it in the label.
 */
export function axisFormat(ticks: readonly number[], { unit, currency = 'CNY', signed = false }: FigureStyle): { format: (value: number) => string, unit: string, magnitude: string } {
  const step = Math.min(...ticks.slice(1).map((tick, index) => Math.abs(tick - ticks[index]!)).filter(gap => gap > 0))
  const zh = language() === 'zh-CN'
  if (unit === 'share') {
    const places = placesOf(step * 100)
    return {
      format: value => signed ? front(value, digits(Math.abs(value) * 100, places, places)) : t('format.share', { value: front(value, digits(Math.abs(value) * 100, places, places)) }),
      unit: signed ? t('format.pointsUnit') : '%', magnitude: '',
    }
  }
  if (unit === 'ratio') return { format: value => front(value, digits(Math.abs(value), placesOf(step), placesOf(step))), unit: '', magnitude: '' }
  const largest = Math.max(0, ...ticks.map(Math.abs))
  if (zh) {
    const scale = scaleOf(largest, 'zh-CN')
    const places = placesOf(step / scale.size)
    return { format: value => front(value, digits(Math.abs(value) / scale.size, places, places)), unit: scale.suffix + (unit === 'money' ? words[currency] : ''), magnitude: scale.suffix }
  }
  return {
    format: value => {
      const size = Math.abs(value)
      const scale = largest >= 9_999.5 && size > 0 ? scaleOf(Math.max(size, 9_999.5), 'en') : small
      // ticks that lie close together must not read alike
      return front(value, digits(size / scale.size, 0, Math.max(2, placesOf(step / scale.size))) + scale.suffix)
    },
    unit: unit === 'money' ? symbols[currency] : '', magnitude: '',
  }

  function front(value: number, text: string): string {
    return /[1-9]/.test(text) ? sign(value, text, signed) + text : '0' + text.replace(/^[0.]+/, '')
  }
}

function placesOf(step: number): number {
  for (let places = 0; places < 4; places++) if (Math.abs(step * 10 ** places - Math.round(step * 10 ** places)) < 1e-6) return places
  return Number.isFinite(step) ? 4 : 0
}
