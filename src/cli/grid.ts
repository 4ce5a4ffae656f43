/** Plain-text tables whose columns line up, Chinese included. */

/** Places that a text takes on a terminal: Han and full-width marks take two. */
export function width(text: string): number {
  let places = 0
  for (const sign of text) places += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign) ? 2 : 1
  return places
}

/** Rows under each other; the first column flush left, the others right. */
export function grid(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, k) => Math.max(most[k] ?? 0, width(cell))), [])
  return rows.map((row) => row.map((cell, k) => {
    const gap = ' '.repeat(widths[k] - width(cell))
    return k === 0 ? cell + gap : gap + cell
  }).join('  ').trimEnd()).join('\n')
}
