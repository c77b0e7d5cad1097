import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import { startJobs } from '#kernel/job/runner.ts'
import { loadFacts } from '#kernel/people/facts-cache.ts'
import { addDays, day } from '#lib/day.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { units } from '#test/properties/office.ts'
import { randomHistory } from '#test/properties/random-history.ts'
import { act, procedureOf, register } from './commands.ts'
import { previewRecompute, recomputeAll, recomputeJob } from './recompute.ts'
import type { MatterState } from './state.ts'
import { clocksNow, type Effect, effectOf, nextDue, recordOf } from './write.ts'

const asSystem = { principals: [], scope: 'system' } as const
const matters = 120

/** A whole random history in one record. */
async function record(kernel: TestKernel, seed: number): Promise<void> {
  const history = randomHistory(
    seed,
    [procedureOf(kernel, 'citizen-request'), procedureOf(kernel, 'disclosure-request')],
    8,
  )
  let effect: Effect | undefined
  for (const step of history.steps) effect = effectOf(history.procedure, step.before, step.decision, step.facts, effect)
  const last = history.steps.at(-1)
  if (!effect || !last) throw new Error(`seed ${seed} did nothing`)
  const raisers = history.identities.slice(0, effect.state.raisers.length)
  const json = JSON.stringify(recordOf({ ...effect, notices: [] }, last.facts, { raisers }))
  await inTransaction(kernel.db, asSystem, trx => sql`select kernel.record(${json}::jsonb)`.execute(trx))
}

interface Kept {
  readonly state: MatterState
  readonly due_on: string
  readonly party_due: Date[]
  readonly due_at: Date
  readonly clocks: { limit_key: string; due_on: string; yellow_on: string; status: string }[]
  readonly tasks: { no: number; limit_key: string; due_on: string; yellow_on: string }[]
}

async function kept(kernel: TestKernel): Promise<readonly Kept[]> {
  const { rows } = await kernel.db.pool.query(`select s.state, m.due_on, m.due_at,
      (select array_agg(distinct y.due_at) from kernel.party y where y.matter_id = m.id) as party_due,
      (select jsonb_agg(jsonb_build_object('limit_key', limit_key, 'due_on', due_on, 'yellow_on', yellow_on, 'status', status) order by limit_key collate "C")
        from kernel.clock c where c.matter_id = m.id) as clocks,
      (select jsonb_agg(jsonb_build_object('no', no, 'limit_key', limit_key, 'due_on', due_on, 'yellow_on', yellow_on) order by no)
        from kernel.task t where t.matter_id = m.id and closed_seq is null) as tasks
    from kernel.matter m join kernel.matter_state s on s.matter_id = m.id where m.open order by m.id`)
  return rows
}

/** Everything that is stored of open matters is what the calendar of now gives from their states. */
async function assertAsFromScratch(kernel: TestKernel): Promise<void> {
  const facts = { ...(await loadFacts(kernel.db)).kept, now: kernel.now() }
  const all = await kept(kernel)
  assert.ok(all.length > matters / 4, `only ${all.length} open matters were looked at`)
  for (const one of all) {
    const procedure = kernel.procedures.get(`${one.state.kind}@${one.state.version}`)
    if (!procedure) throw new Error(`no ${one.state.kind}`)
    const clocks = clocksNow(procedure, one.state, facts)
    const rows = Object.values(clocks)
      .map(({ limit, dueOn, yellowOn, status }) => ({ limit_key: limit, due_on: dueOn, yellow_on: yellowOn, status }))
      .sort((a, b) => (a.limit_key < b.limit_key ? -1 : 1))
    assert.deepEqual(one.clocks, rows)
    for (const task of one.tasks) {
      const clock = clocks[task.limit_key]
      assert.deepEqual([task.due_on, task.yellow_on], [clock?.dueOn, clock?.yellowOn])
    }
    const due = nextDue(one.state, clocks)
    assert.deepEqual([one.due_on, one.due_at.toISOString()], [due?.due_on, due?.due_at])
    assert.deepEqual(
      one.party_due.map(at => at.toISOString()),
      [due?.due_at],
    )
  }
}

