import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { act, register } from '#kernel/matter/commands.ts'
import { matterById } from '#kernel/matter/queries.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { type Actor, workingPost } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { type Day, dayOf } from '#lib/day.ts'
import { itemsOf, keepItems, type NewItem, numberedOn, type PlannedItem } from './item-list.ts'

interface Doing {
  readonly kernel: Kernel
  readonly actor: Actor
}

interface NewPlan {
  readonly key: string
  readonly title: string
  readonly content: string
  readonly manner: string
  readonly source?: string
  readonly signerId: string
  readonly dueOn: string
  readonly items: readonly NewItem[]
}

/** 拟订计划, with its list of items as the first version. Two commands under one key: sent twice each happens once. Throws a Refusal. */
export async function proposePlan({ kernel, actor }: Doing, plan: NewPlan) {
  const { key, items, signerId, ...said } = plan
  const registered = await register(kernel, {
    actor,
    key,
    kind: 'supervision-plan',
    input: {
      ...said,
      door: 'internal',
      receivedOn: dayOf(kernel.now()),
      signer: signerId,
      raisers: [{ kind: 'unit', unitId: workingPost(actor)?.unitId ?? '' }],
    },
  })
  const list = await keepItems(kernel, actor, numberedOn([], items), 1)
  await act(kernel, {
    actor,
    key: `${key}:items`,
    matterId: registered.id,
    action: 'draft',
    input: list,
    onOwnPage: true,
  })
  return registered
}

interface Changing {
  readonly key: string
  readonly id: string
  readonly seen: number
}

/** 修改清单: of a plan that is not approved, its whole list anew; of one that is under way, more items beside those it has. Throws a Refusal. */
export async function listAnew(
  { kernel, actor }: Doing,
  { key, id, seen, items }: Changing & { items: readonly NewItem[] },
) {
  const { state } = await planOf(kernel, actor, id)
  const approved = lastApproved(state)
  const kept = approved ? await itemsOf(kernel, state, approved) : []
  const list = await keepItems(kernel, actor, numberedOn(kept, items), state.versions.length + 1)
  const action = state.step === 'running' ? 'addItems' : 'draft'
  return act(kernel, { actor, key, matterId: id, action, input: list, seen, onOwnPage: true })
}

/** 批准立项, of the version as it stands; then its items become matters. Throws a Refusal. */
export async function approvePlan(
  { kernel, actor }: Doing,
  { key, id, seen, opinion }: Changing & { opinion?: string },
) {
  const input = { manner: opinion ? 'opinion' : 'circled', ...(opinion ? { opinion } : {}) }
  await act(kernel, { actor, key, matterId: id, action: 'approvePlan', input, seen, onOwnPage: true })
  return { outcomes: await openItems(kernel, id) }
}

export interface Outcome {
  readonly no: number
  readonly title: string
  readonly id?: string
  readonly number?: string
  readonly assigned: boolean
  readonly refusal?: { readonly code: string; readonly text: Refusal['text'] }
}

/**
 * The items of the approved version become matters under their plan, and those whose lead is known are given out. Each by commands of
 * its own, so that what one is refused for stops no other; done again, wherever it stopped, none happens twice.
 */
export async function openItems(kernel: Kernel, planId: string): Promise<readonly Outcome[]> {
  const { state } = await readOnly(kernel.db, { principals: [], scope: 'system' }, trx => matterById(trx, planId))
  const outcomes: Outcome[] = []
  for (const { item, on } of await approvedItems(kernel, state)) outcomes.push(await openItem(kernel, state, item, on))
  return outcomes
}

/** Every item that was approved, and the day on which it first was: that is said of it whenever this is asked. */
async function approvedItems(kernel: Kernel, state: MatterState) {
  const approved = new Map<number, { readonly item: PlannedItem; readonly on: Day }>()
  for (const { action, version, seq } of state.approvals) {
    if (action !== 'approvePlan') continue
    const on = state.events[seq - 1]?.on ?? state.receivedOn
    for (const item of await itemsOf(kernel, state, version))
      if (!approved.has(item.no)) approved.set(item.no, { item, on })
  }
  return approved.values()
}

const clerk = { kind: 'system', name: 'supervision-plans' } as const

async function openItem(kernel: Kernel, plan: MatterState, item: PlannedItem, on: Day): Promise<Outcome> {
  const { no, title, text, place, result, duePhrase, cycle, leadUnitId: unit, supportUnitIds: support } = item
  const key = `plan:${plan.id}:${no}`
  const said = { place, result, duePhrase, source: plan.fields.source ?? plan.fields.title, signer: plan.fields.signer }
  let opened: { readonly id: string; readonly number: string } | undefined
  try {
    const input = {
      ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)),
      parent: plan.id,
      door: 'internal' as const,
      receivedOn: on,
      title,
      content: text,
      cycle,
      raisers: [{ kind: 'unit' as const, unitId: plan.lead?.unitId ?? '' }],
    }
    const { id, number } = await register(kernel, { actor: clerk, key, kind: 'supervision-item', input })
    opened = { id, number }
    if (!unit) return { no, title, ...opened, assigned: false }
    // A day that has gone by is left out: the item is late from the start only where somebody says so.
    const dueOn = item.dueOn && item.dueOn >= on ? item.dueOn : undefined
    const assignment = { unit, support, ...(dueOn ? { dueOn } : {}) }
    await act(kernel, { actor: clerk, key: `${key}:assign`, matterId: id, action: 'assign', input: assignment })
    return { no, title, ...opened, assigned: true }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { no, title, ...opened, assigned: false, refusal: { code: error.code, text: error.text } }
  }
}

/** 细化分解: a part of an item, by the unit that has it, given out within the same command. Throws a Refusal. */
export async function addPart(
  { kernel, actor }: Doing,
  {
    key,
    id,
    item,
  }: { readonly key: string; readonly id: string; readonly item: NewItem & { readonly leadPersonId?: string } },
) {
  const { state } = await planOf(kernel, actor, id)
  const { title, text, result, cycle, dueOn, leadUnitId, leadPersonId, supportUnitIds: support } = item
  const registered = await register(kernel, {
    actor,
    key,
    kind: 'supervision-item',
    input: {
      parent: id,
      door: 'internal',
      receivedOn: dayOf(kernel.now()),
      title,
      content: text,
      cycle,
      ...(result ? { result } : {}),
      ...(state.fields.signer ? { signer: state.fields.signer } : {}),
      raisers: [{ kind: 'unit', unitId: state.lead?.unitId ?? workingPost(actor)?.unitId ?? '' }],
    },
  })
  const unit = leadUnitId ?? state.lead?.unitId
  if (!unit) throw refusal('unit-needed', 422, { zh: '请选择承办单位。', en: 'Choose the unit that does it.' })
  const given = { unit, support, ...(leadPersonId ? { person: leadPersonId } : {}), ...(dueOn ? { dueOn } : {}) }
  await act(kernel, { actor: clerk, key: `${key}:assign`, matterId: registered.id, action: 'assign', input: given })
  return registered
}

/** The version that was last approved, counted from 1; 0 where none was. */
export function lastApproved({ approvals }: MatterState): number {
  return approvals.findLast(({ action }) => action === 'approvePlan')?.version ?? 0
}

function planOf(kernel: Kernel, actor: Actor, id: string) {
  return readOnly(kernel.db, databaseActorOf(actor), trx => matterById(trx, id))
}
