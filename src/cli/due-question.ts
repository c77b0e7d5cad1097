import type { ClockEvent } from '#kernel/procedure/clock.ts'
import type { LimitSpec } from '#kernel/procedure/limit.ts'
import { appliesTo, pausesOf, resolvePeriod, startsOf } from '#kernel/procedure/period.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { fieldsReadBy } from '#kernel/procedure/walk-procedure.ts'
import { isRefusal, type Refusal, refusal, type Text } from '#kernel/refusal.ts'
import { type Day, isDay, startOfDay } from '#lib/day.ts'

/** What was typed, as the command line hands it over. */
export interface DueOptions {
  readonly kind?: string
  readonly limit?: string
  readonly start?: string
  readonly event?: readonly string[]
  readonly set?: readonly string[]
}

/** What was asked, understood. */
export interface DueQuestion {
  readonly procedure: Procedure
  readonly key: string
  readonly limit: LimitSpec
  readonly fields: Readonly<Record<string, string>>
  readonly startOn: Day
  readonly events: readonly ClockEvent[]
}

/** Reads what was typed. A refusal names what was not understood and what there is to choose from. */
export function readQuestion(options: DueOptions, kinds: readonly Procedure[]): DueQuestion | Refusal {
  const procedure = kinds.find(({ key }) => key === options.kind)
  if (!procedure)
    return choose(
      '--kind',
      options.kind,
      kinds.map(({ key, title }) => [key, title]),
    )
  const key = options.limit ?? ''
  const limit = Object.hasOwn(procedure.limits, key) ? procedure.limits[key] : undefined
  if (!limit) return choose('--limit', options.limit, titles(procedure.limits))
  const fields = readFields(options.set ?? [], procedure, limit)
  if (isRefusal(fields)) return fields
  if (!appliesTo(limit, fields)) return notForSuch(limit)
  if (!isDay(options.start)) return notADay('--start', options.start)
  const startOn = options.start
  const [first] = startsOf(limit.startsOn, fields)
  const events = [occurred(first ?? '', startOn)]
  for (const typed of options.event ?? []) {
    const event = readEvent(typed, procedure, limit, fields)
    if (isRefusal(event)) return event
    if (event.on < startOn) return beforeStart(typed, startOn)
    events.push(event)
  }
  // It is asked by when something is owed, so it is.
  return { procedure, key, limit, fields, startOn, events: events.map(event => ({ ...event, owed: [key] })) }
}

/** Values typed, over the defaults of the form, of the fields that this limit depends on. */
function readFields(
  typed: readonly string[],
  procedure: Procedure,
  limit: LimitSpec,
): Record<string, string> | Refusal {
  const read = fieldsReadBy(limit)
  const choosable = Object.entries(procedure.fields).filter(([key]) => read.includes(key))
  const fields: Record<string, string> = {}
  for (const [field, spec] of choosable) if (typeof spec.default === 'string') fields[field] = spec.default
  for (const each of typed) {
    const [field = '', value = ''] = split(each, '=')
    const spec = choosable.find(([key]) => key === field)?.[1]
    if (!spec && choosable.length === 0) return dependsOnNothing(each)
    if (!spec)
      return choose(
        '--set',
        each,
        choosable.map(([key, { title }]) => [key, title]),
      )
    if (!Object.hasOwn(spec.choices ?? {}, value))
      return choose(`--set ${field}`, value, Object.entries(spec.choices ?? {}))
    fields[field] = value
  }
  return fields
}

/** ACTION=DAY, ACTION=DAY@AMOUNT for a shorter extension, ACTION=DAY:DAY where the act names the day. */
function readEvent(
  typed: string,
  procedure: Procedure,
  limit: LimitSpec,
  fields: Readonly<Record<string, string>>,
): ClockEvent | Refusal {
  const [action = '', rest = ''] = split(typed, '=')
  if (!Object.hasOwn(procedure.actions, action)) return choose('--event', action, bearingOn(procedure, limit))
  const [when = '', amount] = split(rest, '@')
  const [on, dueOn] = split(when, ':')
  if (!isDay(on)) return notADay(`--event ${action}`, on)
  if (dueOn !== undefined) {
    if (!isDay(dueOn)) return notADay(`--event ${action}`, dueOn)
    if (!limit.fixedBy?.includes(action) || dueOn < on) return namesNoDay(action, limit)
    return { ...occurred(action, on), dueOn }
  }
  if (amount === undefined) return occurred(action, on)
  if (limit.extension?.on !== action) return extendsNothing(action)
  const most = resolvePeriod(limit.extension.period, fields, () => undefined).count
  if (!/^[1-9]\d*$/.test(amount) || Number(amount) > most) return wrongAmount(amount, most)
  return { ...occurred(action, on), amount: Number(amount) }
}

