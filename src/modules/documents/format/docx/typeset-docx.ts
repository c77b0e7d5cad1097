import { strToU8, type Zippable, zipSync } from 'fflate'
import { startOfDay } from '#lib/day.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import { type Printed, printed } from '../document/printed.ts'
import { type LaidOut, layOut } from '../pdf/lay-out.ts'
import type { Profile } from '../pdf/profiles.ts'
import { blockPieces } from './blocks.ts'
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
  lyingFooterPart,
  propertiesPart,
  type Relation,
  relationsPart,
  settingsPart,
  stylesPart,
} from './parts.ts'
import { bodyOf, type Piece, standing } from './sections.ts'

/**
 * The document as a Word file: every line a paragraph that a person can edit, always in the standard faces by name. Word
 * counts no pages beforehand, so that the imprint stands where the PDF of the same document has it.
 */
export function typesetDocx(given: OfficialDocument, profile: Profile = 'common'): Buffer {
  return docxOf(given, layOut(given, profile))
}

/** Word counts no pages beforehand: `laidOut` says where the same document has them. */
type Pages = Pick<LaidOut, 'pages' | 'textEndsOn' | 'recipientsMoved'>

export function docxOf(given: OfficialDocument, laidOut: Pages): Buffer {
  const page = printed(given)
  const draft = newDraft()
  const letter = page.form === 'letter'
  const parts: Record<string, string> = {
    'word/document.xml': documentPart(bodyOf(piecesOf(page, draft, laidOut), letter)),
    'word/styles.xml': stylesPart(),
    'word/settings.xml': settingsPart(),
    'word/footer1.xml': footerPart('right'),
    'word/footer2.xml': footerPart('left'),
    'word/footer3.xml': emptyFooterPart(letter ? lowerRules(draft) : ''),
    'word/footer4.xml': lyingFooterPart('right', draft.nextId()),
    'word/footer5.xml': lyingFooterPart('left', draft.nextId()),
    'word/footer6.xml': emptyFooterPart(),
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

function piecesOf(page: Printed, draft: Draft, laidOut: Pages): Piece[] {
  const { recipients } = page
  const above = recipients === null || laidOut.recipientsMoved ? '' : paragraph(run(`${recipients}：`))
  return [
    standing(head(page, draft) + above),
    ...blockPieces(page.blocks, draft),
    standing(closing(page, 3)),
    ...page.attachments.flatMap(one => attachmentPieces(one, draft)),
    ...imprintPieces(page, draft, laidOut),
  ]
}

/** Its head stands on the page of what comes first in it. */
function attachmentPieces({ label, title, blocks }: Printed['attachments'][number], draft: Draft): Piece[] {
  const pieces = blockPieces(blocks, draft)
  const heading =
    paragraph(label === null ? '' : run(label, { face: 'hei' }), { pageBreakBefore: true }) +
    paragraph(titleRuns(title), { style: 'DocumentTitle', align: 'center', before: 339, line: 720 }) +
    blankLine()
  return [{ xml: heading, page: pieces[0]?.page ?? 'standing' }, ...pieces]
}

/** On the last page where it fits, else on the page that the PDF gave it. */
function imprintPieces(page: Printed, draft: Draft, { pages, textEndsOn = pages, recipientsMoved }: Pages): Piece[] {
  const box = imprint(page, recipientsMoved, draft)
  if (box === '') return []
  const apart = pages - textEndsOn
  const held = paragraph(box, { line: 20, ...(apart > 0 && { pageBreakBefore: true }) })
  // An empty page and the imprint's page after it have no number
  return apart === 2 ? [{ xml: paragraph('') + held, page: 'unnumbered' }] : [standing(held)]
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
  'word/footer4.xml': 'officedocument.wordprocessingml.footer',
  'word/footer5.xml': 'officedocument.wordprocessingml.footer',
  'word/footer6.xml': 'officedocument.wordprocessingml.footer',
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
  ...[1, 2, 3, 4, 5, 6].map(number => ({
    id: `rId-footer${number}`,
    type: 'footer',
    target: `footer${number}.xml`,
  })),
]

const pictureRelations = ({ media }: Draft) =>
  [...media.keys()].map(name => ({ id: relationOf(name), type: 'image', target: `media/${name}` }))
