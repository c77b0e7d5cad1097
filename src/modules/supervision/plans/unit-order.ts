import type { Directory } from '#kernel/people/directory.ts'
import type { Figures } from './queries.ts'

type Units = Pick<Directory, 'units'>

export const unitName = ({ units }: Units, unitId: string | null) => units.get(unitId ?? '')?.name ?? '尚未交办'

/** In the office's own order of its units, by name; what no unit has yet stands last. */
export function inUnitOrder(figures: ReadonlyMap<string | null, Figures>, directory: Units) {
  const places = new Map([...directory.units.keys()].map((unitId, i) => [unitId, i]))
  const placeOf = (unitId: string | null) => places.get(unitId ?? '') ?? places.size
  return [...figures]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([unitId, of]) => ({ unit: unitName(directory, unitId), ...of }))
}
