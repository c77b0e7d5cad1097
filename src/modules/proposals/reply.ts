import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { refuseMarkedValues } from '#kernel/door/refuse-marked-values.ts'
import { keepMade } from '#kernel/file/keep-upload.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { availableActions } from '#kernel/matter/available.ts'
import { act, procedureOf } from '#kernel/matter/commands.ts'
import { matterById } from '#kernel/matter/queries.ts'
import { sightOf } from '#kernel/matter/sight.ts'
import type { FileRef, MatterState } from '#kernel/matter/state.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { officeName } from '#kernel/people/office-name.ts'
import { orThrow, refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { readOfficialDocument, typesetter } from '#modules/documents/public.ts'
import { documentOf, firstLetter, type Letter } from './letter.ts'
import { keepLetter, letterOf } from './queries.ts'

/** The proposal as whoever has to do with it sees it. Throws a Refusal. */
export async function wholeProposal(kernel: Kernel, actor: Actor, id: string) {
  return readOnly(kernel.db, databaseActorOf(actor), async trx => {
    const found = await matterById(trx, id)
    if (found.state.kind !== 'proposal' || !sightOf(found.state, actor).whole)
      throw refusal('no-such-matter', 404, {
        zh: '没有此建议提案，或您无权查看。',
        en: 'There is no such proposal, or it is not yours to see.',
      })
    const round = roundOf(found.state)
    const kept = (await letterOf(trx, id, round)) as Letter | undefined
    const office = await officeName(trx)
    return { ...found, round, kept, office }
  })
}

const roundOf = ({ taken }: MatterState) => 1 + (taken.handleAgain ?? 0)

/** One action of the proposal as this person may take it now. */
export async function actionFor(kernel: Kernel, state: MatterState, actor: Actor, action: string) {
  const procedure = procedureOf(kernel, state.kind, state.version)
  const found = availableActions(procedure, state, actor, await kernel.facts()).find(one => one.action === action)
  if (!found) throw new Error(`${state.kind} has no action ${action}`)
  return found
}

/** The reply page: what is asked, what the units said, and the letter as it was kept or as one begins. */
export async function replyOf(kernel: Kernel, actor: Actor, id: string) {
  const { state, number, round, kept, office } = await wholeProposal(kernel, actor, id)
  const { spec, fields, refusal: refused } = await actionFor(kernel, state, actor, 'submit')
  const own = Object.fromEntries(
    Object.entries(fields).filter(([key]) => key in (spec.fields ?? {}) || key === 'evidence'),
  )
  const said = Object.keys(spec.fields ?? {}).filter(key => state.fields[key] != null)
  return {
    id,
    number,
    title: String(state.fields.title ?? ''),
    seq: state.seq,
    round,
    raisers: state.raisers.length,
    contacts: state.events.slice(state.reopenedSeq ?? 0).filter(event => event.action === 'contact').length,
    whyNot: refused?.text ?? null,
    fields: own,
    facts: Object.fromEntries(said.map(key => [key, state.fields[key]])),
    opinions: state.support.map(one => ({
      unitId: one.unitId,
      text: one.opinion ?? null,
      dissents: one.dissents === true,
    })),
    letter: { ...(kept ?? firstLetter(state, office, dayOf(kernel.now()))) },
    saved: kept !== undefined,
  }
}

/** 存稿. Only whoever could submit the letter writes on it. Throws a Refusal. */
export async function keepLetterOf(kernel: Kernel, actor: Actor, id: string, letter: Letter): Promise<void> {
  orThrow(refuseMarkedValues(letter))
  const { state, round } = await wholeProposal(kernel, actor, id)
  const { refusal: refused } = await actionFor(kernel, state, actor, 'submit')
  if (refused) throw refused
  await inTransaction(kernel.db, databaseActorOf(actor), trx =>
    keepLetter(trx, { id, round, letter, by: actor.personId, at: kernel.now() }),
  )
}

interface Submission {
  readonly key: string
  readonly seen: number
  readonly letter: Letter
  readonly input: Readonly<Record<string, unknown>>
}

const mimes = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
const endings = ['.pdf', '.docx'] as const

/** 报审: the letter typeset as the files that are to be sent, with its class, and the facts of the reply. Throws a Refusal. */
export async function submitReply(kernel: Kernel, actor: Actor, id: string, { key, seen, letter, input }: Submission) {
  orThrow(refuseMarkedValues({ ...letter, ...input }))
  const document = orThrow(readOfficialDocument(documentOf(letter, input.outcome as string | undefined)))
  const { round } = await wholeProposal(kernel, actor, id)
  const written = await typesetter.typesetAll(document, endings)
  const files: FileRef[] = []
  for (const ending of endings) {
    const name = `${letter.title.replace(/\s+/g, '').slice(0, 100)}${round > 1 ? '（再次答复）' : ''}${ending}`
    files.push(await keepMade(kernel, written[ending].bytes, { name, type: mimes[ending], by: actor.personId }))
  }
  const said = { ...input, text: [`${letter.recipients}：`, letter.text].join('\n'), files }
  const { seq } = await act(kernel, { actor, key, matterId: id, action: 'submit', input: said, seen, onOwnPage: true })
  await inTransaction(kernel.db, databaseActorOf(actor), trx =>
    keepLetter(trx, { id, round, letter, by: actor.personId, at: kernel.now() }),
  )
  return { seq, files, missing: [...written['.pdf'].missing] }
}
