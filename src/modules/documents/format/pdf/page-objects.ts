import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from '#kernel/file/reading/open-pdf.ts'

/** A run of text in one face and size. Millimetres from the upper left corner of the page. */
export interface TextRun {
  readonly text: string
  /** Where its first character begins, and its baseline. */
  readonly x: number
  readonly y: number
  /** Height of the em. */
  readonly size: number
  /** Turned by a quarter: it runs down the page, its foot to the left. */
  readonly downwards: boolean
  /** How much narrower than drawn (1 is as drawn). */
  readonly narrowed: number
  /** From the beginning of the run, one a character (code point), and after the last the whole width. */
  readonly offsets: readonly number[]
  /** PostScript name without the tag of a subset. */
  readonly font: string
  readonly color: string
}

/** A filled box or a stroked line. */
export interface Shape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
}

export interface Picture {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PageObjects {
  readonly width: number
  readonly height: number
  readonly texts: readonly TextRun[]
  readonly shapes: readonly Shape[]
  readonly pictures: readonly Picture[]
}

const mm = 25.4 / 72

/** What stands on each page of a PDF, with its coordinates: for OFD and for measuring. Text stands or runs downwards; no template sets it at another angle. */
export async function pageObjects(pdf: Uint8Array): Promise<PageObjects[]> {
  const document = await openPdf(pdf)
  try {
    return await allPages(document)
  } finally {
    await document.destroy()
  }
}

async function allPages(document: PDFDocumentProxy): Promise<PageObjects[]> {
  const pages: PageObjects[] = []
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(await document.getPage(number)))
  return pages
}

type Matrix = readonly [number, number, number, number, number, number]
type Glyph = { readonly unicode: string; readonly width: number } | number

interface State {
  matrix: Matrix
  fill: string
  stroke: string
  lineWidth: number
}

async function readPage(page: PDFPageProxy): Promise<PageObjects> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const [, , pageWidth = 0, pageHeight = 0] = page.view
  const texts: TextRun[] = []
  const shapes: Shape[] = []
  const pictures: Picture[] = []
  const saved: State[] = []
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], fill: '#000000', stroke: '#000000', lineWidth: 1 }
  let font = { name: '', size: 0 }
  let textMatrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index] as unknown[]
    switch (operator) {
      case OPS.save:
        saved.push({ ...state })
        break
      case OPS.restore:
        state = saved.pop() ?? state
        break
      case OPS.transform:
        state.matrix = times(state.matrix, given as unknown as Matrix)
        break
      case OPS.setFillRGBColor:
        state.fill = String(given[0])
        break
      case OPS.setStrokeRGBColor:
        state.stroke = String(given[0])
        break
      case OPS.setLineWidth:
        state.lineWidth = Number(given[0])
        break
      case OPS.setFont:
        font = { name: fontName(page, String(given[0])), size: Number(given[1]) }
        break
      case OPS.beginText:
        textMatrix = [1, 0, 0, 1, 0, 0]
        break
      case OPS.moveText:
        textMatrix = times(textMatrix, [1, 0, 0, 1, Number(given[0]), Number(given[1])])
        break
      case OPS.setTextMatrix:
        textMatrix = Object.values(given[0] as Record<string, number>) as unknown as Matrix
        break
      case OPS.showText:
        texts.push(runOf(given[0] as Glyph[], times(state.matrix, textMatrix), font, state.fill, pageHeight))
        break
      case OPS.constructPath:
        shapes.push(...shapeOf(given, state, pageHeight))
        break
      case OPS.paintImageXObject:
        pictures.push(boxOf([0, 0, 1, 1], state.matrix, pageHeight))
        break
    }
  }
  page.cleanup()
  return {
    width: pageWidth * mm,
    height: pageHeight * mm,
    texts: texts.filter(({ text }) => text !== ''),
    shapes,
    pictures,
  }
}

function fontName(page: PDFPageProxy, key: string): string {
  const { name } = page.commonObjs.get(key) as { name?: string }
  return (name ?? key).replace(/^[A-Z]{6}\+/, '')
}

function runOf(
  glyphs: readonly Glyph[],
  [a, b, , , e, f]: Matrix,
  font: { name: string; size: number },
  color: string,
  pageHeight: number,
): TextRun {
  const across = Math.hypot(a, b) * font.size * mm
  const size = font.size * mm
  const offsets: number[] = []
  let text = ''
  let at = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      at -= (glyph / 1000) * across
      continue
    }
    // A ligature (——) stands for several characters, which share its width
    const characters = [...glyph.unicode]
    const width = (glyph.width / 1000) * across
    for (const index of characters.keys()) offsets.push(at + (index * width) / characters.length)
    text += glyph.unicode
    at += width
  }
  offsets.push(at)
  const [x, y, downwards, narrowed] = [e * mm, (pageHeight - f) * mm, Math.abs(b) > Math.abs(a), across / size]
  return { text, x, y, size, downwards, narrowed, offsets, font: font.name, color }
}

function shapeOf(given: readonly unknown[], state: State, pageHeight: number): Shape[] {
  const [operator, , extent] = given as [number, unknown, Record<string, number> | null]
  if (!extent) return []
  const box = boxOf(Object.values(extent) as [number, number, number, number], state.matrix, pageHeight)
  if (operator === OPS.fill || operator === OPS.eoFill) return [{ ...box, color: state.fill }]
  if (operator !== OPS.stroke) return []
  // A line has no breadth of its own: its stroke gives it
  const breadth = state.lineWidth * mm
  return [
    {
      x: box.x - (box.width < box.height ? breadth / 2 : 0),
      y: box.y - (box.height <= box.width ? breadth / 2 : 0),
      width: box.width < box.height ? Math.max(box.width, breadth) : box.width,
      height: box.height <= box.width ? Math.max(box.height, breadth) : box.height,
      color: state.stroke,
    },
  ]
}

function boxOf(
  [left, low, right, high]: readonly [number, number, number, number],
  matrix: Matrix,
  pageHeight: number,
) {
  const [a, , , d, e, f] = matrix
  const xs = [left * a + e, right * a + e]
  const ys = [pageHeight - (low * d + f), pageHeight - (high * d + f)]
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x: x * mm, y: y * mm, width: (Math.max(...xs) - x) * mm, height: (Math.max(...ys) - y) * mm }
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
