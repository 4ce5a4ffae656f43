/** The switch between a chart and its table twin. */
import { t } from '../../i18n/translate.ts'
import { segments } from './segments.ts'

export type View = 'chart' | 'table'

/** @param extra a class: `form` where a narrow head folds it into a menu */
export const formSwitch = (view: View, choose: (view: View) => void, extra = '') =>
  segments<View>(t('compare.form'), [{ value: 'chart', label: t('compare.chart') }, { value: 'table', label: t('compare.table') }], view, choose, extra)
