/** The keys of the whole page: finds the command of a stroke, or of two in a row, and does it where it is possible. */
import { isComposing } from '../editors/composing.ts'
import { commands, singleKeys } from './commands.ts'
import { isCovered } from './overlays.ts'
import { isCharacter, strokeOf } from './strokes.ts'

/** The second of two strokes comes within this, in milliseconds. */
const patience = 1500

const firsts = new Set(commands.flatMap(({ keys }) => keys.flatMap((one) => (one.includes(' ') ? [one.split(' ')[0]!] : []))))
let first: { readonly stroke: string; readonly at: number } | undefined

const isTyping = (event: KeyboardEvent): boolean => event.composedPath().some((node) => node instanceof HTMLElement && (node.matches('input, textarea, select') || node.isContentEditable))

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return
  const stroke = strokeOf(event)
  if (stroke === undefined || ['shift', 'control', 'meta'].includes(stroke)) return
  const before = first && event.timeStamp - first.at < patience ? `${first.stroke} ` : ''
  first = undefined
  const [typing, covered] = [isTyping(event), isCovered()]
  const found = (before && commands.find(({ keys }) => keys.includes(before + stroke))) || commands.find(({ keys }) => keys.includes(stroke))
  if (!found) {
    if (firsts.has(stroke) && !typing && !covered && singleKeys.get()) first = { stroke, at: event.timeStamp }
    return
  }
  const blocked = covered || (typing && !found.always) || (isCharacter(stroke) && !singleKeys.get())
  if (!blocked && found.possible()) found.run()
  // the browser's own answer would leave the page, or save it as a web page
  else if (!found.always || !stroke.startsWith('mod+')) return
  event.preventDefault()
}

/** Begins to listen to the page's keys. */
export function startKeyboard(): void {
  addEventListener('keydown', onKey)
}
