import { join } from 'node:path'
import { startOfDay } from '#lib/day.ts'
import { coverageOf } from '#modules/documents/format/fonts/coverage.ts'
import { type Faces, facesHere } from '#modules/documents/format/fonts/faces.ts'
import { type Compiled, compile } from '#modules/documents/format/pdf/compiler.ts'
import { families } from '#modules/documents/format/pdf/lay-out.ts'
import { printedSheet } from './printed-sheet.ts'
import type { ProcessingSheet } from './processing-sheet.ts'
import { qrCodeSvg } from './qr-code-svg.ts'

const templates = join(import.meta.dirname, 'templates')

/** How much of the room to write by hand is kept, tried in turn until the sheet is one page; where none is, all of it. */
const rooms = [1, 0.8, 0.6, 0.45] as const

/** 文件处理单 on A4, as PDF/A-2b: one page, more only where the opinions need it. The same sheet is the same file. */
export function processingSheetPdf(sheet: ProcessingSheet, faces: Faces = facesHere()): Buffer {
  const printed = printedSheet(sheet)
  const coverage = coverageOf(`${JSON.stringify(printed)}${ofTemplate}`, faces)
  const files = new Map<string, Buffer>()
  if (sheet.address !== undefined) files.set('qr.svg', Buffer.from(qrCodeSvg(sheet.address)))
  const data = { ...printed, qr: sheet.address !== undefined, faces: families(faces, coverage.faces) }
  const laidOut = (room: number) => compile('processing-sheet', { ...data, room }, files, coverage.faces, templates)
  const { document, compiler } = onePage(laidOut) ?? laidOut(1)
  const made = startOfDay(sheet.receivedOn).getTime() / 1000
  return compiler.pdf(document, { pdfStandard: 'a-2b', pdfTags: false, creationTimestamp: made })
}

function onePage(laidOut: (room: number) => Compiled): Compiled | undefined {
  for (const room of rooms) {
    const compiled = laidOut(room)
    if (compiled.document.numOfPages === 1) return compiled
  }
  return undefined
}

/** What the template itself prints. */
const ofTemplate =
  '收文编号日期紧急程度来文单位文号标题文种份数附件拟办意见领导批示传阅姓名送阅退阅签名承办单位承办人办理期限办理情况（结果）第页共年月日扫码查看办理进展'
