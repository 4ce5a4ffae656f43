/** Which dialog of files and sharing stands open; its code is loaded when it is asked for. */
import { createStore } from './store.ts'

export type Panel = 'share' | 'clear' | 'engine'
export const panel = createStore<Panel | undefined>(undefined)

/** Opens a dialog. */
export async function openPanel(which: Panel): Promise<void> {
  await import('../parts/file-panels.ts')
  panel.set(which)
}
export const closePanel = (): void => panel.set(undefined)
