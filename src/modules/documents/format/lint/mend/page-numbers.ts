import { textBox } from '../../docx/drawing.ts'
import { namespaces as footerNamespaces } from '../../docx/parts.ts'
import { isOn } from '../effective/run-format.ts'
import type { Section, WordDocument } from '../model.ts'
import { declarePrefix, insert, remove, setAttributes } from '../package/change-xml.ts'
import { addPart, addRelation } from '../package/new-part.ts'
import { child, childrenOf } from '../package/xml-tree.ts'
import { faces } from '../rules/faces.ts'
import { dropProperty, setProperty } from './properties.ts'
import { setFooterDistance } from './section.ts'

/**
 * Each of the sections gets the footers of the standard, for odd and for even pages; the old ones stay in the file, unused.
 * Different even pages have headers of their own too: they are given the one that all pages had. The first page of a
 * letter keeps what it has for itself, or is given nothing.
 */
export function setPageNumbers(document: WordDocument, sections: readonly Section[], letter: boolean): void {
  declareRelationships(document)
  const made = new Map<boolean, Footers>()
  for (const section of sections) {
    const lying = section.page.width > section.page.height
    const footers = made.get(lying) ?? addFooters(document, lying)
    made.set(lying, footers)
    setFooters(document, section, footers, letter)
  }
  if (!document.evenAndOdd) separateEvenPages(document)
  const [first] = sections
  if (letter && first && !first.titlePage) hideFirstNumber(document, first)
}

function declareRelationships({ pack }: WordDocument): void {
  const main = pack.tree(pack.main)
  if (main) declarePrefix(main, 'r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships')
}

interface Footers {
  readonly odd: string
  readonly even: string
}

function addFooters(document: WordDocument, lying: boolean): Footers {
  const xml = lying ? lyingFooterXml : footerXml
  const name = lying ? 'footer-gbt9704-lying' : 'footer-gbt9704'
  return {
    even: addFooter(document, `${name}-even`, xml('left')),
    odd: addFooter(document, `${name}-odd`, xml('right')),
  }
}

function setFooters(document: WordDocument, section: Section, { odd, even }: Footers, letter: boolean): void {
  const { element } = section
  setFooterDistance(section)
  for (const reference of childrenOf(element, 'w:footerReference'))
    if (!letter || reference.attributes['w:type'] !== 'first') remove(reference)
  if (!document.evenAndOdd) repeatHeader(element)
  refer(element, 'even', even)
  refer(element, 'default', odd)
  if (!letter) numberFirstPage(element, odd)
  const numbers = child(element, 'w:pgNumType')
  if (numbers) setAttributes(numbers, { 'w:fmt': undefined })
}

/** A first page with a header of its own keeps it and has the number of the odd pages. */
function numberFirstPage(section: Section['element'], odd: string): void {
  const first = childrenOf(section, 'w:headerReference').some(({ attributes }) => attributes['w:type'] === 'first')
  if (child(section, 'w:titlePg') && first) refer(section, 'first', odd)
  else dropProperty(section, 'w:titlePg')
}

function refer(section: Section['element'], type: string, id: string): void {
  const attributes = { 'w:type': type, 'r:id': id }
  insert(section, 'w:footerReference', attributes, name => name !== 'w:headerReference' && name !== 'w:footerReference')
}

/** A letter: an empty footer on its first page, which keeps the header that it had. */
export function hideFirstNumber(document: WordDocument, { element, titlePage }: Section): void {
  const title = child(element, 'w:titlePg')
  const isDone = !titlePage && title !== undefined && isOn(title.attributes['w:val'])
  if (isDone) return
  declareRelationships(document)
  const firstOf = (name: string) => childrenOf(element, name).filter(one => one.attributes['w:type'] === 'first')
  firstOf('w:footerReference').forEach(remove)
  if (!titlePage) {
    firstOf('w:headerReference').forEach(remove)
    const header = childrenOf(element, 'w:headerReference').find(
      ({ attributes }) => (attributes['w:type'] ?? 'default') === 'default',
    )
    const attributes = { 'w:type': 'first', 'r:id': header?.attributes['r:id'] ?? '' }
    if (header) insert(element, 'w:headerReference', attributes, name => name !== 'w:headerReference')
    setProperty(element, 'w:titlePg', { 'w:val': undefined })
  }
  refer(element, 'first', addFooter(document, 'footer-gbt9704-first', footerOf(paragraphOf('left', ''))))
}

function repeatHeader(section: Section['element']): void {
  const headers = childrenOf(section, 'w:headerReference')
  const shared = headers.find(({ attributes }) => (attributes['w:type'] ?? 'default') === 'default')
  for (const one of headers) if (one.attributes['w:type'] === 'even') remove(one)
  if (!shared) return
  const id = shared.attributes['r:id'] ?? ''
  insert(section, 'w:headerReference', { 'w:type': 'even', 'r:id': id }, name => name !== 'w:headerReference')
}

function addFooter({ pack }: WordDocument, name: string, xml: string): string {
  return addRelation(pack, 'footer', addPart(pack, name, xml, `${contentTypes}.footer+xml`))
}

const contentTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const footerOf = (content: string) => `<w:ftr ${footerNamespaces}>${content}</w:ftr>`
const footerXml = (side: 'left' | 'right') => footerOf(paragraphOf(side, numberRuns))

/** On the same place of the paper: in a box that runs downwards at the left of the page that lies (clause 8). */
function lyingFooterXml(side: 'left' | 'right'): string {
  const box = textBox({ x: 25, y: 28, width: 6.4, height: 156 }, paragraphOf(side, numberRuns), 1, 'top', 'vert')
  return footerOf(paragraphOf('left', box))
}

const { written: song } = faces.songTi
const face = `<w:rFonts w:ascii="${song}" w:hAnsi="${song}" w:eastAsia="${song}" w:cs="${song}"/>`
const plain = '<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="000000"/><w:spacing w:val="0"/>'
const run = (content: string) =>
  `<w:r><w:rPr>${face}${plain}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>${content}</w:r>`
const text = (content: string) => run(`<w:t xml:space="preserve">${content}</w:t>`)
const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
const numberRuns = [
  text('— '),
  field('begin'),
  run('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
  field('separate'),
  text('1'),
  field('end'),
  text(' —'),
].join('')

/** Set in full, so that no style of the document reaches it. */
function paragraphOf(side: 'left' | 'right', runs: string): string {
  const sides = ['left', 'right'].map(one => {
    const chars = one === side ? 1 : 0
    return ` w:${one}Chars="${chars * 100}" w:${one}="${chars * 280}"`
  })
  const indent = `<w:ind${sides.join('')} w:firstLineChars="0" w:firstLine="0"/>`
  const spacing = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
  const border = '<w:pBdr><w:bottom w:val="none" w:sz="0" w:space="0" w:color="auto"/></w:pBdr>'
  return `<w:p><w:pPr>${border}${spacing}${indent}<w:jc w:val="${side}"/></w:pPr>${runs}</w:p>`
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
