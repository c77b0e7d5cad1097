import { extname } from 'node:path'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { OfficialDocument } from './document/official-document.ts'
import type { Profile } from './pdf/profiles.ts'

export const endings = ['.pdf', '.docx', '.ofd'] as const
export type Ending = (typeof endings)[number]

export interface Written {
  readonly bytes: Buffer
  /** As the PDF of the document has them; whoever edits a DOCX may come to more. */
  readonly pages: number
  /** Characters that no face on this machine has. A DOCX names its faces and carries none: what it lacks shows where it is opened. */
  readonly missing: readonly string[]
}

export type AllWritten<E extends Ending = Ending> = Readonly<Record<E, Written>>

/**
 * The document as each of these files, laid out once. What makes them is loaded when asked for: the typesetter and pdf.js cost a
 * tenth of a second that other commands need not pay.
 */
export async function writeAll<E extends Ending>(
  document: OfficialDocument,
  asked: readonly E[],
  profile: Profile = 'common',
): Promise<AllWritten<E>> {
  const { typesetPdf } = await import('./pdf/typeset-pdf.ts')
  const typeset = typesetPdf(document, profile)
  const { pages, missing } = typeset
  const make: Readonly<Record<Ending, () => Promise<Written>>> = {
    '.pdf': async () => ({ bytes: typeset.pdf, pages, missing }),
    '.docx': async () => {
      const { docxOf } = await import('./docx/typeset-docx.ts')
      return { bytes: docxOf(document, typeset), pages, missing: [] }
    },
    '.ofd': async () => {
      const { ofdOf } = await import('./ofd/typeset-ofd.ts')
      return { bytes: (await ofdOf(document, typeset)).ofd, pages, missing }
    },
  }
  const written: Partial<Record<Ending, Written>> = {}
  for (const ending of asked) written[ending] = await make[ending]()
  return written as AllWritten<E>
}

/** What makes the file that `name` asks for by its ending. */
export function writerFor(
  name: string,
): ((document: OfficialDocument, profile: Profile) => Promise<Written>) | Refusal {
  const given = extname(name).toLowerCase()
  const ending = endings.find(one => one === given)
  if (ending) return async (document, profile) => (await writeAll(document, [ending], profile))[ending]
  const known = endings.join('、')
  return refusal('document-format-unknown', 422, {
    zh: `不能排版为“${given || name}”，可选：${known}。`,
    en: `No document can be made as “${given || name}”; choose among ${known}.`,
  })
}
