import { Command } from 'commander'
import { roles } from '#kernel/procedure/procedure.ts'
import type { OpenKernel } from '#server/open-kernel.ts'
import { addPerson, deactivatePerson, newLink, personList, unlockLogin } from './user/people.ts'
import { withKernel } from './with-kernel.ts'

interface Options {
  readonly json?: true
}

const print = (options: Options, value: unknown, words: string) =>
  process.stdout.write(`${options.json ? JSON.stringify(value, null, 2) : words}\n`)

const onLink = (link: { path: string; expiresAt: Date }) =>
  `密码设置链接（一次有效，至 ${link.expiresAt.toISOString()}），接在系统网址之后 / set-up link, works once, behind the address of the system:\n  ${link.path}`

function subcommand<A extends unknown[]>(
  name: string,
  description: string,
  run: (kernel: OpenKernel, options: Options & Record<string, string | undefined>, ...args: A) => Promise<void>,
  args: readonly string[] = [],
): Command {
  const command = new Command(name).description(description).option('--json', '输出 JSON')
  for (const argument of args) command.argument(argument)
  return command.action((...given: unknown[]) =>
    withKernel(kernel =>
      run(
        kernel,
        given[args.length] as Options & Record<string, string | undefined>,
        ...(given.slice(0, args.length) as A),
      ),
    ),
  )
}

/** `huiyin user …`: for the first days and for emergencies; everyday administration is done in the application. */
export function userCommand(): Command {
  const list = subcommand('list', '人员、岗位与账号 / people, posts, accounts', async (kernel, options) => {
    const people = await personList(kernel)
    const lines = people.map(
      ({ login, name, active, ready, locked, posts }) =>
        `${(login ?? '—').padEnd(18)} ${name}  ${posts.join('、')}${active ? '' : '  已停用'}${login && !ready ? '  未设密码' : ''}${locked ? '  已锁定' : ''}`,
    )
    print(options, people, lines.join('\n') || '（尚无人员） / nobody yet')
  })
  const add = subcommand(
    'add',
    '增加人员，设岗并开账号 / a person with a post and an account',
    async (kernel, options, login: string, name: string) => {
      const { unit = '', role = '', title = '' } = options
      const added = await addPerson(kernel, { login, name, unit, role, title })
      print(options, added, onLink(added.link))
    },
    ['<login>', '<name>'],
  )
    .requiredOption('--unit <unit>', '单位名称或简称')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--title <title>', '职务')
  const link = subcommand(
    'link',
    '新的密码设置链接，旧链接失效 / a new set-up link',
    async (kernel, options, login: string) => {
      const made = await newLink(kernel, login)
      print(options, made, onLink(made))
    },
    ['<login>'],
  )
  const unlock = subcommand(
    'unlock',
    '解除登录锁定 / unlock',
    async (kernel, options, login: string) => {
      await unlockLogin(kernel, login)
      print(options, { login }, `已解锁 ${login} / unlocked`)
    },
    ['<login>'],
  )
  const deactivate = subcommand(
    'deactivate',
    '停用人员（须先移交全部待办） / once nothing is owed by them',
    async (kernel, options, login: string) => {
      await deactivatePerson(kernel, login)
      print(options, { login }, `已停用 ${login} / deactivated`)
    },
    ['<login>'],
  )
  const command = new Command('user').description('人员与账号 / people and accounts')
  for (const one of [list, add, link, unlock, deactivate]) command.addCommand(one)
  return command
}
