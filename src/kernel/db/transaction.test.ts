import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { eachDatabase } from '#test/database.ts'
import type { Database } from './open.ts'
import { asOwner, inTransaction, readOnly } from './transaction.ts'

const person = '0190b2c4-0000-7000-8000-000000000001'
const clerk = { principals: [person], scope: 'own' } as const
const office = { principals: [], scope: 'system' } as const

await eachDatabase('a transaction', (open, engine) => {
  let db: Database

  before(async () => {
    db = await open()
    await db.pool.query(`
      create table public.account (name text primary key, balance integer not null, ref integer,
        constraint "no debts" check (balance >= 0));
      create table public.branch (id integer primary key);
      alter table account add foreign key (ref) references branch deferrable initially deferred;
      insert into account values ('a', 10), ('b', 10);
      grant all on account, branch to huiyin_app`)
  })
  after(() => db.close())

  const balance = async () => (await db.pool.query(`select balance from account where name = 'a'`)).rows[0].balance

  test('runs as the restricted role with the eyes of the actor', async () => {
    const seen = await inTransaction(db, clerk, trx =>
      sql<object>`select current_user::text as role, kernel.scope() as scope, kernel.principals()::text as principals`.execute(
        trx,
      ),
    )
    assert.deepEqual(seen.rows, [{ role: 'huiyin_app', scope: 'own', principals: `{${person}}` }])
  })

  test('leaves neither role nor eyes on the connection', async () => {
    await inTransaction(db, clerk, async () => {})
    const { rows } = await db.pool.query(`select current_user = session_user as same, kernel.scope() as scope`)
    assert.equal(rows[0].same, true)
    assert.notEqual(rows[0].scope, 'own')
  })

  test('is rolled back when the work fails', async () => {
    const failure = new Error('changed my mind')
    const work = inTransaction(db, office, async trx => {
      await sql`update account set balance = 0 where name = 'a'`.execute(trx)
      throw failure
    })
    await assert.rejects(work, failure)
    assert.equal(await balance(), 10)
  })

  test('rejects when a deferred constraint fails at the commit', async () => {
    const work = inTransaction(db, office, trx => sql`update account set ref = 7 where name = 'a'`.execute(trx))
    await assert.rejects(work, { code: '23503' })
  })

  test('rejects when a failed statement was hidden, for nothing is committed', async () => {
    const work = inTransaction(db, office, async trx => {
      await sql`update account set balance = 5 where name = 'a'`.execute(trx)
      await sql`update account set balance = -1 where name = 'b'`.execute(trx).catch(() => {})
    })
    await assert.rejects(work, /nothing was committed/)
    assert.equal(await balance(), 10)
  })

  test('changes nothing when it is read only', async () => {
    const work = readOnly(db, office, trx => sql`update account set balance = 1`.execute(trx))
    await assert.rejects(work, { code: '25006' })
  })

  test('is tried again after a serialization failure', {
    skip: engine === 'embedded' && 'one session cannot clash',
  }, async () => {
    let runs = 0
    const spend = (name: string) =>
      inTransaction(
        db,
        office,
        async trx => {
          runs++
          const { rows } = await sql<{ sum: number }>`select sum(balance)::int as sum from account`.execute(trx)
          await new Promise(later => setTimeout(later, 50))
          if ((rows[0]?.sum ?? 0) >= 15)
            await sql`update account set balance = balance - 8 where name = ${name}`.execute(trx)
        },
        { isolation: 'serializable' },
      )
    await Promise.all([spend('a'), spend('b')])
    const { rows } = await db.pool.query('select sum(balance)::int as sum from account')
    assert.equal(rows[0].sum, 12)
    assert.ok(runs > 2)
    await db.pool.query('update account set balance = 10')
  })

  test('as owner is bound by no role', async () => {
    const { rows } = await asOwner(db, trx => sql<object>`select current_user = session_user as owner`.execute(trx))
    assert.deepEqual(rows, [{ owner: true }])
  })

  test('takes nothing for a principal but a uuid, for a scope but the four', async () => {
    await assert.rejects(
      inTransaction(db, { ...clerk, principals: [`x'); drop table account; --`] }, async () => {}),
      TypeError,
    )
    await assert.rejects(
      inTransaction(db, { ...clerk, scope: 'everything' as 'all' }, async () => {}),
      TypeError,
    )
  })

  test('counts rows, and reads days as text, bigint as number, instants as Date', async () => {
    const result = await asOwner(db, trx => sql`update account set balance = balance`.execute(trx))
    assert.equal(result.numAffectedRows, 2n)
    const { rows } = await asOwner(db, trx =>
      sql`select date '2026-02-10' as day, array[date '2026-02-10'] as days, 9007199254740991 as n, 9007199254740993 as big,
        array[1::bigint, null] as list, timestamptz '2026-02-10T00:00:00+08' as at`.execute(trx),
    )
    const at = new Date('2026-02-09T16:00:00Z')
    assert.deepEqual(rows, [
      { day: '2026-02-10', days: ['2026-02-10'], n: 9007199254740991, big: '9007199254740993', list: [1, null], at },
    ])
  })
})
