import { readOnly } from '#kernel/db/transaction.ts'
import { keepMade } from '#kernel/file/keep-upload.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { lastApproval } from '#kernel/matter/approved.ts'
import { availableActions } from '#kernel/matter/available.ts'
import { act, procedureOf, register } from '#kernel/matter/commands.ts'
import { entriesOf, matterById } from '#kernel/matter/queries.ts'
import { sightOf } from '#kernel/matter/sight.ts'
import type { FileRef, MatterState } from '#kernel/matter/state.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { orThrow, refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import type { OfficialDocument } from '../format/document/official-document.ts'
import { readOfficialDocument } from '../format/document/read-official-document.ts'
import { typesetter } from '../format/typesetter.ts'
import { endings } from '../format/write-document.ts'
import { inferDirection } from './direction/direction.ts'
import { printable } from './printable.ts'
import { common } from './starters/skeleton.ts'
import type { Starter } from './starters/starter.ts'
import { type StarterKey, starters } from './starters/starters.ts'
import { keepText, textOf } from './text.ts'

interface Doing {
  readonly kernel: Kernel
  readonly actor: Actor
}

const unitOf = ({ roles }: Actor) => roles.find(({ role }) => !role.endsWith('-admin'))?.unitId ?? ''

async function officeName(kernel: Kernel): Promise<string> {
  const [office] = await readOnly(kernel.db, { principals: [], scope: 'system' }, trx =>
    trx.selectFrom('kernel.office').select('name').execute(),
  )
  return office?.name ?? ''
}

interface Beginning {
  readonly key: string
  readonly starter: string
  readonly title: string
  readonly reason: string
  readonly urgency: 'ordinary' | 'urgent' | 'most-urgent'
}

const urgencyOnPage = { ordinary: undefined, urgent: '加急', 'most-urgent': '特急' } as const

/** 拟文登记, with the starting point as its first version. Sent twice it happens once, both halves. Throws a Refusal. */
export async function beginDocument({ kernel, actor }: Doing, beginning: Beginning) {
  const { now } = await kernel.facts()
  const starter: Starter | undefined = Object.hasOwn(starters, beginning.starter)
    ? starters[beginning.starter as StarterKey]
    : undefined
  if (!starter)
    throw refusal('no-such-starter', 404, { zh: '没有此起草范本。', en: 'There is no such starting point.' })
  const organ = await officeName(kernel)
  // 成文日期 is the day on which it is signed.
  const { date: _, ...begun } = starter.make({ organ, unit: organ, today: dayOf(now) })
  const urgency = urgencyOnPage[beginning.urgency]
  const titled = begun.title === undefined ? {} : { title: beginning.title }
  const document = orThrow(readOfficialDocument({ ...begun, ...titled, ...(urgency ? { urgency } : {}) }))
  const { direction } = starter
  return openWith({ kernel, actor }, document, { ...beginning, direction })
}

interface Drafted {
  readonly key: string
  readonly reason: string
  /** `title` is at most 200 characters: the matter bears it too. */
  readonly text: Pick<OfficialDocument, 'kind' | 'blocks' | 'recipients'> & { readonly title: string }
}

/**
 * 拟文登记, of a text that another module drew up, under this office's own mark. Sent again it is the document as it was first drawn
 * up, whatever has become meanwhile of what it was drawn up from. Throws a Refusal.
 */
export async function beginWithText({ kernel, actor }: Doing, { key, reason, text }: Drafted) {
  const organ = await officeName(kernel)
  const { date: _, ...under } = common({ organ, unit: organ, today: dayOf(kernel.now()) })
  const document = orThrow(readOfficialDocument({ ...under, ...text }))
  const direction = inferDirection(document.kind)
  const about = { key, title: text.title, reason, urgency: 'ordinary', direction } as const
  const registered = await registerDocument({ kernel, actor }, document, about)
  const { state } = await readOnly(kernel.db, databaseActorOf(actor), trx => matterById(trx, registered.id))
  if (state.versions.length === 0) await keepFirst({ kernel, actor }, document, { key, id: registered.id })
  return registered
}

interface About extends Omit<Beginning, 'starter'> {
  readonly direction: string
  readonly replaces?: string
}

/** A matter with its first version. Two commands under one key: sent twice each happens once. */
async function openWith(doing: Doing, document: OfficialDocument, about: About) {
  const registered = await registerDocument(doing, document, about)
  await keepFirst(doing, document, { key: about.key, id: registered.id })
  return registered
}

function registerDocument({ kernel, actor }: Doing, document: OfficialDocument, about: About) {
  const { key, title, reason, direction, urgency, replaces } = about
  return register(kernel, {
    actor,
    key,
    kind: 'outgoing-document',
    input: {
      door: 'internal',
      receivedOn: dayOf(kernel.now()),
      title,
      content: reason,
      documentKind: document.kind,
      direction,
      urgency,
      ...(replaces ? { replaces } : {}),
      raisers: [{ kind: 'unit', unitId: unitOf(actor) }],
    },
  })
}

async function keepFirst(
  { kernel, actor }: Doing,
  document: OfficialDocument,
  { key, id }: { readonly key: string; readonly id: string },
) {
  const { files, substance } = await keepText(kernel, actor, document, 1)
  await act(kernel, {
    actor,
    key: `${key}:text`,
    matterId: id,
    action: 'draft',
    input: { files, substance },
    onOwnPage: true,
  })
}

