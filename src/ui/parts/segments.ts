/** A row of exclusive choices: one is always chosen; arrow keys move between them. */
import { html, nothing, type TemplateResult } from 'lit'

/** `name` where the label is a picture. */
export type Segment<V> = { readonly value: V; readonly label: string | TemplateResult; readonly name?: string; /** Why it cannot be chosen. */ readonly barred?: string | undefined }

export function segments<V>(label: string, choices: readonly Segment<V>[], chosen: V, choose: (value: V) => void, extra = ''): TemplateResult {
  const key = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')]
    const next = (choices.findIndex(({ value }) => value === chosen) + step + choices.length) % choices.length
    if (choices[next]!.barred) return
    choose(choices[next]!.value)
    buttons[next]?.focus()
  }
  return html`<div class="segments ${extra}" role="radiogroup" aria-label=${label} @keydown=${key}>${choices.map(({ value, label: text, name, barred }) => html`<button type="button" role="radio"
    aria-checked=${value === chosen} ?disabled=${barred !== undefined} aria-label=${name ?? nothing} title=${barred ?? name ?? nothing} tabindex=${value === chosen ? 0 : -1} @click=${() => choose(value)}>${text}</button>`)}</div>`
}
