import { chineseAsNumber } from '#lib/chinese-number.ts'
import { addDays, addMonths, type Day, isDay } from '#lib/day.ts'
import type { Due } from './incoming-reading.ts'

const number = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})'
const clock = '(?:[（(][^）)]{1,8}[）)])?(?:[上下中]午|早上|晚上|晚间|下班|午休|\\d{1,2}[:：点时]\\d{0,2}分?|\\s){0,4}'
const before = '(?:之?前|以前|止|截止)'

/** 于6月9日前, 2026年6月30日下午5时前, 3月底前, 6月9日前（星期五）. */
const named = new RegExp(
  `(?:(?<year>\\d{4})年)?\\s*(?<month>${number})月(?:份)?(?:\\s*(?<day>${number})日${clock}|(?<end>底|末)\\s*)${before}`,
)
/** 自收到本函之日起5个工作日内, 收到通知后三日内. */
const period = new RegExp(
  `收到.{0,12}?(?:之日)?(?:起|后|之日)\\s*(?<count>${number})\\s*(?<unit>个?工作日|个?月|日|天)(?:内|之内|以内)`,
)

/** 每年2月底前 is no day. */
const everyTime = /每(?:年|月|季|周|半年)/

/** The day, or the period from receipt, that a sentence names for an answer; `written` is the document's own day. */
export function dueIn(sentence: string, written: Day | undefined): Due | undefined {
  if (everyTime.test(sentence)) return undefined
  return dayNamed(sentence, written) ?? periodNamed(sentence)
}

function dayNamed(sentence: string, written: Day | undefined): Due | undefined {
  const { year, month, day, end } = named.exec(sentence)?.groups ?? {}
  if (month === undefined) return undefined
  const monthNumber = numberOf(month)
  const yearNumber = year ? Number(year) : written && yearFor(monthNumber, written)
  if (!yearNumber) return undefined
  const first = dayFrom(yearNumber, monthNumber, end ? 1 : numberOf(day ?? ''))
  if (!first) return undefined
  return { day: end ? addDays(addMonths(first, 1), -1) : first }
}

/** A document of December that asks for an answer in January means the next. */
function yearFor(month: number, written: Day): number {
  const [year = 0, writtenMonth = 0] = written.split('-').map(Number)
  return writtenMonth - month > 6 ? year + 1 : year
}

function periodNamed(sentence: string): Due | undefined {
  const { count, unit = '' } = period.exec(sentence)?.groups ?? {}
  const within = numberOf(count ?? '')
  if (within === 0) return undefined
  return { within, unit: unit.includes('工作日') ? 'working-days' : unit.includes('月') ? 'months' : 'days' }
}

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (chineseAsNumber(text) ?? 0)
}

function dayFrom(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}
