/** Where a Chinese text may break over lines: between words, never inside a term, a date or an amount. */

/** What stays on one line: terms, dates, a figure with its unit. */
const whole = /贡献毛利|增量ROI|会员等级|营销费用|老带新|获客成本|裂变新客|双11|(?:\d{4}年)?\d+月\d+日|第?\d[\d.,]*(?:[万亿]?(?:美?元|个百分点)|[万亿%次天人位单张折倍级])?/g
/** A word that begins a line badly without the one before it, and one that ends it badly. */
const leads = /^[第约各每不没无最很更还也都就才只已未再非共]$/u

const words: Intl.Segmenter | undefined = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined

/** The pieces of a Chinese text between which a line may break, beside what punctuation allows; together they are the text. */
export function phrasesOf(text: string): readonly string[] {
  if (!words || !/\p{Script=Han}/u.test(text)) return [text]
  const held = [...text.matchAll(whole)].map((found) => ({ from: found.index, to: found.index + found[0].length }))
  const pieces: string[] = []
  let start = 0
  let before: Intl.SegmentData | undefined
  for (const word of words.segment(text)) {
    const { segment, index } = word
    const begins = word.isWordLike && (segment.length > 1 || /\d/.test(segment))
    const joins = before === undefined || !before.isWordLike || leads.test(before.segment)
    if (begins && !joins && !held.some(({ from, to }) => from < index && index < to)) {
      pieces.push(text.slice(start, index))
      start = index
    }
    before = word
  }
  return [...pieces, text.slice(start)]
}
