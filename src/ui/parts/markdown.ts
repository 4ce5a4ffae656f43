/** The little Markdown that help pages are written in: headings, paragraphs, lists, bold, emphasis, code, and references to evidence. Text only, no HTML passes. */
import { html, nothing, type TemplateResult } from 'lit'
import { language, t } from '../../i18n/translate.ts'
import { evidence } from '../../model/evidence.text.ts'
import { fullSource } from './source-words.ts'

type Block = { readonly kind: 'h1' | 'h2' | 'p'; readonly text: string } | { readonly kind: 'ul'; readonly items: readonly (readonly string[])[] }

/** The blocks of a page; a list item's lines that are set in below it are paragraphs of their own, also after an empty line. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  // what is set in after an empty line goes on with the list above it
  for (const chunk of markdown.trim().replace(/\n\s*\n(?= +\S)/g, '\n').split(/\n(?=#)|\n\s*\n/)) {
    for (const part of chunk.split(/(?<=^#.*)\n/)) {
      const text = part.trim()
      if (text === '') continue
      const heading = /^(#{1,2}) (.*)$/.exec(text)
      if (heading) blocks.push({ kind: heading[1] === '#' ? 'h1' : 'h2', text: heading[2]! })
      else if (text.startsWith('- ')) blocks.push({ kind: 'ul', items: text.split(/\n(?=- )/).map((item) => item.slice(2).split('\n').map((line) => line.trim())) })
      else blocks.push({ kind: 'p', text })
    }
  }
  return blocks
}

/** Runs of a line: plain, bold, emphasis, code. */
export function runsOf(line: string): readonly { readonly kind: 'plain' | 'b' | 'em' | 'code'; readonly text: string }[] {
  return line.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/).filter(Boolean).map((text) =>
    text.startsWith('`') ? { kind: 'code', text: text.slice(1, -1) }
      : text.startsWith('**') ? { kind: 'b', text: text.slice(2, -2) }
      : /^\*[^*]+\*$/.test(text) ? { kind: 'em', text: text.slice(1, -1) }
      : { kind: 'plain', text })
}

/** `[E13]` tells its row of the evidence table. */
const plain = (text: string) => text.split(/(\bE\d+\b)/).filter(Boolean).map((piece) =>
  evidence[piece] ? html`<abbr title=${t('help.cited', { says: evidence[piece].says[language()], source: fullSource(evidence[piece]) })}>${piece}</abbr>` : piece)

const inline = (line: string): unknown => runsOf(line).map(({ kind, text }) =>
  kind === 'code' ? html`<code>${text}</code>` : kind === 'b' ? html`<b>${plain(text)}</b>` : kind === 'em' ? html`<em>${plain(text)}</em>` : plain(text))

/** A line of code alone, such as an equation, stands as a block of its own. */
const alone = (line = ''): boolean => /^`[^`]+`$/.test(line)
const linesOf = (lines: readonly string[]) => lines.map((line, k) => (alone(line) ? html`<code class="equation">${line.slice(1, -1)}</code>` : html`${k > 0 && !alone(lines[k - 1]) ? html`<br>` : nothing}${inline(line)}`))

/** A page of Markdown, drawn. */
export const markdown = (text: string): TemplateResult => html`${blocksOf(text).map((block) => {
  switch (block.kind) {
    case 'h1': return html`<h1>${inline(block.text)}</h1>`
    case 'h2': return html`<h2>${inline(block.text)}</h2>`
    case 'p': return html`<p>${linesOf(block.text.split('\n'))}</p>`
    case 'ul': return html`<ul>${block.items.map((lines) => html`<li>${linesOf(lines)}</li>`)}</ul>`
  }
})}`
