import { extname } from 'node:path'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { OfficialDocument } from './document/official-document.ts'
import type { Profile } from './pdf/profiles.ts'

export interface Written {
  readonly bytes: Buffer
  /** Where the file says how many it has. */
  readonly pages?: number
  /** Characters that no face on this machine has. */
  readonly missing: readonly string[]
}

type Writer = (document: OfficialDocument, profile: Profile) => Promise<Written>

/** Each is loaded when it is asked for: the typesetter and pdf.js cost a tenth of a second that other commands need not pay. */
const writers: Readonly<Record<string, Writer>> = {
  '.pdf': async (document, profile) => {
    const { typesetPdf } = await import('./pdf/typeset-pdf.ts')
    const { pdf, pages, missing } = typesetPdf(document, profile)
    return { bytes: pdf, pages, missing }
  },
  // Faces are named, not carried: what is missing shows on the machine that opens it
  '.docx': async (document, profile) => {
    const { typesetDocx } = await import('./docx/typeset-docx.ts')
    return { bytes: typesetDocx(document, profile), missing: [] }
  },
  '.ofd': async (document, profile) => {
    const { typesetOfd } = await import('./ofd/typeset-ofd.ts')
    const { ofd, pages, missing } = await typesetOfd(document, profile)
    return { bytes: ofd, pages, missing }
  },
}

/** The file that `name` asks for by its ending. */
export function writerFor(name: string): Writer | Refusal {
  const ending = extname(name).toLowerCase()
  const known = Object.keys(writers).join('、')
  return (
    writers[ending] ??
    refusal('document-format-unknown', 422, {
      zh: `不能排版为“${ending || name}”，可选：${known}。`,
      en: `No document can be made as “${ending || name}”; choose among ${known}.`,
    })
  )
}
