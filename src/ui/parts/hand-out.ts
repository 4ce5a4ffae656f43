/** Writes a chart as a file of one kind, or into the clipboard. */
import { factsCsv, factsJson, factsTsv } from '../../charts/facts.ts'
import { pngOf } from '../../charts/export.ts'
import { t } from '../../i18n/translate.ts'
import { engineVersion } from '../../model/version.ts'
import { writeScenario } from '../../scenario/write.ts'
import { download } from '../../storage/files.ts'
import { withScenario, withScenarioInSvg } from '../../storage/picture.ts'
import { note } from '../state/notices.ts'
import type { Exports, Form } from './export-menu.ts'

/** @throws when the picture cannot be drawn or the clipboard is closed */
export async function handOut(form: Form, { name, scenario, footer, facts, picture }: Exports): Promise<void> {
  const inside = () => writeScenario(scenario, engineVersion)
  switch (form) {
    case 'csv': return download(name('csv'), factsCsv(facts(), footer()), 'text/csv;charset=utf-8')
    case 'json': return download(name('json'), factsJson(facts(), footer()))
    case 'svg': return download(name('svg'), withScenarioInSvg(await picture!(), inside()), 'image/svg+xml')
    case 'png': return download(name('png'), await withScenario(await pngOf(await picture!()), inside()))
    case 'copyPicture': {
      // the browser wants to be asked at once and takes the bytes later
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture!().then(pngOf) })])
      return note({ text: t('compare.pngCopied') })
    }
    case 'copyTable': {
      await navigator.clipboard.writeText(factsTsv(facts()))
      return note({ text: t('compare.copied') })
    }
  }
}
