import { embeddedFiles, openPackage, propertyParts } from './package-parts.ts'
import { readParagraphs } from './paragraphs.ts'
import type { Reading, TextPart } from './text-part.ts'

/** Slides, their notes and comments, masters and layouts. The boxes of a slide are one page, top ones usually first. */
export async function readSlides(bytes: Buffer): Promise<Reading> {
  const pack = await openPackage(bytes)
  const parts: TextPart[] = []
  for (const name of pack.names.filter(one => /^ppt\/.*\.xml$/.test(one) && !/\/(?:_rels|theme)\//.test(one))) {
    const { flow, boxes, labels, tables, unseen } = readParagraphs(await pack.read(name))
    const text = [...boxes, flow, ...labels].filter(piece => piece !== '').join('\n')
    const number = /(\d+)\.xml$/.exec(name)?.[1] ?? ''
    const kind = name.startsWith('ppt/notesSlides/') ? { zh: '备注', en: 'notes' } : { zh: '幻灯片', en: 'slide' }
    const where = { zh: `${kind.zh}${number}`, en: `The ${kind.en} ${number}`.trim() }
    if (text !== '') parts.push({ where, text, kind: 'page' })
    for (const other of [tables, unseen]) if (other !== '') parts.push({ where, text: other, kind: 'passage' })
  }
  parts.push(...(await propertyParts(pack)))
  return { parts, inner: await embeddedFiles(pack) }
}
