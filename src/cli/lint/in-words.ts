import type { Finding, Where } from '#modules/documents/format/lint/finding.ts'
import { type FindingGroup, groupFindings, severityCounts } from '#modules/documents/format/lint/finding-groups.ts'
import type { rules, Severity } from '#modules/documents/format/lint/rules/catalogue.ts'
import type { Language } from '../language.ts'

const severityWords: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  hint: { zh: '建议', en: 'hint' },
}

const mostPlaces = 4

/** The same departure in many paragraphs is one line with its places; `--json` has each by itself. */
export function findingsInWords(file: string, findings: readonly Finding[], language: Language): string {
  const counts = severityCounts(findings)
  const fixable = findings.filter(one => one.fixable).length
  const head = {
    zh: `${file}：错误 ${counts.error}、提醒 ${counts.warning}、建议 ${counts.hint}${fixable > 0 ? `；其中 ${fixable} 处可用 --fix 改正` : ''}`,
    en: `${file}: ${counts.error} errors, ${counts.warning} warnings, ${counts.hint} hints${fixable > 0 ? `; --fix can mend ${fixable}` : ''}`,
  }
  const lines = groupFindings(findings).map(group => groupInWords(group, language))
  return [head[language], ...lines].join('\n')
}

function groupInWords(group: FindingGroup, language: Language): string {
  const { rule, clause, severity, what, found, expected, fixable } = group
  const mendable = fixable ? { zh: '  可改正', en: '  fixable' }[language] : ''
  const values = {
    zh: `${what.zh}：${found.zh}，应为：${expected.zh}`,
    en: `${what.en}: ${found.en}, expected: ${expected.en}`,
  }
  const all = group.places.length
  const places = group.places.slice(0, mostPlaces).map(place => placeInWords(place, language))
  const more = { zh: `等 ${all} 处`, en: `and ${all - mostPlaces} more` }
  const where = [...places, ...(all > mostPlaces ? [more[language]] : [])].join(language === 'zh' ? '，' : ', ')
  return `[${severityWords[severity][language]}] ${rule} §${clause} ${values[language]}${mendable}\n    ${where}`
}

function placeInWords(where: Where, language: Language): string {
  if ('document' in where) return { zh: '全文', en: 'the document' }[language]
  if ('section' in where) return { zh: `第 ${where.section} 节`, en: `section ${where.section}` }[language]
  const { paragraph, name, beginning } = where
  return {
    zh: `第 ${paragraph} 段${name.zh}${beginning ? `“${beginning}”` : ''}`,
    en: `paragraph ${paragraph}, ${name.en}${beginning ? ` “${beginning}”` : ''}`,
  }[language]
}

export function rulesInWords(all: typeof rules, language: Language): string {
  const strengths = {
    must: { zh: '规', en: 'must' },
    usual: { zh: '一般', en: 'as a rule' },
    advised: { zh: '荐', en: 'advised' },
    derived: { zh: '推算', en: 'derived' },
    practice: { zh: '实务', en: 'practice' },
  }
  return all
    .map(({ id, clause, strength, title, unchecked }) => {
      const not = unchecked
        ? { zh: `（不检查：${unchecked.zh}）`, en: ` (not checked: ${unchecked.en})` }[language]
        : ''
      return `${id} §${clause} [${strengths[strength][language]}] ${title[language]}${not}`
    })
    .join('\n')
}
