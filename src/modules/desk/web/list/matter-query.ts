import type { InputOf } from '#kernel/http/client-types.ts'
import type { DeskContract } from '#modules/desk/contract.ts'
import type { Filters } from '#web/ui/list/use-filters.ts'

export type MatterQuery = NonNullable<InputOf<DeskContract['GET /api/matters.xlsx']['query']>>

const names = ['q', 'kind', 'step', 'open', 'lamp', 'unit', 'person', 'door', 'from', 'until', 'sort'] as const

/** What of the address is a filter of the list; whatever else stands there is left out, or the server would refuse it. */
export function queryOf(filters: Filters): Partial<MatterQuery> {
  const given = names.filter(name => filters[name]).map(name => [name, filters[name]])
  return Object.fromEntries(given)
}

export function searchOf(query: Partial<MatterQuery>): string {
  return new URLSearchParams(query as Record<string, string>).toString()
}
