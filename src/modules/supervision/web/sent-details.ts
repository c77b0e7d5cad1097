import type { NewItem } from './client.ts'
import type { ItemDetails } from './item-fields.tsx'

/** A plan lists at most so many at once; the server refuses more. */
export const mostItems = 300

/** What was chosen for an item, as it is sent: what was left empty is left out. */
export function sentDetails({ leadUnitId, supportUnitIds, dueOn, cycle }: ItemDetails) {
  return {
    cycle,
    supportUnitIds: supportUnitIds.filter(one => one !== leadUnitId),
    ...(dueOn ? { dueOn } : {}),
    ...(leadUnitId ? { leadUnitId } : {}),
  } satisfies Partial<NewItem>
}
