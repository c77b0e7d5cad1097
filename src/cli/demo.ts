import { Command } from 'commander'
import { furnishDemo, isEmptyOffice } from '#demo/furnish.ts'
import { fail } from './fail.ts'
import { withKernel } from './with-kernel.ts'

export function demoCommand(): Command {
  return new Command('demo')
    .description(
      '在空库中建立演示办公室和一个月的工作 / fill an empty database with a demonstration office and a month of work',
    )
    .option('--json', '输出 JSON')
    .action((options: { json?: true }) =>
      withKernel(async kernel => {
        if (!(await isEmptyOffice(kernel)))
          fail(
            new Error(
              '已有办公室，演示数据只能建在空库中。 There is an office already: a demonstration needs an empty database.',
            ),
          )
        const { matters, people } = await furnishDemo(kernel, (done, of) => {
          if (!options.json && process.stderr.isTTY) process.stderr.write(`\r${done}/${of}`)
        })
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ matters, people: people.length })}\n`
            : `\n演示办公室已建立：${people.length} 人，${matters} 件事项。运行 huiyin serve --demo 登录查看。\n`,
        )
      }),
    )
}
