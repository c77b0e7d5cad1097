import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { availableActions } from '#kernel/matter/available.ts'
import { act, procedureOf, register } from '#kernel/matter/commands.ts'
import { entriesOf, matterById } from '#kernel/matter/queries.ts'
import { sightOf } from '#kernel/matter/sight.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { Actor, SystemActor } from '#kernel/people/actor.ts'
import { databaseActorOf } from '#kernel/people/database-actor.ts'
import { isRefusal, orThrow, refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { newId } from '#lib/uuid.ts'
import { type Finding, findingsOf, notReportable, notWithdrawable, stands } from './findings.ts'
import { rectificationsOf, shareUploads } from './queries.ts'

export interface Doing {
  readonly kernel: Kernel
  readonly actor: Actor
  readonly id: string
  readonly key: string
}

/** Rectifications follow from the list by rule; who issued it is the entry before. */
const byTheList: SystemActor = { kind: 'system', name: 'on-site-check' }
const asOfficeItself = databaseActorOf(byTheList)

/** A check as whoever takes part in it sees it: with its findings, and how each stands. */
export async function checkOf(kernel: Kernel, actor: Actor, id: string) {
  const kept = await readOnly(kernel.db, databaseActorOf(actor), async trx => ({
    ...(await matterById(trx, id)),
    findings: findingsOf(await entriesOf(trx, id)),
  }))
  if (kept.state.kind !== 'on-site-check' || !sightOf(kept.state, actor).whole)
    throw refusal('no-such-matter', 404, {
      zh: '没有此核查，或您无权查看。',
      en: 'There is no such check, or it is not yours to see.',
    })
  const rectifications = await readOnly(kernel.db, asOfficeItself, trx => rectificationsOf(trx, id))
  return { ...kept, rectifications: new Map(rectifications.map(one => [one.finding, one])) }
}

/** The first to arrive opens the check on site; whoever comes later joins them. Sent twice it is one arrival. */
export async function arrive({ kernel, actor, id, key }: Doing, text: string) {
  const arriving = { actor, matterId: id, input: { text }, onOwnPage: true } as const
  try {
    return await act(kernel, { ...arriving, key: `${key}:arrive`, action: 'arrive' })
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'not-at-this-step') throw error
    return act(kernel, { ...arriving, key: `${key}:join`, action: 'join' })
  }
}

interface Said {
  readonly place: string
  /** By the clock of the phone. */
  readonly foundAt: string
  readonly [field: string]: unknown
}

export function recordFinding({ kernel, actor, id, key }: Doing, { place, foundAt, ...said }: Said) {
  const input = { ...said, foundPlace: place, foundAt: inShanghai(foundAt) }
  return act(kernel, { actor, key, matterId: id, action: 'recordFinding', input, onOwnPage: true })
}

export async function withdrawFinding({ kernel, actor, id, key }: Doing, finding: number, reason: string) {
  const { state, findings } = await checkOf(kernel, actor, id)
  const known = findings.find(({ seq }) => seq === finding)?.withdrawn === reason
  if (!known) orThrow(notWithdrawable(findings, finding))
  const input = { text: reason, finding }
  const seen = known ? undefined : state.seq
  return act(kernel, { actor, key, matterId: id, action: 'withdrawFinding', input, seen, onOwnPage: true })
}

export interface ListedFinding {
  readonly seq: number
  readonly remedy: string
  readonly unitId: string
  readonly dueOn: string
}

/** Refused before anything is written where this person may not issue the list now. */
async function mayIssue(kernel: Kernel, actor: Actor, state: MatterState) {
  const procedure = procedureOf(kernel, state.kind, state.version)
  const may = availableActions(procedure, state, actor, await kernel.facts()).find(one => one.action === 'issue')
  if (may?.refusal) throw may.refusal
}

/**
 * 下发整改清单. First the check says of each finding who is to put it right and by when, then the matters are opened from those words, then the
 * list counts as issued: what is cut short in between is taken up by issuing again, and opens nothing twice.
 */
