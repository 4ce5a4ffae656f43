/** Files in and out of the page: a chooser, a read, a download. */
import { largestFile, readScenario, type ReadResult } from '../scenario/read.ts'

/** Asks for a file; nothing when the reader closes the chooser. */
export function chooseFile(accept: string): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0]), { once: true })
    input.addEventListener('cancel', () => resolve(undefined), { once: true })
    input.click()
  })
}

/** Reads a scenario file of the disk, or a picture that holds one, one of a newer version as far as it is understood; too large a file is refused unread. */
export async function openScenario(file: Blob): Promise<ReadResult> {
  if (file.size > largestFile) return { problems: [{ path: '', code: 'tooLarge', values: { size: file.size, most: largestFile } }] }
  if (/csv|tab-separated/.test(file.type) || (file instanceof File && /\.[ct]sv$/i.test(file.name))) return { problems: [{ path: '', code: 'aTable', values: {} }] }
  try {
    const { isPicture, scenarioIn, scenarioInSvg } = await import('./picture.ts')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const plain = isPicture(bytes) ? '' : new TextDecoder().decode(bytes)
    const text = isPicture(bytes) ? scenarioIn(bytes) : plain.startsWith('<svg') ? scenarioInSvg(plain) : plain
    return text === undefined ? { problems: [{ path: '', code: 'noScenario', values: {} }] } : readScenario(text, { newer: true })
  } catch {
    return { problems: [{ path: '', code: 'notText', values: {} }] }
  }
}

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob | string, type = 'application/json'): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Firefox reads the address after the click has returned
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** An id of the program as words of a file's name. */
export const idInName = (id: string): string => id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A file name from a title: words joined by hyphens, nothing a file system refuses. */
export function fileNameOf(title: string, extension: string): string {
  const words = title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60)
  return `${words || 'scenario'}.${extension}`
}
