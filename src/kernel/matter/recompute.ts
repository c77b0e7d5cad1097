import { sql } from 'kysely'
import { z } from 'zod'
import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { defineJob } from '#kernel/job/define-job.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { loadFacts } from '#kernel/people/facts-cache.ts'
import type { Text } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import { affectedBetween } from './affected.ts'
import type { Facts } from './facts.ts'
import { openMatters, type StoredMatter } from './open-matters.ts'
import { type Recomputed, recomputed } from './recomputed.ts'

/** Why clocks are reckoned again. `day`: nightly, for clocks that are held, whose day moves with the days. */
export type RecomputeReason = 'calendar' | 'setting' | 'day'

const page = 200
/** What one job does before it hands on to the next, so that stopping waits seconds and a killed one repeats little. */
const slice = 5000
const asSystem = { principals: [], scope: 'system' } as const

/**
 * Reckons the clocks of every open matter again from its state, writes what differs, and tells whoever owes what moved: one
 * notice a person and matter. Pages by id, so memory does not grow with the office. What is right already is not written:
 * doing it twice changes nothing. A matter that moves on meanwhile is read and reckoned anew.
 */
export async function recomputeAll(
  kernel: Kernel,
  { reason }: { readonly reason: RecomputeReason },
): Promise<{ readonly looked: number; readonly changed: number }> {
  const { kept } = await loadFacts(kernel.db)
  const facts = { ...kept, now: kernel.now() }
  let [looked, changed] = [0, 0]
  for (let after: string | null = null; ; ) {
    const done = await recomputePage(kernel, facts, reason, after)
    looked += done.looked
    changed += done.changed
    if (done.last === null) return { looked, changed }
    after = done.last
  }
}

async function recomputePage(kernel: Kernel, facts: Facts, reason: RecomputeReason, after: string | null) {
  const matters = await readOnly(kernel.db, asSystem, trx => openMatters(trx, { after, most: page }))
  const changed = await write(kernel, facts, reason, matters)
  return { looked: matters.length, changed, last: matters.length === page ? (matters.at(-1)?.id ?? null) : null }
}

async function write(
  kernel: Kernel,
  facts: Facts,
  reason: RecomputeReason,
  matters: readonly StoredMatter[],
  tries = 1,
): Promise<number> {
  const changes = matters.flatMap(matter => recomputed(kernel.procedures, matter, facts) ?? [])
  if (changes.length === 0) return 0
  const record = changes.map(change => recordOf(change, reason, facts))
  const movedOn = await inTransaction(kernel.db, asSystem, async trx => {
    const { rows } = await sql<{
      moved_on: string
    }>`select moved_on from kernel.recompute(${JSON.stringify(record)}::jsonb)`.execute(trx)
    return rows.map(row => row.moved_on)
  })
  if (movedOn.length === 0) return changes.length
  if (tries === 10) throw new Error(`${movedOn.length} matters move on faster than their clocks can be reckoned`)
  const again = await readOnly(kernel.db, asSystem, trx => openMatters(trx, { ids: movedOn }))
  return changes.length - movedOn.length + (await write(kernel, facts, reason, again, tries + 1))
}

function recordOf({ matter, due, clocks, tasks, told }: Recomputed, reason: RecomputeReason, { now }: Facts) {
  return {
    matter_id: matter.id,
    seq: matter.seq,
    ...due,
    clocks,
    tasks,
    notices: told.map(({ personId, moves }) => ({
      person_id: personId,
      details: { title: matter.title, why: reason, moves },
      made_at: now,
    })),
  }
}

export interface Preview {
  /** How many limits of open matters would have another due day. */
  readonly count: number
  /** The first five hundred. */
  readonly changes: readonly {
    readonly matterId: string
    readonly number: string
    readonly title: string
    readonly limit: string
    readonly limitTitle: Text
    readonly from: Day
    readonly to: Day
  }[]
}

const shown = 500

/** Which due days another calendar would move, without moving them. Looks only at matters whose open clocks span a day that differs. */
export async function previewRecompute(kernel: Kernel, candidate: WorkingCalendar): Promise<Preview> {
  const { kept } = await loadFacts(kernel.db)
  const facts = { ...kept, calendar: candidate, now: kernel.now() }
  const span = await readOnly(kernel.db, asSystem, trx => affectedBetween(trx, kept.calendar, candidate))
  if (!span) return { count: 0, changes: [] }
  const changes: Preview['changes'][number][] = []
  let count = 0
  for (let after: string | null = null; ; ) {
    const matters: readonly StoredMatter[] = await readOnly(kernel.db, asSystem, trx =>
      openMatters(trx, { after, most: page, span }),
    )
    for (const matter of matters) {
      const { id, number, title } = matter
      const moves = recomputed(kernel.procedures, matter, facts)?.moves ?? []
      count += moves.length
      for (const move of moves) if (changes.length < shown) changes.push({ matterId: id, number, title, ...move })
    }
    if (matters.length < page) return { count, changes }
    after = matters.at(-1)?.id ?? null
  }
}

/**
 * Queued by the database itself when the calendar or a setting changes. A slice of matters at a time; whoever finds that the
 * calendar or a setting has changed again leaves off, because that change queued a job of its own, from the beginning.
 */
export const recomputeJob = defineJob({
  name: 'recompute',
  payload: z.object({
    reason: z.enum(['calendar', 'setting', 'day']),
    after: z.string().optional(),
    revision: z.string().optional(),
  }),
  async run(kernel, { reason, after, revision: begunAt }) {
    const { revision, kept } = await loadFacts(kernel.db)
    if (begunAt !== undefined && begunAt !== reckoningRevision(revision)) return
    const facts = { ...kept, now: kernel.now() }
    let last = after ?? null
    for (let looked = 0; looked < slice; looked += page) {
      const done = await recomputePage(kernel, facts, reason, last)
      if (done.last === null) return
      last = done.last
    }
    const next = { reason, after: last ?? undefined, revision: reckoningRevision(revision) }
    await inTransaction(kernel.db, asSystem, trx => recomputeJob.enqueue(trx, next))
  },
})

/** Of the revisions, those that clocks depend on: people may come and go meanwhile. */
function reckoningRevision(revision: string): string {
  return revision
    .split(' ')
    .filter(one => !one.startsWith('directory:'))
    .join(' ')
}

/** Held clocks stand at the day they would be due if they went on today; and whatever a change passed by is found by morning. */
export const nightlyRecomputeJob = defineJob({
  name: 'recompute-nightly',
  cron: '10 0 * * *',
  payload: z.unknown(),
  async run(kernel) {
    await inTransaction(kernel.db, asSystem, trx => recomputeJob.enqueue(trx, { reason: 'day' }))
  },
})
