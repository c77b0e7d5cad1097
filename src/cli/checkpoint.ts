import { Command } from 'commander'
import { makeCheckpoint } from '#kernel/ledger/checkpoint.ts'
import { withKernel } from './with-kernel.ts'

export function checkpointCommand(): Command {
  return new Command('checkpoint')
    .description('立即生成一个签名校验点 / make a signed checkpoint now')
    .option('--json', '输出 JSON')
    .action(async (options: { json?: true }) => {
      const made = await withKernel(makeCheckpoint)
      if (options.json) process.stdout.write(`${JSON.stringify(made)}\n`)
      else
        process.stdout.write(
          made
            ? `校验点 ${made.no}：${made.matters} 件，根 ${made.root}\n`
            : '自上一个校验点以来没有变化。 Nothing has changed since the last one.\n',
        )
    })
}
