import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { checkpointHash, rootOf, signedPartOf } from '../checkpoint.ts'
import { type Checkpoint, checkpointsOf, fixedHeads } from '../checkpoint-rows.ts'
import { keyId, signatureHolds } from '../signing-key.ts'
import type { Fault } from './fault.ts'

const mostLost = 1000

/** 4: signed by a key of the office, each linked to the one before, the latest root over heads that the ledger still holds. */
export async function checkCheckpoints(trx: Transaction<KernelSchema>): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const found = (no: number, code: string, zh: string, en: string) =>
    faults.push({ code, seq: no, text: { zh: `校验点${no}：${zh}`, en: `checkpoint ${no}: ${en}` } })
  const keys = new Map(
    (await trx.selectFrom('kernel.signing_key').selectAll().execute()).map(key => [key.id, key.public_key]),
  )
  const signed = await checkpointsOf(trx)
  let before: Checkpoint | undefined
  for (const { checkpoint, signature } of signed) {
    const { no, keyId: id } = checkpoint
    const key = keys.get(id)
    if (no !== (before?.no ?? 0) + 1) found(no, 'checkpoint-missing', '之前的校验点缺失', 'one before it is missing')
    else if (checkpoint.prev !== (before ? checkpointHash(before) : null))
      found(no, 'checkpoint-chain-broken', '未与前一个相连', 'does not follow on the one before')
    if (!key || keyId(key) !== id || !signatureHolds(key, signedPartOf(checkpoint), signature))
      found(no, 'checkpoint-altered', '签名不符', 'the signature does not hold')
    before = checkpoint
  }
  const { rows: orphans } = await sql<{
    no: number
  }>`select distinct h.checkpoint_no as no from kernel.checkpoint_head h
    where not exists (select from kernel.checkpoint c where c.no = h.checkpoint_no)`.execute(trx)
  for (const { no } of orphans) {
    const told = signed.some(({ checkpoint }) => checkpoint.no > no)
    if (!told)
      found(no, 'checkpoint-missing', '已缺失，其所固定的记录仍在', 'is missing; what it fixed is still listed')
  }
  const { rows: lost } = await sql<{ checkpoint_no: number; matter_id: string; number: string | null }>`
    select h.checkpoint_no, h.matter_id, m.number from kernel.checkpoint_head h
    left join kernel.entry e on e.matter_id = h.matter_id and e.seq = h.seq and e.hash = h.head
    left join kernel.matter m on m.id = h.matter_id where e.hash is null order by h.matter_id, h.checkpoint_no limit ${mostLost}`.execute(
    trx,
  )
  for (const { checkpoint_no, matter_id, number } of lost)
    faults.push({
      code: 'rewritten-since-checkpoint',
      matterId: matter_id,
      number: number ?? undefined,
      seq: checkpoint_no,
      text: {
        zh: `${number ?? matter_id}：校验点${checkpoint_no}所固定的记录已不在台账中`,
        en: `${number ?? matter_id}: what checkpoint ${checkpoint_no} fixed is no longer in the ledger`,
      },
    })
  if (before) {
    const heads = await fixedHeads(trx)
    if (heads.length !== before.matters || rootOf(heads) !== before.root)
      found(before.no, 'checkpoint-root-differs', '根值与所列各件不符', 'the root is not that of the heads listed')
  }
  return faults
}
