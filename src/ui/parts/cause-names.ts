/** What brings new customers, by name: channels as the ads lever has them, friends and groups as their levers. */
import '../../i18n/late/tabs.ts'
import { language, t } from '../../i18n/translate.ts'
import { leverText } from '../../levers/text.ts'
import type { Cause } from '../../model/market.ts'

export function causeName(cause: Cause): string {
  if (cause === 'organic') return t('driver.organic')
  if (cause === 'referral') return leverText.referral.name[language()]
  return cause === 'group' ? leverText['group-buy'].name[language()] : leverText.ads.fields[cause]!.label[language()]
}
