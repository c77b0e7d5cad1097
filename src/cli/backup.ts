import { resolve } from 'node:path'
import { Command } from 'commander'
import { readConfig } from '#server/config.ts'
import { writeBackup } from './backup/write-backup.ts'
import { withKernel } from './with-kernel.ts'

/** `huiyin backup`: exit code 0 where all is in it, 1 where a file of the store is missing from it or nothing was written. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      '把整个机关备份为一个文件（含签名私钥，请妥善保管） / the whole office in one file, its private key included',
    )
    .argument('<file>', '不能已存在 / must not exist yet')
    .option('--json', '输出 JSON')
    .action((file: string, options: { json?: true }) =>
      withKernel(async kernel => {
        const path = resolve(file)
        const manifest = await writeBackup(kernel, readConfig().dataDir, path, kernel.now())
        const { tables, files, bytes, missing } = manifest
        const rows = tables.reduce((sum, table) => sum + table.rows, 0)
        const said = [
          `${path}：${tables.length} 张表 ${rows} 行，${files} 个文件 ${bytes} 字节 / ${tables.length} tables, ${rows} rows, ${files} files`,
          '内含签发回执的私钥（文件权限 0600）：谁拿到它，谁就能冒充本机关签名。 / It holds the private key that signs receipts: keep it safe.',
          ...missing.map(sha256 => `  文件缺失或已损坏，未备份 / missing or damaged, not in it: ${sha256}`),
        ]
        process.stdout.write(`${options.json ? JSON.stringify({ path, ...manifest }, null, 2) : said.join('\n')}\n`)
        if (missing.length > 0) process.exitCode = 1
      }),
    )
}
