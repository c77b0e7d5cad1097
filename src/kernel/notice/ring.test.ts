import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { act, register } from '#kernel/matter/commands.ts'
import { addDays, day, startOfDay } from '#lib/day.ts'
import { eachDatabase } from '#test/database.ts'
import { type TestKernel, testKernel } from '#test/kernel.ts'
import { people, units } from '#test/properties/office.ts'
import { ringDue } from './ring.ts'

const nine = (on: string) => new Date(startOfDay(day(on)).getTime() + 9 * 3_600_000)

interface Said {
  readonly matter_id: string
  readonly person: string
  readonly kind: string
  readonly limit: string
  readonly rung: number
  readonly once: string
}

async function saidIn(kernel: TestKernel, matterId?: string): Promise<Said[]> {
  const { rows } = await kernel.db.pool.query(
    `select n.matter_id, p.name as person, n.kind, n.details->>'limit' as limit, (n.details->>'rung')::int as rung, n.once
     from kernel.notice n join kernel.person p on p.id = n.person_id
     where n.kind in ('due-soon', 'overdue') and ($1::uuid is null or n.matter_id = $1) order by n.id`,
    [matterId ?? null],
  )
  return rows
}

const told = (said: readonly Said[], limit: string) =>
  said.filter(one => one.limit === limit).map(one => `${one.rung} ${one.person}`)

