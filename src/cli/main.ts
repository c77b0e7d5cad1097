import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { backupCommand } from './backup.ts'
import { calendarCommand } from './calendar.ts'
import { checkpointCommand } from './checkpoint.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { dueCommand } from './due.ts'
import { importCommand } from './import.ts'
import { lintCommand } from './lint.ts'
import { parseCommand } from './parse.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { typesetCommand } from './typeset.ts'
import { userCommand } from './user.ts'
import { verifyCommand } from './verify.ts'

const program = new Command('huiyin')
  .description('回音：机关办公室工作系统 / the working system of a general office')
  .version(manifest.version)
  .helpOption('-h, --help', '用法 / how it is used')
  .addCommand(serveCommand())
  .addCommand(demoCommand())
  .addCommand(importCommand())
  .addCommand(dueCommand())
  .addCommand(lintCommand())
  .addCommand(typesetCommand())
  .addCommand(parseCommand())
  .addCommand(verifyCommand())
  .addCommand(checkpointCommand())
  .addCommand(userCommand())
  .addCommand(calendarCommand())
  .addCommand(doctorCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())

await program.parseAsync()
