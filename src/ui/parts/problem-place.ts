/** Where in a scenario a problem stands, as the page calls the place: strategy and setting instead of a path. */
import { t } from '../../i18n/translate.ts'
import { leverIds, type LeverId } from '../../levers/index.ts'
import { leverText } from '../../levers/text.ts'
import { letterOf, say } from './words.ts'

/** The names in a file that does not read as a whole, as far as they can be read. */
export function namesIn(text: string): readonly string[] {
  try {
    const { strategies } = JSON.parse(text) as { strategies?: unknown }
    if (!Array.isArray(strategies)) return []
    return strategies.map((strategy: { name?: Record<string, unknown> } | null) => {
      const { en, 'zh-CN': zh } = strategy?.name ?? {}
      return typeof en === 'string' && typeof zh === 'string' ? say({ en, 'zh-CN': zh }) : ''
    })
  } catch {
    return []
  }
}

/** `B Tiers, Gold discount`; nothing for places that the matrix does not show. */
export function problemPlace(path: string, names: readonly string[]): string | undefined {
  const parts = /^strategies\[(\d+)\](?:\.levers\.([\w-]+)(?:\.(\w+)(?:\[(\d+)\])?)?)?$/.exec(path)
  if (!parts) return undefined
  const [, slot, lever, field, place] = parts
  const strategy = `${letterOf(Number(slot))} ${names[Number(slot)] ?? ''}`.trim()
  if (!(leverIds as readonly (string | undefined)[]).includes(lever)) return strategy
  const { name, fields } = leverText[lever as LeverId]
  const text = field === undefined || !Object.hasOwn(fields, field) ? undefined : fields[field]
  const setting = text ? text.places?.[Number(place)] ?? text.label : name
  return [strategy, say(setting)].join(t('chart.comma'))
}
