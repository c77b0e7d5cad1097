import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Command } from 'commander'
import { refusal } from '#kernel/refusal.ts'
import type { Finding } from '#modules/documents/format/lint/finding.ts'
import { severityCounts } from '#modules/documents/format/lint/finding-groups.ts'
import { fixDocument, lintDocument } from '#modules/documents/format/lint/lint.ts'
import { refuseClassified } from '#modules/documents/format/lint/refuse-classified.ts'
import { rules } from '#modules/documents/format/lint/rules/catalogue.ts'
import { fail } from './fail.ts'
import { type Language, languageOf } from './language.ts'
import { findingsInWords, rulesInWords } from './lint/in-words.ts'

interface Options {
  readonly fix?: string
  readonly json?: true
  readonly rules?: true
  readonly lang?: string
}

/**
 * `huiyin lint`: a Word document against GB/T 9704-2012, without a database. Exit 0 without errors (warnings and hints do
 * not count), 1 with errors (with `--fix`: errors that are left) or a refusal.
 */
export function lintCommand(): Command {
  return new Command('lint')
    .description('按 GB/T 9704-2012 检查公文格式 / check a .docx against GB/T 9704-2012')
    .argument('[file]', '.docx 或 .dotx 文件')
    .option(
      '--fix <out>',
      '把能改的格式改好，另存为 OUT；文字一字不动 / mend the format, save as OUT; no word is changed',
    )
    .option('--rules', '列出各条规则 / list the rules')
    .option('--lang <zh|en>', '语言，默认随 LANG')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n退出码：0 没有错误，1 有错误或者被拒绝 / exit code: 0 no errors, 1 errors or a refusal')
    .action(async (file: string | undefined, options: Options) => {
      try {
        await lint(file, options)
      } catch (error) {
        fail(error)
      }
    })
}

async function lint(file: string | undefined, options: Options): Promise<void> {
  const language = languageOf(process.env, options.lang)
  if (options.rules) return say(options.json ? asJson(rules) : rulesInWords(rules, language))
  if (file === undefined) throw noFile()
  const bytes = await readGiven(file)
  await refuseClassified(basename(file), bytes)
  if (options.fix === undefined) return tell(file, await lintDocument(bytes), options, language)
  if (resolve(options.fix) === resolve(file)) throw ontoItself()
  const { bytes: fixed, mended, left } = await fixDocument(bytes, { asDocument: /\.docx$/i.test(options.fix) })
  await writeFile(options.fix, fixed)
  if (options.json) say(asJson({ file, out: options.fix, counts: severityCounts(left), mended, left }))
  else {
    const words = {
      zh: `已改正 ${mended.length} 处，存为 ${options.fix}；文字未动。以下 ${left.length} 处须由人改：`,
      en: `${mended.length} mended, saved as ${options.fix}; no word was changed. Left for a person (${left.length}):`,
    }
    say(words[language])
    say(findingsInWords(options.fix, left, language))
  }
  endWith(left)
}

function tell(file: string, findings: readonly Finding[], options: Options, language: Language): void {
  say(
    options.json
      ? asJson({ file, counts: severityCounts(findings), findings })
      : findingsInWords(file, findings, language),
  )
  endWith(findings)
}

function endWith(findings: readonly Finding[]): void {
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

async function readGiven(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') throw unreadable(file)
    throw error
  }
}

function unreadable(file: string) {
  return refusal('lint-file-unreadable', 404, {
    zh: `打不开文件“${file}”。请核对路径，确认它是文件并且有权读取。`,
    en: `“${file}” cannot be opened. Check the path, that it is a file, and that you may read it.`,
  })
}

function noFile() {
  return refusal('lint-without-file', 422, {
    zh: '请给出要检查的文件：huiyin lint FILE.docx。',
    en: 'Name the file to check: huiyin lint FILE.docx.',
  })
}

function ontoItself() {
  return refusal('lint-onto-itself', 422, {
    zh: '--fix 须另存为别的文件，原文件保留不动。请换一个文件名。',
    en: '--fix saves to another file and keeps the original. Give another name.',
  })
}
