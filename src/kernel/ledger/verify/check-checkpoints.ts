import { sql, type Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { type Checkpoint, checkpointHash, checkpointOf, type Head, rootOf, signedPartOf } from '../checkpoint.ts'
import { keyId, signatureHolds } from '../signing-key.ts'
import type { Fault } from './fault.ts'

/** 4: signed by a key of the office, each linked to the one before, the latest root over heads that the ledger still holds. */
export async function checkCheckpoints(trx: Transaction<KernelSchema>): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const found = (no: number, code: string, zh: string, en: string) =>
    faults.push({ code, seq: no, text: { zh: `校验点${no}：${zh}`, en: `checkpoint ${no}: ${en}` } })
  const keys = new Map(
    (await trx.selectFrom('kernel.signing_key').selectAll().execute()).map(key => [key.id, key.public_key]),
  )
  const { rows } = await sql<
    Parameters<typeof checkpointOf>[0] & { signature: Buffer }
  >`select no, made_at, matters, encode(root, 'hex') as root,
    encode(prev, 'hex') as prev, key_id, signature from kernel.checkpoint order by no`.execute(trx)
  let before: Checkpoint | undefined
  for (const row of rows) {
    const checkpoint = checkpointOf(row)
    const key = keys.get(row.key_id)
    if (checkpoint.no !== (before?.no ?? 0) + 1)
      found(row.no, 'checkpoint-missing', '之前的校验点缺失', 'one before it is missing')
    else if (checkpoint.prev !== (before ? checkpointHash(before) : null))
      found(row.no, 'checkpoint-chain-broken', '未与前一个相连', 'does not follow on the one before')
    if (!key || keyId(key) !== row.key_id || !signatureHolds(key, signedPartOf(checkpoint), row.signature))
      found(row.no, 'checkpoint-altered', '签名不符', 'the signature does not hold')
    before = checkpoint
  }
  const { rows: lost } = await sql<{ checkpoint_no: number; matter_id: string; number: string | null }>`
    select h.checkpoint_no, h.matter_id, m.number from kernel.checkpoint_head h
    left join kernel.entry e on e.matter_id = h.matter_id and e.seq = h.seq and e.hash = h.head
    left join kernel.matter m on m.id = h.matter_id where e.hash is null limit 1000`.execute(trx)
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
    const { rows: heads } =
      await sql<Head>`select distinct on (matter_id) matter_id, seq, encode(head, 'hex') as head from kernel.checkpoint_head order by matter_id, checkpoint_no desc`.execute(
        trx,
      )
    if (heads.length !== before.matters || rootOf(heads) !== before.root)
      found(before.no, 'checkpoint-root-differs', '根值与所列各件不符', 'the root is not that of the heads listed')
  }
  return faults
}
