import { Command } from 'commander'
import { dayOf } from '#lib/day.ts'
import { readConfig } from '#server/config.ts'
import type { Check } from './doctor/check.ts'
import { fonts } from './doctor/fonts.ts'
import { dataFolder, mail, nodeVersion, portFree, webPages } from './doctor/machine.ts'
import { office } from './doctor/office.ts'
import { fail } from './fail.ts'
import { languageOf } from './language.ts'

interface Options {
  readonly lang?: string
  readonly json?: true
}

async function examine(options: Options): Promise<void> {
  const config = readConfig()
  const folder = await dataFolder(config.dataDir)
  const checks: readonly Check[] = [
    nodeVersion(),
    ...folder,
    ...(await office(config, dayOf(new Date()))),
    await portFree(config.host, config.port),
    mail(process.env),
    webPages(),
    fonts(),
  ]
  const language = languageOf(process.env, options.lang)
  const marks = { good: '✓', advice: '·', missing: '✗' }
  const words = checks.map(({ state, text }) => `${marks[state]} ${text[language]}`).join('\n')
  process.stdout.write(`${options.json ? JSON.stringify(checks, null, 2) : words}\n`)
  if (checks.some(({ state }) => state === 'missing')) process.exitCode = 1
}

/** `huiyin doctor`: exit code 1 where something that is needed is missing; what to do stands in the line. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('检查这台机器缺什么、怎么办 / what this machine lacks, and what to do')
    .option('--lang <zh|en>', '语言，默认随 LANG')
    .option('--json', '输出 JSON')
    .action((options: Options) => examine(options).catch(fail))
}
