import { readFile, writeFile } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'
import { Command, type CommanderError } from 'commander'
import { furnishDemo, isEmptyOffice } from '#demo/furnish.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readConfig } from '#server/config.ts'
import { openKernel } from '#server/open-kernel.ts'
import { fail } from './fail.ts'
import { type Imported, importSource, readSource } from './import/import-file.ts'
import { importedInWords } from './import/imported-in-words.ts'
import { kinds } from './kinds.ts'
import { languageOf } from './language.ts'

interface Options {
  readonly kind: string
  readonly map?: string
  readonly unit?: string
  readonly dryRun?: true
  readonly report?: string
  readonly demo?: true
  readonly lang?: string
  readonly json?: true
}

/** A bar where somebody watches; nothing in a log. */
function progress(of: number) {
  if (!process.stderr.isTTY || of === 0) return { told: () => undefined, end: () => undefined }
  const bar = new SingleBar({ format: '{bar} {percentage}%  {value}/{total}  {duration_formatted}', hideCursor: true })
  bar.start(of, 0)
  return { told: (done: number) => bar.update(done), end: () => bar.stop() }
}

async function run(file: string, options: Options): Promise<Imported> {
  const procedure = kinds.find(one => one.key === options.kind)
  if (!procedure) {
    process.stderr.write(`--kind: ${kinds.map(({ key, title }) => `${key} ${title.zh}`).join(', ')}\n`)
    process.exit(2)
  }
  const source = await readSource(file)
  const map = options.map === undefined ? undefined : await readFile(options.map, 'utf8')
  const kernel = await openKernel(readConfig())
  try {
    if (options.demo && (await isEmptyOffice(kernel))) await furnishDemo(kernel)
    const { told, end } = progress(source.rows.length)
    const asked = { procedure, map, unit: options.unit, dry: options.dryRun === true, told }
    return await importSource(kernel, source, asked).finally(end)
  } finally {
    await kernel.close()
  }
}

async function importInto(file: string, options: Options): Promise<void> {
  const language = languageOf(process.env, options.lang)
  try {
    const imported = await run(file, options)
    if (options.report !== undefined) await writeFile(options.report, `${JSON.stringify(imported, null, 2)}\n`)
    const said = options.json ? JSON.stringify(imported, null, 2) : importedInWords(imported, language)
    process.stdout.write(`${said}\n`)
    if (imported.rejected.length > 0) process.exitCode = 1
  } catch (error) {
    const unread = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (!isRefusal(error) && !unread) fail(error)
    process.stderr.write(`${isRefusal(error) ? error.text[language] : (error as Error).message}\n`)
    process.exitCode = 2
  }
}

/** `huiyin import`: exit code 0 where every row is in, 1 where some were rejected, 2 where nothing could be begun. */
export function importCommand(): Command {
  return new Command('import')
    .description('导入历史事项，逐件如实补录；同一文件导入两次只登记一次 / record what was handled elsewhere, once')
    .argument('<file>', '.jsonl（每行一件）或 .xlsx（首行为列名）')
    .requiredOption('--kind <kind>', kinds.map(({ key, title }) => `${key} ${title.zh}`).join(', '))
    .option(
      '--map <map.json>',
      '列对照，如 {"title":"主题","content":"内容","receivedAt":"时间","track":{"const":"petition"}}',
    )
    .option('--unit <name>', '承办单位，默认办公室主任所在单位 / who handles them')
    .option('--dry-run', '只核对，不写入 / decide everything, write nothing')
    .option('--report <file>', '把结果和每一行未收的原因写入文件（JSON）')
    .option('--demo', '空库时先建立演示办公室 / with a demonstration office')
    .option('--lang <zh|en>', '语言，默认随 LANG')
    .option('--json', '输出 JSON')
    .exitOverride((error: CommanderError) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action(importInto)
}
