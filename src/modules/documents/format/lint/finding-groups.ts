import type { Finding, Where } from './finding.ts'
import type { Severity } from './rules/catalogue.ts'

/** The same departure wherever it was found. */
export interface FindingGroup extends Omit<Finding, 'where'> {
  readonly places: readonly [Where, ...Where[]]
}

/** In the order in which each departure comes first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding & { readonly places: [Where, ...Where[]] }>()
  for (const finding of findings) {
    const { rule, severity, what, found, expected, fixable, where } = finding
    const key = [rule, severity, what.zh, found.zh, expected.zh, fixable].join('\n')
    const known = groups.get(key)
    if (known) known.places.push(where)
    else groups.set(key, { ...finding, places: [where] })
  }
  return [...groups.values()].map(({ where: _, ...group }) => group)
}

export function severityCounts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), hint: count('hint') }
}
