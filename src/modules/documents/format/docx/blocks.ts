import { pictureOf } from '../document/blocks.ts'
import { pictureSize } from '../document/picture-size.ts'
import type { PrintedBlock } from '../document/printed.ts'
import type { Draft } from './draft.ts'
import { picture } from './drawing.ts'
import { border, table } from './grid-table.ts'
import { paragraph, run } from './paragraph.ts'
import type { Piece } from './sections.ts'

const headingFaces = ['hei', 'kai', 'body', 'body'] as const
const four = { size: 14 } as const
const thin = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => border(side, 4)).join('')

/** A table that lies is on pages of its own. */
export function blockPieces(blocks: readonly PrintedBlock[], draft: Draft): Piece[] {
  return blocks.map(block => ({
    xml: blockXml(block, draft),
    page: block.type === 'table' && block.landscape ? 'lying' : 'standing',
  }))
}

function blockXml(block: PrintedBlock, draft: Draft): string {
  switch (block.type) {
    case 'paragraph':
      return block.lines.map(line => paragraph(run(line), { style: 'BodyText' })).join('')
    case 'heading': {
      const face = headingFaces[block.level - 1] ?? 'body'
      const rest = block.runOn === null ? '' : run(block.runOn)
      return paragraph(run(block.number + block.text, { face }) + rest, { style: `Heading${block.level}` })
    }
    case 'line':
      return paragraph(run(block.lines.join('\n')), {
        align: block.align,
        ...(block.align === 'right' && { right: 2 }),
      })
    case 'table':
      return tableXml(block)
    case 'figure':
      return figureXml(block, draft)
  }
}

function tableXml(block: Extract<PrintedBlock, { type: 'table' }>): string {
  const shares = block.widths.reduce((sum, share) => sum + share, 0)
  const cell = (text: string, at: number, face: 'hei' | 'body') => ({
    content: paragraph(run(text, { ...four, face }), { align: 'center', line: 400 }),
    width: ((block.landscape ? 225 : 156) * (block.widths[at] ?? 0)) / shares,
  })
  const head = block.head ? [block.head.map((text, at) => cell(text, at, 'hei'))] : []
  const rows = block.rows.map(row => row.map((text, at) => cell(text, at, 'body')))
  const caption = block.caption === null ? '' : paragraph(run(block.caption), { align: 'center', keepNext: true })
  return (
    caption +
    table([...head, ...rows], { borders: thin, head: block.head !== null, inset: 1.4 }) +
    paragraph('', { line: 120 })
  )
}

function figureXml(block: Extract<PrintedBlock, { type: 'figure' }>, draft: Draft): string {
  const bytes = Buffer.from(block.image, 'base64')
  const pixels = pictureSize(bytes)
  const height = pixels ? (block.width * pixels.height) / pixels.width : block.width
  const relation = draft.addPicture(bytes, pictureOf(block.image))
  const inline = picture(relation, { width: block.width, height }, draft.nextId())
  // An exact line height would cut the picture off
  const held = `<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>${inline}</w:p>`
  return held + (block.caption === null ? '' : paragraph(run(block.caption, four), { align: 'center' }))
}
