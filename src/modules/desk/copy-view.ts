import type { Copy } from '#kernel/matter/state.ts'
import type { WholeView } from './matter-view.ts'

/** The deeds that concern whoever holds a copy. */
const seenByHolders = ['hand-out', 'hand-back', 'withdraw', 'urge']

/** What a holder of a copy sees: what was issued, their own copy and their own acts; nothing of how it came about. */
export function copyView(whole: WholeView, held: readonly Copy[]): WholeView {
  const mine = new Set(held.map(copy => copy.no))
  const taskNos = new Set(held.map(copy => copy.taskNo))
  const tasks = whole.tasks.filter(task => taskNos.has(task.no))
  const limits = new Set(tasks.map(task => task.limit))
  return {
    ...whole,
    whole: false,
    fields: { title: whole.fields.title },
    raisers: [],
    support: [],
    versions: [],
    approvals: [],
    draft: null,
    deliveries: [],
    ratings: [],
    files: [],
    extensionAsked: null,
    tasks,
    clocks: whole.clocks.filter(clock => limits.has(clock.limit)),
    copies: whole.copies.filter(copy => mine.has(copy.no)),
    entries: whole.entries
      .filter(
        ({ deed, data }) => seenByHolders.includes(deed) && (deed !== 'hand-back' || mine.has(data.copyBack?.no ?? 0)),
      )
      .map(entry => ({
        ...entry,
        data: {
          ...entry.data,
          copies: entry.data.copies?.filter(copy => mine.has(copy.no)),
          copiesWithdrawn: undefined,
        },
        opens: entry.opens.filter(task => taskNos.has(task.no)),
      })),
  }
}
