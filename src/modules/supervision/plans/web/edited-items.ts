import type { NewItem, PlannedItem } from '#modules/supervision/web/client.ts'
import type { ItemDetails } from '#modules/supervision/web/item-fields.tsx'
import { sentDetails } from '#modules/supervision/web/sent-details.ts'

/** An item of a plan as it is being changed; where it stands in its source goes with it unchanged. */
export interface EditedItem extends ItemDetails {
  readonly key: number
  readonly title: string
  readonly text: string
  readonly said: Pick<NewItem, 'place' | 'result' | 'duePhrase'>
}

/** What is proposed, or an empty item to begin with. */
export function editedItems(proposed: readonly PlannedItem[]): readonly EditedItem[] {
  if (proposed.length === 0) return [blankItem([])]
  return proposed.map(({ no, title, text, place, result, duePhrase, ...details }) => ({
    key: no,
    title,
    text,
    said: JSON.parse(JSON.stringify({ place, result, duePhrase })),
    leadUnitId: details.leadUnitId ?? null,
    supportUnitIds: details.supportUnitIds,
    dueOn: details.dueOn ?? '',
    cycle: details.cycle,
  }))
}

export function blankItem(items: readonly EditedItem[]): EditedItem {
  const key = items.reduce((most, one) => Math.max(most, one.key), 0) + 1
  return { key, title: '', text: '', said: {}, leadUnitId: null, supportUnitIds: [], dueOn: '', cycle: 'none' }
}

/** The place of the first item without name or text, counted from 1; 0 where there is no item at all. */
export function lackingIn(items: readonly EditedItem[]): number | undefined {
  if (items.length === 0) return 0
  const lacking = items.findIndex(({ title, text }) => title.trim() === '' || text.trim() === '')
  return lacking < 0 ? undefined : lacking + 1
}

export function sentItems(items: readonly EditedItem[]): NewItem[] {
  return items.map(({ title, text, said, ...details }) => ({
    title: title.trim(),
    text: text.trim(),
    ...said,
    ...sentDetails(details),
  }))
}
