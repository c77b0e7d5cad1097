import { Command } from 'commander'
import { type DemoAccount, newDemoPassword, openDemoAccounts } from '#demo/accounts.ts'
import { demoLogins, furnishDemo, isEmptyOffice } from '#demo/furnish.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { readConfig } from '#server/config.ts'
import { firstSetupLink } from '#server/first-setup.ts'
import { openKernel } from '#server/open-kernel.ts'
import { startServer } from '#server/start.ts'
import { fail } from './fail.ts'

interface Options {
  readonly demo?: true
  readonly port?: string
  readonly host?: string
}

const out = (line: string) => process.stdout.write(`${line}\n`)

function printAccounts(accounts: readonly DemoAccount[], password: string): void {
  out(
    '\n演示办公室可登录的人员（同一口令，每次启动重新生成） / who can sign in, all with one password, made anew at each start:',
  )
  for (const { login, name, unit, title } of accounts) out(`  ${login.padEnd(16)} ${name}  ${unit} ${title}`)
  out(`\n  口令 password: ${password}\n`)
}

async function furnished(kernel: Kernel): Promise<void> {
  if (await isEmptyOffice(kernel)) {
    out('正在建立演示办公室…… / furnishing the demonstration office …')
    await furnishDemo(kernel)
  }
  // For tests and screenshots, which have to know it; a real office is never opened by it.
  const password = process.env.HUIYIN_DEMO_PASSWORD ?? newDemoPassword()
  printAccounts(await openDemoAccounts(kernel, await demoLogins(kernel), password), password)
}

async function serve(options: Options): Promise<void> {
  const config = readConfig({
    ...process.env,
    ...(options.port ? { PORT: options.port } : {}),
    ...(options.host ? { HOST: options.host } : {}),
  })
  const kernel = await openKernel(config)
  if (options.demo) await furnished(kernel)
  const running = await startServer(kernel, config, { log: process.env.HUIYIN_LOG === 'yes' })
  const link = options.demo ? undefined : await firstSetupLink(kernel)
  if (link)
    out(
      `首次设置（安全管理员，72小时内有效，仅可用一次） / first set-up, once, within 72 hours:\n  ${running.url}/set-up#${link}\n`,
    )
  out(`回音已启动 Huiyin is ready: ${running.url}`)
  let closing = false
  const stop = () => {
    if (closing) return
    closing = true
    running.close().then(() => process.exit(0), fail)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('启动服务 / start the server')
    .option('--demo', '空库时先建立演示办公室，并打印登录口令 / with a demonstration office')
    .option('--port <port>', '端口，默认 PORT 或 8080')
    .option('--host <host>', '监听地址，默认 HOST 或 127.0.0.1')
    .action((options: Options) => serve(options).catch(fail))
}
