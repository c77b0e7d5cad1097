import type { Day } from '#lib/day.ts'
import { dateLine, dayFrom } from '#modules/documents/format/parsing/dates.ts'
import { isOrgan, kindOf, numberLine } from '#modules/documents/format/parsing/genre.ts'
import type { IncomingReading } from './incoming-reading.ts'
import type { Offering } from './offers.ts'
import { urgencyNamed } from './urgency.ts'

/** What other offices' sheets and web pages write before a field. */
const labels = {
  title: '公文标题|文件标题|来文标题|标\\s*题|名\\s*称',
  documentNumber: '发文字号|来文文号|来文字号|文\\s*号',
  organ: '来文单位|来文机关|发文机关|发文单位|发布机构',
  date: '成文日期|来文日期|发文日期',
  urgency: '紧急程度|缓急程度|缓\\s*急',
} as const

type Field = keyof typeof labels

/** Labels that only a processing sheet has, besides those above. */
const ofSheet = /(?:收文(?:编号|日期|机关|登记人)|来文(?:单位|文号|日期)|拟办意见|处理意见|领导批示|传阅)/
const anyLabel = `(?:${Object.values(labels).join('|')}|收文日期|收文编号|阅文时限|公开方式|公文处理类型|份\\s*数|密\\s*级|索引号|主题分类|发布日期|生效日期)`
const searched = 30

/** The fields that stand behind a label at the beginning of the text. */
export function labelledFields(lines: readonly string[], { offer }: Offering) {
  const found: { -readonly [K in Field]?: IncomingReading[K] } = {}
  for (const [index, text] of lines.slice(0, searched).entries()) {
    const line = index + 1
    const title = behind('title', text)
    if (title && title.length >= 4) found.title ??= offer(title, line, kindOf(title) ? 'certain' : 'likely')
    const number = numberLine.exec(behind('documentNumber', text) ?? '')?.[1]
    if (number) found.documentNumber ??= offer(number, line, 'certain')
    const organ = behind('organ', text)
    if (organ && isOrgan(organ)) found.organ ??= offer(organ, line, 'certain')
    const day = dayIn(behind('date', text))
    if (day) found.date ??= offer(day, line, 'certain')
    const urgency = urgencyNamed(behind('urgency', text) ?? '')
    if (urgency) found.urgency ??= offer(urgency, line, 'certain')
  }
  return found
}

/** Whether this is another office's processing sheet, whose own title is none of the document. */
export function isSheet(lines: readonly string[]): boolean {
  return lines.slice(0, searched).filter(line => ofSheet.test(line)).length >= 3
}

function dayIn(text: string | undefined): Day | undefined {
  const match = text ? dateLine.exec(text) : null
  return match ? dayFrom(match) : undefined
}

/** From the label to the next one, a tab or a wide gap. */
function behind(field: Field, line: string): string | undefined {
  const pattern = new RegExp(`(?:^|[\\s\\u3000])(?:${labels[field]})[：:\\s\\u3000]+(.*)$`)
  const rest = pattern.exec(line)?.[1]
  const value = rest?.split(new RegExp(`\\t| {2,}|\\u3000{2,}|[\\s\\u3000]${anyLabel}[：:\\s\\u3000]`))[0]?.trim()
  return value === '' ? undefined : value
}
