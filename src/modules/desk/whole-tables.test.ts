import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { readOnly } from '#kernel/db/transaction.ts'
import { entriesOf, matterById } from '#kernel/matter/queries.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { openTestDatabases } from '#test/database.ts'
import { actorOf, kernelWithMatters, type OpenKernel, staff } from '#test/many-matters.ts'
import { lampsOf, tasksOwedBy } from './desk-queries.ts'
import { mattersLike } from './likeness.ts'
import { type MatterFilters, mattersFound } from './list-queries.ts'

type Trx = Transaction<KernelSchema>

/**
 * That what a clerk asks reads no table from end to end, also within the functions that search: PostgreSQL itself counts its
 * sequential scans. Enough matters that its planner would not read a table whole just because it is small; not on the
 * embedded database too, whose planner is the same.
 */
const matters = 5000
const engine = (await openTestDatabases()).find(one => one.name === 'postgresql')

describe('the tables of a large office', { skip: engine ? false : 'no PostgreSQL' }, () => {
  let kernel: OpenKernel
  before(async () => {
    if (engine) kernel = await kernelWithMatters(engine.open, matters)
  })
  after(() => kernel?.close())

  /** The kernel's tables by how often this transaction has begun to read each whole. */
  async function scans(trx: Trx): Promise<ReadonlyMap<string, number>> {
    const { rows } = await sql<{ name: string; times: number }>`
      select relname as name, seq_scan::int as times from pg_stat_xact_user_tables where schemaname = 'kernel'`.execute(
      trx,
    )
    return new Map(rows.map(row => [row.name, row.times]))
  }

  async function readWhole(role: string, ask: (trx: Trx, person: (typeof staff)[number]) => Promise<unknown>) {
    const person = staff.find(one => one.role === role)
    if (!person) throw new Error(`nobody is ${role}`)
    return readOnly(kernel.db, databaseActorOf(actorOf(person)), async trx => {
      const before = await scans(trx)
      await ask(trx, person)
      const after = await scans(trx)
      return [...after].filter(([name, times]) => times > (before.get(name) ?? 0)).map(([name]) => name)
    })
  }

  const now = new Date()
  const list = (filters: Partial<MatterFilters>, after?: string) => (trx: Trx, person: (typeof staff)[number]) =>
    mattersFound(trx, databaseActorOf(actorOf(person)), { sort: 'newest', ...filters }, now, { limit: 50, after })
  const yearAgo = new Date(now.getTime() - 365 * 86_400_000).toISOString()

  const questions: Readonly<Record<string, (trx: Trx, person: (typeof staff)[number]) => Promise<unknown>>> = {
    'list, newest': list({}),
    'list, deep in it': list({}, `${yearAgo}~00000000-0000-7000-8000-000000000000`),
    'list, by due day': list({ sort: 'due' }),
    'list, open': list({ open: 'yes' }),
    'list, closed': list({ open: 'no' }),
    'list, red': list({ lamp: 'red' }),
    'list, green': list({ lamp: 'green' }),
    'list, step': list({ step: 'handling', open: 'yes' }),
    'list, step that is rare': list({ step: 'reported' }),
    'list, kind': list({ kind: 'leader-instruction' }),
    'list, door': list({ door: 'visit' }),
    'list, days': list({ from: '2025-01-01', until: '2025-02-01' }),
    'search, common word': list({ q: '小区' }),
    'search, two words': list({ q: '小区 物业' }),
    'search, rare word': list({ q: '鹿露禄' }),
    'search, nowhere': list({ q: '鑫犇' }),
    'search, filtered': list({ q: '物业', open: 'yes', sort: 'due' }),
    'alike, title': trx => mattersLike(trx, '小区物业收费不公示'),
    desk: (trx, person) => tasksOwedBy(trx, databaseActorOf(actorOf(person)), [person.id], { limit: 50 }, now),
    'desk, lamps': (trx, person) => lampsOf(trx, [person.id], now),
    'matter page': async (trx, person) => {
      const [first] = (await list({})(trx, person)).matters
      assert.ok(first)
      await matterById(trx, first.id)
      await entriesOf(trx, first.id)
    },
  }

  test('PostgreSQL counts when a table is read whole', async () => {
    assert.deepEqual(await readWhole('liaison', trx => sql`select count(title) from kernel.matter`.execute(trx)), [
      'matter',
    ])
  })

  for (const [name, ask] of Object.entries(questions)) {
    test(`${name}: a clerk reads no table whole`, async () => {
      assert.deepEqual(await readWhole('liaison', ask), [])
    })
  }
})
