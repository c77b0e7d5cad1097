import type { OfficialDocument } from '#modules/documents/format/document/official-document.ts'
import type { Spot } from './rule.ts'

/** The text of each block of the body, without the titles of other documents that it names: 《…的请示》. */
function textsOf({ blocks }: OfficialDocument): string[] {
  return blocks.map(block => {
    const said =
      block.type === 'paragraph' || block.type === 'line'
        ? block.text
        : block.type === 'heading'
          ? block.text + (block.runOn ?? '')
          : ''
    return said.replaceAll('\n', '').replace(/《[^》]*》/g, '《》')
  })
}

/** Every block that holds the words, with the words as they stand there. */
export function wordsInBody(document: OfficialDocument, words: RegExp): Spot[] {
  return textsOf(document).flatMap((text, at) => {
    const found = words.exec(text)?.[0]
    return found ? [{ path: `blocks.${at}`, words: found }] : []
  })
}

export const bareTitle = ({ title = '' }: OfficialDocument) => title.replaceAll('\n', '')
