import type { z } from 'zod'
import { readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { act, register } from '#kernel/matter/commands.ts'
import { matterById } from '#kernel/matter/queries.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { Refusal, refusal } from '#kernel/refusal.ts'
import type { InstructionsContract } from './contract.ts'

type Given = z.output<InstructionsContract['POST /api/instructions']['body']>

/** What can show handwriting. */
const images = ['image/jpeg', 'image/png', 'application/pdf']

/**
 * 登记批示, then 交办 by its lines or 分送传阅, each a command of its own: sent again none happens twice. Where what follows is
 * refused, the instruction is registered and stands to be assigned by hand; the refusal says why.
 */
export async function registerInstruction(kernel: Kernel, actor: Actor, given: Given) {
  const { key, leaderId, about, handwriting, files } = given
  if (handwriting && !images.includes(files[0]?.type ?? ''))
    throw refusal('handwriting-image-needed', 422, {
      zh: '手迹须上传批示的照片（.jpg、.png）或扫描件（.pdf），放在材料的第一份。',
      en: 'Handwriting needs its photo (.jpg, .png) or scan (.pdf), as the first of the files.',
    })
  // One that the person may not see is refused as one that is not there.
  if (about !== undefined) await readOnly(kernel.db, databaseActorOf(actor), trx => matterById(trx, about))
  const input = {
    door: about === undefined ? ('leader' as const) : ('document' as const),
    receivedOn: given.receivedOn,
    title: given.title,
    content: given.words,
    asks: given.asks,
    urgency: given.urgency,
    raisers: [{ kind: 'staff' as const, personId: leaderId }],
    ...(handwriting ? { handwriting } : {}),
    ...(given.document ? { document: given.document } : {}),
    ...(about === undefined ? {} : { about }),
    ...(files.length > 0 ? { files } : {}),
    ...(given.duties.length > 0 ? { duties: given.duties } : {}),
  }
  const { id, number } = await register(kernel, { actor, key, kind: 'leader-instruction', input })
  const next = nextOf(given, actor)
  if (!next) return { id, number, went: 'registered' as const }
  try {
    const { action, input, went } = next
    await act(kernel, { actor, key: `${key}:${action}`, matterId: id, action, input })
    return { id, number, went }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { id, number, went: 'registered' as const, refusal: { code: error.code, text: error.text } }
  }
}

/** What the registrar does at once; whoever else registers leaves it to the registrar. */
function nextOf({ asks, duties, readers }: Given, actor: Actor) {
  if (asks === 'reading') {
    const { people, units } = readers
    const input = { ...(people.length > 0 ? { people } : {}), ...(units.length > 0 ? { units } : {}) }
    const named = people.length + units.length > 0
    return named ? { action: 'circulate', input, went: 'circulating' as const } : undefined
  }
  const [lead, ...rest] = duties
  if (!lead || !actor.roles.some(({ role }) => role === 'registrar' || role === 'director')) return undefined
  const support = [...new Set(rest.map(({ unit }) => unit))].filter(unit => unit !== lead.unit)
  const supportDueOn = rest
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()
    .at(-1)
  const input = {
    unit: lead.unit,
    ...(support.length > 0 ? { support } : {}),
    ...(lead.dueOn ? { dueOn: lead.dueOn } : {}),
    ...(supportDueOn ? { supportDueOn } : {}),
  }
  return { action: 'assign', input, went: 'assigned' as const }
}