export async function issueList(doing: Doing, listed: readonly ListedFinding[], seen: number) {
  const { kernel, actor, id, key } = doing
  const before = await checkOf(kernel, actor, id)
  await mayIssue(kernel, actor, before.state)
  const { directory } = await kernel.facts()
  let at = seen
  for (const { seq, remedy, unitId, dueOn } of listed) {
    const finding = before.findings.find(one => one.seq === seq)
    if (!finding || !stands(finding)) throw noSuchFinding()
    if (finding.issued) continue
    orThrow(unfit(directory, unitId, dueOn, dayOf(kernel.now())))
    const input = { finding: seq, remedy, byUnit: unitId, byDay: dueOn }
    const said = { actor, key: `${key}:${seq}`, matterId: id, action: 'issueFinding', input, seen: at }
    at = (await act(kernel, { ...said, onOwnPage: true })).seq
  }
  const { number, findings, rectifications } = await checkOf(kernel, actor, id)
  const issued = findings.filter(one => stands(one) && one.issued)
  const waiting = issued.filter(one => !rectifications.has(one.seq))
  for (const finding of waiting) await openRectification(doing, number, finding)
  if (issued.length === 0 || (waiting.length === 0 && before.state.step === 'rectifying')) throw nothingToIssue()
  const text = `已下发${waiting.length}项，共${issued.length}项。`
  const said = { actor, key: `${key}:issue`, matterId: id, action: 'issue', input: { text } }
  const { seq } = await act(kernel, { ...said, onOwnPage: true })
  return { seq, issued: waiting.length }
}

const noSuchFinding = () =>
  refusal('no-such-finding', 404, {
    zh: '清单中有问题已撤销或不存在，请刷新。',
    en: 'A finding on the list was withdrawn or does not exist. Reload.',
  })

const nothingToIssue = () =>
  refusal('nothing-to-issue', 422, {
    zh: '没有可下发的问题：请先选定整改单位和期限；没有发现问题的，直接报送核查报告。',
    en: 'There is nothing to issue. Choose units and days; where nothing was found, report the result.',
  })

function unfit(
  directory: Awaited<ReturnType<Kernel['facts']>>['directory'],
  unitId: string,
  dueOn: string,
  today: string,
) {
  if (!directory.units.get(unitId)?.active)
    return refusal('unit-not-active', 422, {
      zh: '整改单位已停用或不存在，请另选。',
      en: 'That unit is not active. Choose another.',
    })
  if (dueOn >= today) return undefined
  return refusal('due-in-the-past', 422, { zh: '整改期限不能早于今天。', en: 'The due day cannot lie in the past.' })
}

/** One finding as a matter of its own, with its unit. All of it follows from what the check says, so that again it is the same. */
async function openRectification({ kernel, id }: Doing, ofCheck: string, finding: Finding) {
  const { issued, files, seq, text } = finding
  if (!issued) throw new Error(`finding ${seq} of ${id} is not on the list`)
  const now = kernel.now()
  await inTransaction(kernel.db, asOfficeItself, trx =>
    shareUploads(
      trx,
      files.map(file => file.sha256),
      files.map(() => newId(now)),
      now,
    ),
  )
  const key = `${id}:${seq}`
  const { id: matterId } = await register(kernel, {
    actor: byTheList,
    key: `${key}:register`,
    kind: 'rectification',
    input: {
      door: 'internal',
      receivedOn: dayOf(new Date(finding.recordedAt)),
      title: titleOf(text),
      content: text,
      foundPlace: finding.place,
      foundAt: finding.foundAt,
      gravity: finding.gravity,
      ...(finding.against ? { against: finding.against } : {}),
      remedy: issued.remedy,
      ofCheck,
      parent: id,
      finding: seq,
      raisers: [{ kind: 'staff', personId: finding.by ?? '' }],
      files,
    },
  })
  const assignment = { unit: issued.unitId, dueOn: issued.dueOn }
  await act(kernel, { actor: byTheList, key: `${key}:assign`, matterId, action: 'assign', input: assignment })
}

/** An instant as it is read here: 2026-05-20 14:03. */
function inShanghai(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`
}

const longestTitle = 60

function titleOf(text: string): string {
  const first = [...(text.split(/[\n。；]/)[0] ?? text).trim()]
  return first.length > longestTitle ? `${first.slice(0, longestTitle).join('')}…` : first.join('')
}

interface Result {
  readonly text: string
  readonly evidence: string
  readonly seen: number
}

/** 核查报告, for review and then to whoever ordered the check; not before every finding has come to its end. */
export async function reportResult({ kernel, actor, id, key }: Doing, { seen, ...input }: Result) {
  const { findings, rectifications, state } = await checkOf(kernel, actor, id)
  const followed = new Map([...rectifications.values()].map(({ finding, open }) => [finding, open]))
  const unready = notReportable(findings, followed)
  // Sent again when it has arrived already: what it was answered then is the answer.
  if (unready && state.step !== 'reviewing') throw unready
  return act(kernel, { actor, key, matterId: id, action: 'report', input, seen, onOwnPage: true })
}
