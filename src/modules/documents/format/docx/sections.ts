import { paragraph } from './paragraph.ts'

/** How the page of a piece stands; `unnumbered` is one without a page number. */
export type PageKind = 'standing' | 'lying' | 'unnumbered'

/** A part of the body and the page it is on. */
export interface Piece {
  readonly xml: string
  readonly page: PageKind
}

export const standing = (xml: string): Piece => ({ xml, page: 'standing' })

/** The pieces one after the other, with a section for each stretch of pages of one kind. A letter shows no number on its first page. */
export function bodyOf(pieces: readonly Piece[], letter: boolean): string {
  const stretches: Piece[] = []
  for (const piece of pieces) {
    if (piece.xml === '') continue
    const last = stretches.at(-1)
    if (last?.page === piece.page) stretches[stretches.length - 1] = { ...last, xml: last.xml + piece.xml }
    else stretches.push(piece)
  }
  return stretches
    .map(({ xml, page }, at) => {
      const properties = sectionProperties(page, letter && at === 0)
      // A section ends in the properties of its last paragraph, the last one in those of the body
      return xml + (at === stretches.length - 1 ? properties : paragraph('', { line: 1, section: properties }))
    })
    .join('')
}

const footers: Readonly<Record<PageKind, readonly [odd: string, even: string]>> = {
  standing: ['footer1', 'footer2'],
  lying: ['footer4', 'footer5'],
  unnumbered: ['footer6', 'footer6'],
}

/** The margins of a page that lies are those of one that stands, turned by a quarter (clause 8). */
const upright =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1446" w:gutter="0"/>'
const turned =
  '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984" w:header="851" w:footer="851" w:gutter="0"/>'

function sectionProperties(page: PageKind, firstOfLetter: boolean): string {
  const [odd, even] = footers[page]
  const named = [['default', odd], ['even', even], ...(firstOfLetter ? [['first', 'footer3']] : [])]
  const references = named.map(([type, name]) => `<w:footerReference w:type="${type}" r:id="rId-${name}"/>`)
  const size = page === 'lying' ? turned : upright
  return `<w:sectPr>${references.join('')}${size}${firstOfLetter ? '<w:titlePg/>' : ''}<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>`
}
