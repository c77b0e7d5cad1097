import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '#kernel/db/open.ts'
import { asOwner, inTransaction } from '#kernel/db/transaction.ts'
import { type Effect, effectOf, recordOf } from '#kernel/matter/write.ts'
import { disclosureRequest } from '#modules/disclosure/disclosure-request.procedure.ts'
import { incomingDocument } from '#modules/documents/incoming/incoming-document.procedure.ts'
import { outgoingDocument } from '#modules/documents/outgoing/outgoing-document.procedure.ts'
import { leaderInstruction } from '#modules/instructions/leader-instruction.procedure.ts'
import { proposal } from '#modules/proposals/proposal.procedure.ts'
import { citizenRequest } from '#modules/requests/citizen-request.procedure.ts'
import { departmentRequest } from '#modules/requests/department-request.procedure.ts'
import { eachDatabase } from '#test/database.ts'
import { people, posts, units } from './office.ts'
import { type RandomHistory, randomHistory } from './random-history.ts'

const procedures = [
  citizenRequest,
  departmentRequest,
  leaderInstruction,
  disclosureRequest,
  proposal,
  incomingDocument,
  outgoingDocument,
  // Supervised items stand under a plan that is there: written and recounted in `supervision/plans/figures.test.ts`.
]
const count = Number(process.env.HUIYIN_RECORDED_HISTORIES ?? 1000)
const asSystem = { principals: [], scope: 'system' } as const

async function furnish(db: Database): Promise<void> {
  await asOwner(db, async trx => {
    await trx
      .insertInto('kernel.unit')
      .values(units.map(({ id, name, shortName, sort }) => ({ id, name, short_name: shortName, sort })))
      .execute()
    await trx
      .insertInto('kernel.person')
      .values(people.map(({ id, name }) => ({ id, name, created_at: new Date(0) })))
      .execute()
    await trx
      .insertInto('kernel.post')
      .values(
        posts.map(post => ({
          id: post.id,
          person_id: post.personId,
          unit_id: post.unitId,
          role: post.role,
          from_on: post.fromOn,
        })),
      )
      .execute()
  })
}

/** Each step of the history as the command that it was: one call, one transaction, checked by the database at its commit. */
async function live(db: Database, history: RandomHistory): Promise<void> {
  for (const [i, step] of history.steps.entries()) {
    const effect: Effect = effectOf(history.procedure, step.before, step.decision, step.facts)
    const raisers = history.identities.slice(step.before?.raisers.length ?? 0, step.decision.state.raisers.length)
    const command = {
      actor: 'system:test',
      key: `${history.seed}:${i}`,
      digest: '00',
      result: {},
      recorded_at: step.facts.now.toISOString(),
    }
    const record = recordOf(effect, step.facts, { command, ...(raisers.length > 0 ? { raisers } : {}) })
    await inTransaction(db, asSystem, trx => sql`select kernel.record(${JSON.stringify(record)}::jsonb)`.execute(trx))
  }
}

await eachDatabase('recorded histories', open => {
  let db: Database
  before(async () => {
    db = await open()
    await furnish(db)
  })
  after(() => db.close())

  test(`${count} random histories are written step by step, and every commit keeps the promise`, async () => {
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let seed = 1 + writer; seed <= count; seed += 4) await live(db, randomHistory(seed, procedures, 12))
    })
    await Promise.all(writers)
    const { rows } = await db.pool.query(`select count(*)::int as matters from kernel.matter`)
    assert.equal(rows[0].matters, count)
  })

  test('numbers of each series run from 1 without a gap, each once', async () => {
    const { rows } =
      await db.pool.query(`select series, year, count(*)::int as n, min(no)::int as first, max(no)::int as last, count(distinct matter_id)::int as matters
      from kernel.number group by series, year`)
    for (const row of rows)
      assert.deepEqual(
        { first: row.first, last: row.last, matters: row.matters },
        { first: 1, last: row.n, matters: row.n },
        `${row.series}${row.year}`,
      )
  })

  test('what the database keeps says the same as the ledger', async () => {
    const { rows } = await db.pool.query(`select count(*)::int as wrong from kernel.matter m
      where m.seq <> (select count(*) from kernel.entry e where e.matter_id = m.id)
        or m.head <> (select hash from kernel.entry e where e.matter_id = m.id order by seq desc limit 1)
        or (m.open and not exists (select from kernel.task t where t.matter_id = m.id and t.closed_seq is null))`)
    assert.equal(rows[0].wrong, 0)
  })
})
