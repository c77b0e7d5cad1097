import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { History } from '#kernel/matter/history.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { dayOf, startOfDay } from '#lib/day.ts'
import { cast } from './office.ts'
import { oneOf, randomFrom } from './random.ts'
import { heading, text } from './vocabulary.ts'

/**
 * The n-th of `of` matters that came in over three years up to `now`: the oldest is 0. Nine of ten are citizens' requests,
 * about 15 in 100 are open, at every step: most of the newest tenth, and a few that were left lying.
 */
export function benchHistory(n: number, of: number, calendar: WorkingCalendar, now: Date): History {
  const random = randomFrom(n * 7919 + 1)
  const share = (n + random()) / of
  // None today: a holiday would put it off to a day that is still to come.
  const cameIn = dayOf(new Date(now.getTime() - 12 * day - (1 - share) * 3 * 365 * day))
  const open = random() < (share > 0.9 ? 0.75 : 0.08)
  const steps = plot(n, random)
  const told = open ? steps.slice(0, 1 + Math.floor(random() * (steps.length - 1))) : steps
  const moment = workingMoments(cameIn, calendar, random)
  const acts: History['acts'][number][] = []
  for (const { after, ...act } of told) {
    const happenedAt = moment(after)
    if (happenedAt >= now) break
    const receivedOn = act.action === 'register' ? { receivedOn: dayOf(happenedAt) } : {}
    acts.push({ ...act, input: { ...act.input, ...receivedOn }, happenedAt })
  }
  return { key: `bench-${n}`, kind: kindOf(n), acts, live: true }
}

const day = 86_400_000

interface Step {
  readonly action: string
  readonly actor: Actor
  readonly input: Readonly<Record<string, unknown>>
  /** Working days after the one before. */
  readonly after: number
}

/** Each twentieth is a leader's instruction, a unit's request; the first of twenty is a citizen's, so that batches lock number series in one order. */
const kindOf = (n: number) =>
  n % 20 === 7 ? 'leader-instruction' : n % 20 === 14 ? 'department-request' : 'citizen-request'

function plot(n: number, random: () => number): readonly Step[] {
  const kind = kindOf(n)
  const at = Math.floor(random() * cast.liaisons.length)
  const [liaison, head] = [cast.liaisons[at] as Actor, cast.heads[at] as Actor]
  const registrar = oneOf(cast.registrars, random)
  const leader = oneOf(cast.leaders, random)
  const unit = liaison.roles[0]?.unitId
  const raiser =
    kind === 'leader-instruction'
      ? { kind: 'staff', personId: leader.personId }
      : kind === 'department-request'
        ? { kind: 'unit', unitId: oneOf(cast.liaisons, random).roles[0]?.unitId }
        : { kind: 'person', name: `来访人${n}`, phone: `1390${String(n).padStart(7, '0')}` }
  const fields =
    kind === 'citizen-request'
      ? { door: oneOf(['visit', 'call', 'letter', 'online'], random), track: random() < 0.3 ? 'petition' : 'hotline' }
      : { door: 'document' }
  const [channel, proof] = kind === 'citizen-request' ? ['phone', '电话告知，提出人知悉'] : ['internal', '系统内送达']
  const long = () => 50 + Math.floor(350 * random() ** 2)
  return [
    {
      action: 'register',
      actor: registrar,
      after: 0,
      input: { ...fields, title: heading(random), content: text(long(), random), raisers: [raiser] },
    },
    ...(kind === 'leader-instruction' ? [{ action: 'confirm', actor: leader, after: 0, input: {} }] : []),
    { action: 'assign', actor: registrar, after: 0, input: { unit, opinion: '请按职责办理，按期答复。' } },
    { action: 'accept', actor: liaison, after: random() < 0.8 ? 0 : 1, input: {} },
    {
      action: 'submit',
      actor: liaison,
      after: 1 + Math.floor(random() * 6),
      input: { text: text(long() / 2, random), evidence: text(20, random) },
    },
    { action: 'approve', actor: head, after: random() < 0.7 ? 0 : 1, input: {} },
    { action: 'deliver', actor: registrar, after: 0, input: { deliveries: [{ raiser: 1, channel, proof }] } },
    { action: 'close', actor: kind === 'leader-instruction' ? leader : registrar, after: 1, input: {} },
  ]
}

/** Instants in working hours, each later than the one before. */
function workingMoments(from: ReturnType<typeof dayOf>, calendar: WorkingCalendar, random: () => number) {
  let on = calendar.firstWorkedFrom(from)
  let minute = 540 + random() * 300
  return (workingDays: number): Date => {
    if (workingDays > 0) on = calendar.workedDayAfter(on, workingDays)
    minute += 1 + random() * 10
    return new Date(startOfDay(on).getTime() + Math.floor(minute * 60_000))
  }
}
