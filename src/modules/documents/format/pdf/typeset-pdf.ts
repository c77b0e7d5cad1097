import { startOfDay } from '#lib/day.ts'
import type { OfficialDocument } from '../document/official-document.ts'
import type { Faces } from '../fonts/faces.ts'
import { type LaidOut, layOut } from './lay-out.ts'
import type { Profile } from './profiles.ts'

export interface Typeset extends Omit<LaidOut, 'document' | 'compiler'> {
  readonly pdf: Buffer
}

/** The document as PDF/A-2b. */
export function typesetPdf(given: OfficialDocument, profile: Profile = 'common', faces?: Faces): Typeset {
  const { document, compiler, ...rest } = layOut(given, profile, faces)
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2b', pdfTags: false, creationTimestamp: madeAt(given) })
  return { pdf, ...rest }
}

/** In seconds: the document's own day and not today, so that the same document is the same file. */
const madeAt = ({ date }: OfficialDocument) => (date ? startOfDay(date).getTime() / 1000 : 0)
