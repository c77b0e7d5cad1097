import type { Text } from '#kernel/refusal.ts'
import type { FileType } from '../accepted-types.ts'

/** A piece of the text of a file and where it stands. */
export interface TextPart {
  readonly where: Text
  readonly text: string
  /** `page`: a mark may stand alone in its first lines. `passage`: only a whole mark counts. `name`: it is a name or title. */
  readonly kind: 'page' | 'passage' | 'name'
}

/** A file inside a file: an attachment, an embedded workbook, an entry of an archive. */
export interface InnerFile {
  readonly name: string
  readonly bytes: Buffer
  /** A part of an office document that may be of a kind nobody could upload (an OLE object); it is read as far as it can be. */
  readonly embedded?: true
}

export interface Reading {
  readonly parts: TextPart[]
  readonly inner: InnerFile[]
}

/** Reads one kind of file. Throws a refusal; runs in the reading thread, never in the server's own. */
export type Reader = (bytes: Buffer, type: FileType) => Promise<Reading> | Reading
