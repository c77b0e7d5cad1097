import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { keepMade } from '#kernel/file/keep-upload.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { FileRef, MatterState } from '#kernel/matter/state.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { substanceOf } from '../format/compare/substance.ts'
import { type OfficialDocument, officialDocument } from '../format/document/official-document.ts'

/** A version of a text, as the ledger names it: its bytes by their hash, and the hash of what a signer approves. */
export interface KeptText {
  readonly files: readonly [FileRef]
  readonly substance: string
}

/** The same document is the same bytes, so that saving it again is seen to change nothing. */
export async function keepText(
  kernel: Kernel,
  actor: Actor,
  document: OfficialDocument,
  no: number,
): Promise<KeptText> {
  const bytes = Buffer.from(canonicalJson(JSON.parse(JSON.stringify(document))))
  const file = await keepMade(kernel, bytes, { name: `第${no}稿.json`, type: 'application/json', by: actor.personId })
  return { files: [file], substance: createHash('sha256').update(substanceOf(document)).digest('hex') }
}

/** The version numbered from 1; undefined where there is no such. */
export async function textOf(
  kernel: Kernel,
  state: MatterState,
  version: number,
): Promise<OfficialDocument | undefined> {
  const file = state.versions[version - 1]?.file
  return file && textIn(kernel, file.sha256)
}

export async function textIn(kernel: Kernel, sha256: string): Promise<OfficialDocument> {
  const bytes = await buffer(kernel.files.open(sha256))
  return officialDocument.parse(JSON.parse(bytes.toString('utf8')))
}
