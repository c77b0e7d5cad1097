import { sql } from 'kysely'
import { z } from 'zod'
import { readOnly } from '#kernel/db/transaction.ts'
import { defineJob } from '#kernel/job/define-job.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { lastApproved, openItems } from './commands.ts'
import { itemsOf } from './item-list.ts'

const batch = 100

/** The items of plans that were approved and, as the process stopped, did not all become matters. Answers how many plans had such. */
export async function openWhatIsLeft(kernel: Kernel): Promise<number> {
  let left = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await readOnly(kernel.db, { principals: [], scope: 'system' }, trx =>
      sql<{ state: MatterState; opened: number }>`select s.state,
        (select count(*)::integer from kernel.matter c where c.parent_id = m.id) as opened
        from kernel.matter m join kernel.matter_state s on s.matter_id = m.id
        where m.kind = 'supervision-plan' and m.open and m.step = 'running' and m.id > ${after}::uuid order by m.id limit ${batch}`.execute(
        trx,
      ),
    )
    for (const { state, opened } of rows) {
      const listed = await itemsOf(kernel, state, lastApproved(state))
      if (listed.length <= opened) continue
      await openItems(kernel, state.id)
      left++
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return left
    after = last.state.id
  }
}

export const jobs = [
  defineJob({
    name: 'open-plan-items',
    cron: '20 * * * *',
    payload: z.unknown(),
    async run(kernel) {
      await openWhatIsLeft(kernel)
    },
  }),
]
