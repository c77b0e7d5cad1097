import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { type Actor, holds } from '#kernel/people/actor.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import { act, procedureOf } from './commands.ts'

const asSystem = { principals: [], scope: 'system' } as const
const page = 100
/** What a refusal lists of what is still owed, and a report of what was refused. */
const listed = 20

interface OpenTask {
  readonly matter_id: string
  readonly no: number
  readonly number: string
  readonly kind: string
  readonly version: number
  readonly purpose: string
  readonly due_on: Day
}

export interface HandedOver {
  readonly handedOver: number
  /** Still with the person, and why; at most twenty are named. */
  readonly left: number
  readonly refused: readonly { readonly number: string; readonly taskNo: number; readonly refusal: Refusal }[]
}

/**
 * Hands over every open task of one person to another (离岗移交), each by its procedure's own action, so that each matter's
 * ledger says it. One command a task, keyed by `key`: cut short and sent again with the same key, it goes on where it stopped.
 * What one task's rule refuses does not keep the others; it is reported.
 */
export async function handOverAll(
  kernel: Kernel,
  hand: {
    readonly from: string
    readonly to: string
    readonly reason: string
    readonly actor: Actor
    /** At most 50 characters. */
    readonly key: string
  },
): Promise<HandedOver> {
  let handedOver = 0
  const refused: HandedOver['refused'][number][] = []
  let left = 0
  let after: OpenTask | undefined
  do {
    const tasks: readonly OpenTask[] = await readOnly(kernel.db, asSystem, trx =>
      openTasksOf(trx, hand.from, page, after),
    )
    for (const task of tasks) {
      const outcome = await handOverOne(kernel, task, hand)
      if (!isRefusal(outcome)) handedOver += 1
      // Done or handed over by somebody else in the meantime: nothing is left to hand over.
      else if (outcome.code !== 'task-not-open') {
        left += 1
        if (refused.length < listed) refused.push({ number: task.number, taskNo: task.no, refusal: outcome })
      }
    }
    after = tasks.length === page ? tasks.at(-1) : undefined
  } while (after)
  return { handedOver, left, refused }
}

/** Open tasks in the order of matter and number, after the one given. */
async function openTasksOf(
  trx: Transaction<KernelSchema>,
  personId: string,
  most: number,
  after?: OpenTask,
): Promise<readonly OpenTask[]> {
  const beyond = after ? sql`and (t.matter_id, t.no) > (${after.matter_id}::uuid, ${after.no}::integer)` : sql``
  const { rows } =
    await sql<OpenTask>`select t.matter_id, t.no, m.number, m.kind, m.procedure_version as version, t.purpose, t.due_on
    from kernel.task t join kernel.matter m on m.id = t.matter_id
    where t.owner_id = ${personId} and t.closed_seq is null ${beyond} order by t.matter_id, t.no limit ${most}`.execute(
      trx,
    )
  return rows
}

async function handOverOne(
  kernel: Kernel,
  task: OpenTask,
  { to, reason, actor, key }: Parameters<typeof handOverAll>[1],
): Promise<Refusal | undefined> {
  const { actions } = procedureOf(kernel, task.kind, task.version)
  const action = Object.entries(actions).find(([, spec]) => spec.deed === 'hand-over')?.[0]
  if (action === undefined)
    return refusal('no-hand-over-here', 409, {
      zh: '此类事项没有移交环节，请先办结或退回。',
      en: 'A matter of this kind cannot be handed over. Finish or return it first.',
    })
  try {
    await act(kernel, {
      actor,
      key: `${key}:${task.matter_id}:${task.no}`,
      matterId: task.matter_id,
      action,
      input: { taskNo: task.no, person: to, reason },
    })
    return undefined
  } catch (error) {
    if (isRefusal(error)) return error
    throw error
  }
}

/**
 * Deactivates a person who owes nothing any more. Refused while tasks are open, saying how many and naming the first twenty by
 * number alone: whoever administers people sees no matter. Throws a Refusal.
 */
export async function deactivatePerson(
  kernel: Kernel,
  { personId, actor }: { readonly personId: string; readonly actor: Actor },
): Promise<void> {
  if (!holds(actor, 'security-admin'))
    throw refusal('not-security-admin', 403, {
      zh: '人员由安全管理员停用。',
      en: 'People are deactivated by the security administrator.',
    })
  const now = kernel.now()
  await inTransaction(kernel.db, asSystem, async trx => {
    await refuseWhileOwing(trx, personId)
    const { numUpdatedRows } = await trx
      .updateTable('kernel.person')
      .set({ active: false, deactivated_at: now })
      .where('id', '=', personId)
      .where('active', '=', true)
      .executeTakeFirst()
    if (numUpdatedRows === 0n)
      throw refusal('no-such-person', 404, { zh: '没有此人员，或已停用。', en: 'There is no such active person.' })
    await recordAudit(trx, { at: now, actor, act: 'person-deactivated', subject: personId })
  }).catch(async (error: { constraint?: string }) => {
    // A task that fell to the person after we looked: the database saw it.
    if (error.constraint === 'hand-over-first')
      await readOnly(kernel.db, asSystem, trx => refuseWhileOwing(trx, personId))
    throw error
  })
}

async function refuseWhileOwing(trx: Transaction<KernelSchema>, personId: string): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kernel.task
    where owner_id = ${personId} and closed_seq is null`.execute(trx)
  const count = rows[0]?.count ?? 0
  if (count === 0) return
  const tasks = await openTasksOf(trx, personId, listed)
  throw refusal(
    'hand-over-first',
    409,
    {
      zh: `该人员还有 ${count} 件未办结的待办，请先移交，再停用。`,
      en: `This person still owes ${count} task(s). Hand them over first, then deactivate.`,
    },
    {
      count,
      tasks: tasks.map(({ number, no, purpose, due_on }) => ({ number, taskNo: no, purpose, dueOn: due_on })),
    },
  )
}
