import type { Copy } from '#kernel/matter/state.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { WholeView } from './matter-view.ts'

/** The deeds that concern whoever holds a copy. */
const seenByHolders = ['hand-out', 'hand-back', 'withdraw', 'urge']

interface Held {
  readonly held: readonly Copy[]
  readonly of: Procedure['copiesOf']
  /** Of the files that the copy consists of, by hash. */
  readonly files: readonly string[]
}

/** What a holder of a copy sees: the paper that was handed on, their own copy and their own acts; nothing of how it came about. */
export function copyView(whole: WholeView, { held, of, files }: Held): WholeView {
  const mine = new Set(held.map(copy => copy.no))
  const taskNos = new Set(held.map(copy => copy.taskNo))
  const tasks = whole.tasks.filter(task => taskNos.has(task.no))
  const [task] = tasks
  const limits = new Set(tasks.map(one => one.limit))
  return {
    ...whole,
    whole: false,
    parent: null,
    leadUnitId: null,
    leadPersonId: null,
    dueOn: task?.dueOn ?? null,
    dueAt: task?.dueAt ?? null,
    lamp: task?.lamp ?? null,
    bounces: 0,
    grade: null,
    fields: of === 'registration' ? registered(whole) : { title: whole.fields.title },
    raisers: [],
    support: [],
    versions: [],
    approvals: [],
    draft: null,
    answers: of === 'registration' ? [] : whole.answers.slice(-1),
    deliveries: [],
    ratings: [],
    files: whole.files.filter(file => files.includes(file.sha256)),
    extensionAsked: null,
    tasks,
    clocks: whole.clocks.filter(clock => limits.has(clock.limit)),
    copies: whole.copies.filter(copy => mine.has(copy.no)),
    entries: entriesSeen(whole, held),
    actions: whole.actions.filter(({ deed, refusal }) => deed === 'hand-back' || !refusal),
  }
}

/** What the paper says, as it was registered; not whom to call about it, nor what was added when it was handled. */
function registered({ fields, procedure }: WholeView): WholeView['fields'] {
  const said = Object.entries(procedure.fields).filter(([, field]) => !field.personal)
  return Object.fromEntries(['title', 'content', ...said.map(([key]) => key)].map(key => [key, fields[key]]))
}

/** From the day on which they were handed a copy: that, their own receipt, whether they were urged, and whether it was called back. */
function entriesSeen({ entries }: WholeView, held: readonly Copy[]): WholeView['entries'] {
  const mine = new Set(held.map(copy => copy.no))
  const taskNos = new Set(held.map(copy => copy.taskNo))
  const since = Math.min(...held.map(copy => copy.seq))
  return entries
    .filter(({ seq, deed, data }) => {
      if (seq < since || !seenByHolders.includes(deed)) return false
      if (deed === 'hand-out') return held.some(copy => copy.seq === seq)
      return deed !== 'hand-back' || mine.has(data.copyBack?.no ?? 0)
    })
    .map(entry => {
      const { copies, copyBack, text, reason } = entry.data
      const own = copies?.filter(copy => mine.has(copy.no))
      return {
        ...entry,
        data: { ...(own ? { copies: own } : {}), ...given({ copyBack, text, reason }) },
        opens: entry.opens.filter(task => taskNos.has(task.no)),
        closes: entry.closes.filter(no => taskNos.has(no)),
      }
    })
}

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
