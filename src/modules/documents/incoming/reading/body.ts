import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import type { Where } from './where.ts'

const summaryLength = 200

/** The first line after the head, and the first that is no longer the text proper. */
export function startOfBody(where: Where): number {
  const head = [where.title, where.recipients, where.number, where.signers].filter(line => line !== undefined)
  return Math.max(0, ...head) + 1
}

export function endOfBody({ signatures, date, notes }: Where): number {
  return signatures ?? date ?? notes ?? Number.POSITIVE_INFINITY
}

/** The text proper, paragraph after paragraph. */
export function bodyOf({ blocks }: OfficialDocument): string {
  return blocks
    .map(block => {
      if (block.type === 'paragraph') return block.text
      return block.type === 'heading' ? `${block.number ?? ''}${block.text}${block.runOn ?? ''}` : ''
    })
    .join('')
}

/** At most 200 characters. */
export function beginningOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= summaryLength
    ? characters.join('')
    : `${characters.slice(0, summaryLength - 1).join('')}…`
}
