import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { damaged, encrypted, tooMuchToRead } from '../file-refusals.ts'
import { openPdf } from './open-pdf.ts'
import { layOut } from './page-layout.ts'
import type { InnerFile, Reading, TextPart } from './text-part.ts'

const mostPages = 1_000
const mostBookmarks = 5_000

/** Text by page, notes and stamps on it, the document's properties and what is attached. */
export async function readPdf(bytes: Buffer): Promise<Reading> {
  const pdf = await open(bytes)
  try {
    if (pdf.numPages > mostPages) throw tooMuchToRead({ zh: `最多 ${mostPages} 页`, en: `at most ${mostPages} pages` })
    const parts: TextPart[] = []
    for (let number = 1; number <= pdf.numPages; number++) parts.push(...(await pageParts(pdf, number)))
    parts.push(...(await propertyParts(pdf)), ...(await outlineParts(pdf)))
    return { parts: parts.filter(part => part.text.trim() !== ''), inner: await attachments(pdf) }
  } catch (error) {
    throw isPdfError(error) ? damaged() : error
  } finally {
    await pdf.destroy()
  }
}

async function open(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    return await openPdf(bytes)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted()
    throw isPdfError(error) ? damaged() : error
  }
}

/** pdf.js tells what is wrong with a file by classes that it does not export. */
function isPdfError(error: unknown): boolean {
  return error instanceof Error && /(?:Exception|FormatError)$/.test(error.name)
}

async function pageParts(pdf: PDFDocumentProxy, number: number): Promise<TextPart[]> {
  const page = await pdf.getPage(number)
  const where = { zh: `第${number}页`, en: `Page ${number}` }
  const { items } = await page.getTextContent()
  const text = layOut(
    items.flatMap(item => {
      if (!('str' in item)) return []
      const [, , , height = 0, x = 0, y = 0] = item.transform as number[]
      return [{ x, y: -y, width: item.width, size: Math.abs(height) || item.height, text: item.str }]
    }),
  )
  const notes: unknown[] = await page.getAnnotations()
  page.cleanup()
  return [
    { where, text, kind: 'page' },
    ...notes.map(note => ({
      where: { zh: `${where.zh}的批注`, en: `${where.en} (a note)` },
      text: noteText(note),
      kind: 'page' as const,
    })),
  ]
}

function noteText(note: unknown): string {
  const { contentsObj, titleObj, fieldValue, alternativeText, textContent } = note as Record<
    string,
    { str?: string } | string | undefined
  >
  // Of a stamp that is drawn as text, the lines
  const drawn = Array.isArray(textContent) ? textContent.join('\n') : undefined
  return [contentsObj, titleObj, fieldValue, alternativeText, drawn]
    .map(value => (typeof value === 'string' ? value : value?.str))
    .filter(value => typeof value === 'string' && value !== '')
    .join('\n')
}

async function propertyParts(pdf: PDFDocumentProxy): Promise<TextPart[]> {
  const { info, metadata } = await pdf.getMetadata()
  const custom = (info as { Custom?: object }).Custom ?? {}
  const values = Object.entries({ ...info, ...custom }).filter(([, value]) => typeof value === 'string')
  const text = values.map(([name, value]) => `${name}：${value}`).join('\n')
  const raw = metadata?.getRaw()
  const where = { zh: '文档属性', en: 'The document properties' }
  return [
    { where, text, kind: 'passage' },
    {
      where,
      text: typeof raw === 'string' ? raw.replace(/<[^>]*>/g, '\n').replace(/\s*\n\s*/g, '\n') : '',
      kind: 'passage',
    },
  ]
}

/** Bookmarks, however deep. */
async function outlineParts(pdf: PDFDocumentProxy): Promise<TextPart[]> {
  const titles: string[] = []
  const waiting: { title: string; items: unknown[] }[] = [...((await pdf.getOutline()) ?? [])]
  for (const item of waiting) {
    if (titles.length >= mostBookmarks) break
    titles.push(item.title)
    waiting.push(...(item.items as typeof waiting))
  }
  return titles.map(text => ({ where: { zh: '书签', en: 'A bookmark' }, text, kind: 'passage' }))
}

async function attachments(pdf: PDFDocumentProxy): Promise<InnerFile[]> {
  const found: Record<string, { filename: string; content: Uint8Array }> = (await pdf.getAttachments()) ?? {}
  return Object.values(found).map(({ filename, content }) => ({ name: filename, bytes: Buffer.from(content) }))
}
