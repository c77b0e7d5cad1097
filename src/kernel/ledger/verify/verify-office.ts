import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import { readFacts } from '#kernel/people/facts-cache.ts'
import { checkAudit } from './check-audit.ts'
import { checkCheckpoints } from './check-checkpoints.ts'
import { checkCommands } from './check-commands.ts'
import { checkFiles } from './check-files.ts'
import { checkMatter } from './check-matter.ts'
import { checkNumbers } from './check-numbers.ts'
import type { Fault } from './fault.ts'
import { type MatterRows, nextMatters } from './matter-rows.ts'
import type { ModuleCheck } from './module-check.ts'

export interface Verified {
  readonly matters: number
  readonly open: number
  readonly entries: number
  readonly checkpoints: number
  readonly seconds: number
  readonly faults: readonly Fault[]
}

export interface VerifyOptions {
  /** Reads the bytes of every file as well. */
  readonly files?: boolean
  /** Hears how many matters are done. */
  readonly told?: (matters: number) => void
}

type Verifying = Pick<Kernel, 'db' | 'files' | 'procedures' | 'checks' | 'now'>
type Trx = Transaction<KernelSchema>

const batch = 250
const beforeAll = '00000000-0000-0000-0000-000000000000'

/**
 * Proves every invariant of the promise anew, from the data and the ledger alone, in bounded memory. Looks past row-level
 * security and writes nothing. Each batch of matters is one snapshot, and so is each of the other checks: what is proved
 * holds at every commit, so the office may work on meanwhile, and the embedded database, which has one session for all,
 * never stands still for longer than a batch takes.
 */
export async function verifyOffice(kernel: Verifying, { files, told }: VerifyOptions = {}): Promise<Verified> {
  const started = performance.now()
  const faults: Fault[] = []
  const count = { matters: 0, open: 0, entries: 0 }
  for (let after: string | undefined = beforeAll; after !== undefined; ) {
    after = await snapshot(kernel, trx => checkBatch(kernel, trx, after ?? beforeAll, count, faults))
    told?.(count.matters)
  }
  for (const check of [checkNumbers, checkCheckpoints, checkCommands, checkAudit])
    faults.push(...(await snapshot(kernel, check)))
  for (const check of kernel.checks) faults.push(...(await checkAll(kernel, check)))
  if (files) faults.push(...(await checkFiles(kernel)))
  const checkpoints = await snapshot(kernel, async trx => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from kernel.checkpoint`.execute(trx)
    return rows[0]?.n ?? 0
  })
  return { ...count, checkpoints, seconds: Math.round(performance.now() - started) / 1000, faults }
}

/** What a module keeps, in batches. */
async function checkAll(kernel: Verifying, check: ModuleCheck): Promise<readonly Fault[]> {
  const { procedures } = kernel
  const faults: Fault[] = []
  for (let after: string | undefined = beforeAll; after !== undefined; ) {
    const from: string = after
    const { faults: found, last } = await snapshot(kernel, async trx =>
      check({ trx, procedures, facts: await factsIn(kernel, trx) }, from),
    )
    faults.push(...found)
    after = last
  }
  return faults
}

/** Read here and not from memory: what a process holds may be older than what somebody did by hand. */
const factsIn = async ({ now }: Verifying, trx: Trx): Promise<Facts> => ({ ...(await readFacts(trx)), now: now() })

function snapshot<T>({ db }: Verifying, run: (trx: Trx) => Promise<T>): Promise<T> {
  return asOwner(
    db,
    async trx => {
      await sql`set transaction read only`.execute(trx)
      return run(trx)
    },
    { isolation: 'repeatable read' },
  )
}

/** Checks the next matters; answers the id of the last, or undefined where there are none left. */
async function checkBatch(
  kernel: Verifying,
  trx: Trx,
  after: string,
  count: { matters: number; open: number; entries: number },
  faults: Fault[],
): Promise<string | undefined> {
  const facts = await factsIn(kernel, trx)
  const rows = await nextMatters(trx, after, batch)
  for (const one of rows) {
    faults.push(...faultsOf(kernel, one, facts))
    if (one.matter) count.matters++
    if (one.matter?.open) count.open++
    count.entries += one.entries.length
  }
  return rows.at(-1)?.id
}

function faultsOf({ procedures }: Verifying, one: MatterRows, facts: Facts): readonly Fault[] {
  const faults: Fault[] = []
  const number = one.matter?.number
  const name = number ?? one.id
  const procedure = one.matter && procedures.get(`${one.matter.kind}@${one.matter.procedure_version}`)
  checkMatter(one, procedure, facts, (code, zh, en, seq) =>
    faults.push({
      code,
      matterId: one.id,
      ...(number ? { number } : {}),
      ...(seq === undefined ? {} : { seq }),
      text: { zh: `${name}：${zh}`, en: `${name}: ${en}` },
    }),
  )
  return faults
}
