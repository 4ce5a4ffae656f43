/** Language and theme of the page: chosen by the reader, else by the browser and the system. */
import { preferredLanguage, setLanguage, type Language } from '../../i18n/translate.ts'
import { keepLanguage, keepTheme, readLanguage, readTheme, type Theme } from '../../storage/preferences.ts'

function showLanguage(language: Language): void {
  document.documentElement.lang = language
  setLanguage(language)
}
function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
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
