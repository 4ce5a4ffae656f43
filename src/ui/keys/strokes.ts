/** What a key says, whatever the layout and the system, and how it is written on the page. */

/** `mod` is the command key on a Mac and Ctrl elsewhere: `r`, `?`, `escape`, `mod+shift+z`. */
export type Stroke = string
/** One stroke, or two one after the other: `g c`. */
export type Keys = string

const onMac = /Mac|iP/.test(globalThis.navigator?.platform ?? '')

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The stroke of a press; nothing for one with a key that no command has. Where the layout writes no Latin, the place of the key counts. */
export function strokeOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed, mac = onMac): Stroke | undefined {
  if (altKey || (mac ? ctrlKey : metaKey)) return undefined
  let name = key.normalize('NFKC').toLowerCase()
  if (name.length === 1 && !/[!-~]/.test(name)) name = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? ''
  if (name === '') return undefined
  return `${(mac ? metaKey : ctrlKey) ? 'mod+' : ''}${shiftKey && /^[a-z]$/.test(name) ? 'shift+' : ''}${name}`
}

/** A single printed character without the command key, which a reader may want to switch off. */
export const isCharacter = (keys: Keys): boolean => !keys.includes('mod+') && keys !== 'escape'

/** The caps that are pressed one after the other: `Ctrl ⇧Z`, or `G` and `C`. */
export const capsOf = (keys: Keys, mac = onMac): readonly string[] => keys.split(' ').map((stroke) => {
  const parts = stroke.split('+')
  const last = parts.at(-1)!
  const name = last === 'escape' ? 'Esc' : last.toUpperCase()
  return `${parts.includes('mod') ? (mac ? '⌘' : 'Ctrl ') : ''}${parts.includes('shift') ? '⇧' : ''}${name}`
})
