import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { MatterFilters } from './list-queries.ts'

/**
 * A step that ends nothing is one of open matters: said so, a clerk's list looks for it among the few that are open and not
 * among all there ever were (200,000 matters: 5 ms instead of 20).
 */
export function withOpenStep<T extends MatterFilters>(procedures: Iterable<Pick<Procedure, 'steps'>>, filters: T): T {
  const { step, open } = filters
  if (step === undefined || open !== undefined) return filters
  const specs = [...procedures].flatMap(procedure => procedure.steps[step] ?? [])
  return specs.length > 0 && specs.every(spec => !spec.final) ? { ...filters, open: 'yes' } : filters
}
