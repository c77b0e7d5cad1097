import type { WorkingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { act } from '#kernel/matter/commands.ts'
import type { AnyActor } from '#kernel/people/actor.ts'
import { addDays, type Day, dayOf, daysBetween, startOfDay } from '#lib/day.ts'
import { addPart, approvePlan, proposePlan } from '#modules/supervision/plans/commands.ts'
import type { Cast } from './month.ts'
import { type DemoItem, type Done, demoItems, demoPlan } from './supervised-items.ts'

/** The plan was approved so many days ago, or as the year began where that is later: nobody was in post before. */
const oldest = 75

/** Days before today as they are told, drawn together where the year is young; a working day, and never after now. */
function moments(calendar: WorkingCalendar, now: Date) {
  const today = dayOf(now)
  const span = Math.min(oldest, Math.max(daysBetween(`${today.slice(0, 4)}-01-02` as Day, today), 1))
  const day = (ago: number): Day => addDays(today, -Math.round((ago * Math.min(span, oldest)) / oldest))
  const at = (ago: number, minutes: number): Date => {
    let on = day(ago)
    while (!calendar.kind(on).worked && on > day(oldest)) on = addDays(on, -1)
    const then = startOfDay(on).getTime() + (9 * 60 + (minutes % 480)) * 60_000
    return new Date(Math.min(then, now.getTime()))
  }
  return { day, at }
}

/** The same process at another time: what it does is recorded as it would have been then. */
function kernelAt(kernel: Kernel, at: Date): Kernel {
  const facts = async () => ({ ...(await kernel.facts()), now: at })
  return { ...kernel, facts, freshFacts: facts, now: () => at }
}

/** A supervision plan under way: approved, its items in several states, some broken down. Gives how many matters there are. */
export async function demoSupervision(kernel: Kernel, cast: Cast): Promise<number> {
  const now = kernel.now()
  const { calendar } = await kernel.facts()
  const { day, at } = moments(calendar, now)
  const year = dayOf(now).slice(0, 4)
  const { id } = await proposePlan(
    { kernel: kernelAt(kernel, at(oldest, 0)), actor: cast.registrar },
    {
      key: 'demo-plan',
      title: demoPlan.title(year),
      content: demoPlan.content,
      source: demoPlan.source(year),
      manner: 'breakdown',
      signerId: cast.leader.personId,
      dueOn: day(-120),
      items: demoItems.map(({ title, text, result, cycle, unit, support = [], due }) => ({
        title,
        text,
        ...(result ? { result } : {}),
        cycle: cycle ?? 'none',
        dueOn: day(-due),
        leadUnitId: cast.unitId(unit),
        supportUnitIds: support.map(cast.unitId),
      })),
    },
  )
  const { outcomes } = await approvePlan(
    { kernel: kernelAt(kernel, at(oldest, 30)), actor: cast.leader },
    { key: 'demo-plan-approval', id, seen: 2, opinion: '同意。请各单位对账销号，按期报告。' },
  )
  let matters = 1
  for (const [i, item] of demoItems.entries()) {
    const itemId = outcomes[i]?.id
    if (itemId === undefined) throw new Error(`the demonstration's item ${item.title} is refused`)
    matters += 1 + (await play({ kernel, cast, day, at }, itemId, item))
  }
  return matters
}

interface Stage extends ReturnType<typeof moments> {
  readonly kernel: Kernel
  readonly cast: Cast
}

type Played = DemoItem & { readonly isPart?: true }

interface Casting {
  readonly actor: AnyActor
  readonly input: Readonly<Record<string, unknown>>
}

/** What was done of an item, in order, and its parts. Gives how many parts there are. */
async function play(stage: Stage, matterId: string, item: Played): Promise<number> {
  const { unit, did, parts = [] } = item
  const { kernel, cast, day, at } = stage
  const liaison = cast.liaison(unit)
  // A matter takes its acts in order: those of one day follow each other.
  let minutes = 60
  const take = (done: Done) => {
    minutes += 7
    const { actor, input } = castOf(done, stage, item)
    const key = `demo:${matterId}:${done.action}:${minutes}`
    return act(kernelAt(kernel, at(done.ago, minutes)), { actor, key, matterId, action: done.action, input })
  }
  const [accepted, ...after] = did
  if (accepted) await take(accepted)
  for (const [i, part] of parts.entries()) {
    const added = await addPart(
      { kernel: kernelAt(kernel, at(part.ago, minutes + i)), actor: liaison },
      {
        key: `demo:${matterId}:part:${i}`,
        id: matterId,
        item: { title: part.title, text: part.text, cycle: 'none', dueOn: day(-part.due), supportUnitIds: [] },
      },
    )
    await play(stage, added.id, { ...part, unit, isPart: true })
  }
  for (const done of after) await take(done)
  return parts.length
}

/** Who takes an action, and what they say. A part goes back to its own unit, which no registrar has to do with. */
function castOf({ action, said = {} }: Done, { cast }: Stage, { unit, isPart }: Played): Casting {
  const delivered = { deliveries: [{ raiser: 1, channel: 'system', proof: '系统内送达' }] }
  const office = isPart ? ({ kind: 'system', name: 'demonstration' } as const) : cast.registrar
  if (action === 'approve' || action === 'sendBack') return { actor: cast.head(unit), input: said }
  if (action === 'deliver') return { actor: office, input: delivered }
  if (action === 'assign') return { actor: office, input: { unit: cast.unitId(unit), ...said } }
  if (action === 'close') return { actor: office, input: said }
  if (action === 'grantExtension') return { actor: cast.leader, input: said }
  return { actor: cast.liaison(unit), input: said }
}
