import type { Printed } from '../document/printed.ts'
import { table } from './grid-table.ts'
import { noLine, paragraph, run } from './paragraph.ts'
import { pointsToMm } from './xml.ts'

type Mark = NonNullable<Printed['mark']>

export const red = 'EE2025'
const widest = 150
const narrowest = 62

/** The size in points and the width in per cent at which so many characters fit. */
function fitted(characters: number, largest: number): { size: number; scale: number } {
  const natural = pointsToMm(largest) * characters
  const scale = Math.max(narrowest, Math.min(100, Math.floor((widest / natural) * 100)))
  const size = Math.min(largest, (largest * widest) / (natural * (scale / 100)))
  return { size: Math.floor(size * 2) / 2, scale }
}

/** A line as high as its characters has the baseline at .81; what they draw begins at .86 above it, .05 above the line. */
const inkRise = 0.05

/** 发文机关标志 with its upper edge `below` twips under the paragraph before it. */
export function markParagraphs({ organs, withFile }: Mark, below: number, largest = 50): string {
  return organs.length === 1
    ? single(`${organs[0]}${withFile ? '文件' : ''}`, below, largest)
    : joint(organs, withFile, below, largest)
}

function single(text: string, below: number, largest: number): string {
  const { size, scale } = fitted([...text].length, largest)
  const before = Math.max(0, Math.round(below + inkRise * size * 20))
  return paragraph(run(text, { face: 'title', size, color: red, scale }), { align: 'center', before, line: size * 20 })
}

/** Names spread to one width, one under the other, and 文件 beside them in the middle. */
function joint(organs: readonly string[], withFile: boolean, below: number, largest: number): string {
  const longest = Math.max(...organs.map(name => [...name].length))
  const { size, scale } = fitted(longest * 0.7 + (withFile ? 2.3 : 0), largest)
  const each = Math.floor(size * 0.7 * 2) / 2
  const names = organs
    .map(name =>
      paragraph(run(name, { face: 'title', size: each, color: red, scale }), {
        align: 'distribute',
        line: Math.round(each * 1.35 * 20),
      }),
    )
    .join('')
  const width = pointsToMm(each) * longest * (scale / 100) + 2
  const file = paragraph(run('文件', { face: 'title', size, color: red, scale }), { align: 'center', line: size * 22 })
  const cells = [{ content: names, width }]
  if (withFile) cells.push({ content: file, width: pointsToMm(size) * 2.4 * (scale / 100) })
  return `${paragraph('', { before: Math.max(0, below - 20), line: 20 })}${table([cells], { align: 'center' })}${noLine()}`
}