await eachDatabase('recomputing', open => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open, new Date('2026-01-05T02:00:00Z'))
    for (let seed = 1; seed <= matters; seed += 10)
      await Promise.all(Array.from({ length: 10 }, (_, i) => record(kernel, seed + i)))
    await recomputeAll(kernel, { reason: 'day' })
  })
  after(() => kernel.close())

  const rests = (...days: readonly string[]) =>
    kernel.db.pool.query(
      `insert into kernel.office_day ("on", worked, name, added_at) select x, false, '停工', now() from unnest($1::date[]) x`,
      [days],
    )
  const moved = async () =>
    (
      await kernel.db.pool.query(
        `select matter_id, person_id, details->>'why' as why, details->'moves' as moves from kernel.notice where kind = 'due-changed'`,
      )
    ).rows

  test('日历改了，重算之后与从头推算的处处相同；再算一遍，什么也不改', async () => {
    // A week of rest in each year that the histories play in.
    for (const year of [2024, 2025, 2026])
      await rests(
        ...Array.from({ length: 300 }, (_, i) => addDays(day(`${year}-01-15`), i)).filter((_, i) => i % 9 < 2),
      )
    const { looked, changed } = await recomputeAll(kernel, { reason: 'calendar' })
    assert.ok(changed > looked / 4, `${changed} of ${looked} moved`)
    await assertAsFromScratch(kernel)
    const told = (await moved()).length
    assert.deepEqual(await recomputeAll(kernel, { reason: 'calendar' }), { looked, changed: 0 })
    assert.equal((await moved()).length, told)
  })

  test('每人每件说一次，从哪天改到哪天、为何', async () => {
    const all = await moved()
    assert.ok(all.length > 0)
    assert.equal(new Set(all.map(one => `${one.matter_id} ${one.person_id}`)).size, all.length)
    for (const one of all) {
      assert.equal(one.why, 'calendar')
      assert.ok(one.moves.length > 0)
      for (const move of one.moves) assert.ok(move.from < move.to, `${move.from} → ${move.to}`)
    }
  })

  test('先看后改：预览说的与重算做的相同', async () => {
    await kernel.db.pool.query('delete from kernel.notice')
    const facts = await loadFacts(kernel.db)
    const { rows } = await kernel.db.pool.query('select "on", name from kernel.office_day')
    const extra = ['2025-02-06', '2025-05-20', '2025-11-12', '2025-12-17', '2026-01-14']
    const candidate = workingCalendar({
      years: nationalYears(),
      officeDays: [...rows.map(row => row.on), ...extra].map(on => ({
        day: day(on),
        worked: false,
        name: { zh: '停工', en: 'rest' },
      })),
    })
    assert.deepEqual(await previewRecompute(kernel, facts.kept.calendar), { count: 0, changes: [] })
    const before = new Map((await kept(kernel)).map(one => [one.state.id, one]))
    const preview = await previewRecompute(kernel, candidate)
    await rests(...extra)
    await recomputeAll(kernel, { reason: 'calendar' })
    const made = (await kept(kernel)).flatMap(one =>
      one.clocks
        .map(clock => ({ clock, was: before.get(one.state.id)?.clocks.find(c => c.limit_key === clock.limit_key) }))
        .filter(({ clock, was }) => clock.status === 'running' && was?.due_on !== clock.due_on)
        .map(({ clock, was }) => `${one.state.id} ${clock.limit_key} ${was?.due_on} ${clock.due_on}`),
    )
    assert.ok(made.length > 0)
    assert.equal(preview.count, made.length)
    assert.deepEqual(
      preview.changes.map(one => `${one.matterId} ${one.limit} ${one.from} ${one.to}`).toSorted(),
      made.toSorted(),
    )
  })

  test('改日历的同一事务里就排上了重算，一次改几天只算一遍；改设定也一样', async () => {
    await kernel.db.pool.query('delete from graphile_worker._private_jobs')
    await rests('2026-01-20')
    await rests('2026-01-21')
    const jobs = await kernel.db.pool.query('select count(*)::int as n from graphile_worker._private_jobs')
    assert.equal(jobs.rows[0].n, 1)
    const runner = await startJobs(kernel, [recomputeJob], { pollIntervalMs: 100 })
    const idle = async () => {
      for (;;) {
        const { rows } = await kernel.db.pool.query('select count(*)::int as n from graphile_worker._private_jobs')
        if (rows[0].n === 0) return
        await pause(20)
      }
    }
    await idle()
    await assertAsFromScratch(kernel)
    await kernel.db.pool.query(`insert into kernel.setting values ('citizen-request.assign', '4', now())`)
    await idle()
    await assertAsFromScratch(kernel)
    const { rows } = await kernel.db.pool.query(
      `select count(*)::int as n from kernel.notice where kind = 'due-changed' and details->>'why' = 'setting'`,
    )
    assert.ok(rows[0].n > 0)
    await runner.stop()
  })

  test('重算与办理同时进行：办理的写入算数，最后处处相同', async () => {
    const made = await Promise.all(
      Array.from({ length: 30 }, () =>
        register(kernel, {
          kind: 'citizen-request',
          key: randomUUID(),
          actor: kernel.as('登记甲'),
          input: {
            door: 'visit',
            receivedOn: '2026-01-05',
            title: '路灯不亮',
            content: '青石巷路灯不亮',
            track: 'hotline',
            raisers: [{ kind: 'person', name: '来访人', phone: '000' }],
          },
        }),
      ),
    )
    await rests('2026-01-07', '2026-01-08')
    await pause(300) // commands from here on know the new calendar
    await Promise.all([
      recomputeAll(kernel, { reason: 'calendar' }),
      recomputeAll(kernel, { reason: 'calendar' }),
      ...made.map(({ id }) =>
        act(kernel, {
          actor: kernel.as('登记甲'),
          key: randomUUID(),
          matterId: id,
          action: 'assign',
          input: { unit: units[1]?.id },
        }),
      ),
    ])
    await assertAsFromScratch(kernel)
    const { rows } = await kernel.db.pool.query(
      'select count(*)::int as n from kernel.matter where id = any ($1) and seq = 2',
      [made.map(one => one.id)],
    )
    assert.equal(rows[0].n, made.length)
  })
})