await eachDatabase('the ladder', (open, engine) => {
  let kernel: TestKernel
  before(async () => {
    kernel = await testKernel(open)
  })
  after(() => kernel.close())

  const visit = async (track: 'petition' | 'hotline' = 'hotline') => {
    kernel.at = nine('2026-03-02')
    const { id } = await register(kernel, {
      kind: 'citizen-request',
      key: randomUUID(),
      actor: kernel.as('登记甲'),
      input: {
        door: 'visit',
        receivedOn: '2026-03-02',
        title: '路灯不亮',
        content: '青石巷路灯不亮',
        track,
        raisers: [{ kind: 'person', name: '来访人', phone: '000' }],
      },
    })
    return id
  }
  const does = (matterId: string, who: string, action: string, input: Record<string, unknown> = {}) =>
    act(kernel, { actor: kernel.as(who), key: randomUUID(), matterId, action, input })

  /** What a process keeps in mind may be a quarter of a second old. */
  const absencesAre = async (count: number) => {
    while ((await kernel.facts()).directory.absences.length !== count) await pause(20)
  }

  test('黄灯提醒承办人，逾期次日加科长，再次日主任，再过两日领导，此后不再响', async () => {
    const id = await visit()
    await does(id, '登记甲', 'assign', { unit: units[1]?.id })
    await does(id, '城建联络', 'accept')
    // Five working days from 2026-03-02: due on the 9th, yellow on the 4th.
    for (let on = day('2026-03-03'); on < '2026-04-10'; on = addDays(on, 1)) await ringDue(kernel, nine(on))
    assert.deepEqual(told(await saidIn(kernel, id), 'answer'), [
      '1 城建联络',
      '2 城建联络',
      '2 城建科长',
      '3 主任甲',
      '4 领导甲',
      '4 领导乙',
    ])
  })

  test('停机三周，补响一次：各级各听一遍，说的是现在到了哪一级', async () => {
    const id = await visit()
    await does(id, '登记甲', 'assign', { unit: units[1]?.id })
    await does(id, '城建联络', 'accept')
    await ringDue(kernel, nine('2026-03-30'))
    await ringDue(kernel, nine('2026-03-31'))
    const heard = told(await saidIn(kernel, id), 'answer').toSorted()
    assert.deepEqual(heard, ['4 主任甲', '4 城建科长', '4 城建联络', '4 领导乙', '4 领导甲'].toSorted())
  })

  test('承办人请假，代办人同时听到；假满不再代听', async () => {
    const [owner, substitute] = ['城建联络', '城建经办'].map(name => people.find(one => one.name === name)?.id)
    const { rows } = await kernel.db.pool.query(
      `insert into kernel.absence (id, person_id, substitute_id, from_on, until_on) values ($1, $2, $3, '2026-03-03', '2026-03-05') returning id`,
      [randomUUID(), owner, substitute],
    )
    const id = await visit()
    await does(id, '登记甲', 'assign', { unit: units[1]?.id })
    await does(id, '城建联络', 'accept')
    await absencesAre(1)
    await ringDue(kernel, nine('2026-03-04'))
    await ringDue(kernel, nine('2026-03-10'))
    assert.deepEqual(told(await saidIn(kernel, id), 'answer'), ['1 城建联络', '1 城建经办', '2 城建联络', '2 城建科长'])
    await kernel.db.pool.query('delete from kernel.absence where id = $1', [rows[0].id])
    await absencesAre(0)
  })

  test('延期改了到期日，从头再响', async () => {
    const id = await visit()
    await does(id, '登记甲', 'assign', { unit: units[1]?.id })
    await does(id, '城建联络', 'accept')
    await ringDue(kernel, nine('2026-03-04'))
    kernel.at = nine('2026-03-05')
    await does(id, '城建联络', 'askExtension', { reason: '需勘察' })
    await does(id, '主任甲', 'grantExtension')
    // Five working days more: due on the 16th, yellow on the 11th.
    for (const on of ['2026-03-10', '2026-03-11', '2026-03-16']) await ringDue(kernel, nine(on))
    assert.deepEqual(told(await saidIn(kernel, id), 'answer'), ['1 城建联络', '1 城建联络'])
    const clock = await kernel.db.pool.query(
      `select rung, due_on from kernel.clock where matter_id = $1 and limit_key = 'answer'`,
      [id],
    )
    assert.deepEqual(clock.rows, [{ rung: 1, due_on: '2026-03-16' }])
  })

  test('停了又走、到期日没变的，接着响，不漏也不重', async () => {
    const id = await visit()
    await ringDue(kernel, nine('2026-03-03'))
    const touch = (status: string) =>
      kernel.db.pool.query(
        `update kernel.clock set status = $2, rings_at = case when $2 = 'paused' then null else rings_at end
         where matter_id = $1 and limit_key = 'assign'`,
        [id, status],
      )
    await touch('paused')
    await ringDue(kernel, nine('2026-03-04'))
    assert.deepEqual(told(await saidIn(kernel, id), 'assign'), ['1 登记甲'])
    await touch('running')
    await ringDue(kernel, nine('2026-03-03'))
    await ringDue(kernel, nine('2026-03-04'))
    assert.deepEqual(told(await saidIn(kernel, id), 'assign'), ['1 登记甲', '2 登记甲', '2 主任甲'])
  })

  test('三个进程同时响、一个被 kill -9 再启动，300 个时钟的每一级恰好响一次', { timeout: 600_000 }, async t => {
    const { db } = kernel
    await db.pool.query('update kernel.clock set rings_at = null')
    await db.pool.query(`delete from kernel.notice where kind in ('due-soon', 'overdue')`)
    for (let i = 0; i < 150; i += 10) await Promise.all(Array.from({ length: 10 }, () => visit('petition')))
    const clocks = await db.pool.query('select count(*)::int as n from kernel.clock where rings_at is not null')
    assert.equal(clocks.rows[0].n, 300)

    const target =
      engine === 'embedded'
        ? { dataDir: dirname(db.connection.host as string) }
        : { url: db.connection.connectionString, dataDir: tmpdir() }
    const keys = mkdtempSync(join(tmpdir(), 'huiyin-ring-'))
    const ringers: ChildProcess[] = []
    t.after(() => {
      for (const child of ringers) child.kill('SIGKILL')
      rmSync(keys, { recursive: true, force: true })
    })
    /** Its next message; an Error where it ends before it says anything. */
    const answerOf = async (child: ChildProcess) => {
      const gone = new AbortController()
      const ended = once(child, 'exit', { signal: gone.signal }).then(
        () => Promise.reject(new Error('a ringing process ended')),
        () => undefined,
      )
      await Promise.race([once(child, 'message'), ended])
      gone.abort()
    }
    const start = async (place: number) => {
      const child = fork(new URL(import.meta.resolve('#test/ringing-process.ts')), [JSON.stringify(target), keys])
      ringers[place] = child
      await answerOf(child)
    }
    const rings = async (child: ChildProcess, now: Date) => {
      child.send(now.toISOString())
      await answerOf(child)
    }
    await Promise.all([start(0), start(1), start(2)])
    // Every day on which a rung of either limit can ring: 1 working day to assign, 15 days to inform.
    const days = ['03-03', '03-04', '03-05', '03-09', '03-12', '03-18', '03-19', '03-23']
    for (const [i, on] of days.entries()) {
      const now = nine(`2026-${on}`)
      const [victim, ...others] = ringers as [ChildProcess, ...ChildProcess[]]
      if (i === 0 || i === 5) {
        victim.send(now.toISOString())
        const dying = once(victim, 'exit')
        setTimeout(() => victim.kill('SIGKILL'), 10 + i * 5)
        await Promise.all([dying, ...others.map(child => rings(child, now))])
        await start(0)
        // What the killed one had taken was rolled back; the restarted one rings it.
        await rings(ringers[0] as ChildProcess, now)
      } else await Promise.all(ringers.map(child => rings(child, now)))
    }

    const said = await saidIn(kernel)
    assert.equal(new Set(said.map(one => `${one.once} ${one.person}`)).size, said.length)
    const perRung = new Map<string, number>()
    for (const { limit, rung, person } of said) {
      const key = `${limit} ${rung} ${person}`
      perRung.set(key, (perRung.get(key) ?? 0) + 1)
    }
    // The registrar's unit has no head, so the director hears in their place.
    const each = ['1 登记甲', '2 登记甲', '2 主任甲', '3 主任甲', '4 领导甲', '4 领导乙']
    assert.deepEqual(
      new Map([...perRung].sort()),
      new Map(['assign', 'inform'].flatMap(limit => each.map(one => [`${limit} ${one}`, 150] as const)).sort()),
    )
  })
})
