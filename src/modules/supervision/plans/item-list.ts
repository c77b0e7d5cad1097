import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { keepMade } from '#kernel/file/keep-upload.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { FileRef, MatterState } from '#kernel/matter/state.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { item } from '../contract.ts'

/** An item of a plan before it is a matter. Its number within the plan is kept through all versions of the list. */
const plannedItem = item.extend({ no: z.number().int().min(1) })
export type PlannedItem = z.infer<typeof plannedItem>
export type NewItem = z.infer<typeof item>

const itemList = z.object({ items: z.array(plannedItem) })

/** The list of a plan's items as a version: its bytes by their hash, all of which is substance. */
export async function keepItems(
  kernel: Kernel,
  actor: Actor,
  items: readonly PlannedItem[],
  version: number,
): Promise<{ readonly files: readonly [FileRef]; readonly substance: string }> {
  const bytes = Buffer.from(canonicalJson(JSON.parse(JSON.stringify({ items }))))
  const file = await keepMade(kernel, bytes, {
    name: `任务清单第${version}稿.json`,
    type: 'application/json',
    by: actor.personId,
  })
  return { files: [file], substance: createHash('sha256').update(bytes).digest('hex') }
}

/** The items as the given version lists them, counted from 1; none where there is no such version. */
export async function itemsOf(kernel: Kernel, state: MatterState, version: number): Promise<readonly PlannedItem[]> {
  const file = state.versions[version - 1]?.file
  if (!file) return []
  const bytes = await buffer(kernel.files.open(file.sha256))
  return itemList.parse(JSON.parse(bytes.toString('utf8'))).items
}

/** New items numbered on from those that are there. */
export function numberedOn(before: readonly PlannedItem[], added: readonly NewItem[]): readonly PlannedItem[] {
  const last = before.reduce((most, { no }) => Math.max(most, no), 0)
  return [...before, ...added.map((one, i) => ({ ...one, no: last + i + 1 }))]
}
