import assert from 'node:assert/strict'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '../document/read-official-document.ts'
import { freeFaces } from '../fonts/faces.ts'
import { inkTop } from '../fonts/ink.ts'
import { type PageObjects, pageObjects, type TextRun } from './page-objects.ts'
import { type SampleName, sampleDocuments } from './sample-documents.ts'
import { typesetPdf } from './typeset-pdf.ts'

/** Measuring what stands on the pages of a PDF, in mm, for tests. */
export const tolerance = 0.5
export const faces = freeFaces()
export const red = '#ee2025'
export const three = (16 / 72) * 25.4
export const pitch = (28.95 / 72) * 25.4

export async function measured(name: SampleName, profile: 'common' | 'strict' = 'common'): Promise<PageObjects[]> {
  const typeset = typesetPdf(orThrow(readOfficialDocument(sampleDocuments[name])), profile, faces)
  assert.deepEqual(typeset.missing, [])
  return pageObjects(typeset.pdf)
}

export const near = (found: number, wanted: number, what: string) =>
  assert.ok(Math.abs(found - wanted) <= tolerance, `${what}: ${found.toFixed(2)} mm, not ${wanted.toFixed(2)}`)

/** The em box by which the templates place text: .88 above the baseline, .12 below. */
export const top = (run: TextRun) => run.y - run.size * 0.88
export const bottom = (run: TextRun) => run.y + run.size * 0.12
export const right = (run: TextRun) => run.x + (run.offsets.at(-1) ?? 0)

export function run(page: PageObjects | undefined, starting: string): TextRun {
  const found = page?.texts.find(({ text }) => text.startsWith(starting))
  assert.ok(found, `nothing begins with ${starting}`)
  return found
}

export function redRules(page: PageObjects | undefined) {
  return (page?.shapes ?? []).filter(({ color, width, height }) => color === red && width > 100 && height < 2)
}

/** The upper edge of what is drawn, not of the box around it. */
function inkTopOf(text: TextRun): number {
  const { face } = faces.chosen.title
  return text.y - Math.max(...[...text.text].map(character => inkTop(face, character))) * text.size
}

export function checkMark(page: PageObjects | undefined, at: number): void {
  const mark = (page?.texts ?? []).filter(({ color }) => color === red)
  assert.ok(mark.length > 0, 'no mark')
  near(Math.min(...mark.map(inkTopOf)), at, 'the mark’s upper edge')
  const left = Math.min(...mark.map(({ x }) => x))
  near((left + Math.max(...mark.map(right))) / 2, 28 + 78, 'the middle of the mark')
}

export function checkFullPage(page: PageObjects | undefined, lines = 22): void {
  const body = (page?.texts ?? []).filter(({ text, y }) => y < 262 && text.length > 20)
  assert.equal(body.length, lines)
  for (const [index, line] of body.entries()) {
    assert.equal([...line.text].length, 28)
    near(line.x, 28, 'the left edge')
    near(right(line), 184, 'the right edge')
    near(top(line), 37 + index * pitch, `line ${index + 1}`)
  }
}

export function checkPageNumber(page: PageObjects | undefined, number: number): void {
  const [before, digits, after] = (page?.texts ?? []).filter(({ y }) => y > 264)
  assert.ok(before && digits && after, 'a dash on each side')
  assert.equal(before.text + digits.text + after.text, `—${number}—`)
  near(digits.size, (14 / 72) * 25.4, 'the page number’s size')
  near(before.y - inkTop(faces.chosen.song.face, '—') * before.size, 262 + 7, 'the dash of the page number')
  const inset = (14 / 72) * 25.4
  if (number % 2 === 1) near(right(after), 184 - inset, 'the page number’s right end')
  else near(before.x, 28 + inset, 'the page number’s left end')
}

export function checkImprint(pages: readonly PageObjects[]): void {
  assert.equal(pages.length % 2, 0, 'the imprint stands on an even page')
  const rules = (pages.at(-1)?.shapes ?? []).filter(({ width, color }) => Math.abs(width - 156) < 0.1 && color !== red)
  assert.deepEqual(
    rules.map(({ height }) => height.toFixed(2)),
    ['0.35', '0.25', '0.35'],
  )
  const last = rules.at(-1)
  near((last?.y ?? 0) + (last?.height ?? 0), 262, 'the last rule')
  const inset = (14 / 72) * 25.4
  near(run(pages.at(-1), '抄送').x, 28 + inset, '抄送')
  near(right(run(pages.at(-1), '2026年6月3日印发')), 184 - inset, '印发日期')
}
