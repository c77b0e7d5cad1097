import type { FileType } from '#kernel/file/accepted-types.ts'
import type { TextPart } from '#kernel/file/reading/text-part.ts'
import { fileMark, numberLine } from '#modules/documents/format/parsing/genre.ts'

/** A document's text by line, and the page of each where the file has pages. */
export interface PagedText {
  readonly lines: readonly string[]
  pageOf(line: number): number | undefined
}

/** Of a Word file these are no part of the text: page numbers, notes, remarks of reviewers, properties. */
const aside = /^(?:页脚|脚注|尾注|批注|文档|页眉)|删除的文字|艺术字|批注$/
/** Pages of a PDF or OFD; stamps and notes on them are said to be 第1页的批注. */
const page = /^第(\d+)页$/

export function pagedText(parts: readonly TextPart[], type: FileType): PagedText {
  const pages = parts.filter(({ kind }) => kind === 'page')
  const paged = type === 'pdf' || type === 'ofd'
  const body = paged ? pages.filter(one => page.test(one.where.zh)) : inFlow(pages)
  const lines: string[] = []
  const starts: { readonly line: number; readonly page: number }[] = []
  for (const { where, text } of body) {
    const number = page.exec(where.zh)?.[1]
    if (number) starts.push({ line: lines.length + 1, page: Number(number) })
    lines.push(...plainLines(text))
  }
  return { lines, pageOf: line => starts.findLast(start => start.line <= line)?.page }
}

/** Offices set the head of a document in text boxes or in the first page's header: what looks like a head goes before the text. */
function inFlow(pages: readonly TextPart[]): TextPart[] {
  const isBox = ({ where }: TextPart) => /文本框|页眉/.test(where.zh)
  const isHead = (line: string) => fileMark.test(line.trim()) || numberLine.test(line.trim())
  const heads = pages.filter(one => isBox(one) && plainLines(one.text).some(isHead))
  return [...heads, ...pages.filter(one => !isBox(one) && !aside.test(one.where.zh))]
}

/** As programs mean them: one kind of line end, no control characters, 文 for the radical ⽂ that some PDF writers put in its place. */
export function plainLines(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\ufeff/gu, '')
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, radical => radical.normalize('NFKC'))
    .split('\n')
}
