import type { Refusal } from '#kernel/refusal.ts'
import { markInDocument, markInFileName } from './marks.ts'
import { refuseMarked } from './refuse-marked.ts'

/**
 * Looks at every text in what was typed or pasted, however deep; the first mark found refuses the whole. A title is read
 * as a file name is (机密 at its front is a mark), anything else as the page it may have been pasted from.
 */
export function refuseMarkedValues(value: unknown, key = ''): Refusal | undefined {
  if (typeof value === 'string') {
    const mark = key === 'title' || key === 'name' ? markInFileName(value) : markInDocument(value)
    return mark && refuseMarked(mark)
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [inner, held] of Object.entries(value)) {
    const refused = refuseMarkedValues(held, inner)
    if (refused) return refused
  }
  return undefined
}
