import { useState } from 'react'
import type { Proposals, Proposed } from './client.ts'
import type { ItemDetails } from './item-fields.tsx'

/** A proposed item as it is being confirmed. */
export interface Confirming extends ItemDetails {
  readonly item: Proposed
  readonly chosen: boolean
}

/** Tasks and goals are chosen from the start; headings only group, and measures are part of the task above them. */
const isTask = ({ kind }: Proposed) => kind === 'task' || kind === 'goal'

export function useBreakdown({ items }: Proposals) {
  const [rows, setRows] = useState<readonly Confirming[]>(() =>
    items.map(item => ({
      item,
      chosen: isTask(item),
      leadUnitId: item.leadUnitId,
      supportUnitIds: item.supportUnitIds,
      dueOn: item.dueOn ?? '',
      cycle: item.cycle ?? 'none',
    })),
  )
  return {
    rows,
    chosen: rows.filter(row => row.chosen),
    set: (index: number, part: Partial<Confirming>) =>
      setRows(rows.map((row, i) => (i === index ? { ...row, ...part } : row))),
    chooseAll: (on: boolean) => setRows(rows.map(row => ({ ...row, chosen: on && row.item.kind !== 'heading' }))),
  }
}

const longestTitle = 80

/** What an item is called: its heading, else the beginning of its words. */
export function titleOf({ title, text, number }: Proposed): string {
  const words = title ?? text.replace(/\s+/g, '').split(/[。；]/)[0] ?? text
  const short = words.length > longestTitle ? `${words.slice(0, longestTitle)}…` : words
  return `${number ?? ''}${short}`
}
