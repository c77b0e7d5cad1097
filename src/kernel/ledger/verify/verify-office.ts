import { sql } from 'kysely'
import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { loadFacts } from '#kernel/people/facts-cache.ts'
import { checkCheckpoints } from './check-checkpoints.ts'
import { checkMatter } from './check-matter.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkAudit, checkCommands } from './check-others.ts'
import type { Fault } from './fault.ts'
import { nextMatters } from './matter-rows.ts'

export interface Verified {
  readonly matters: number
  readonly open: number
  readonly entries: number
  readonly checkpoints: number
  readonly seconds: number
  readonly faults: readonly Fault[]
}

const batch = 500
const beforeAll = '00000000-0000-0000-0000-000000000000'

/**
 * Proves every invariant of the promise anew, from the data and the ledger alone, in one snapshot and bounded memory.
 * Looks past row-level security and writes nothing. `told` hears how many matters are done.
 */
export async function verifyOffice(kernel: Kernel, told: (matters: number) => void = () => {}): Promise<Verified> {
  const started = performance.now()
  // Read anew and not from memory: what a process holds may be older than what somebody did by hand.
  const { kept } = await loadFacts(kernel.db)
  const facts = { ...kept, now: kernel.now() }
  return asOwner(
    kernel.db,
    async trx => {
      await sql`set transaction read only`.execute(trx)
      const faults: Fault[] = []
      let [matters, open, entries, after] = [0, 0, 0, beforeAll]
      for (;;) {
        const rows = await nextMatters(trx, after, batch)
        if (rows.length === 0) break
        for (const one of rows) {
          const number = one.matter?.number
          const name = number ?? one.id
          const procedure = one.matter && kernel.procedures.get(`${one.matter.kind}@${one.matter.procedure_version}`)
          checkMatter(one, procedure, facts, (code, zh, en, seq) =>
            faults.push({
              code,
              matterId: one.id,
              ...(number ? { number } : {}),
              ...(seq === undefined ? {} : { seq }),
              text: { zh: `${name}：${zh}`, en: `${name}: ${en}` },
            }),
          )
          if (one.matter) matters++
          if (one.matter?.open) open++
          entries += one.entries.length
        }
        after = rows.at(-1)?.id ?? after
        told(matters)
      }
      faults.push(
        ...(await checkNumbers(trx)),
        ...(await checkCheckpoints(trx)),
        ...(await checkCommands(trx)),
        ...(await checkAudit(trx)),
      )
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from kernel.checkpoint`.execute(trx)
      return {
        matters,
        open,
        entries,
        checkpoints: rows[0]?.n ?? 0,
        seconds: Math.round(performance.now() - started) / 1000,
        faults,
      }
    },
    { isolation: 'repeatable read' },
  )
}
