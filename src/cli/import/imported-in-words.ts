import type { Language } from '../language.ts'
import type { Imported } from './import-file.ts'

const shown = 20

function rejections({ rejected }: Imported, language: Language): string[] {
  const lines = rejected
    .slice(0, shown)
    .map(({ line, field, rule, text }) =>
      language === 'zh'
        ? `  第${line}行 ${field} [${rule}] ${text.zh}`
        : `  line ${line} ${field} [${rule}] ${text.en}`,
    )
  if (rejected.length <= shown) return lines
  const more = rejected.length - shown
  return [
    ...lines,
    language === 'zh'
      ? `  ……另有 ${more} 行，用 --report 或 --json 查看全部`
      : `  … ${more} more: see --report or --json`,
  ]
}

/** The totals, every reason (the first twenty), and what the records say together. */
export function importedInWords(imported: Imported, language: Language): string {
  const { read, recorded, known, rejected, seconds, rowsPerSecond, unit, dry, findings } = imported
  const { answered, unanswered, within15Days, within60Days, late, groups } = findings
  const alikeRows = groups.reduce((sum, group) => sum + group.length, 0)
  const largest = groups.slice(0, 5).map(group => `  ${group.slice(0, 8).join(' ')}${group.length > 8 ? ' …' : ''}`)
  const head =
    language === 'zh'
      ? [
          `${dry ? '试运行，未写入。' : ''}读入 ${read} 行 = ${dry ? '可登记' : '登记'} ${recorded} + 已有 ${known} + 未收 ${rejected.length}；承办单位 ${unit}；${seconds} 秒（每秒 ${rowsPerSecond} 行）`,
          ...rejections(imported, language),
          `已答复 ${answered} 件，未答复 ${unanswered} 件：15日内 ${within15Days} 件，60日内 ${within60Days} 件；超过60日 ${late.count} 件，超出天数中位 ${late.medianDays} 天、最多 ${late.mostDays} 天`,
          `内容高度相近 ${groups.length} 组、${alikeRows} 件`,
        ]
      : [
          `${dry ? 'Dry run, nothing written. ' : ''}${read} rows read = ${recorded} ${dry ? 'to be recorded' : 'recorded'} + ${known} known + ${rejected.length} rejected; handled by ${unit}; ${seconds} s (${rowsPerSecond} rows/s)`,
          ...rejections(imported, language),
          `${answered} answered, ${unanswered} not: ${within15Days} within 15 days, ${within60Days} within 60; ${late.count} later than 60, by ${late.medianDays} days (median) and ${late.mostDays} at most`,
          `${groups.length} groups of near-duplicates, ${alikeRows} records`,
        ]
  return [...head, ...largest].join('\n')
}
