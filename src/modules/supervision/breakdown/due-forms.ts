import type { Day } from '#lib/day.ts'
import {
  dayNamed,
  endOfHalf,
  endOfMonth,
  endOfPeriod,
  endOfPlan,
  endOfQuarter,
  endOfThird,
  endOfYear,
  lastOfMonth,
} from './due-day.ts'

interface DueForm {
  readonly pattern: RegExp
  /** The day, or undefined where the words name none. */
  on?(groups: Readonly<Record<string, string>>, issued: Day | undefined): Day | undefined
  /** Means a time only in a 分工 or a field: 持续推进 is also how measures begin. */
  readonly alone?: true
}

const year = '(?:(?<year>\\d{4})年|(?<which>今年|本年|当年|明年|次年))?'
const anyYear = '(?:(?<year>\\d{4})|(?<which>今|本|当|明))'
const month = '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?'
const dayOfMonth = '(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日'
const quarter = '(?<!每)第?(?<quarter>[一二三四1-4])季度'
const count = '(?:\\d+[—－-])?(?<count>\\d+|[一二三四五六七八九十两半]+)个?'
/** 前 without 底 is before it begins: 6月前 is by the end of May. */
const before = '(?:之前|以前|前)'
/** Without one of these a period is how long something lasts or is allowed, not when it is due. */
const accomplished =
  '(?=[^，。；]{0,12}(?:完成|实现|建成|全部|基本|办结|解决|消除|达|整改|制定|出台|提出|形成|报|反馈|到位))'

/** In order: where two match the same words the earlier one stands. 已 after 前 makes it a condition. */
export const dueForms: readonly DueForm[] = [
  { pattern: form(`${year}${month}${dayOfMonth}(?:\\d{1,2}时)?(?:${before}|内)(?!已)`), on: dayNamed },
  { pattern: form(`(?:截至|截止到?|至|到)${year}${month}${dayOfMonth}`), on: dayNamed, alone: true },
  { pattern: form(`${year}${month}${dayOfMonth}(?!起)`), on: dayNamed, alone: true },
  { pattern: form(`${year}${month}(?:底|末)${before}?`), on: endOfMonth },
  { pattern: form(`${year}${month}(?<third>[上中下])旬(?:底|末)?${before}?`), on: endOfThird },
  { pattern: form(`${year}${month}(?<before>${before})(?!已)`), on: endOfMonth },
  { pattern: form(`${year}${month}内`), on: endOfMonth },
  { pattern: form(`${year}${month}(?!\\d|起|至|到|以来)`), on: endOfMonth, alone: true },
  { pattern: form(`${year}${quarter}(?:底|末|内)${before}?`), on: endOfQuarter },
  { pattern: form(`${year}${quarter}(?<before>${before})?`), on: endOfQuarter },
  { pattern: form(`${year}(?<half>[上下])半年(?:底|末|内)?${before}?`), on: endOfHalf },
  { pattern: form(`(?:${anyYear}(?:年度?)?)?年(?:底|末|终)${before}`), on: endOfYear },
  { pattern: form(`(?<![达高复])[到至]${anyYear}年(?:年?(?:底|末))?(?!\\d|起|[前内])`), on: endOfYear },
  { pattern: form('(?<year>\\d{4})年年?(?:底|末)'), on: endOfYear },
  { pattern: form(`(?:${anyYear}年|(?<![\\d一二三四五六七八九十两半个])年)度?内`), on: endOfYear },
  { pattern: form(`(?<year>\\d{4})年(?<before>${before})(?!已)`), on: endOfYear },
  { pattern: form('(?:\\d{4})年?(?:—|-|－|–|~|至|到)(?<year>\\d{4})年'), on: endOfYear, alone: true },
  { pattern: form('(?<year>\\d{4})年度?'), on: endOfYear, alone: true },
  {
    pattern: form(`(?<![\\d一二三四五六七八九十两个])[本当]?月(?:底|末|内)${before}?`),
    on: (_, issued) => issued && lastOfMonth(issued),
  },
  { pattern: form('“?十(?<plan>[一二三四五六七八九])五”?(?:规划)?(?:期末|末|期间|时期|期内)'), on: endOfPlan },
  {
    pattern: form(`(?<![起日后\\d一二三四五六七八九十])${count}(?<unit>日|天|周|星期|月|年)[之以]?内${accomplished}`),
    on: endOfPeriod,
  },
  {
    pattern: form(`${count}(?<unit>工作日|日|天|周|星期|月|年)[之以]?内`),
    on: endOfPeriod,
    alone: true,
  },
  {
    pattern: form(`(?:元旦|春节|清明|五一|端午|中秋|国庆|两会|主?汛期|入冬|开学|供暖|采暖)[节季期]?(?:到来)?${before}`),
  },
  { pattern: form('立即|即日起|立行立改|即知即改|尽快|近期'), alone: true },
  { pattern: form('[每按](?:周|旬|月|季度?|半年|年)'), alone: true },
  {
    pattern: form(
      '(?:全年|持续|长期|常态化?|滚动|按时序|有序)(?:持续|深入|有序|常态化?)?(?:推进|坚持|实施|开展|落实|抓好|巩固|进行|推动)|长期(?:任务)?|持续|常态化?|全年',
    ),
    alone: true,
  },
]

function form(source: string): RegExp {
  return new RegExp(source, 'gu')
}
