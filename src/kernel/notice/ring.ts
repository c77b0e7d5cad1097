import { sql } from 'kysely'
import { z } from 'zod'
import { inTransaction } from '#kernel/db/transaction.ts'
import { defineJob } from '#kernel/job/define-job.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import { type Day, dayOf } from '#lib/day.ts'
import { ladder, ringAfter, type Told } from './ladder.ts'
import { type Owed, personsTold } from './told.ts'

interface Bell {
  readonly matter_id: string
  readonly limit_key: string
  readonly started_on: Day
  readonly due_on: Day
  readonly due_at: Date
  readonly yellow_on: Day
  readonly rung: number
  readonly kind: string
  readonly version: number
  readonly title: string
  readonly owed: Owed['tasks']
  readonly raised_by: readonly string[]
}

const batch = 200
const asSystem = { principals: [], scope: 'system' } as const

/**
 * Rings every bell that is due at `now`: tells whoever the ladder names and moves each clock to its next rung. Each rung of each
 * clock is told once, whichever processes do this at once and wherever one of them stops: a bell is taken, told and moved on in
 * one transaction. Returns how many clocks rang.
 *
 * Rungs that passed while nobody rang (the server was off for three weeks) are told as one: everybody whom any of them names
 * hears once, of the highest, which is what is true now.
 */
export async function ringDue(kernel: Kernel, now: Date): Promise<number> {
  let rang = 0
  for (let taken = batch; taken === batch; rang += taken) taken = await ringBatch(kernel, now)
  return rang
}

async function ringBatch(kernel: Kernel, now: Date): Promise<number> {
  const facts = { ...(await kernel.facts()), now }
  return inTransaction(kernel.db, asSystem, async trx => {
    const { rows } = await sql<Bell>`select * from kernel.take_bells(${now}, ${batch})`.execute(trx)
    if (rows.length === 0) return 0
    const rung = rows.map(bell => ringOne(kernel, bell, facts))
    const record = { clocks: rung.map(one => one.clock), notices: rung.flatMap(one => one.notices) }
    await sql`select kernel.ring(${JSON.stringify(record)}::jsonb)`.execute(trx)
    return rows.length
  })
}

function ringOne(kernel: Kernel, bell: Bell, facts: Facts) {
  const { now } = facts
  const clock = {
    startedOn: bell.started_on,
    yellowOn: bell.yellow_on,
    dueOn: bell.due_on,
    dueAt: bell.due_at.toISOString(),
  }
  let rung = bell.rung
  let next = ringAfter(rung, clock, facts)
  const tell: Told[] = []
  while (next !== null && new Date(next) <= now) {
    tell.push(...(ladder[rung]?.tell ?? []))
    rung += 1
    next = ringAfter(rung, clock, facts)
  }
  return {
    clock: { matter_id: bell.matter_id, limit_key: bell.limit_key, rung, rings_at: next },
    // A clock that woke, or whose office has moved the rungs, may not be due after all.
    notices: rung === bell.rung ? [] : noticesOf(kernel, bell, tell, rung, facts),
  }
}

function noticesOf(kernel: Kernel, bell: Bell, tell: readonly Told[], rung: number, facts: Facts) {
  const owed = { tasks: bell.owed, raisedBy: bell.raised_by }
  const limit = kernel.procedures.get(`${bell.kind}@${bell.version}`)?.limits[bell.limit_key]
  return personsTold(tell, bell.limit_key, owed, facts.directory, dayOf(facts.now)).map(person => ({
    person_id: person,
    kind: ladder[rung - 1]?.when === 'yellow' ? 'due-soon' : 'overdue',
    matter_id: bell.matter_id,
    details: { title: bell.title, limit: bell.limit_key, limitTitle: limit?.title, dueOn: bell.due_on, rung },
    made_at: facts.now,
    once: `${bell.matter_id}:${bell.limit_key}:${bell.due_at.toISOString()}:${rung}`,
  }))
}

/** 催办, every minute. */
export const ringJob = defineJob({
  name: 'ring',
  cron: '* * * * *',
  payload: z.unknown(),
  async run(kernel) {
    await ringDue(kernel, kernel.now())
  },
})
