import type { Refusal } from '#kernel/refusal.ts'
import { findClassificationMark } from './marks.ts'
import { refuseMarked } from './refuse-marked.ts'

/** Looks at every text in what was typed or pasted, however deep; the first mark found refuses the whole. */
export function refuseMarkedValues(value: unknown): Refusal | undefined {
  if (typeof value === 'string') {
    const mark = findClassificationMark(value)
    return mark && refuseMarked(mark)
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const inner of Object.values(value)) {
    const refused = refuseMarkedValues(inner)
    if (refused) return refused
  }
  return undefined
}
