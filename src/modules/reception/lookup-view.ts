import { issueReceipt, type Receipt } from '#kernel/ledger/receipt.ts'
import type { KeyPair } from '#kernel/ledger/signing-key.ts'
import { availableActions } from '#kernel/matter/available.ts'
import type { Entry } from '#kernel/matter/entry.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { KeptMatter } from '#kernel/matter/queries.ts'
import { clocksNow } from '#kernel/matter/write.ts'
import type { RaiserActor } from '#kernel/people/actor.ts'
import { isLate } from '#kernel/procedure/late.ts'
import type { DeedName, Procedure } from '#kernel/procedure/procedure.ts'
import { dayOf } from '#lib/day.ts'

/** Deeds that concern the raiser, and which of their words are theirs to read. What the office says to itself is not. */
const told: Partial<Record<DeedName, 'text' | 'reason' | 'nothing'>> = {
  register: 'nothing',
  assign: 'nothing',
  accept: 'nothing',
  inform: 'text',
  'grant-extension': 'reason',
  pause: 'nothing',
  resume: 'nothing',
  deliver: 'nothing',
  rate: 'nothing',
  reopen: 'nothing',
  close: 'nothing',
  add: 'text',
}

function timelineOf(
  procedure: Procedure,
  entries: readonly Entry[],
  raiserNo: number,
  deliveredSeqs: ReadonlySet<number>,
) {
  return entries.flatMap(entry => {
    const spec = procedure.actions[entry.action]
    const words = spec && told[spec.deed]
    if (!spec || words === undefined) return []
    if (spec.deed === 'deliver' && !deliveredSeqs.has(entry.seq)) return []
    // What another raiser added or thought of the answer is theirs.
    if (entry.actorKind === 'raiser' && entry.data.byRaiser !== raiserNo) return []
    const text = words === 'nothing' ? undefined : entry.data[words]
    return [{ on: dayOf(new Date(entry.happenedAt)), title: spec.title, ...(text ? { text } : {}) }]
  })
}

/** The limit that the raiser waits on: the law's, not the office's own; the one that runs and is due last. */
function dueOf(procedure: Procedure, matter: KeptMatter, facts: Facts) {
  if (!matter.state.open) return null
  const clocks = Object.values(clocksNow(procedure, matter.state, facts)).filter(clock => clock.status !== 'ended')
  const lawful = clocks.filter(clock => !procedure.limits[clock.limit]?.internal)
  const [last] = (lawful.length > 0 ? lawful : clocks).sort((a, b) => (a.dueAt < b.dueAt ? 1 : -1))
  const spec = last && procedure.limits[last.limit]
  if (!last || !spec) return null
  return {
    title: spec.title,
    dueOn: last.dueOn,
    late: isLate(last, facts.now),
    basis: spec.basis,
    arithmetic: [...last.arithmetic],
  }
}

export function receiptOf(
  key: KeyPair,
  office: string,
  { number, state }: KeptMatter,
  first: Entry,
  raiser: number,
): Receipt {
  return issueReceipt(key, {
    office,
    matterId: state.id,
    number,
    raiser,
    receivedOn: state.receivedOn,
    recordedAt: first.recordedAt,
    seq: first.seq,
    entryHash: first.hash,
  })
}

/** What whoever raised it reads: where it is, when the answer is due and why that day, and the answers that reached them. */
export function lookupView(
  procedure: Procedure,
  matter: KeptMatter & { readonly actor: RaiserActor },
  entries: readonly Entry[],
  facts: Facts,
) {
  const { state, actor, number } = matter
  const mine = state.deliveries.filter(one => one.raiser === actor.raiserNo)
  const reached = new Set(mine.map(one => one.answerSeq))
  const actions = availableActions(procedure, state, actor, facts)
  const may = (deed: DeedName) => actions.some(one => one.spec.deed === deed && !one.refusal)
  const ratedSince = (seq: number) => state.ratings.some(one => one.raiser === actor.raiserNo && one.seq > seq)
  const lastReached = Math.max(0, ...reached)
  return {
    number,
    kind: state.kind,
    kindTitle: procedure.title,
    title: String(state.fields.title ?? ''),
    receivedOn: state.receivedOn,
    open: state.open,
    step: procedure.steps[state.step]?.title ?? { zh: state.step, en: state.step },
    unit: facts.directory.units.get(state.lead?.unitId ?? '')?.name ?? null,
    due: dueOf(procedure, matter, facts),
    timeline: timelineOf(procedure, entries, actor.raiserNo, new Set(mine.map(one => one.seq))),
    answers: state.answers
      .filter(answer => reached.has(answer.seq))
      .map(answer => ({
        seq: answer.seq,
        on: dayOf(new Date(entries[answer.seq - 1]?.happenedAt ?? state.registeredAt)) as string,
        text: answer.text,
        files: [...answer.files],
      })),
    mayAdd: may('add'),
    mayRate: may('rate') && lastReached > 0 && !ratedSince(lastReached),
    ratings: state.ratings.filter(one => one.raiser === actor.raiserNo).map(({ grade, text }) => ({ grade, text })),
  }
}
