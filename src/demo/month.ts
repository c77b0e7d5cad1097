import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { History } from '#kernel/matter/history.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { addDays, type Day, dayOf, startOfDay } from '#lib/day.ts'
import { type DemoMatter, demoMatters, demoRaisers } from './matters.ts'

/** Who does what in the demonstration, by unit key and role. */
export interface Cast {
  readonly unitId: (key: string) => string
  readonly registrar: Actor
  readonly director: Actor
  readonly leader: Actor
  /** Whoever receives the unit's matters, and whoever heads it. */
  readonly liaison: (unitKey: string) => Actor
  readonly head: (unitKey: string) => Actor
}

type Act = History['acts'][number]

const minute = 60_000

/** How far each matter has come, in turn: most are done, some wait at every step, a few are late or bounced. */
const courses = [
  'closed',
  'closed',
  'delivered',
  'closed',
  'handling',
  'closed',
  'bad-rating',
  'reviewing',
  'closed',
  'returned',
  'registered',
  'closed',
  'extension',
  'closed',
  'assigned',
] as const

/** A working moment, so many working days and minutes after a day; null once that lies in the future. */
function moments(calendar: WorkingCalendar, now: Date) {
  return (from: Day, workingDays: number, minutes: number): Date | null => {
    let on = from
    while (!calendar.kind(on).worked) on = addDays(on, 1)
    for (let left = workingDays; left > 0; ) {
      on = addDays(on, 1)
      if (calendar.kind(on).worked) left--
    }
    const at = new Date(startOfDay(on).getTime() + (9 * 60 + (minutes % 480)) * minute)
    return at < now ? at : null
  }
}

/** What an answer comes to, where the procedure asks for it. */
const outcomes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'disclosure-request': { outcome: 'given' },
  proposal: { outcome: 'a', publicity: 'full' },
}

function raiserOf(matter: DemoMatter, i: number, cast: Cast) {
  if (matter.kind === 'leader-instruction') return { kind: 'staff', personId: cast.leader.personId }
  if (matter.kind === 'department-request')
    return { kind: 'unit', unitId: cast.unitId(i % 2 === 0 ? 'education' : 'health') }
  if (matter.kind === 'citizen-request' && i % 5 === 4) return { kind: 'anonymous' }
  return { kind: 'person', name: demoRaisers[i % demoRaisers.length], phone: `1390000${String(1000 + i).slice(-4)}` }
}

const contactOf = (contactedOn: Day, name: string | undefined) => ({
  contactManner: 'visit',
  contactedOn,
  contactPersons: name,
  text: '上门听取意见，介绍初步办理考虑，对方表示认可。',
})

/** One matter of the month: registered on `from`, played along its course as far as today allows. */
function historyOf(
  matter: DemoMatter,
  i: number,
  from: Day,
  cast: Cast,
  at: ReturnType<typeof moments>,
): History | null {
  const course = courses[i % courses.length] ?? 'closed'
  const acts: Act[] = []
  const head = cast.head(matter.unit)
  const liaison = cast.liaison(matter.unit)
  let minutes = (i * 37) % 300
  const then = (workingDays: number, action: string, actor: Actor, input: Act['input']): boolean => {
    minutes += 11
    const happenedAt = at(from, workingDays, minutes)
    if (happenedAt) acts.push({ action, actor, input, happenedAt })
    return happenedAt !== null
  }
  const unit = cast.unitId(matter.unit)
  const raiser = raiserOf(matter, i, cast)
  const opened = then(0, 'register', cast.registrar, {
    door: matter.door,
    receivedOn: dayOf(at(from, 0, minutes) ?? new Date(0)),
    title: matter.title,
    content: matter.content,
    ...matter.fields,
    ...(matter.kind === 'proposal' ? { number: String(i + 1), raisedBy: raiser.name } : {}),
    raisers: [raiser],
  })
  if (!opened) return null
  const steps: (() => boolean)[] = []
  if (matter.kind === 'leader-instruction') steps.push(() => then(0, 'confirm', cast.leader, {}))
  const answer = { text: matter.answer, evidence: '现场核查记录和办理单位书面说明存卷。', ...outcomes[matter.kind] }
  const deliver =
    raiser.kind === 'staff' || raiser.kind === 'unit'
      ? { channel: 'internal', proof: '系统内送达' }
      : { channel: 'phone', proof: '电话告知，提出人表示知悉' }
  if (course !== 'registered')
    steps.push(() =>
      then(0, 'assign', cast.registrar, { unit, person: liaison.personId, opinion: '请按职责办理，按期答复。' }),
    )
  if (course !== 'registered' && course !== 'assigned') steps.push(() => then(1, 'accept', liaison, {}))
  if (course === 'returned')
    steps.push(() =>
      then(1, 'return', liaison, {
        reason: '经核，该事项主要职责不在我单位，建议重新交办。',
        suggestedUnit: cast.unitId(matter.unit === 'construction' ? 'water' : 'construction'),
        basis: '本单位“三定”规定中没有此项职责。',
      }),
    )
  if (course === 'extension')
    steps.push(() => then(3, 'askExtension', liaison, { reason: '需委托第三方检测，结果未出，申请延期。' }))
  if (course === 'handling')
    steps.push(() => then(2, 'progress', liaison, { text: '已到现场核实，正在拟定处理办法。' }))
  const finished = course === 'closed' || course === 'delivered' || course === 'bad-rating'
  if (matter.kind === 'proposal' && course !== 'registered' && course !== 'assigned' && course !== 'returned')
    steps.push(() => then(2, 'contact', liaison, contactOf(dayOf(at(from, 2, minutes) ?? new Date(0)), raiser.name)))
  if (finished || course === 'reviewing') steps.push(() => then(3, 'submit', liaison, answer))
  if (finished) {
    steps.push(
      () => then(4, 'approve', matter.kind === 'disclosure-request' ? cast.director : head, {}),
      () => then(4, 'deliver', cast.registrar, { deliveries: [{ raiser: 1, ...deliver }] }),
    )
  }
  if (course === 'closed')
    steps.push(() => then(5, 'close', raiser.kind === 'staff' ? cast.leader : cast.registrar, {}))
  for (const step of steps) if (!step()) break
  return { key: `demo-${i}`, kind: matter.kind, acts, live: true }
}

/** A believable month up to now: about four matters a working day, in the order in which they came in. */
export function demoMonth(cast: Cast, calendar: WorkingCalendar, now: Date, days = 32): readonly History[] {
  const at = moments(calendar, now)
  const histories: History[] = []
  let i = 0
  for (let ago = days; ago >= 0; ago--) {
    const on = addDays(dayOf(now), -ago)
    if (!calendar.kind(on).worked) continue
    for (let n = 0; n < 4; n++, i++) {
      const matter = demoMatters[i % demoMatters.length] as DemoMatter
      const history = historyOf(matter, i, on, cast, at)
      if (history) histories.push(history)
    }
  }
  return histories
}
