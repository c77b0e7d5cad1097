import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { answerNow } from '#kernel/matter/answered.ts'
import type { Entry } from '#kernel/matter/entry.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { Directory } from '#kernel/people/directory.ts'
import { type Day, dayOf } from '#lib/day.ts'
import type { EarlierAnswer } from './perfunctory/copies.ts'
import { perfunctoryMarks } from './perfunctory/perfunctory-marks.ts'

/** Compared with the latest: a copy is of what others have just written. */
const mostCompared = 800

interface AnswerBefore {
  readonly matter_id: string
  readonly number: string
  readonly unit_id: string
  readonly title: string
  readonly text: string
  readonly answered_at: Date
}

export async function answersBefore(trx: Transaction<KernelSchema>, except: string): Promise<readonly AnswerBefore[]> {
  const { rows } =
    await sql<AnswerBefore>`select * from supervision.answers_before(${except}::uuid, ${mostCompared})`.execute(trx)
  return rows
}

/** The marks of the draft under review, or of the answer that stands; none where there is neither. */
export function marksOf(
  state: MatterState,
  entries: readonly Entry[],
  before: readonly AnswerBefore[],
  { units }: Directory,
) {
  const draft = state.draft ?? answerNow(state)
  if (!draft || !state.lead) return []
  const said = entries[draft.seq - 1]?.data.text
  const unit = state.lead.unitId
  const earlier: EarlierAnswer[] = [
    ...before.map(one => ({
      id: one.matter_id,
      unit: one.unit_id,
      item: one.title,
      period: monthOf(dayOf(one.answered_at)),
      text: one.text,
    })),
    ...ownReports(state, entries, draft.seq),
  ]
  const given = {
    unit,
    item: String(state.fields.title ?? ''),
    answer: draft.text,
    request: [state.fields.title, state.fields.content].filter(one => typeof one === 'string').join('\n'),
    evidence: [...draft.files.map(file => file.name), ...(said ? [said] : [])],
  }
  const numbers = new Map(before.map(one => [one.matter_id, one.number]))
  const names = (unitId: string) => units.get(unitId)?.name ?? ''
  return perfunctoryMarks(given, earlier).map(({ kind, reason, like, point }) => ({
    kind,
    reason: like ? named(reason, like.unit, names(like.unit)) : reason,
    ...(point === undefined ? {} : { point }),
    ...(like
      ? {
          like: {
            number: numbers.get(like.id) ?? '',
            unit: names(like.unit),
            similarity: like.similarity,
            passages: like.passages.map(one => one.text).slice(0, 10),
          },
        }
      : {}),
  }))
}

/** What the unit reported on the same matter, and its earlier answers and drafts. */
function ownReports(state: MatterState, entries: readonly Entry[], until: number): readonly EarlierAnswer[] {
  const unit = state.lead?.unitId ?? ''
  return entries
    .filter(entry => entry.seq < until && (entry.action === 'progress' || entry.data.answer || entry.data.draft))
    .map(entry => ({
      id: `${entry.matterId}:${entry.seq}`,
      unit,
      item: String(state.fields.title ?? ''),
      period: monthOf(dayOf(new Date(entry.happenedAt))),
      text: entry.data.answer?.text ?? entry.data.draft?.text ?? entry.data.text ?? '',
    }))
}

const monthOf = (on: Day) => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月`

/** Units are compared by id and said by name. */
function named(reason: { readonly zh: string; readonly en: string }, id: string, name: string) {
  return { zh: reason.zh.replaceAll(id, name), en: reason.en.replaceAll(id, name) }
}
