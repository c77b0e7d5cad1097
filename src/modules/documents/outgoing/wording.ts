import { setImmediate as turn } from 'node:timers/promises'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { OfficialDocument } from '../format/document/official-document.ts'
import { repeatedPassages } from '../format/lint/wording/repeated-passages.ts'
import { type IssuedRow, issuedBefore } from './queries.ts'
import { textIn } from './text.ts'

export interface Repeated {
  readonly passage: string
  readonly matterId: string
  readonly number: string
  readonly title: string
  /** In how many earlier documents it stands; the one named is the latest. */
  readonly times: number
}

/** Compared with the latest: what is older is nobody's habit any more, and it is read while somebody waits. */
const mostCompared = 200
const atOnce = 20
const mostShown = 50

/** The passages that a draft has from what the office issued before (套话), longest first. */
export async function repeatedIn(
  kernel: Kernel,
  actor: Actor,
  draft: OfficialDocument,
  except: string | undefined,
): Promise<readonly Repeated[]> {
  const issued = await readOnly(kernel.db, databaseActorOf(actor), trx => issuedBefore(trx, except, mostCompared))
  const own = bodyOf(draft)
  const found = new Map<string, Repeated>()
  for (let i = 0; i < issued.length; i += atOnce) {
    const lot = issued.slice(i, i + atOnce)
    const texts = await Promise.all(lot.map(async one => ({ document: one.id, text: await earlierText(kernel, one) })))
    for (const { draft: passage, earlier } of repeatedPassages(own, texts)) {
      const first = lot.find(one => one.id === earlier[0]?.document)
      if (!first) continue
      const known = found.get(passage.text)
      const times = (known?.times ?? 0) + new Set(earlier.map(one => one.document)).size
      const { id: matterId, number, title } = first
      found.set(passage.text, { ...(known ?? { passage: passage.text, matterId, number, title }), times })
    }
    // Others are served between one lot and the next.
    await turn()
  }
  return [...found.values()].sort((a, b) => b.passage.length - a.passage.length).slice(0, mostShown)
}

async function earlierText(kernel: Kernel, { sha256 }: IssuedRow): Promise<string> {
  return bodyOf(await textIn(kernel, sha256))
}

function bodyOf({ blocks }: OfficialDocument): string {
  return blocks
    .map(block => {
      switch (block.type) {
        case 'paragraph':
        case 'line':
          return block.text
        case 'heading':
          return `${block.text}${block.runOn ?? ''}`
        default:
          return ''
      }
    })
    .join('\n')
}
