/** The syntax of JSON, checked in one pass that cannot recurse: where a text breaks off, how deep it nests, how many values it holds. */

/** Deepest nesting that a file may have. */
export const deepest = 32
/** Most values (list places and keys) that a file may have. */
export const mostValues = 200_000

export type SyntaxFault = { readonly code: 'notJson' | 'tooDeep' | 'tooMany'; readonly offset: number }

const quote = 34, backslash = 92, openList = 91, closeList = 93, openGroup = 123, closeGroup = 125, comma = 44, colon = 58
/** What may come next. */
type Next = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'afterValue'

/** The first fault of the text, or none when it is JSON of a bearable size. */
export function syntaxFault(text: string): SyntaxFault | undefined {
  const groups: boolean[] = []
  let next: Next = 'value'
  let values = 0
  let at = 0
  const fault = (code: SyntaxFault['code']): SyntaxFault => ({ code, offset: Math.min(at, text.length) })
  for (;;) {
    at = skipSpace(text, at)
    const inGroup = groups[groups.length - 1]
    if (next === 'afterValue' && inGroup === undefined) return at >= text.length ? undefined : fault('notJson')
    if (at >= text.length) return fault('notJson')
    const c = text.charCodeAt(at)
    if (next === 'afterValue') {
      if (c === comma) { at++; next = inGroup ? 'key' : 'value'; continue }
      if (c !== (inGroup ? closeGroup : closeList)) return fault('notJson')
      groups.pop(); at++; continue
    }
    if ((next === 'keyOrEnd' && c === closeGroup) || (next === 'valueOrEnd' && c === closeList)) { groups.pop(); at++; next = 'afterValue'; continue }
    if (++values > mostValues) return fault('tooMany')
    if (next === 'key' || next === 'keyOrEnd') {
      if (c !== quote) return fault('notJson')
      const end = endOfText(text, at)
      at = Math.abs(end)
      if (end < 0) return fault('notJson')
      at = skipSpace(text, at)
      if (text.charCodeAt(at) !== colon) return fault('notJson')
      at++; next = 'value'; continue
    }
    if (c === openGroup || c === openList) {
      if (groups.length >= deepest) return fault('tooDeep')
      groups.push(c === openGroup); at++; next = c === openGroup ? 'keyOrEnd' : 'valueOrEnd'; continue
    }
    const end = c === quote ? endOfText(text, at) : endOfWord(text, at)
    at = Math.abs(end)
    if (end < 0) return fault('notJson')
    next = 'afterValue'
  }
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let i = 0; i < offset; i++) if (text.charCodeAt(i) === 10) { line++; start = i + 1 }
  return { line, column: offset - start + 1 }
}

function skipSpace(text: string, at: number): number {
  for (let c = text.charCodeAt(at); c === 32 || c === 10 || c === 13 || c === 9; c = text.charCodeAt(at)) at++
  return at
}

/** Where the quoted text ends, or minus the place where it goes wrong. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const c = text.charCodeAt(at)
    if (c === quote) return at + 1
    if (c < 32) return -at
    if (c !== backslash) continue
    const escaped = text[++at] ?? ''
    if (escaped === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return -at
      at += 4
    } else if (escaped === '' || !'"\\/bfnrt'.includes(escaped)) return -at
  }
  return -text.length
}

/** Where a number, true, false or null ends, or minus the place where it goes wrong. */
function endOfWord(text: string, start: number): number {
  const piece = text.slice(start, start + 400)
  const found = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/.exec(piece)
  return found ? start + found[0].length : -start
}
