import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }

/** In the order in which the help lists them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serveCommand(),
  demo: async () => (await import('./demo.ts')).demoCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  due: async () => (await import('./due.ts')).dueCommand(),
  lint: async () => (await import('./lint.ts')).lintCommand(),
  typeset: async () => (await import('./typeset.ts')).typesetCommand(),
  parse: async () => (await import('./parse.ts')).parseCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  checkpoint: async () => (await import('./checkpoint.ts')).checkpointCommand(),
  user: async () => (await import('./user.ts')).userCommand(),
  calendar: async () => (await import('./calendar.ts')).calendarCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
}

const program = new Command('huiyin')
  .description('回音：机关办公室工作系统 / the working system of a general office')
  .version(manifest.version)
  .helpOption('-h, --help', '用法 / how it is used')

// Only the command that is asked for is loaded: `due` need not wait for the server. Help, and a name misspelt, need all.
const [asked = ''] = process.argv.slice(2)
const wanted = Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands)
for (const name of wanted) {
  const command = await commands[name]?.()
  if (command) program.addCommand(command)
}

await program.parseAsync()
