import type { Entry } from '#kernel/matter/entry.ts'
import type { FileRef, MatterState, Party } from '#kernel/matter/state.ts'

interface Duty {
  readonly unit: string
  readonly what: string
  readonly dueOn?: string
}

/** One instruction and all that came of it until the next, or the end. */
export interface Round {
  readonly no: number
  readonly words: string
  readonly at: string
  readonly takenDownBy: string | null
  readonly confirmedAt: string | null
  readonly unconfirmed: boolean
  readonly handwriting: FileRef | null
  readonly files: readonly FileRef[]
  readonly lead: Party | null
  readonly support: readonly (Party & { readonly answered: boolean })[]
  readonly duties: readonly Duty[]
  readonly reports: readonly Report[]
  readonly answer: ProposedAnswer | null
  readonly readers: readonly {
    readonly unitId: string | null
    readonly personId: string | null
    readonly at: string
    readonly readAt: string | null
  }[]
  readonly outcome: 'open' | 'instructed-again' | 'nothing-further' | 'read'
}

interface Report {
  readonly seq: number
  readonly kind: 'progress' | 'support'
  readonly at: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly text: string
  readonly dissents: boolean
  readonly files: readonly FileRef[]
}

interface ProposedAnswer {
  readonly state: 'draft' | 'approved' | 'reported'
  readonly text: string
  readonly evidence: string
  readonly files: readonly FileRef[]
  readonly at: string
  readonly reportedAt: string | null
  readonly approvedBy: string | null
}

const instructs = ['register', 'instructAgain', 'recordAgain']

/** 报告单: every instruction of the matter with what was reported on it, in the order in which it happened. */
export function roundsOf(state: MatterState, entries: readonly Entry[]): readonly Round[] {
  const starts = entries.flatMap(({ action }, i) => (instructs.includes(action) ? [i] : []))
  return starts.map((start, i) => roundOf(state, entries.slice(start, starts[i + 1]), i + 1, i + 1 < starts.length))
}

function roundOf(state: MatterState, entries: readonly Entry[], no: number, followed: boolean): Round {
  const [first] = entries
  if (!first) throw new Error('a round begins with the entry that instructs')
  const leaders = state.raisers.map(raiser => raiser.personId)
  const own = first.actorId !== null && leaders.includes(first.actorId)
  const asked = entries.some(({ action }) => action === 'askConfirmation')
  const confirmed = entries.find(({ action }) => action === 'confirm')
  const files = first.data.files ?? []
  const handwritten = first.data.fields?.handwriting === true
  const support = supportIn(entries)
  return {
    no,
    words: wordsIn(entries, first),
    at: first.happenedAt,
    takenDownBy: own ? null : first.actorId,
    confirmedAt: confirmed?.happenedAt ?? null,
    unconfirmed: asked && !confirmed && state.tasks.some(task => task.purpose === 'confirm'),
    handwriting: handwritten ? (files[0] ?? null) : null,
    files: handwritten ? files.slice(1) : files,
    lead: last(entries, data => data.lead) ?? null,
    support: support.map(({ unitId, personId, taskNo }) => ({
      unitId,
      personId,
      answered: entries.some(({ data }) => data.opinion?.taskNo === taskNo),
    })),
    duties: (last(entries, data => data.fields?.duties) as readonly Duty[] | undefined) ?? [],
    reports: reportsIn(entries, support),
    answer: answerIn(entries),
    readers: readersIn(state, entries),
    outcome: outcomeOf(entries, followed),
  }
}

/** As they stand after corrections; of a further instruction, as it was given. */
function wordsIn(entries: readonly Entry[], first: Entry): string {
  if (first.action !== 'register') return first.data.reason ?? ''
  return String(last(entries, data => data.fields?.content) ?? '')
}

function last<T>(entries: readonly Entry[], said: (data: Entry['data']) => T | undefined): T | undefined {
  return entries.map(({ data }) => said(data)).findLast(value => value !== undefined)
}

function supportIn(entries: readonly Entry[]): readonly (Party & { readonly taskNo: number })[] {
  let support: readonly (Party & { readonly taskNo: number })[] = []
  for (const { data } of entries) {
    support = [...support, ...(data.support ?? [])]
    const moved = data.supportMoved
    if (moved)
      support = support.map(one =>
        one.taskNo === moved.from ? { ...one, taskNo: moved.taskNo, personId: moved.personId } : one,
      )
  }
  return support
}

function reportsIn(entries: readonly Entry[], support: ReturnType<typeof supportIn>): readonly Report[] {
  let lead: Party | null = null
  const reports: Report[] = []
  for (const { seq, action, happenedAt: at, actorId: personId, data } of entries) {
    lead = data.lead ?? lead
    const files = data.files ?? []
    if (action === 'progress')
      reports.push({
        seq,
        kind: 'progress',
        at,
        unitId: lead?.unitId ?? null,
        personId,
        text: data.text ?? '',
        dissents: false,
        files,
      })
    if (data.opinion) {
      const { taskNo, text, dissents } = data.opinion
      const unitId = support.find(one => one.taskNo === taskNo)?.unitId ?? null
      reports.push({ seq, kind: 'support', at, unitId, personId, text, dissents, files })
    }
  }
  return reports
}

/** The answer as far as it has come: proposed by the unit, approved, or reported to the leader. */
function answerIn(entries: readonly Entry[]): ProposedAnswer | null {
  const drafted = entries.findLast(({ data }) => data.draft)
  const approved = entries.findLast(({ data }) => data.answer)
  const said = approved && approved.seq > (drafted?.seq ?? 0) ? approved.data.answer : drafted?.data.draft
  const from = approved && approved.seq > (drafted?.seq ?? 0) ? approved : drafted
  if (!said || !from) return null
  const reported = entries.find(({ seq, data }) => seq > from.seq && data.deliveries)
  return {
    state: reported ? 'reported' : from === approved ? 'approved' : 'draft',
    text: said.text,
    evidence: (drafted ?? from).data.text ?? '',
    files: said.files,
    at: from.happenedAt,
    reportedAt: reported?.happenedAt ?? null,
    approvedBy: 'approvedBy' in said ? (said.approvedBy as string | null) : null,
  }
}

function readersIn(state: MatterState, entries: readonly Entry[]): Round['readers'] {
  const at = (seq: number | undefined) => entries.find(entry => entry.seq === seq)?.happenedAt
  return state.copies.flatMap(copy => {
    const handedAt = at(copy.seq)
    if (handedAt === undefined) return []
    const { unitId = null, personId = null, back } = copy
    return [{ unitId, personId, at: handedAt, readAt: at(back?.seq) ?? null }]
  })
}

function outcomeOf(entries: readonly Entry[], followed: boolean): Round['outcome'] {
  if (followed) return 'instructed-again'
  if (entries.some(({ action }) => action === 'close')) return 'nothing-further'
  return entries.some(({ action }) => action === 'closeRead') ? 'read' : 'open'
}
