import type { DayKind } from '#kernel/calendar/working-calendar.ts'
import type { Text } from '#kernel/refusal.ts'
import { civilCode } from '#law/civil-code.ts'
import { type Day, dayOf, daysBetween, startOfDay } from '#lib/day.ts'
import type { ArithmeticLine, ClockEvent } from './clock.ts'
import type { CountedLeg, HeldDays } from './count-days.ts'
import type { DayTally, Stretch } from './day-tally.ts'
import type { Held } from './limit-run.ts'
import { periodText, type ResolvedPeriod } from './period.ts'

/** The words for an action, for lines that name it. */
export type TitleOf = (action: string) => Text

export function startLine(start: ClockEvent, restarted: boolean, titleOf: TitleOf): ArithmeticLine {
  const title = titleOf(start.action)
  return {
    what: restarted ? 'restart' : 'start',
    text: {
      zh: `自 ${start.on}（${title.zh}）${restarted ? '重新' : ''}起算，当日不计入`,
      en: `${restarted ? 'Begins anew' : 'Begins'} on ${start.on} (${title.en}), that day not counted`,
    },
    from: start.on,
    basis: civilCode('第二百零一条'),
  }
}

/** A period in hours begins at the act itself. */
export function startAtLine(start: ClockEvent, restarted: boolean, titleOf: TitleOf): ArithmeticLine {
  const title = titleOf(start.action)
  const at = clockTime(new Date(start.at))
  return {
    what: restarted ? 'restart' : 'start',
    text: {
      zh: `自 ${at}（${title.zh}）${restarted ? '重新' : ''}起算`,
      en: `${restarted ? 'Begins anew' : 'Begins'} at ${at} (${title.en})`,
    },
    from: start.on,
    basis: civilCode('第二百零一条'),
  }
}

export function periodLine(period: ResolvedPeriod, basis: ArithmeticLine['basis']): ArithmeticLine {
  const length = periodText(period.unit, period.count)
  const own = period.setting
    ? { zh: `（本机关设定：${period.setting}）`, en: ` (this office's setting ${period.setting})` }
    : { zh: '', en: '' }
  return { what: 'period', text: { zh: `期限 ${length.zh}${own.zh}`, en: `Period: ${length.en}${own.en}` }, basis }
}

export function extensionLine({ on }: ClockEvent, { unit, count, basis }: ResolvedPeriod): ArithmeticLine {
  const length = periodText(unit, count)
  return {
    what: 'extension',
    text: { zh: `${on} 决定延长 ${length.zh}`, en: `Extended on ${on} by ${length.en}` },
    from: on,
    basis,
  }
}

export function fixedLine({ action, on, dueOn }: ClockEvent, titleOf: TitleOf): ArithmeticLine {
  const title = titleOf(action)
  return {
    what: 'fixed',
    text: {
      zh: `${on}（${title.zh}）指定 ${dueOn} 到期，以此为准`,
      en: `On ${on} (${title.en}) ${dueOn} was named as the due day, which stands`,
    },
    from: on,
    until: dueOn,
  }
}

/** `counted` is how many days the pause took out of the count: 0 where it lay outside the period or on rest days only. */
export function pauseLine(
  held: Held,
  { from, until }: HeldDays,
  counted: number,
  unit: ResolvedPeriod['unit'],
  titleOf: TitleOf,
): ArithmeticLine {
  const title = titleOf(held.from.action)
  const length = periodText(unit === 'workingDays' ? 'workingDays' : 'days', counted)
  const text = held.until
    ? {
        zh: `${from}（${title.zh}）暂停计时，${until} 恢复：自次日起至恢复之日 ${length.zh}不计`,
        en: `Held on ${from} (${title.en}) until ${until}: from the day after through the day it went on, ${length.en} not counted`,
      }
    : {
        zh: `${from}（${title.zh}）暂停计时，尚未恢复；按 ${until} 恢复推算，${length.zh}不计`,
        en: `Held on ${from} (${title.en}) and still held; reckoned as if it went on on ${until}, ${length.en} not counted`,
      }
  return { what: 'pause', text, from, until, days: counted, basis: held.basis }
}

