import { reportFaces } from '#modules/documents/format/fonts/face-report.ts'
import { advice, type Check, good } from './check.ts'

/** Documents are typeset without the standard faces too, in free ones that are not the same. */
export function fonts(report = reportFaces()): Check {
  const missing = report.flatMap(({ name, standIn }) => (standIn === undefined ? [] : [{ name, standIn }]))
  if (missing.length === 0) return good('fonts', '公文字体齐全', 'the faces of official documents are all here')
  const zh = missing.map(({ name, standIn }) => `${name}（现用 ${standIn}）`).join('、')
  const en = missing.map(({ name, standIn }) => `${name} (${standIn} stands in)`).join(', ')
  return advice(
    'fonts',
    `缺公文字体：${zh}。有授权的字体文件放进数据目录的 fonts 文件夹，或用 HUIYIN_FONTS 另指一处`,
    `faces of official documents are missing: ${en}. Put licensed font files into fonts in the data folder, or name another folder in HUIYIN_FONTS`,
  )
}
