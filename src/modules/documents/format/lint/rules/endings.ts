import type { ClassifiedDocument, Element } from '../elements/classify.ts'
import { patterns } from '../elements/patterns.ts'
import { setAlign, setIndent } from '../mend/paragraph.ts'
import type { Fault } from './fault.ts'
import { charsText } from './layout.ts'
import { blanksBefore, indentsOf, rounded, widthOf } from './measure.ts'

const size = 16
const tolerance = 0.6

/** Where a signature and the date under it end, in characters from the right edge. */
interface Places {
  readonly rule: 'B06' | 'B07'
  readonly signature: number
  readonly date: number
}

/** With a seal the date stands at four and the signature is centred above it; a longer one goes as far right as it can. */
export function sealedPlaces(signatureWidth: number, dateWidth: number): Places {
  return { rule: 'B06', signature: Math.max(0, 4 + (dateWidth - signatureWidth) / 2), date: 4 }
}

/** Without one the signature stands at two and the date begins two characters after it; a longer date takes its place at two. */
export function unsealedPlaces(signatureWidth: number, dateWidth: number): Places {
  return dateWidth > signatureWidth
    ? { rule: 'B07', signature: 4 + dateWidth - signatureWidth, date: 2 }
    : { rule: 'B07', signature: 2, date: signatureWidth - dateWidth }
}

/** One office signing. Several (joint documents) are placed by their seals, which a file does not show. */
export function* endingFaults({ elements }: ClassifiedDocument): Generator<Fault> {
  const written = elements.filter(({ kind, paragraph }) => kind !== 'empty' && paragraph.place === 'body')
  for (const [at, date] of written.entries()) {
    if (date.kind !== 'date' || date.attachment !== 0 || !endsDocument(written, at)) continue
    const signature = written[at - 1]
    // With a signature stamp (§7.3.5.3) the place of the name is that of the stamp.
    if (signature && patterns.person.test(signature.text)) continue
    if (signature?.kind !== 'signature') yield* dateFault(date)
    else if (written[at - 2]?.kind !== 'signature') yield* pairFaults(signature, date)
  }
}

function endsDocument(written: readonly Element[], at: number): boolean {
  const next = written[at + 1]?.kind
  return next === undefined || ['note', 'copies', 'printing', 'attachmentMark', 'attendance'].includes(next)
}

function* pairFaults(signature: Element, date: Element): Generator<Fault> {
  const now = [blankRight(signature), blankRight(date)] as const
  const [wide, narrow] = [widthOf(signature.text), widthOf(date.text)]
  const away = ({ signature: s, date: d }: Places) => Math.abs((now[0] ?? 99) - s) + Math.abs((now[1] ?? 99) - d)
  const [sealed, unsealed] = [sealedPlaces(wide, narrow), unsealedPlaces(wide, narrow)]
  const nearest = away(unsealed) < away(sealed) ? unsealed : sealed
  yield* placeFault(signature, now[0], nearest.signature, nearest.rule)
  yield* placeFault(date, now[1], nearest.date, nearest.rule)
}

/** A date alone: four characters in, or two. */
function* dateFault(date: Element): Generator<Fault> {
  const now = blankRight(date)
  if (now !== undefined && now >= 2 - tolerance && now <= 4 + tolerance) return
  yield* placeFault(date, now, 4, 'B06')
}

function* placeFault(element: Element, now: number | undefined, wanted: number, rule: 'B06' | 'B07'): Generator<Fault> {
  if (now !== undefined && Math.abs(now - wanted) <= tolerance) return
  const { paragraph } = element
  const mendable = !paragraph.framed && !paragraph.text.includes('\t')
  yield {
    rule,
    at: element,
    what: { zh: '右空字数', en: 'characters from the right' },
    found: now === undefined ? { zh: '以制表符定位', en: 'placed by a tab' } : charsText(now),
    expected: { zh: `右对齐，右空 ${rounded(wanted)} 字`, en: `right-aligned, ${rounded(wanted)} from the right` },
    ...(mendable
      ? {
          mend: () => {
            setAlign(paragraph, 'right')
            setIndent(paragraph, size, { left: 0, first: 0, right: Math.max(0, wanted - trailing(paragraph.text)) })
          },
        }
      : {}),
  }
}

function blankRight({ paragraph, text }: Element): number | undefined {
  if (paragraph.text.trim().includes('\t') || paragraph.framed) return undefined
  const { left, first, right } = indentsOf(paragraph, size)
  const blanks = blanksBefore(paragraph)
  if (blanks === 'tab') return undefined
  if (paragraph.format.align === 'right') return right + trailing(paragraph.text)
  const free = 28 - widthOf(text) - left - first - right
  if (paragraph.format.align === 'center') return free / 2 + right
  return free + right - blanks
}

/** Wide blanks after the text keep their place. */
function trailing(text: string): number {
  return /　*$/.exec(text)?.[0].length ?? 0
}
