import { strToU8, type Zippable, zipSync } from 'fflate'

/** Files made for tests, as small as the formats allow. */

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === 'string' ? strToU8(content) : content
  return Buffer.from(zipSync(entries))
}

function contentTypes(main: string): string {
  return `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
}

/** `body` is WordprocessingML; `more` are further parts, those under word/ given as what their root holds. */
export function docx(
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  main = 'wordprocessingml.document.main+xml',
): Buffer {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(main),
    'word/document.xml': `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>`,
  }
  for (const [name, content] of Object.entries(more)) {
    const rooted = typeof content === 'string' && name.startsWith('word/')
    parts[name] = rooted ? `${xml}<w:root ${word} xmlns:v="urn:v" xmlns:wp="urn:wp">${content}</w:root>` : content
  }
  return zipOf(parts)
}

export function xlsx(
  cells: readonly (readonly string[])[],
  more: Readonly<Record<string, string>> = {},
  sheet = 'Sheet1',
): Buffer {
  const strings = cells.flat()
  const rows = cells.map(
    row => `<row>${row.map(cell => `<c t="s"><v>${strings.indexOf(cell)}</v></c>`).join('')}</row>`,
  )
  return zipOf({
    '[Content_Types].xml': contentTypes('spreadsheetml.sheet.main+xml'),
    'xl/workbook.xml': `${xml}<workbook><sheets><sheet name="${sheet}" sheetId="1"/></sheets></workbook>`,
    'xl/sharedStrings.xml': `${xml}<sst>${strings.map(text => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet><sheetData>${rows.join('')}</sheetData>${more.after ?? ''}</worksheet>`,
    ...Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'after')),
  })
}

/** One text box a line. */
export function pptx(lines: readonly string[], notes: readonly string[] = []): Buffer {
  const shapes = (texts: readonly string[]) =>
    texts.map(text => `<p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody>`).join('')
  const slide = (texts: readonly string[]) => `${xml}<p:sld xmlns:p="urn:p" ${drawing}>${shapes(texts)}</p:sld>`
  return zipOf({
    '[Content_Types].xml': contentTypes('presentationml.presentation.main+xml'),
    'ppt/slides/slide1.xml': slide(lines),
    'ppt/notesSlides/notesSlide1.xml': slide(notes),
  })
}

/** Texts at their places (mm from the left and the top of the page). */
export function ofd(
  texts: readonly (readonly [x: number, y: number, text: string])[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer {
  const objects = texts.map(
    ([x, y, text]) =>
      `<ofd:TextObject Boundary="${x} ${y} 100 6" Size="5"><ofd:TextCode X="0" Y="5">${text}</ofd:TextCode></ofd:TextObject>`,
  )
  const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
  return zipOf({
    'OFD.xml': `${xml}<ofd:OFD ${space}><ofd:DocBody><ofd:DocInfo><ofd:Title>样例</ofd:Title></ofd:DocInfo></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Pages/Page_0/Content.xml': `${xml}<ofd:Page ${space}>${objects.join('')}</ofd:Page>`,
    ...more,
  })
}

/** A PDF with a page for each list of lines; characters by their own code through a ToUnicode map, as office programs write them. */
export function pdf(pages: readonly (readonly string[])[], title = '', trailer = ''): Buffer {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const used = [...new Set(pages.flat().join(''))].map(character => `<${hex(character)}> <${hex(character)}>`)
  const map = `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${used.length} beginbfchar ${used.join(' ')} endbfchar endcmap`
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${7 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(map),
    `<< /Title <feff${hex(title)}> >>`,
  ]
  for (const [i, lines] of pages.entries()) {
    const drawn = lines
      .map((line, at) => `BT /F 16 Tf 1 0 0 1 80 ${750 - at * 28} Tm <${hex(line)}> Tj ET`)
      .toReversed()
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + i * 2} 0 R >>`,
      stream(drawn.join('\n')),
    )
  }
  return pdfOf(objects, trailer)
}

function pdfOf(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

/** A compound file (Word 97, WPS) of streams, each padded to a size that is not kept in the small-stream table. */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const contents = Object.values(streams).map(content => {
    const size = Math.max(4_096, Math.ceil(content.length / 512) * 512)
    return Buffer.concat([content, Buffer.alloc(size - content.length)])
  })
  const header = Buffer.alloc(512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4_096, 56)
  for (const at of [60, 68]) header.writeUInt32LE(0xffff_fffe, at)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(512, 0xff)
  table.writeUInt32LE(0xffff_fffd, 0)
  table.writeUInt32LE(0xffff_fffe, 4)
  const directory = Buffer.alloc(512)
  writeEntry(directory, 0, 'Root Entry', 5, 0xffff_fffe, 0)
  let sector = 2
  for (const [i, name] of Object.keys(streams).entries()) {
    const size = contents[i]?.length ?? 0
    writeEntry(directory, i + 1, name, 2, sector, size)
    for (let left = size / 512; left > 0; left--) table.writeUInt32LE(left > 1 ? sector + 1 : 0xffff_fffe, sector++ * 4)
  }
  return Buffer.concat([header, table, directory, ...contents])
}

function writeEntry(directory: Buffer, index: number, name: string, type: number, start: number, size: number): void {
  const at = index * 128
  directory.write(name, at, 'utf16le')
  directory.writeUInt16LE((name.length + 1) * 2, at + 64)
  directory[at + 66] = type
  directory.writeUInt32LE(start, at + 116)
  directory.writeUInt32LE(size, at + 120)
}