export function heldHoursLine(from: Date, until: Date, basis: ArithmeticLine['basis']): ArithmeticLine {
  const [began, ended] = [clockTime(from), clockTime(until)]
  return {
    what: 'pause',
    text: { zh: `${began} 至 ${ended} 暂停计时，不计`, en: `Held from ${began} to ${ended}, not counted` },
    from: dayOf(from),
    until: dayOf(until),
    basis,
  }
}

/** The rest days and make-up days in the count, each stretch a line; plain weekends are one line together. */
export function tallyLines(tally: DayTally): readonly ArithmeticLine[] {
  const weekends: ArithmeticLine[] =
    tally.weekends === 0
      ? []
      : [
          {
            what: 'skipped',
            text: {
              zh: `其余周六、周日 ${tally.weekends} 天不计`,
              en: `${tally.weekends} other Saturdays and Sundays not counted`,
            },
            days: tally.weekends,
          },
        ]
  return [...tally.stretches.map(stretchLine), ...weekends]
}

function stretchLine({ from, until, days, kind }: Stretch): ArithmeticLine {
  const span = from === until ? { zh: from, en: from } : { zh: `${from} 至 ${until}`, en: `${from} to ${until}` }
  const why = kindWords(kind)
  const text = kind.worked
    ? { zh: `${span.zh} ${why.zh}，算工作日`, en: `${span.en} ${why.en}` }
    : { zh: `${span.zh} ${why.zh}，${days} 天不计`, en: `${span.en} ${why.en}: ${days} not counted` }
  return { what: kind.worked ? 'make-up' : 'skipped', text, from, until, days }
}

function kindWords({ why, name }: DayKind): Text {
  const [zh, en] = dayWords[why]
  return { zh: `${name?.zh ?? ''}${zh}`, en: `${name ? `${name.en} ` : ''}${en}` }
}

const dayWords: Readonly<Record<DayKind['why'], readonly [zh: string, en: string]>> = {
  weekday: ['工作日', 'working day'],
  weekend: ['周末', 'weekend'],
  holiday: ['放假', 'holiday'],
  'make-up': ['调休上班', 'make-up day, worked'],
  'office-rest': ['（本机关休息日）', '(rest day of this office)'],
  'office-work': ['（本机关上班日）', '(working day of this office)'],
}

export function monthEndLine({ end, from }: CountedLeg): ArithmeticLine {
  return {
    what: 'month-end',
    text: {
      zh: `到期月没有 ${Number(from.slice(8))} 日，以月末日为最后一日`,
      en: `The last month has no day ${Number(from.slice(8))}, so its last day is the end`,
    },
    until: end,
    basis: civilCode('第二百零二条'),
  }
}

export function movedLine(from: Day, until: Day, kind: DayKind): ArithmeticLine {
  const why = kindWords(kind)
  return {
    what: 'moved',
    text: { zh: `${from} 为${why.zh}，顺延至 ${until}`, en: `${from} is ${why.en}, so the end moves to ${until}` },
    from,
    until,
    days: daysBetween(from, until),
    basis: civilCode('第二百零三条'),
  }
}

export function dueAtLine(dueAt: Date): ArithmeticLine {
  const at = clockTime(dueAt)
  return { what: 'due', text: { zh: `${at} 到期`, en: `Due at ${at}` }, until: dayOf(new Date(dueAt.getTime() - 1)) }
}

/** With the sum that a clerk can check against a wall calendar, where rest days or pauses were left out of it. */
export function dueLine(dueOn: Day, tally: DayTally): ArithmeticLine {
  const rest = tally.weekends + sum(tally.stretches.filter(({ kind }) => !kind.worked).map(({ days }) => days))
  const held = sum(tally.held)
  const all = tally.counted + rest + held
  const check =
    rest + held === 0
      ? { zh: '', en: '' }
      : {
          zh: `（共 ${all} 天：计入 ${tally.counted}，休息 ${rest}，暂停 ${held}）`,
          en: ` (${all} days: ${tally.counted} counted, ${rest} of rest, ${held} held)`,
        }
  return {
    what: 'due',
    text: { zh: `${dueOn} 24 时到期${check.zh}`, en: `Due at the end of ${dueOn}${check.en}` },
    until: dueOn,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** 2026-02-10 09:30 in Shanghai, whatever the machine's zone. */
function clockTime(instant: Date): string {
  const minutes = Math.floor((instant.getTime() - startOfDay(dayOf(instant)).getTime()) / 60_000)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0'))
  return `${dayOf(instant)} ${hour}:${minute}`
}
