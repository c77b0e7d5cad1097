import { createHash } from 'node:crypto'
import type { History } from '#kernel/matter/history.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { dayOf } from '#lib/day.ts'
import { type ColumnMap, columnOf, ownFields, valueIn } from './column-map.ts'
import { readInstant } from './read-instant.ts'
import type { RowFault } from './row.ts'

/** One record of the file, ready to be told. */
export interface RowHistory {
  readonly line: number
  /** The source's own id, or the hash of the row. */
  readonly id: string
  readonly title: string
  readonly content: string
  readonly receivedAt: Date
  readonly answeredAt?: Date
  readonly history: History
}

export interface Reading {
  readonly procedure: Procedure
  readonly map: ColumnMap
  readonly source: string
  /** The unit's id by a name in the file; `unit` is whoever gets what names none. */
  readonly unit: string
  unitNamed(name: string): string | undefined
  readonly now: Date
}

type Values = Readonly<Record<string, unknown>>

const text = (value: unknown) => (typeof value === 'number' ? String(value) : value)

/** A row as it happened: registered when it came, assigned and accepted, answered, delivered and closed when the answer went. */
export function rowHistory(line: number, values: Values, reading: Reading): RowHistory | RowFault {
  const { map, procedure } = reading
  const get = (field: string) => valueIn(map, field, values)
  const fault = (field: string, rule: string, zh: string, en: string): RowFault => ({
    line,
    field: columnOf(map, field),
    rule,
    text: { zh, en },
  })
  const absent = (['title', 'content', 'receivedAt'] as const).find(field => get(field) === undefined)
  if (absent) return fault(absent, 'required', `“${columnOf(map, absent)}”为空`, `“${columnOf(map, absent)}” is empty`)
  const receivedAt = readInstant(get('receivedAt'))
  if (!receivedAt) return badTime('receivedAt')
  const answer = get('answer')
  const answeredAt = answer === undefined ? undefined : readInstant(get('answeredAt'))
  if (answer !== undefined && !answeredAt) return badTime('answeredAt')
  if (answeredAt && answeredAt < receivedAt)
    return fault('answeredAt', 'order', '答复时间早于收到时间', 'was answered before it came')
  const late = [receivedAt, answeredAt].find(at => at && at > reading.now)
  if (late)
    return fault(late === receivedAt ? 'receivedAt' : 'answeredAt', 'future', '时间晚于现在', 'lies in the future')
  const unitName = get('unit')
  const unit = unitName === undefined ? reading.unit : reading.unitNamed(String(unitName))
  if (unit === undefined)
    return fault('unit', 'unit', `没有“${unitName}”这个单位`, `there is no unit called “${unitName}”`)
  const id = get('id')
  const key =
    id === undefined
      ? createHash('sha256')
          .update(canonicalJson(plain(values)))
          .digest('hex')
      : String(id)
  const row = { line, id: key, title: String(get('title')), content: String(get('content')), receivedAt }
  return {
    ...row,
    ...(answeredAt ? { answeredAt } : {}),
    history: {
      key: `${procedure.key}/${key}`,
      kind: procedure.key,
      acts: [
        { action: 'register', input: registration(get, reading, receivedAt), happenedAt: receivedAt },
        ...(answeredAt ? answered(get, { ...reading, unit }, key, receivedAt, answeredAt) : []),
      ],
    },
  }

  function badTime(field: string): RowFault {
    const value = get(field)
    return value === undefined
      ? fault(field, 'required', '有答复而没有答复时间', 'there is an answer and no time of it')
      : fault(
          field,
          'instant',
          `“${String(value)}”不是存在的时间，应如 2026-02-10 09:30`,
          `“${String(value)}” is no time that exists, such as 2026-02-10 09:30`,
        )
  }
}

function plain(values: Values): unknown {
  return JSON.parse(JSON.stringify(values))
}

function registration(get: (field: string) => unknown, { procedure, map }: Reading, receivedAt: Date) {
  const own = Object.keys(map).filter(field => !ownFields.includes(field))
  const raiser = get('raiser')
  return {
    door: get('door') ?? (procedure.doors.includes('online') ? 'online' : procedure.doors[0]),
    receivedOn: dayOf(receivedAt),
    title: text(get('title')),
    content: text(get('content')),
    // Messages left on a platform run by this place's own limits, not by those of petitions.
    ...(procedure.fields.track?.choices?.hotline ? { track: 'hotline' } : {}),
    ...Object.fromEntries(own.map(field => [field, get(field)])),
    raisers: [raiser === undefined ? { kind: 'anonymous' } : { kind: 'person', name: text(raiser) }],
  }
}

function answered(
  get: (field: string) => unknown,
  { procedure, source, unit }: Reading,
  id: string,
  receivedAt: Date,
  answeredAt: Date,
): History['acts'] {
  const evidence = `历史补录：答复原文录自“${source}”，来源编号 ${id}。`
  const deliveries = [{ raiser: 1, channel: 'portal', proof: '网上公开答复' }]
  const acts: History['acts'] = [
    { action: 'assign', input: { unit }, happenedAt: receivedAt },
    { action: 'accept', input: {}, happenedAt: receivedAt },
    { action: 'submit', input: { text: text(get('answer')), evidence }, happenedAt: answeredAt },
    { action: 'approve', input: {}, happenedAt: answeredAt },
    { action: 'deliver', input: { deliveries }, happenedAt: answeredAt },
    { action: 'close', input: {}, happenedAt: answeredAt },
  ]
  return acts.filter(({ action }) => procedure.actions[action] !== undefined)
}
