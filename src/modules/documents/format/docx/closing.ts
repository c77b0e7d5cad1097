import type { Printed } from '../document/printed.ts'
import { table } from './grid-table.ts'
import { blankLine, noLine, paragraph, run } from './paragraph.ts'

/** What follows the body: 附件说明, who attended, 署名 and 成文日期, 附注. */
export function closing(page: Printed, sealLines: number): string {
  return [attachmentNotes(page), attendance(page), signatures(page, sealLines), notes(page)].join('')
}

/** Further lines stand under the first character of the name. */
function attachmentNotes({ attachmentNotes: names }: Printed): string {
  const lines = names.map((name, index) => {
    const number = names.length > 1 ? `${index + 1}.` : ''
    const hang = 3 + widthOf(number)
    return paragraph(run(`${index === 0 ? '附件：' : '　　　'}${number}${name}`), { left: 2 + hang, firstLine: -hang })
  })
  return lines.length > 0 ? blankLine() + lines.join('') : ''
}

function attendance({ attendance: all }: Printed): string {
  const lines = all.map(({ label, names }) => {
    const hang = label.length + 1
    return paragraph(run(`${label}：`, { face: 'hei' }) + run(names), { left: 2 + hang, firstLine: -hang })
  })
  return lines.length > 0 ? blankLine() + lines.join('') : ''
}

const blanks = (count: number) => blankLine().repeat(count)
const fromRight = (text: string, right: number, face: 'body' | 'kai' = 'body') =>
  paragraph(run(text, { face }), { align: 'right', right: Math.max(0, right), keepNext: true })

function signatures(page: Printed, sealLines: number): string {
  const { signatures: all, date } = page
  const [first] = all
  if (!first) return date === '' ? '' : blankLine() + fromRight(date, 4)
  if (first.post !== null) return signedBy(first.name, first.post, date)
  const names = all.map(({ name }) => name)
  if (!page.seal) return unsealed(names, date)
  return names.length === 1 ? oneSealed(first.name, date, sealLines) : jointSealed(names, date, sealLines)
}

/** 7.3.5.1. */
function oneSealed(name: string, date: string, sealLines: number): string {
  const right = 4 + (widthOf(date) - widthOf(name)) / 2
  return blanks(sealLines) + fromRight(name, right) + fromRight(date, 4)
}

/** Joint documents: at most three seals in a row, the date under the last name. */
function jointSealed(names: readonly string[], date: string, sealLines: number): string {
  const longest = Math.max(...names.map(widthOf))
  const inRow = Math.max(1, Math.min(3, Math.floor(28 / Math.max(longest + 2, 7.9))))
  const width = 156 / inRow
  const rows = Array.from({ length: Math.ceil(names.length / inRow) }, (_, at) =>
    names.slice(at * inRow, (at + 1) * inRow),
  )
  const cell = (text: string, below = '') => ({
    content:
      paragraph(run(text), { align: 'center' }) + (below === '' ? '' : paragraph(run(below), { align: 'center' })),
    width,
  })
  return rows
    .map((row, at) => {
      const last = at === rows.length - 1
      const filled = row.map((name, column) => cell(name, last && column === row.length - 1 ? date : ''))
      const empty = Array.from({ length: inRow - row.length }, () => cell(''))
      return blanks(sealLines) + table([[...empty, ...filled]], { from: 'top' }) + noLine()
    })
    .join('')
}

/** 7.3.5.2: without a seal. */
function unsealed(names: readonly string[], date: string): string {
  const widest = Math.max(...names.map(widthOf))
  const dateRight = widthOf(date) > widest ? 2 : widest - widthOf(date)
  const left = 28 - dateRight - widthOf(date) - 2
  const lines = names.map(name => fromRight(name, 28 - left - widthOf(name)))
  return blankLine() + lines.join('') + fromRight(date, dateRight)
}

/** 7.3.5.3: the post, room for the seal of the name, the date. */
function signedBy(name: string, post: string, date: string): string {
  const line = paragraph(run(`${post}　　`) + run(name, { face: 'kai' }), { align: 'right', right: 4, keepNext: true })
  return blanks(2) + line + blankLine() + fromRight(date, 4)
}

const notes = (page: Printed) => page.notes.map(note => paragraph(run(`（${note}）`), { style: 'BodyText' })).join('')

/** In characters of the grid: digits and Latin letters are half as wide. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u0100' ? 0.5 : 1
  return width
}
