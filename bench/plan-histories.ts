import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { History } from '#kernel/matter/history.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { addDays, type Day, dayOf, startOfDay } from '#lib/day.ts'
import { cast, supervising } from './office.ts'
import { oneOf, randomFrom } from './random.ts'
import { heading, text } from './vocabulary.ts'

const raisers = [{ kind: 'unit', unitId: supervising }]
const atWork = (on: Day, minute: number) => new Date(startOfDay(on).getTime() + (540 + minute) * 60_000)
const someRegistrar = cast.registrars[0] as Actor

/** The n-th plan, drawn up within the two years before `now`. */
export function planHistory(n: number, of: number, calendar: WorkingCalendar, now: Date): History {
  const random = randomFrom(n * 6151 + 3)
  const on = calendar.firstWorkedFrom(addDays(dayOf(now), -700 + Math.floor((n / of) * 640)))
  const input = {
    door: 'internal',
    receivedOn: on,
    title: heading(random),
    content: text(200, random),
    signer: cast.director.personId,
    dueOn: addDays(on, 300),
    raisers,
  }
  return {
    key: `plan-${n}`,
    kind: 'supervision-plan',
    live: true,
    acts: [{ action: 'register', actor: someRegistrar, input, happenedAt: atWork(on, n % 300) }],
  }
}

/** The n-th item of a plan that was drawn up on `from`: some reported on, extended, returned, sent back, done in time or late. */
export function itemHistory(
  { id: parent, on: from }: { readonly id: string; readonly on: Day },
  n: number,
  calendar: WorkingCalendar,
  now: Date,
): History {
  const random = randomFrom(n * 104_729 + 11)
  const at = Math.floor(random() * cast.liaisons.length)
  const [liaison, head] = [cast.liaisons[at] as Actor, cast.heads[at] as Actor]
  const unit = liaison.roles[0]?.unitId
  const begun = calendar.firstWorkedFrom(addDays(from, 1 + Math.floor(random() * 20)))
  const days = 20 + Math.floor(random() * 160)
  const done = random() < 0.7 ? addDays(begun, Math.floor(days * (0.6 + random() * 0.6))) : undefined
  const acts: History['acts'][number][] = []
  let minute = n % 200
  const act = (on: Day, action: string, actor: Actor, input: Readonly<Record<string, unknown>>) => {
    const happenedAt = atWork(on, minute++)
    // What is still to come has not happened, and nothing that would follow on it.
    if (happenedAt >= now || (acts.at(-1)?.happenedAt ?? happenedAt) > happenedAt) return
    acts.push({ action, actor, input, happenedAt })
  }
  act(begun, 'register', someRegistrar, {
    parent,
    door: 'internal',
    receivedOn: begun,
    title: heading(random),
    content: text(80, random),
    signer: cast.director.personId,
    raisers,
  })
  const assigned = { unit, dueOn: addDays(begun, days) }
  act(begun, 'assign', someRegistrar, assigned)
  if (random() < 0.08) {
    act(begun, 'return', liaison, { reason: '不属本单位职责。', whoUnknown: '职责没有写明。' })
    act(begun, 'assign', someRegistrar, assigned)
  }
  act(begun, 'accept', liaison, {})
  const half = addDays(begun, Math.floor(days / 2))
  if (random() < 0.6) {
    act(addDays(begun, 10), 'progress', liaison, {
      text: text(30, random),
      share: 20,
      promised: 40 + Math.floor(random() * 30),
    })
    act(half, 'progress', liaison, { text: text(30, random), share: 40 + Math.floor(random() * 30) })
  }
  if (random() < 0.1) act(half, 'openReport', someRegistrar, { dueOn: addDays(half, 5), text: '本月' })
  if (random() < 0.15) {
    act(half, 'askExtension', liaison, { reason: '协调尚需时日。' })
    act(half, 'grantExtension', cast.director, { reason: '同意。' })
  }
  if (done) {
    const answer = { text: text(60, random), evidence: text(20, random) }
    act(done, 'submit', liaison, answer)
    if (random() < 0.1) {
      act(done, 'sendBack', head, { reason: oneOf(['数据不实。', '没有附件。'], random) })
      act(done, 'submit', liaison, answer)
    }
    act(done, 'approve', head, {})
    act(done, 'deliver', someRegistrar, { deliveries: [{ raiser: 1, channel: 'internal', proof: '系统内送达' }] })
    if (random() < 0.8) act(done, 'close', someRegistrar, {})
  }
  return { key: `item-${n}`, kind: 'supervision-item', live: true, acts }
}
