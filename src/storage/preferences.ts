/** The reader's language and theme, kept in this browser; where that is forbidden, for this visit only. */
export type Theme = 'light' | 'dark' | 'system'

const memory = new Map<string, string>()

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(`shapan.${key}`) ?? memory.get(key)
  } catch {
    return memory.get(key)
  }
}

function write(key: string, value: string): void {
  memory.set(key, value)
  try {
    localStorage.setItem(`shapan.${key}`, value)
  } catch {
    // private windows and full disks: the choice lasts as long as the page
  }
}

/** True once the list of first steps was done or put away. */
export const readFirstSteps = (): boolean => read('first-steps') === 'done'
export const keepFirstSteps = (): void => write('first-steps', 'done')

/** True once the mark of a first visit was followed or put away. */
export const readCoach = (): boolean => read('coach') === 'done'
export const keepCoach = (): void => write('coach', 'done')

/** False where keys of one character were switched off. */
export const readSingleKeys = (): boolean => read('single-keys') !== 'off'
export const keepSingleKeys = (on: boolean): void => write('single-keys', on ? 'on' : 'off')

/** The language chosen before, if any. */
export const readLanguage = (): string | undefined => read('language')
export const keepLanguage = (language: string): void => write('language', language)

/** The theme chosen before; that of the system by default. */
export function readTheme(): Theme {
  const theme = read('theme')
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
export const keepTheme = (theme: Theme): void => write('theme', theme)
