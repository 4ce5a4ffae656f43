/** How wide a text will be, near enough to lay out labels without asking the browser. */

/** Width in px of a text set in Inter or a Chinese face: Han square, Latin by rough classes, figures tabular. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const letter of text) {
    if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(letter)) em += 1
    else if (/[0-9+\u2212¥$K–]/.test(letter)) em += 0.64
    else if (/[MWmw%…]/.test(letter)) em += 0.88
    else if (/[iljtfr.,:;·'| ()]/.test(letter)) em += 0.33
    else if (/[A-Z]/.test(letter)) em += 0.68
    else em += 0.58
  }
  return em * size
}

/** The text cut with … where it is too wide; the caller offers the whole as a tooltip. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const letters = Array.from(text)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** How a mark's label of 12 px stands at `x` so that it stays within a drawing of `width`. */
export function markAnchor(x: number, label: string, width: number): 'start' | 'middle' | 'end' {
  const half = textWidth(label, 12) / 2
  return x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle'
}
