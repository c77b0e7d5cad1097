import { Command } from 'commander'
import { orThrow } from '#kernel/refusal.ts'
import { documentKinds } from '#modules/documents/format/document/kinds.ts'
import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import { documentText } from '#modules/documents/format/parsing/document-text.ts'
import { parseDocument } from '#modules/documents/format/parsing/parse-document.ts'
import { failAsAsked } from './fail.ts'
import { type Language, languageOf } from './language.ts'

interface Options {
  readonly lang?: string
  readonly json?: true
}

/** `huiyin parse`: the structure of a document's text; with --json as data that `huiyin typeset` takes. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('把公文读成结构 / read a document into its parts')
    .argument('<file>', '.txt、.json（含 text）、.docx、.pdf、.ofd')
    .option('--lang <zh|en>', '语言，默认随 LANG')
    .option('--json', '输出 JSON，可交给 typeset / as data for typeset')
    .action((file: string, options: Options) => parse(file, options).catch(error => failAsAsked(error, options)))
}

async function parse(file: string, options: Options): Promise<void> {
  const { document } = orThrow(parseDocument(await documentText(file)))
  const language = languageOf(process.env, options.lang)
  const said = options.json ? JSON.stringify(document, null, 2) : inWords(document, language)
  process.stdout.write(`${said}\n`)
}

const words = {
  kind: { zh: '文种', en: 'Kind' },
  number: { zh: '发文字号', en: 'Number' },
  signers: { zh: '签发人', en: 'Signers' },
  title: { zh: '标题', en: 'Title' },
  recipients: { zh: '主送', en: 'To' },
  blocks: { zh: '正文', en: 'Body' },
  attachmentNotes: { zh: '附件说明', en: 'Attachments named' },
  signatures: { zh: '署名', en: 'Signed by' },
  date: { zh: '成文日期', en: 'Date' },
  notes: { zh: '附注', en: 'Notes' },
  copies: { zh: '抄送', en: 'Copies' },
  issued: { zh: '印发', en: 'Issued' },
  attachments: { zh: '附件', en: 'Attachments' },
} as const

function inWords(document: OfficialDocument, language: Language): string {
  const blocks = (count: number) => (language === 'zh' ? `${count} 段` : `${count} block(s)`)
  const values: Readonly<Record<keyof typeof words, string | undefined>> = {
    kind: documentKinds[document.kind][language],
    number: document.number,
    signers: document.signers.join('、'),
    title: document.title?.replaceAll('\n', ''),
    recipients: document.recipients,
    blocks: blocks(document.blocks.length),
    attachmentNotes: document.attachmentNotes.join('；'),
    signatures: document.signatures.map(({ post, name }) => [post, name].filter(Boolean).join(' ')).join('、'),
    date: document.date,
    notes: document.notes.join('；'),
    copies: document.copies,
    issued: document.issued && `${document.issued.organ} ${document.issued.date}`,
    attachments: document.attachments
      .map(({ title, blocks: of }) => `${title.replaceAll('\n', '')}（${blocks(of.length)}）`)
      .join('；'),
  }
  const lines = Object.entries(values).filter(([, value]) => value)
  return lines.map(([key, value]) => `${words[key as keyof typeof words][language]}：${value}`).join('\n')
}
