import type { ParagraphFormat } from './effective/paragraph-format.ts'
import type { RunFormat } from './effective/run-format.ts'
import type { WordPackage } from './package/word-package.ts'
import type { XmlElement } from './package/xml-tree.ts'

/** A Word document as the rules see it: text and the format that holds in the end, each with the element to mend. */
export interface WordDocument {
  readonly pack: WordPackage
  readonly paragraphs: readonly Paragraph[]
  readonly sections: readonly Section[]
  readonly settings: XmlElement | undefined
  readonly evenAndOdd: boolean
}

export interface Paragraph {
  readonly element: XmlElement
  /** Counted from 1 through the body, tables and text boxes included. */
  readonly number: number
  readonly place: 'body' | 'table' | 'box'
  readonly section: number
  /** As printed, without the automatic number. */
  readonly text: string
  /** The automatic number before it: `（一）`. */
  readonly label: string
  readonly runs: readonly Run[]
  readonly format: ParagraphFormat
  /** Of the paragraph mark: the height of an empty line. */
  readonly markFormat: RunFormat
  /** A page break stands at the end of what comes before, or it asks for one itself. */
  readonly startsPage: boolean
  /** A picture or another object on the line, which an exact line pitch would cut off. */
  readonly holdsObject: boolean
  readonly framed: boolean
  readonly lines: readonly DrawnLine[]
  /** The section's grid counts characters too. */
  readonly gridded: boolean
  /** False where the file holds the text a second time in another form, which would not be mended with it. */
  readonly mendable: boolean
}

export interface Run {
  readonly element: XmlElement
  /** The element, or what it was split into, and its copy for older programs; `from` and `to` count in `text`. */
  readonly pieces: Piece[]
  readonly text: string
  readonly format: RunFormat
}

export interface Piece {
  readonly element: XmlElement
  readonly from: number
  readonly to: number
}

/** A drawn rule: a line shape. Lengths in mm. */
export interface DrawnLine {
  readonly width: number | undefined
  readonly color: string | undefined
  /** Two lines, one thick and one thin, as a letter has. */
  readonly double: boolean
}

export interface Section {
  readonly element: XmlElement
  readonly number: number
  /** Twips. */
  readonly page: Page
  readonly grid: { readonly type: string; readonly linePitch: number | undefined; readonly charSpace: number }
  readonly titlePage: boolean
  readonly numberStart: number | undefined
  readonly numberFormat: string
  readonly footers: Readonly<Partial<Record<FooterPlace, Footer>>>
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  /** The gutter included. */
  readonly left: number
  readonly right: number
  readonly footer: number
  readonly gutter: number
}

export type FooterPlace = 'default' | 'even' | 'first'

export interface Footer {
  readonly part: string
  /** A rule or a picture: something that is no text and no box of text. */
  readonly draws: boolean
  readonly paragraphs: readonly FooterParagraph[]
}

export interface FooterParagraph {
  readonly element: XmlElement
  /** The page number stands as `#`. */
  readonly text: string
  readonly runs: readonly Run[]
  readonly format: ParagraphFormat
  /** Where a frame puts it; undefined without one. */
  readonly frameAlign: string | undefined
}
