import { formatDay } from '#lib/day.ts'
import { headingCounter } from '#lib/heading-numbers.ts'
import type { Block, Figure, Table } from './blocks.ts'
import type { OfficialDocument } from './official-document.ts'
import { titleLines } from './title-lines.ts'

export type PrintedBlock =
  | { readonly type: 'paragraph'; readonly lines: readonly string[] }
  | {
      readonly type: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly number: string
      readonly text: string
      readonly runOn: string | null
    }
  | { readonly type: 'line'; readonly align: 'left' | 'center' | 'right'; readonly lines: readonly string[] }
  | (Required<Pick<Table, 'type' | 'rows' | 'widths'>> & {
      readonly head: string[] | null
      readonly caption: string | null
      readonly landscape: boolean
    })
  | (Pick<Figure, 'type' | 'image' | 'width'> & { readonly caption: string | null })

/** A document as it is printed, whatever the file: numbers, labels, dates and breaks decided, nothing left out but null. */
export interface Printed {
  readonly form: OfficialDocument['form']
  readonly mark: { readonly organs: readonly string[]; readonly withFile: boolean } | null
  readonly copyNumber: string | null
  readonly urgency: string | null
  readonly remark: string | null
  readonly number: string
  readonly signers: readonly string[]
  readonly title: readonly string[]
  readonly recipients: string | null
  readonly attendance: readonly { readonly label: string; readonly names: string }[]
  readonly blocks: readonly PrintedBlock[]
  readonly attachmentNotes: readonly string[]
  readonly signatures: readonly { readonly name: string; readonly post: string | null }[]
  readonly seal: boolean
  readonly date: string
  readonly notes: readonly string[]
  readonly copies: string | null
  readonly issued: { readonly organ: string; readonly date: string } | null
  readonly attachments: readonly {
    readonly label: string | null
    readonly title: readonly string[]
    readonly blocks: readonly PrintedBlock[]
  }[]
  /** For the file's properties. */
  readonly author: string
}

export function printed(given: OfficialDocument): Printed {
  const { form, signers, attendance, seal, mark, attachmentNotes } = given
  return {
    form,
    signers,
    attendance,
    seal,
    attachmentNotes: attachmentNotes.map(note => note.replaceAll('\n', '')),
    mark: mark ? { organs: mark.organs, withFile: mark.withFile } : null,
    copyNumber: given.copyNumber ?? null,
    urgency: given.urgency ?? null,
    remark: given.remark ?? null,
    number: given.number ?? '',
    title: given.title ? titleLines(given.title) : [],
    recipients: given.recipients ? oneLine(given.recipients).replace(/[：:]$/, '') : null,
    blocks: printedBlocks(given.blocks),
    signatures: given.signatures.map(({ name, post }) => ({ name, post: post ?? null })),
    date: given.date ? formatDay(given.date, 'zh') : '',
    notes: given.notes.map(note => oneLine(note).replace(/^[（(](.*)[）)]$/, '$1')),
    copies: given.copies ? `${oneLine(given.copies).replace(/。$/, '')}。` : null,
    issued: given.issued ? { organ: given.issued.organ, date: formatDay(given.issued.date, 'zh') } : null,
    attachments: labelled(given),
    author: given.signatures[0]?.name ?? given.mark?.organs[0] ?? '',
  }
}

const oneLine = (text: string) => text.replaceAll('\n', '')

function labelled({ attachments }: OfficialDocument): Printed['attachments'] {
  const marked = attachments.filter(({ unmarked }) => !unmarked)
  return attachments.map(one => ({
    label: one.unmarked ? null : marked.length === 1 ? '附件' : `附件${marked.indexOf(one) + 1}`,
    title: titleLines(one.title),
    blocks: printedBlocks(one.blocks),
  }))
}

function printedBlocks(blocks: readonly Block[]): PrintedBlock[] {
  const numberOf = headingCounter()
  return blocks.map(block => printedBlock(block, numberOf))
}

function printedBlock(block: Block, numberOf: ReturnType<typeof headingCounter>): PrintedBlock {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', lines: block.text.split('\n').map(breakable) }
    case 'line':
      return { type: 'line', align: block.align, lines: block.text.split('\n') }
    case 'heading':
      return {
        type: 'heading',
        level: block.level,
        number: numberOf(block),
        text: block.text,
        runOn: block.runOn === undefined ? null : breakable(oneLine(block.runOn)),
      }
    case 'table': {
      const { rows, caption, head, widths, landscape = false } = block
      const columns = rows[0]?.length ?? 1
      return {
        type: 'table',
        rows: rows.map(row => row.map(breakable)),
        caption: caption ?? null,
        head: head ?? null,
        widths: widths ?? new Array<number>(columns).fill(1),
        landscape,
      }
    }
    case 'figure':
      return { type: 'figure', image: block.image, width: block.width, caption: block.caption ?? null }
  }
}

/** Addresses and codes longer than a line would run over its edge: they may break after every twentieth character. */
function breakable(text: string): string {
  return text.replace(/[\u0021-\u007e]{40,}/g, run => run.replace(/.{20}/g, '$&\u200b'))
}