/** 换发: a new document, with the text of one that was withdrawn to begin with, and a word on what it stands for. Throws a Refusal. */
export async function replaceDocument(
  { kernel, actor }: Doing,
  { key, id }: { readonly key: string; readonly id: string },
) {
  const { state } = await readOnly(kernel.db, databaseActorOf(actor), trx => matterById(trx, id))
  const text = sightOf(state, actor).whole ? await textOf(kernel, state, state.versions.length) : undefined
  if (!text || state.step !== 'withdrawn')
    throw refusal('not-withdrawn', 409, {
      zh: '只有已撤回的公文可以换发，请先撤回。',
      en: 'Only a document that was withdrawn is replaced. Withdraw it first.',
    })
  const { number: _, date: __, issued, ...kept } = text
  const replaces = state.documentNumber?.number ?? String(state.fields.title)
  return openWith({ kernel, actor }, issued ? { ...kept, issued } : kept, {
    key,
    title: String(state.fields.title),
    reason: `替换已撤回的${replaces}。`,
    direction: String(state.fields.direction),
    urgency: state.fields.urgency as Beginning['urgency'],
    replaces,
  })
}

/** The action by which this person saves a version now, or why none may be saved. */
export function savingNow(
  kernel: Kernel,
  state: MatterState,
  actor: Actor,
  facts: Awaited<ReturnType<Kernel['facts']>>,
) {
  const procedure = procedureOf(kernel, state.kind, state.version)
  const drafting = availableActions(procedure, state, actor, facts).filter(one => one.spec.deed === 'draft')
  const saves = drafting.find(one => !one.refusal)
  const here = drafting.find(one => one.refusal?.code !== 'not-at-this-step') ?? drafting[0]
  const bound = saves?.spec.options?.whenSubstantive
  return {
    saves: saves?.action ?? null,
    whyNot: saves ? null : (here?.refusal?.text ?? null),
    returns: bound ? returning(procedure, state, bound) : null,
  }
}

/** Which consent a change of substance would leave behind, and where it would go by itself. */
function returning(
  { actions }: Procedure,
  state: MatterState,
  { approvedBy, followedBy }: { readonly approvedBy: string; readonly followedBy: string },
) {
  const version = lastApproval(state, approvedBy)?.version
  const [approval, next] = [actions[approvedBy]?.title, actions[followedBy]?.title]
  return version === undefined || !approval || !next ? null : { version, approval, next }
}

interface Saving {
  readonly key: string
  readonly id: string
  readonly seen: number
  readonly document: unknown
  readonly note?: string
}

/** 存稿. What was signed and is changed in substance goes back to the signer by itself (条例第二十五条). Throws a Refusal. */
export async function saveVersion({ kernel, actor }: Doing, { key, id, seen, document, note }: Saving) {
  const read = orThrow(readOfficialDocument(document))
  const facts = await kernel.facts()
  const { state, entries } = await readOnly(kernel.db, databaseActorOf(actor), async trx => ({
    ...(await matterById(trx, id)),
    entries: await entriesOf(trx, id),
  }))
  // Sent again after it was saved, it is the same command: the version that it made, by the action that made it.
  const saved = entries[seen]?.data.version ? entries[seen] : undefined
  const saves = saved?.action ?? savingNow(kernel, state, actor, facts).saves
  const version = state.versions.filter(one => one.seq <= seen).length + 1
  const text = await keepText(kernel, actor, read, version)
  const acted = await act(kernel, {
    actor,
    key,
    matterId: id,
    // Where none may be saved, the refusal of drafting says why.
    action: saves ?? 'draft',
    input: { ...text, ...(note ? { text: note } : {}) },
    seen,
    onOwnPage: true,
  })
  return { seq: acted.seq, step: acted.step, version, returned: acted.seq > seen + 1 }
}

/** 印制: the signed text under its number, typeset as the three files that the matter issues. Throws a Refusal. */
export async function printDocument({ kernel, actor }: Doing, { key, id, seen }: Omit<Saving, 'document'>) {
  const { directory, now } = await kernel.facts()
  const { state, entries } = await readOnly(kernel.db, databaseActorOf(actor), async trx => ({
    ...(await matterById(trx, id)),
    entries: await entriesOf(trx, id),
  }))
  const made = entries[seen]
  const draft = await textOf(kernel, state, state.versions.filter(one => one.seq <= seen).length)
  if (!draft) throw refusal('no-text', 409, { zh: '还没有文稿。', en: 'There is no text yet.' })
  const document = printable(draft, {
    state,
    happenedAt: seq => entries[seq - 1]?.happenedAt ?? '',
    personName: personId => directory.people.get(personId)?.name ?? '',
    office: await officeName(kernel),
    // Sent again after midnight it is the same print, and says the day on which it was made.
    today: made?.action === 'print' ? dayOf(new Date(made.happenedAt)) : dayOf(now),
  })
  const written = await typesetter.typesetAll(document, endings)
  const number = state.documentNumber?.number ?? ''
  const title = (document.title ?? String(state.fields.title ?? '')).replace(/\s+/g, '')
  const files: FileRef[] = []
  for (const ending of endings) {
    const name = `${number} ${title}`.trim().slice(0, 120) + ending
    files.push(await keepMade(kernel, written[ending].bytes, { name, type: mimes[ending], by: actor.personId }))
  }
  const { seq } = await act(kernel, {
    actor,
    key,
    matterId: id,
    action: 'print',
    input: { text: `${number} ${title}`.trim(), files },
    seen,
    onOwnPage: true,
  })
  return { seq, files, pages: written['.pdf'].pages, missing: [...written['.pdf'].missing] }
}

const mimes = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.ofd': 'application/ofd',
} as const
