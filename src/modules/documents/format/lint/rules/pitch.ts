import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import type { Kind } from '../elements/kinds.ts'
import { setDistance, setPitch } from '../mend/paragraph.ts'
import type { Fault } from './fault.ts'
import { distanceOf, pitchOf, rounded } from './measure.ts'
import { goodPitch, gridPitch } from './page.ts'

/** The text and what belongs to it. Titles, the head and the imprint have distances of their own. */
const pitched: ReadonlySet<Kind> = new Set([
  'empty',
  'recipients',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attachmentNote',
  'attachmentNoteMore',
  'signature',
  'date',
  'note',
  'attendance',
  'attachmentMark',
])
/** Distance above these is a matter of blank lines. */
const ownDistance: ReadonlySet<Kind> = new Set(['recipients', 'attachmentNote', 'attendance'])

/** An empty line lower than text can be is set on purpose, to put something in its place. */
export function isSpacer({ kind, paragraph: { format } }: Element): boolean {
  return kind === 'empty' && format.lineRule === 'exact' && format.line < goodPitch.from
}

/** Lines that follow the pitch: an object on the line would be cut off by an exact one. */
export function followsPitch(element: Element): boolean {
  const { kind, paragraph } = element
  return (
    pitched.has(kind) && paragraph.place === 'body' && !paragraph.holdsObject && !paragraph.framed && !isSpacer(element)
  )
}

/** 22 lines a page: the pitch of every line, and no distance between the paragraphs of the text. */
export function* pitchFaults({ elements, sections }: ClassifiedDocument): Generator<Fault> {
  for (const element of elements) {
    if (!followsPitch(element)) continue
    yield* lineFaults(element, gridPitch(sections[element.paragraph.section]))
    if (!ownDistance.has(element.kind)) yield* distanceFaults(element)
  }
}

function* lineFaults(element: Element, grid: number | undefined): Generator<Fault> {
  const { paragraph } = element
  const pitch = pitchOf(paragraph, grid)
  if (pitch !== undefined && pitch >= goodPitch.from && pitch <= goodPitch.to) {
    if (pitch >= 575) return
    yield {
      rule: 'P07',
      strength: 'practice',
      at: element,
      what: { zh: '行距', en: 'line pitch' },
      found: {
        zh: `${rounded(pitch / 20, 2)} 磅，撑不满版心`,
        en: `${rounded(pitch / 20, 2)} pt, which leaves the type area unfilled`,
      },
      expected: { zh: '28.95 磅', en: '28.95 pt' },
      mend: () => setPitch(paragraph),
    }
    return
  }
  const { line, lineRule } = paragraph.format
  const found =
    pitch !== undefined
      ? { zh: `${rounded(pitch / 20, 2)} 磅`, en: `${rounded(pitch / 20, 2)} pt` }
      : lineRule === 'atLeast'
        ? { zh: `最小值 ${rounded(line / 20, 2)} 磅`, en: `at least ${rounded(line / 20, 2)} pt` }
        : {
            zh: `${rounded(line / 240, 2)} 倍，随字体而变`,
            en: `${rounded(line / 240, 2)} lines, changing with the typeface`,
          }
  yield {
    rule: 'P07',
    at: element,
    what: { zh: '行距', en: 'line pitch' },
    found,
    expected: { zh: '28.95 磅（每面 22 行）', en: '28.95 pt (22 lines a page)' },
    mend: () => setPitch(paragraph),
  }
}

function* distanceFaults(element: Element): Generator<Fault> {
  const { paragraph } = element
  const [before, after] = [distanceOf(paragraph, 'before'), distanceOf(paragraph, 'after')]
  if (before < 0.05 && after < 0.05) return
  yield {
    rule: 'P07',
    at: element,
    what: { zh: '段前、段后', en: 'distance above and below' },
    found: {
      zh: `段前 ${rounded(before)} 行、段后 ${rounded(after)} 行`,
      en: `${rounded(before)} lines above, ${rounded(after)} below`,
    },
    expected: { zh: '0 行', en: 'none' },
    mend: () => {
      if (before >= 0.05) setDistance(paragraph, 'before', 0)
      if (after >= 0.05) setDistance(paragraph, 'after', 0)
    },
  }
}
