import { z } from 'zod'
import { type Refusal, refusal } from '#kernel/refusal.ts'

/** Where each of our fields comes from: a column, or the same value for every row. */
export type ColumnMap = Readonly<Record<string, string | { readonly const: unknown }>>

/** What a row can say beside the fields of the kind itself. */
export const ownFields = ['id', 'title', 'content', 'receivedAt', 'answer', 'answeredAt', 'door', 'raiser', 'unit']
const needed = ['title', 'content', 'receivedAt']

/** Headings that are understood without a map. */
const usual: Readonly<Record<string, readonly string[]>> = {
  id: ['id', '编号', '留言编号', '序号'],
  title: ['title', 'subject', '标题', '主题', '留言主题'],
  content: ['content', 'message', '内容', '留言详情', '诉求内容'],
  receivedAt: ['receivedAt', 'message_time', '收到时间', '来件时间', '留言时间'],
  answer: ['answer', 'reply', '答复', '答复意见', '办理结果'],
  answeredAt: ['answeredAt', 'reply_time', '答复时间'],
  raiser: ['raiser', '提出人', '姓名'],
  unit: ['unit', '承办单位', '主办单位'],
  door: ['door'],
}

const mapText = z.record(z.string(), z.union([z.string(), z.strictObject({ const: z.unknown() })]))

const wrong = (zh: string, en: string) => refusal('column-map-wrong', 422, { zh, en })

/** The map that is given (JSON text), else the usual headings. A field that must be there and is in no column is refused. */
export function columnMap(columns: readonly string[], fields: readonly string[], json?: string): ColumnMap | Refusal {
  const map = json === undefined ? usualMap(columns, fields) : givenMap(json)
  if (map instanceof Error) return map
  const known = new Set([...ownFields, ...fields])
  const strange = Object.keys(map).filter(field => !known.has(field))
  if (strange.length > 0)
    return wrong(
      `列对照中没有这些项：${strange.join('、')}；可用：${[...known].join('、')}`,
      `the map names fields that there are not: ${strange.join(', ')}; there are ${[...known].join(', ')}`,
    )
  const absent = needed.filter(field => map[field] === undefined)
  if (absent.length > 0)
    return wrong(
      `找不到对应的列：${absent.join('、')}。文件中有：${columns.join('、')}。请用 --map 给出列对照，如 {"title":"主题"}`,
      `no column for ${absent.join(', ')}; the file has ${columns.join(', ')}. Give --map, such as {"title":"Subject"}`,
    )
  return map
}

function usualMap(columns: readonly string[], fields: readonly string[]): ColumnMap {
  const there = new Set(columns)
  const all = { ...Object.fromEntries(fields.map(field => [field, [field]])), ...usual }
  return Object.fromEntries(
    Object.entries(all).flatMap(([field, names]) => {
      const column = names.find(name => there.has(name))
      return column === undefined ? [] : [[field, column]]
    }),
  )
}

function givenMap(json: string): ColumnMap | Refusal {
  try {
    const read = mapText.safeParse(JSON.parse(json))
    if (read.success) return read.data as ColumnMap
    return wrong(
      `列对照格式不对：${read.error.message}`,
      `the column map is not of the form asked for: ${read.error.message}`,
    )
  } catch (error) {
    const { message } = error as Error
    return wrong(`列对照不是 JSON：${message}`, `the column map is not JSON: ${message}`)
  }
}

/** The value of a field in a row; undefined where it is not mapped or empty. */
export function valueIn(map: ColumnMap, field: string, values: Readonly<Record<string, unknown>>): unknown {
  const from = map[field]
  const value = typeof from === 'string' ? values[from] : from?.const
  return value === null || value === '' ? undefined : value
}

/** What the file calls the field, for whoever has to mend the file. */
export function columnOf(map: ColumnMap, field: string): string {
  const from = map[field]
  return typeof from === 'string' ? from : field
}
