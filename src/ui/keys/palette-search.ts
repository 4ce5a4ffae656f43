/** What a few typed letters mean: English loosely, Chinese by its characters, its pinyin or their first letters. Pure. */
import { single } from 'fuzzysort'
import pinyin from 'pinyin-match'

export type Sought = {
  readonly label: string
  /** The same in the other language, and other words for it. */
  readonly also: readonly string[]
  /** What it belongs to: a setting's lever. */
  readonly within: string
}

/** From here on the letters typed stand together; below they are scattered. */
const together = 0.45
const han = /\p{Script=Han}/u

/** Scattered letters mean something if they begin a word and stay near each other. */
function isMeant(text: string, typed: string, places: readonly number[]): boolean {
  const first = Math.min(...places)
  return (first === 0 || text[first - 1] === ' ') && Math.max(...places) - first < 3 * typed.length
}

/** How well a text is meant by what was typed, from 0 to 1. */
export function likeness(text: string, typed: string): number {
  if (text === '') return 0
  if (!han.test(text)) {
    const found = single(typed, text)
    return found && (found.score >= together || isMeant(text, typed, found.indexes)) ? found.score : 0
  }
  const found = typed.split(/\s+/).map((word) => pinyin.match(text, word))
  let covered = 0
  let first = Infinity
  for (const place of found) {
    if (!place) return 0
    covered += place[1] - place[0] + 1
    first = Math.min(first, place[0])
  }
  return 0.6 + 0.3 * Math.min(1, covered / text.length) + (first === 0 ? 0.1 : 0)
}

/** All that is meant, best first; equals stay in the order given. */
export function rank<S extends Sought>(items: readonly S[], typed: string): S[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase()
  if (wanted === '') return [...items]
  return items.map((item, place) => {
    const { label, also, within } = item
    const other = Math.max(0, ...also.map((one) => likeness(one, wanted)))
    // a setting is also found by its lever's name, alone or before its own
    const around = within ? likeness(within, wanted) * 0.7 || likeness(han.test(label) ? within + label : `${within} ${label}`, wanted) * 0.85 : 0
    return { item, place, score: Math.max(likeness(label, wanted), other * 0.9, around) }
  }).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.place - b.place).map(({ item }) => item)
}
