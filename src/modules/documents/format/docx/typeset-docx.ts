import { strToU8, type Zippable, zipSync } from 'fflate'
import { startOfDay } from '#lib/day.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import { type Printed, printed } from '../document/printed.ts'
import { type LaidOut, layOut } from '../pdf/lay-out.ts'
import type { Profile } from '../pdf/profiles.ts'
import { blocksXml } from './blocks.ts'
import { closing } from './closing.ts'
import { type Draft, newDraft, relationOf } from './draft.ts'
import { bar } from './drawing.ts'
import { head, titleRuns } from './head.ts'
import { imprint } from './imprint.ts'
import { red } from './mark.ts'
import { blankLine, paragraph, run } from './paragraph.ts'
import {
  contentTypesPart,
  documentPart,
  emptyFooterPart,
  footerPart,
  propertiesPart,
  type Relation,
  relationsPart,
  settingsPart,
  stylesPart,
} from './parts.ts'

/**
 * The document as a Word file: every line a paragraph that a person can edit, always in the standard faces by name. Word
 * counts no pages beforehand, so that the imprint stands where the PDF of the same document has it.
 */
export function typesetDocx(given: OfficialDocument, profile: Profile = 'common'): Buffer {
  return docxOf(given, layOut(given, profile))
}

/** Word counts no pages beforehand: `laidOut` says where the same document has them. */
type Pages = Pick<LaidOut, 'pages' | 'textEndsOn'>

export function docxOf(given: OfficialDocument, laidOut: Pages): Buffer {
  const page = printed(given)
  const draft = newDraft()
  const body = bodyXml(page, draft, laidOut)
  const parts: Record<string, string> = {
    'word/document.xml': documentPart(body),
    'word/styles.xml': stylesPart(),
    'word/settings.xml': settingsPart(),
    'word/footer1.xml': footerPart('right'),
    'word/footer2.xml': footerPart('left'),
    'word/footer3.xml': emptyFooterPart(page.form === 'letter' ? lowerRules(draft) : ''),
    'docProps/core.xml': propertiesPart(
      page.title.join(''),
      page.author,
      given.date ? startOfDay(given.date) : new Date(0),
    ),
    '[Content_Types].xml': contentTypesPart(contentTypes),
    '_rels/.rels': relationsPart(packageRelations),
    'word/_rels/document.xml.rels': relationsPart([...documentRelations, ...pictureRelations(draft)]),
  }
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  for (const [name, bytes] of draft.media) files[`word/media/${name}`] = bytes
  return Buffer.from(zipSync(files, { level: 6, mtime: new Date('2012-07-01T00:00:00Z') }))
}

function bodyXml(page: Printed, draft: Draft, laidOut: Pages): string {
  const recipients = page.recipients === null ? '' : paragraph(run(`${page.recipients}：`))
  const attachments = page.attachments.map(one => {
    const label = one.label === null ? '' : run(one.label, { face: 'hei' })
    const title = paragraph(titleRuns(one.title), { style: 'DocumentTitle', align: 'center', before: 339, line: 720 })
    return paragraph(label, { pageBreakBefore: true }) + title + blankLine() + blocksXml(one.blocks, draft)
  })
  return [
    head(page, draft),
    recipients,
    blocksXml(page.blocks, draft),
    closing(page, 3),
    ...attachments,
    imprintXml(page, draft, laidOut),
    sectionXml(page.form === 'letter'),
  ].join('')
}

/** On the last page where it fits, else on the page that the PDF gave it. */
function imprintXml(page: Printed, draft: Draft, { pages, textEndsOn = pages }: Pages): string {
  const box = imprint(page, draft)
  if (box === '') return ''
  const apart = pages - textEndsOn
  // An empty page and the imprint's page after it have no number: a section of their own
  if (apart === 2)
    return `${sectionEnd(page.form === 'letter')}${paragraph('')}${paragraph(box, { pageBreakBefore: true, line: 20 })}`
  return paragraph(box, { line: 20, ...(apart === 1 && { pageBreakBefore: true }) })
}

const sectionEnd = (letter: boolean) => `<w:p><w:pPr>${sectionXml(letter)}</w:pPr></w:p>`

function sectionXml(letter: boolean): string {
  const footers = [['default', 'footer1'], ['even', 'footer2'], ...(letter ? [['first', 'footer3']] : [])].map(
    ([type, name]) => `<w:footerReference w:type="${type}" r:id="rId-${name}"/>`,
  )
  const margins = `<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1446" w:gutter="0"/>`
  return `<w:sectPr>${footers.join('')}<w:pgSz w:w="11906" w:h="16838"/>${margins}${letter ? '<w:titlePg/>' : ''}<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>`
}

/** 10.1: 20 mm above the lower edge of the first page, the thin one above. */
function lowerRules(draft: Draft): string {
  return (
    bar({ x: 20, y: 277 - 1.7, width: 170, height: 0.3 }, red, draft.nextId()) +
    bar({ x: 20, y: 277 - 0.8, width: 170, height: 0.8 }, red, draft.nextId())
  )
}

const contentTypes: Readonly<Record<string, string>> = {
  'word/document.xml': 'officedocument.wordprocessingml.document.main',
  'word/styles.xml': 'officedocument.wordprocessingml.styles',
  'word/settings.xml': 'officedocument.wordprocessingml.settings',
  'word/footer1.xml': 'officedocument.wordprocessingml.footer',
  'word/footer2.xml': 'officedocument.wordprocessingml.footer',
  'word/footer3.xml': 'officedocument.wordprocessingml.footer',
  'docProps/core.xml': 'package.core-properties',
}

const packageRelations: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
]

const documentRelations: readonly Relation[] = [
  { id: 'rId-styles', type: 'styles', target: 'styles.xml' },
  { id: 'rId-settings', type: 'settings', target: 'settings.xml' },
  ...['footer1', 'footer2', 'footer3'].map(name => ({ id: `rId-${name}`, type: 'footer', target: `${name}.xml` })),
]

const pictureRelations = ({ media }: Draft) =>
  [...media.keys()].map(name => ({ id: relationOf(name), type: 'image', target: `media/${name}` }))
