/** A name and a hint in each language of the page. */

/** A text in each language of the page. */
export type MarketWords = { readonly en: string; readonly 'zh-CN': string }
/** `hint` is one sentence: what a higher value does, or what the number counts. */
export type SettingText = { readonly label: MarketWords; readonly hint: MarketWords; readonly options?: Readonly<Record<string, MarketWords>> }
export const text = (en: string, zh: string, hint: string, hintZh: string): SettingText => ({ label: { en, 'zh-CN': zh }, hint: { en: hint, 'zh-CN': hintZh } })
export const words = (en: string, zh: string): MarketWords => ({ en, 'zh-CN': zh })
