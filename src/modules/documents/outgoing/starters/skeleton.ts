import { documentRegulation } from '#law/document-regulation.ts'
import type { Text } from '#lib/text.ts'
import type { DocumentKind } from '#modules/documents/format/document/kinds.ts'
import type { OfficialDocumentInput } from '#modules/documents/format/document/official-document.ts'
import { type Direction, inferDirection } from '../direction/direction.ts'
import type { Starter, StarterContext } from './starter.ts'

type Blocks = OfficialDocumentInput['blocks']

/** A heading is written with its number (一、 or （一）), anything else is a paragraph. */
export function body(...lines: readonly string[]): Blocks {
  return lines.map(line => {
    const [, number, text = ''] = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)(.+)$/.exec(line) ?? []
    if (number === undefined) return { type: 'paragraph', text: line }
    const level = number.endsWith('、') ? 1 : 2
    const end = text.indexOf('。') + 1
    return end > 0 && end < text.length
      ? { type: 'heading', level, number, text: text.slice(0, end), runOn: text.slice(end) }
      : { type: 'heading', level, number, text }
  })
}

/** What every document in the general form has, under its own mark. */
export const common = ({ organ, unit, today }: StarterContext) =>
  ({
    mark: { organs: [organ], withFile: true },
    signatures: [{ name: organ }],
    date: today,
    issued: { organ: unit, date: today },
  }) satisfies Partial<OfficialDocumentInput>

/** Upwards: the signer is named (条例第九条), and by custom somebody to ask. */
export const upwards = (context: StarterContext) =>
  ({ ...common(context), signers: ['×××'] }) satisfies Partial<OfficialDocumentInput>

/** 信函格式 (GB/T 9704-2012, 10.1): no 文件 in the mark, no printing office. */
export const letter = ({ organ, today }: StarterContext) =>
  ({
    form: 'letter',
    mark: { organs: [organ] },
    signatures: [{ name: organ }],
    date: today,
  }) satisfies Partial<OfficialDocumentInput>

export const contact = '联系人：×××，电话：×××'

type Made = Omit<OfficialDocumentInput, 'kind'>

export function starter(
  kind: DocumentKind,
  about: { readonly title: Text; readonly use: Text; readonly direction?: Direction },
  make: (context: StarterContext) => Made,
): Starter {
  const { title, use, direction = inferDirection(kind) } = about
  return {
    kind,
    title,
    use,
    direction,
    basis: documentRegulation('第八条'),
    make: context => ({ kind, ...make(context) }),
  }
}
