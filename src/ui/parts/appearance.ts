/** Language and theme of the page: chosen by the reader, else by the browser and the system. */
import { preferredLanguage, setLanguage, t, type Language } from '../../i18n/translate.ts'
import { keepLanguage, keepTheme, readLanguage, readTheme, type Theme } from '../../storage/preferences.ts'

function showLanguage(language: Language): void {
  document.documentElement.lang = language
  setLanguage(language)
  document.querySelector('meta[name="description"]')?.setAttribute('content', t('face.description'))
}

/** The colours of the browser's own frame, one per scheme, as the page came with them. */
const frames = Array.from(document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'), (meta) => [meta, meta.content] as const)

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  // a theme that was chosen holds in either scheme of the system
  const surface = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim()
  for (const [meta, own] of frames) meta.content = theme === 'system' ? own : surface
}

/** Applies what was chosen before. */
export function startAppearance(): void {
  const kept = readLanguage()
  showLanguage(kept === 'en' || kept === 'zh-CN' ? kept : preferredLanguage(navigator.languages))
  showTheme(readTheme())
}
export function chooseLanguage(language: Language): void {
  keepLanguage(language)
  showLanguage(language)
}
export function chooseTheme(theme: Theme): void {
  keepTheme(theme)
  showTheme(theme)
}
export { readTheme as chosenTheme }
