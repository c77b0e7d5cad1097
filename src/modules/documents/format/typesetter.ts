import { refusal } from '#kernel/refusal.ts'
import type { OfficialDocument } from './document/official-document.ts'
import type { Profile } from './pdf/profiles.ts'
import { type ThreadLimits, ThreadQueue } from './thread-queue.ts'
import type { TypesettingAnswer, TypesettingOrder } from './typesetting-thread.ts'
import type { AllWritten, Ending } from './write-document.ts'

const usualLimits: ThreadLimits = { time: 60_000, memory: 1_024, orders: 200 }

export interface Typesetter {
  /** The document as each of these files, laid out once. */
  typesetAll<E extends Ending>(
    document: OfficialDocument,
    endings: readonly E[],
    profile?: Profile,
  ): Promise<AllWritten<E>>
  /** Its pages as they will be printed, an SVG each, for whoever is still writing: a notice of two pages takes 15 ms. */
  previewPages(document: OfficialDocument, profile?: Profile): Promise<readonly string[]>
}

/** Off the event loop, in a thread of its own. Both throw a refusal where there is too much to do. */
export function typesetterIn(limits = usualLimits): Typesetter {
  const thread = new URL('./typesetting-thread.ts', import.meta.url)
  const queue = new ThreadQueue<TypesettingOrder, TypesettingAnswer>(thread, limits, {
    busy,
    tooMuch: () => tooMuch(limits),
  })
  return {
    async typesetAll<E extends Ending>(document: OfficialDocument, files: readonly E[], profile: Profile = 'common') {
      const written = (await queue.ask({ document, profile, files })) as AllWritten<E>
      const entries = files.map(ending => [ending, asBuffer(written[ending])])
      return Object.fromEntries(entries) as AllWritten<E>
    },
    async previewPages(document, profile = 'common') {
      return (await queue.ask({ document, profile, preview: true })) as string[]
    },
  }
}

/** What typesets for this process. */
export const typesetter = typesetterIn()

/** Bytes come out of a thread as plain ones. */
function asBuffer(written: AllWritten[Ending]): AllWritten[Ending] {
  const { buffer, byteOffset, byteLength } = written.bytes
  return { ...written, bytes: Buffer.from(buffer, byteOffset, byteLength) }
}

function busy() {
  return refusal('typesetting-busy', 429, {
    zh: '正在排版的公文过多，请过一会儿再试。',
    en: 'Too many documents are being typeset. Try again in a moment.',
  })
}

function tooMuch({ time }: ThreadLimits) {
  return refusal('typesetting-too-much', 422, {
    zh: `公文过大，${time / 1_000} 秒内未能排好。请减少文字、表格和图片，或者把附件分开排版。`,
    en: `The document is too large: it was not typeset within ${time / 1_000} seconds. Take away text, tables or pictures, or typeset its attachments apart.`,
  })
}
