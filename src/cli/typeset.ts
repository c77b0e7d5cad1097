import { readFile, writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { orThrow, type Refusal, refusal, type Text } from '#kernel/refusal.ts'
import { readOfficialDocument } from '#modules/documents/format/document/read-official-document.ts'
import type { Profile } from '#modules/documents/format/pdf/profiles.ts'
import { writerFor } from '#modules/documents/format/write-document.ts'
import { failAsAsked } from './fail.ts'
import { languageOf } from './language.ts'

interface Options {
  readonly to: string
  readonly profile: Profile
  readonly lang?: string
  readonly json?: true
}

/** `huiyin typeset`: a document's data as a file. Exit code 0 when made, 1 when refused or when a character cannot be printed. */
export function typesetCommand(): Command {
  return new Command('typeset')
    .description('按 GB/T 9704-2012 把公文数据排成文件 / typeset a document’s data')
    .argument('<document.json>', '公文数据，- 为标准输入 / the data, - for standard input')
    .requiredOption('--to <file>', '输出 .pdf、.docx、.ofd，由扩展名决定 / by its ending')
    .addOption(
      new Option('--profile <profile>', '行距：common 同文字处理软件，strict 撑满版心')
        .choices(['common', 'strict'])
        .default('common'),
    )
    .option('--lang <zh|en>', '语言，默认随 LANG')
    .option('--json', '输出 JSON')
    .action((from: string, options: Options) => typeset(from, options).catch(error => failAsAsked(error, options)))
}

async function typeset(from: string, options: Options): Promise<void> {
  const write = orThrow(writerFor(options.to))
  const document = orThrow(readOfficialDocument(parsed(await readInput(from), from)))
  const { bytes, pages, missing } = await write(document, options.profile)
  await writeFile(options.to, bytes)
  const language = languageOf(process.env, options.lang)
  const made = { file: options.to, bytes: bytes.length, pages, missing }
  process.stdout.write(`${options.json ? JSON.stringify(made, null, 2) : saidOf(made)[language]}\n`)
  if (missing.length > 0) process.exitCode = 1
}

function saidOf({ file, pages, missing }: { file: string; pages?: number; missing: readonly string[] }): Text {
  const zh = pages === undefined ? file : `${file}，${pages} 页`
  const en = pages === undefined ? file : `${file}, ${pages} page(s)`
  if (missing.length === 0) return { zh, en }
  const list = missing.join(' ')
  return {
    zh: `${zh}\n本机没有一种字体有这些字，印出来是方框：${list}。请把有这些字的字体放进 HUIYIN_FONTS 所指的目录。`,
    en: `${en}\nNo font on this machine has these characters, which print as boxes: ${list}. Put one that has them into the folder named by HUIYIN_FONTS.`,
  }
}

async function readInput(from: string): Promise<string> {
  if (from !== '-') return readFile(from, 'utf8')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string, from: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    throw notJson(from, message)
  }
}

const notJson = (from: string, message: string): Refusal =>
  refusal('document-not-json', 422, {
    zh: `${from} 不是 JSON（${message}）。`,
    en: `${from} is not JSON (${message}).`,
  })
