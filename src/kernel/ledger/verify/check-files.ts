import { sql } from 'kysely'
import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Fault } from './fault.ts'

const batch = 1000

interface Row {
  sha256: string
  number: string | null
  matter_id: string | null
  seq: number | null
}

/** The bytes of every file that the office keeps are there and are what their hash says. Reads them all, holding no transaction. */
export async function checkFiles({ db, files }: Pick<Kernel, 'db' | 'files'>): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  let after = ''
  for (;;) {
    const rows = await nextFiles(db, after)
    for (const { sha256, number, matter_id, seq } of rows) {
      if (await files.verify(sha256)) continue
      const name = sha256.slice(0, 12)
      faults.push({
        code: 'file-damaged',
        ...(number ? { number } : {}),
        ...(matter_id ? { matterId: matter_id } : {}),
        ...(seq ? { seq } : {}),
        text: {
          zh: `${number ?? '未用于事项'}：材料 ${name} 丢失或损坏`,
          en: `${number ?? 'in no matter'}: file ${name} is missing or damaged`,
        },
      })
    }
    if (rows.length < batch) return faults
    after = rows.at(-1)?.sha256 ?? after
  }
}

function nextFiles(db: Kernel['db'], after: string): Promise<readonly Row[]> {
  return asOwner(db, async trx => {
    const { rows } = await sql<Row>`
      select distinct on (f.sha256) f.sha256, m.number, l.matter_id, l.seq from kernel.file f
      left join kernel.matter_file l on l.sha256 = f.sha256 left join kernel.matter m on m.id = l.matter_id
      where f.sha256 > ${after} order by f.sha256, l.matter_id, l.seq limit ${batch}`.execute(trx)
    return rows
  })
}
