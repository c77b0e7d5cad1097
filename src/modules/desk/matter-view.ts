import { availableActions } from '#kernel/matter/available.ts'
import type { Entry } from '#kernel/matter/entry.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { KeptMatter } from '#kernel/matter/queries.ts'
import { filesOfCopies, sightOf } from '#kernel/matter/sight.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import { clocksNow, nextDue } from '#kernel/matter/write.ts'
import type { Actor } from '#kernel/people/actor.ts'
import type { Clock } from '#kernel/procedure/clock.ts'
import type { FieldSpec } from '#kernel/procedure/field.ts'
import { lampOf } from '#kernel/procedure/lamp.ts'
import { isLate } from '#kernel/procedure/late.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { copyView } from './copy-view.ts'
import type { Place } from './place.ts'

const nameless = { zh: '（规程中已无此名）', en: '(no longer in the procedure)' }

function clockView(procedure: Procedure, clock: Clock, now: Date) {
  const spec = procedure.limits[clock.limit]
  return {
    ...clock,
    title: spec?.title ?? nameless,
    internal: spec?.internal === true,
    lamp: clock.status === 'ended' || clock.window ? ('green' as const) : lampOf(clock, now),
    late: isLate(clock, now),
    basis: spec?.basis,
    arithmetic: [...clock.arithmetic],
  }
}

/** Everything that the matter page shows this person, computed from the state, the entries and the procedure. */
export function matterView(
  procedure: Procedure,
  matter: KeptMatter,
  entries: readonly Entry[],
  actor: Actor,
  facts: Facts,
  place: Place,
) {
  const whole = wholeView(procedure, matter, entries, actor, facts, place)
  const sight = sightOf(matter.state, actor)
  if (sight.whole) return whole
  const files = filesOfCopies(procedure, matter.state, entries).map(({ sha256 }) => sha256)
  return copyView(whole, { held: sight.copies, of: procedure.copiesOf, files })
}

export type WholeView = ReturnType<typeof wholeView>

function wholeView(
  procedure: Procedure,
  { number, state }: KeptMatter,
  entries: readonly Entry[],
  actor: Actor,
  facts: Facts,
  place: Place,
) {
  const clocks = clocksNow(procedure, state, facts)
  const due = nextDue(state, clocks)
  const at = (seq: number) => entries[seq - 1]?.happenedAt ?? ''
  return {
    id: state.id,
    number,
    kind: state.kind,
    title: String(state.fields.title ?? ''),
    step: state.step,
    open: state.open,
    seq: state.seq,
    door: state.door,
    leadUnitId: state.lead?.unitId ?? null,
    leadPersonId: state.lead?.personId ?? null,
    receivedOn: state.receivedOn,
    registeredAt: state.registeredAt,
    closedAt: state.closedAt,
    dueOn: due?.due_on ?? null,
    dueAt: due?.due_at ?? null,
    lamp: due ? lampOf({ dueAt: due.due_at, yellowOn: due.yellow_on }, facts.now) : null,
    bounces: state.bounces,
    grade: state.ratings.at(-1)?.grade ?? null,
    version: state.version,
    parent: place.parent,
    procedure: {
      title: procedure.title,
      basis: procedure.basis,
      steps: Object.fromEntries(Object.entries(procedure.steps).map(([key, step]) => [key, step.title])),
      fields: procedure.fields,
      ...(procedure.sheet
        ? { sheet: { ...procedure.sheet, address: procedure.sheet.address.replace('$id', state.id) } }
        : {}),
    },
    fields: state.fields,
    raisers: state.raisers.map(raiser => ({
      no: raiser.no,
      kind: raiser.kind,
      unitId: raiser.unitId ?? null,
      personId: raiser.personId ?? null,
      hasReceipt: raiser.receipt !== undefined,
    })),
    support: state.support.map(one => ({ ...one, ...(one.version ? { current: isCurrent(state, one.version) } : {}) })),
    versions: state.versions.map(({ seq, file }, i) => ({
      no: i + 1,
      seq,
      file,
      at: at(seq),
      by: entries[seq - 1]?.actorId ?? null,
    })),
    approvals: state.approvals.map(approval => ({
      ...approval,
      title: procedure.actions[approval.action]?.title ?? nameless,
      current: isCurrent(state, approval.version),
      at: at(approval.seq),
    })),
    copies: state.copies.map(({ seq, back, withdrawn, ...copy }) => ({
      ...copy,
      handedAt: at(seq),
      back: back ? { signedBy: back.signedBy, ...(back.text ? { text: back.text } : {}), at: at(back.seq) } : null,
      withdrawnAt: withdrawn === undefined ? null : at(withdrawn),
    })),
    documentNumber: state.documentNumber?.number ?? null,
    whole: true,
    tasks: state.tasks.map(task => {
      const clock = clocks[task.limit]
      return {
        no: task.no,
        purpose: task.purpose,
        ownerId: task.ownerId,
        unitId: task.unitId,
        limit: task.limit,
        limitTitle: procedure.limits[task.limit]?.title ?? nameless,
        dueOn: clock?.dueOn ?? '',
        dueAt: clock?.dueAt ?? '',
        lamp: clock ? lampOf(clock, facts.now) : ('red' as const),
      }
    }),
    clocks: Object.values(clocks).map(clock => clockView(procedure, clock, facts.now)),
    draft: state.draft && { ...state.draft, files: [...state.draft.files] },
    answers: state.answers.map(answer => ({ ...answer, files: [...answer.files], at: at(answer.seq) })),
    deliveries: state.deliveries.map(delivery => ({ ...delivery, at: at(delivery.seq) })),
    ratings: state.ratings.map(rating => ({ ...rating, virtues: [...rating.virtues], faults: [...rating.faults] })),
    files: entries.flatMap(entry => (entry.data.files ?? []).map(file => ({ ...file, seq: entry.seq }))),
    extensionAsked: state.extensionAsked,
    entries: entries.map(entry => entryView(procedure, entry)),
    actions: availableActions(procedure, state, actor, facts, place.openBeneath).map(
      ({ action, spec, fields, refusal }) => ({
        action,
        deed: spec.deed,
        title: spec.title,
        basis: spec.basis,
        fields: askedOf(fields),
        ...(spec.page ? { page: spec.page.replace('$id', state.id) } : {}),
        ...(refusal ? { refusal: { code: refusal.code, text: refusal.text } } : {}),
      }),
    ),
  }
}

/** Whether what was consented to is, in substance, the text as it stands. */
const isCurrent = ({ versions }: MatterState, version: number) =>
  versions[version - 1]?.substance === versions.at(-1)?.substance

/** What the system itself gives is asked of nobody. */
function askedOf(fields: Readonly<Record<string, FieldSpec>>): Record<string, FieldSpec> {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field.type !== 'document-number'))
}

function entryView(procedure: Procedure, entry: Entry) {
  const spec = procedure.actions[entry.action]
  const { matterId: _, open: __, data, opens, closes, ...said } = entry
  return {
    ...said,
    title: spec?.title ?? nameless,
    deed: spec?.deed ?? '',
    data: { ...data },
    opens: opens.map(task => ({ ...task })),
    closes: [...closes],
  }
}
