/** The download button of a chart: a picture or its figures, as a file or for the clipboard. */
import { html, type TemplateResult } from 'lit'
import { t } from '../../i18n/translate.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { download } from '../../storage/files.ts'
import { downloadPicture } from '../state/actions.ts'
import { fail, note } from '../state/notices.ts'
import { icon } from './icon.ts'
import { menu } from './menu.ts'

export type Exports = {
  readonly name: (extension: string) => string
  /** A picture carries the scenario it shows; absent where there is none to take. */
  readonly png?: { readonly draw: () => Promise<Blob>; readonly scenario: Scenario }
  readonly csv: () => string | Promise<string>
  readonly tsv: () => string | Promise<string>
}

/** Does it, or says why it could not be done. */
async function tried(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    fail(error)
  }
}

export function exportMenu({ name, png, csv, tsv }: Exports): TemplateResult {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(await tsv())
    note({ text: t('compare.copied') })
  }
  const copyPicture = async ({ draw }: NonNullable<Exports['png']>): Promise<void> => {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': draw() })])
    note({ text: t('compare.pngCopied') })
  }
  return menu(html`<button slot="trigger" class="ghost" aria-label=${t('compare.download')}>${icon('download')}</button>`, [
    ...(png ? [{ label: t('compare.downloadPng'), run: () => void tried(async () => downloadPicture(name('png'), await png.draw(), png.scenario)) }, { label: t('compare.copyPng'), run: () => void tried(() => copyPicture(png)) }] : []),
    { label: t('compare.downloadCsv'), run: () => void tried(async () => download(name('csv'), await csv(), 'text/csv;charset=utf-8')) },
    { label: t('compare.copy'), run: () => void tried(copy) },
  ], 'bottom-end')
}
