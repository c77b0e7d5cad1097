import type { Section, WordDocument } from '../model.ts'
import { declarePrefix, insert, remove, setAttributes } from '../package/change-xml.ts'
import { addPart, addRelation } from '../package/new-part.ts'
import { child, childrenOf } from '../package/xml-tree.ts'
import { dropProperty, setProperty } from './properties.ts'
import { setFooterDistance } from './section.ts'

/**
 * Every section gets the footers of the standard, for odd and for even pages; the old ones stay in the file, unused.
 * Different even pages have headers of their own too: they are given the one that all pages had.
 */
export function setPageNumbers(document: WordDocument): void {
  const { pack, sections } = document
  const main = pack.tree(pack.main)
  if (main) declarePrefix(main, 'r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships')
  const footers = [
    { type: 'even', id: addFooter(document, 'even', 'left') },
    { type: 'default', id: addFooter(document, 'odd', 'right') },
  ]
  for (const section of sections) {
    const { element } = section
    setFooterDistance(section)
    for (const reference of childrenOf(element, 'w:footerReference')) remove(reference)
    if (!document.evenAndOdd) repeatHeader(element)
    for (const { type, id } of footers) {
      const attributes = { 'w:type': type, 'r:id': id }
      insert(
        element,
        'w:footerReference',
        attributes,
        name => name !== 'w:headerReference' && name !== 'w:footerReference',
      )
    }
    const first = childrenOf(element, 'w:headerReference').some(({ attributes }) => attributes['w:type'] === 'first')
    if (child(element, 'w:titlePg') && first) firstPageToo(element, footers[1]?.id ?? '')
    else dropProperty(element, 'w:titlePg')
    const numbers = child(element, 'w:pgNumType')
    if (numbers) setAttributes(numbers, { 'w:fmt': undefined })
  }
  if (!document.evenAndOdd) separateEvenPages(document)
}

/** A first page with a header of its own keeps it and has the number of the odd pages. */
function firstPageToo(section: Section['element'], id: string): void {
  const attributes = { 'w:type': 'first', 'r:id': id }
  insert(section, 'w:footerReference', attributes, name => name !== 'w:headerReference' && name !== 'w:footerReference')
}

function repeatHeader(section: Section['element']): void {
  const headers = childrenOf(section, 'w:headerReference')
  const shared = headers.find(({ attributes }) => (attributes['w:type'] ?? 'default') === 'default')
  for (const one of headers) if (one.attributes['w:type'] === 'even') remove(one)
  if (!shared) return
  const id = shared.attributes['r:id'] ?? ''
  insert(section, 'w:headerReference', { 'w:type': 'even', 'r:id': id }, name => name !== 'w:headerReference')
}

function addFooter({ pack }: WordDocument, pages: 'odd' | 'even', side: 'left' | 'right'): string {
  return addRelation(
    pack,
    'footer',
    addPart(pack, `footer-gbt9704-${pages}`, footerXml(side), `${contentTypes}.footer+xml`),
  )
}

const contentTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Set in full, so that no style of the document reaches it. */
function footerXml(side: 'left' | 'right'): string {
  const face = '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/>'
  const plain = '<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="000000"/><w:spacing w:val="0"/>'
  const properties = `<w:rPr>${face}${plain}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>`
  const run = (content: string) => `<w:r>${properties}${content}</w:r>`
  const text = (content: string) => run(`<w:t xml:space="preserve">${content}</w:t>`)
  const field = ['begin', 'separate', 'end'].map(type => run(`<w:fldChar w:fldCharType="${type}"/>`))
  const number = `${field[0]}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${field[1]}${text('1')}${field[2]}`
  const sides = ['left', 'right'].map(one => {
    const chars = one === side ? 1 : 0
    return ` w:${one}Chars="${chars * 100}" w:${one}="${chars * 280}"`
  })
  const indent = `<w:ind${sides.join('')} w:firstLineChars="0" w:firstLine="0"/>`
  const spacing = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
  const border = '<w:pBdr><w:bottom w:val="none" w:sz="0" w:space="0" w:color="auto"/></w:pBdr>'
  const paragraph = `<w:p><w:pPr>${border}${spacing}${indent}<w:jc w:val="${side}"/></w:pPr>${text('— ')}${number}${text(' —')}</w:p>`
  return `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph}</w:ftr>`
}

function separateEvenPages({ pack, settings }: WordDocument): void {
  if (settings) {
    const known = child(settings, 'w:evenAndOddHeaders')
    if (known) setAttributes(known, { 'w:val': undefined })
    else insert(settings, 'w:evenAndOddHeaders', {}, name => !beforeEvenAndOdd.has(name))
    return
  }
  const xml =
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:evenAndOddHeaders/></w:settings>'
  addRelation(pack, 'settings', addPart(pack, 'settings', xml, `${contentTypes}.settings+xml`))
}

/** What the schema puts before it in the settings. */
const beforeEvenAndOdd: ReadonlySet<string> = new Set(
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle'
    .split(' ')
    .map(name => `w:${name}`),
)

export function dropNumberStart({ element }: Section): void {
  setProperty(element, 'w:pgNumType', { 'w:start': undefined })
}
