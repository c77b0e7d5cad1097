import type { Kernel } from '#kernel/kernel.ts'
import { act, register } from '#kernel/matter/commands.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'

export interface NewItem {
  readonly text: string
  readonly title: string
  readonly place?: string
  readonly result?: string
  readonly duePhrase?: string
  readonly dueOn?: string
  readonly cycle: string
  readonly leadUnitId?: string
  readonly supportUnitIds: readonly string[]
}

interface Listing {
  readonly key: string
  readonly plan: string
  readonly source?: string
  readonly items: readonly NewItem[]
}

export interface Outcome {
  readonly title: string
  readonly id?: string
  readonly number?: string
  readonly assigned: boolean
  readonly refusal?: { readonly code: string; readonly text: Refusal['text'] }
}

/** 立项 one after another, each by its own command: what one is refused for stops no other, and sent again none happens twice. */
export async function listItems(kernel: Kernel, actor: Actor, { items, ...listing }: Listing): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [i, item] of items.entries())
    outcomes.push(await listItem(kernel, actor, { ...listing, key: `${listing.key}:${i}` }, item))
  return outcomes
}

async function listItem(
  kernel: Kernel,
  actor: Actor,
  listing: Omit<Listing, 'items'>,
  item: NewItem,
): Promise<Outcome> {
  const { key, plan, source } = listing
  const { title, text, place, result, duePhrase, cycle } = item
  const said = { place, result, duePhrase, source }
  let registered: { readonly id: string; readonly number: string } | undefined
  try {
    const input = {
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)),
      door: 'internal' as const,
      receivedOn: dayOf(kernel.now()),
      title,
      content: text,
      plan,
      cycle,
      raisers: [{ kind: 'staff' as const, personId: actor.personId }],
    }
    const { id, number } = await register(kernel, { actor, key, kind: 'supervision-item', input })
    registered = { id, number }
    if (!item.leadUnitId) return { title, ...registered, assigned: false }
    // A day that has gone by is left out: the item is late from the start only where somebody says so.
    const dueOn = item.dueOn && item.dueOn >= dayOf(kernel.now()) ? item.dueOn : undefined
    const assignment = { unit: item.leadUnitId, support: item.supportUnitIds, ...(dueOn ? { dueOn } : {}) }
    await act(kernel, { actor, key: `${key}:assign`, matterId: id, action: 'assign', input: assignment })
    return { title, ...registered, assigned: true }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { title, ...registered, assigned: false, refusal: { code: error.code, text: error.text } }
  }
}