function occurred(action: string, on: Day): ClockEvent {
  return { action, on, at: startOfDay(on).toISOString() }
}

/** The actions that do something to this limit: what a person who mistyped one is offered. */
function bearingOn(procedure: Procedure, limit: LimitSpec): readonly (readonly [string, Text])[] {
  const starts = 'byField' in limit.startsOn ? Object.values(limit.startsOn.actions).flat() : limit.startsOn
  const pauses = pausesOf(limit).flatMap(({ on, until }) => [...on, ...until])
  const extension = limit.extension ? [limit.extension.on] : []
  const named = [
    ...starts,
    ...limit.endsOn,
    ...pauses,
    ...extension,
    ...(limit.fixedBy ?? []),
    ...(limit.restartsOn ?? []),
  ]
  return titles(procedure.actions).filter(([action]) => named.includes(action))
}

function titles(specs: Readonly<Record<string, { readonly title: Text }>>): readonly (readonly [string, Text])[] {
  return Object.entries(specs).map(([key, { title }]) => [key, title])
}

function split(text: string, at: string): [string, string | undefined] {
  const place = text.indexOf(at)
  return place < 0 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)]
}

const code = 'due-not-understood'

function choose(option: string, given: string | undefined, from: readonly (readonly [string, Text])[]): Refusal {
  const zh = from.map(([key, title]) => `${key}（${title.zh}）`).join('、')
  const en = from.map(([key, title]) => `${key} (${title.en})`).join(', ')
  return refusal(
    code,
    422,
    given
      ? { zh: `${option} 没有“${given}”，可选：${zh}。`, en: `${option}: there is no "${given}". Choose from: ${en}.` }
      : { zh: `请给出 ${option}，可选：${zh}。`, en: `${option} is needed. Choose from: ${en}.` },
    { option, given, choices: from.map(([key]) => key) },
  )
}

function notADay(option: string, given: string | undefined): Refusal {
  return refusal(
    code,
    422,
    {
      zh: `${option} 须给出存在的日期，格式如 2026-02-10${given ? `；“${given}”不是` : ''}。`,
      en: `${option} needs a day that exists, such as 2026-02-10${given ? `; "${given}" is none` : ''}.`,
    },
    { option, given },
  )
}

function dependsOnNothing(typed: string): Refusal {
  return refusal(code, 422, {
    zh: `此期限不随登记项变化，请去掉 --set ${typed}。`,
    en: `This limit depends on no field; leave out --set ${typed}.`,
  })
}

function notForSuch({ onlyWhen }: LimitSpec): Refusal {
  const needed = `--set ${onlyWhen?.field}=${onlyWhen?.is.join('|')}`
  return refusal(code, 422, {
    zh: `此期限只适用于 ${needed} 的事项。`,
    en: `This limit is only for matters with ${needed}.`,
  })
}

function beforeStart(typed: string, startOn: Day): Refusal {
  return refusal(code, 422, {
    zh: `--event ${typed} 早于起算之日 ${startOn}。`,
    en: `--event ${typed} lies before the start on ${startOn}.`,
  })
}

function namesNoDay(action: string, { fixedBy }: LimitSpec): Refusal {
  const named = fixedBy?.join('、')
  return refusal(code, 422, {
    zh: `${action} 不能指定此期限的到期日${named ? `；可以指定的是 ${named}，且不早于当日` : ''}。`,
    en: `${action} cannot name the due day of this limit${named ? `; ${named} can, not before its own day` : ''}.`,
  })
}

function extendsNothing(action: string): Refusal {
  return refusal(code, 422, {
    zh: `${action} 不延长此期限，不能带“@”。`,
    en: `${action} does not extend this limit, so takes no "@".`,
  })
}

function wrongAmount(given: string, most: number): Refusal {
  return refusal(code, 422, {
    zh: `延长须为 1 至 ${most} 的整数，“${given}”不是。`,
    en: `An extension is a whole number from 1 to ${most}; "${given}" is none.`,
  })
}
