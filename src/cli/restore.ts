import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { migrate } from '#kernel/db/migrate.ts'
import { openDatabase } from '#kernel/db/open.ts'
import { openFileStore } from '#kernel/file/store.ts'
import { readConfig } from '#server/config.ts'
import { migrationSets } from '#server/open-kernel.ts'
import { readBackup } from './backup/read-backup.ts'
import { fail } from './fail.ts'

async function restore(file: string, options: { json?: true }): Promise<void> {
  const { databaseUrl, dataDir } = readConfig()
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const db = await openDatabase({ url: databaseUrl, dataDir })
  try {
    await migrate(db, migrationSets)
    const manifest = await readBackup(db, await openFileStore(join(dataDir, 'files')), dataDir, resolve(file))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const said = `已恢复 ${rows} 行、${manifest.files} 个文件。请运行 huiyin verify 核验。 / Restored ${rows} rows and ${manifest.files} files; run huiyin verify.`
    process.stdout.write(`${options.json ? JSON.stringify(manifest, null, 2) : said}\n`)
  } finally {
    await db.close()
  }
}

/** `huiyin restore`: into an empty office on either engine, all or nothing. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('从备份恢复到空的机关，两种数据库通用 / bring a backup back into an empty office, on either database')
    .argument('<file>', 'huiyin backup 写成的文件')
    .option('--json', '输出 JSON')
    .action((file: string, options: { json?: true }) => restore(file, options).catch(fail))
}
