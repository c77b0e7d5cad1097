import { escaped } from '../docx/xml.ts'
import type { PageObjects, Picture, Shape, TextRun } from '../pdf/page-objects.ts'

export const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"'
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Numbers for everything in the file that has one. */
export interface Ids {
  next(): number
  font(postScript: string): number
  /** Of the pictures in the order in which the document has them. */
  nextPicture(): number
}

export function pageXml({ width, height, texts, shapes, pictures }: PageObjects, ids: Ids): string {
  const objects = [
    ...shapes.map(shape => pathObject(shape, ids)),
    ...pictures.map(picture => imageObject(picture, ids)),
    ...texts.map(run => textObject(run, ids)),
  ]
  return `${declaration}<ofd:Page ${namespace}><ofd:Area><ofd:PhysicalBox>${box(0, 0, width, height)}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${ids.next()}" Type="Body">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`
}

const decimals = (value: number) => String(Math.round(value * 1_000) / 1_000)
const box = (...values: number[]) => values.map(decimals).join(' ')
const colour = (hexadecimal: string) =>
  [1, 3, 5].map(at => Number.parseInt(hexadecimal.slice(at, at + 2), 16)).join(' ')
const fill = (color: string) => `<ofd:FillColor Value="${colour(color)}"/>`

/**
 * The boundary is as high as the em, with the baseline at .88, or as wide where the text runs downwards; a narrowed mark is drawn whole and
 * scaled across.
 */
function textObject(run: TextRun, ids: Ids): string {
  const { text, x, y, size, offsets, narrowed, downwards } = run
  const steps = offsets.slice(1, -1).map((offset, at) => (offset - (offsets[at] ?? 0)) / narrowed)
  const length = offsets.at(-1) ?? 0
  const boundary = downwards ? box(x - size * 0.12, y, size, length) : box(x, y - size * 0.88, length, size)
  const matrix = downwards
    ? ` CTM="0 1 -1 0 ${decimals(size)} 0"`
    : Math.abs(narrowed - 1) > 0.001
      ? ` CTM="${decimals(narrowed)} 0 0 1 0 0"`
      : ''
  const delta = steps.length > 0 ? ` DeltaX="${steps.map(decimals).join(' ')}"` : ''
  const code = `<ofd:TextCode X="0" Y="${decimals(size * 0.88)}"${delta}>${escaped(text)}</ofd:TextCode>`
  return `<ofd:TextObject ID="${ids.next()}" Boundary="${boundary}" Font="${ids.font(run.font)}" Size="${decimals(size)}"${matrix}>${fill(run.color)}${code}</ofd:TextObject>`
}

function pathObject({ x, y, width, height, color }: Shape, ids: Ids): string {
  const path = `M 0 0 L ${decimals(width)} 0 L ${decimals(width)} ${decimals(height)} L 0 ${decimals(height)} C`
  return `<ofd:PathObject ID="${ids.next()}" Boundary="${box(x, y, width, height)}" Stroke="false" Fill="true">${fill(color)}<ofd:AbbreviatedData>${path}</ofd:AbbreviatedData></ofd:PathObject>`
}

function imageObject({ x, y, width, height }: Picture, ids: Ids): string {
  return `<ofd:ImageObject ID="${ids.next()}" Boundary="${box(x, y, width, height)}" CTM="${decimals(width)} 0 0 ${decimals(height)} 0 0" ResourceID="${ids.nextPicture()}"/>`
}
