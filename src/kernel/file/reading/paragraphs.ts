import { TableRows } from './table-rows.ts'
import { attribute, readXml } from './xml.ts'

/** The text of a WordprocessingML or DrawingML part. */
export interface Paragraphs {
  /** Paragraphs by line; the runs of each joined. */
  readonly flow: string
  /** Each text box by itself: a mark is often in one. */
  readonly boxes: readonly string[]
  /** Deleted text that tracked changes still hold. */
  readonly deleted: string
  /** What is not typed as text: WordArt (watermarks), descriptions of pictures. */
  readonly labels: readonly string[]
  /** The rows of tables again, cells by tab, so that a column can be told. */
  readonly tables: string
  /** What nobody sees on the page: codes of fields, how a word is read aloud, names, tips and tags. */
  readonly unseen: string
}

const runs = new Set(['r', 'fld'])
const boxes = new Set(['txbxContent', 'txBody'])
const unseenText = new Set(['instrText', 'delInstrText'])

/** In Wingdings, which is how Word keeps the ★ of its symbol dialog, and its other stars. */
const wingdingsStar = /^f?0?(?:a[a-f]|b6)$/i

export function readParagraphs(bytes: Uint8Array): Paragraphs {
  const found = new Set<string>()
  const labels = new Set<string>()
  const unseen = new Set<string>()
  const path: string[] = []
  const texts = [{ lines: [] as string[], line: '' }]
  const rows = new TableRows()
  let deleted = ''
  const add = (text: string) => {
    const current = texts.at(-1)
    if (current) current.line += text
    rows.add(text)
  }
  const endLine = () => {
    const current = texts.at(-1)
    current?.lines.push(current.line)
    if (current) current.line = ''
  }
  readXml(bytes, {
    open(name, attributes) {
      if (boxes.has(name)) texts.push({ lines: [], line: '' })
      if (runs.has(path.at(-1) ?? '')) add(inlineText(name, attributes))
      for (const label of labelsOf(name, attributes)) labels.add(label)
      for (const value of Object.values(attributes)) if (value.includes('密')) unseen.add(value)
      rows.open(name)
      path.push(name)
    },
    close(name) {
      path.pop()
      rows.close(name)
      if (name === 'p') endLine()
      if (boxes.has(name)) {
        endLine()
        found.add((texts.pop()?.lines ?? []).join('\n').trimEnd())
      }
    },
    text(text) {
      const name = path.at(-1) ?? ''
      // How a word is read aloud (w:rt) stands between its characters in the file, and above them on the page
      if (name === 't' && path.includes('rt')) unseen.add(text)
      else if (name === 't') add(text)
      else if (name === 'delText') deleted += text
      else if (unseenText.has(name)) unseen.add(text)
      // A comment on a slide, and what a chart keeps of its workbook
      else if ((name === 'text' && path.includes('cm')) || (name === 'v' && path.at(-2) === 'pt')) labels.add(text)
    },
  })
  endLine()
  found.delete('')
  return {
    flow: (texts[0]?.lines ?? []).join('\n').trimEnd(),
    boxes: [...found],
    deleted,
    labels: [...labels],
    tables: rows.text(),
    unseen: [...unseen].join('\n'),
  }
}

function inlineText(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'tab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'noBreakHyphen') return '-'
  if (name !== 'sym') return ''
  return wingdingsStar.test(attribute(attributes, 'char') ?? '') ? '★' : ' '
}

function labelsOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const values: (string | undefined)[] = []
  if (name === 'textpath') values.push(attribute(attributes, 'string'))
  if (name === 'docPr' || name === 'cNvPr') values.push(attribute(attributes, 'descr'), attribute(attributes, 'title'))
  return values.filter(value => value !== undefined && value !== '') as string[]
}
