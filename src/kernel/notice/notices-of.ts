import type { Entry } from '#kernel/matter/entry.ts'
import type { MatterState } from '#kernel/matter/state.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'

/** What a person is told. `once` names the thing told: the same thing is told to a person once. */
export interface NewNotice {
  readonly personId: string
  readonly kind: 'task' | 'urge' | 'extension-granted' | 'extension-refused' | 'answered' | 'rated' | 'withdrawn'
  readonly details: Readonly<Record<string, unknown>>
  readonly once: string
}

/** Who is told of an entry: whoever now owes something, whoever is urged, whoever waited for it. Never the actor. */
export function noticesOf(
  procedure: Procedure,
  entry: Entry,
  before: MatterState | null,
  after: MatterState,
): readonly NewNotice[] {
  const deed = procedure.actions[entry.action]?.deed
  const details = { action: entry.action, title: after.fields.title, by: entry.actorId }
  const tell = (
    personId: string | null | undefined,
    kind: NewNotice['kind'],
    more: Readonly<Record<string, unknown>> = {},
  ) =>
    personId && personId !== entry.actorId
      ? [{ personId, kind, details: { ...details, ...more }, once: `${entry.matterId}:${entry.seq}:${kind}` }]
      : []
  const notices = entry.opens.flatMap(task => tell(task.ownerId, 'task', { purpose: task.purpose, taskNo: task.no }))
  switch (deed) {
    case 'urge':
      return [...notices, ...after.tasks.flatMap(task => tell(task.ownerId, 'urge', { text: entry.data.text }))]
    case 'grant-extension':
      return [...notices, ...tell(before?.extensionAsked?.askedBy, 'extension-granted')]
    case 'refuse-extension':
      return [...notices, ...tell(before?.extensionAsked?.askedBy, 'extension-refused', { reason: entry.data.reason })]
    case 'deliver':
      return [
        ...notices,
        ...(entry.data.deliveries ?? []).flatMap(one =>
          tell(after.raisers.find(raiser => raiser.no === one.raiser)?.personId, 'answered'),
        ),
      ]
    case 'withdraw':
      return [
        ...notices,
        ...after.copies
          .filter(copy => copy.withdrawn === entry.seq)
          .flatMap(copy => tell(copy.personId, 'withdrawn', { reason: entry.data.reason })),
      ]
    case 'rate':
    case 'take-rating':
      return [...notices, ...tell(after.lead?.personId, 'rated', { grade: entry.data.rating?.grade })]
    default:
      return notices
  }
}
