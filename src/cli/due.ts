import { Command, type CommanderError } from 'commander'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { Clock } from '#kernel/procedure/clock.ts'
import { clocksOf } from '#kernel/procedure/compute-clock.ts'
import { isRefusal, type Refusal, refusal } from '#kernel/refusal.ts'
import { type Day, isDay, startOfDay } from '#lib/day.ts'
import { type DueOptions, type DueQuestion, readQuestion } from './due-question.ts'
import { kinds } from './kinds.ts'
import { type Language, languageOf } from './language.ts'

interface Options extends DueOptions {
  readonly today?: string
  readonly lang?: string
  readonly json?: true
}

/**
 * `huiyin due`: when a limit is due and every step of why, without a database: the country's calendar, the default
 * figures. Exit code 0 with the answer, 1 where the calendar cannot give one, 2 where the question was not understood.
 */
export function dueCommand(): Command {
  const list = (value: string, before: readonly string[] = []) => [...before, value]
  return new Command('due')
    .description('期限何时届满、如何推算 / when a limit is due, and the arithmetic')
    .option('--kind <kind>', kinds.map(({ key, title }) => `${key} ${title.zh}`).join(', '))
    .option('--limit <limit>', '期限（不写则列出可选） / the limit; left out, they are listed')
    .option('--start <day>', '起算之日，如 2026-02-10 / the day it starts on')
    .option('--event <action=day>', '其后的办理：ACTION=DAY，延长较短的 @AMOUNT，指定日期的 :DAY（可多次）', list)
    .option('--set <field=value>', '事项的登记项，如 track=hotline（可多次）', list)
    .option('--today <day>', '暂停中的期限按哪天恢复推算，默认今天 / for a clock that is held')
    .option('--lang <zh|en>', '语言，默认随 LANG')
    .option('--json', '输出 JSON')
    .exitOverride((error: CommanderError) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action((options: Options) => {
      const { exitCode, text } = answerDue(options, process.env, new Date())
      ;(exitCode === 0 || options.json ? process.stdout : process.stderr).write(`${text}\n`)
      process.exitCode = exitCode
    })
}

/** What is printed, and the exit code. */
export function answerDue(options: Options, env: NodeJS.ProcessEnv, now: Date): { exitCode: 0 | 1 | 2; text: string } {
  const language = languageOf(env, options.lang)
  const say = (said: Refusal) => (options.json ? JSON.stringify({ refusal: said }, null, 2) : said.text[language])
  const question = readQuestion(options, kinds)
  if (isRefusal(question)) return { exitCode: 2, text: say(question) }
  const today = todayOf(options.today, now)
  if (isRefusal(today)) return { exitCode: 2, text: say(today) }
  try {
    const clock = clockOf(question, today)
    const tooOften = extendedTooOften(question, clock)
    if (tooOften) return { exitCode: 2, text: say(tooOften) }
    return { exitCode: 0, text: options.json ? inJson(question, clock) : inWords(question, clock, language) }
  } catch (error) {
    if (isRefusal(error)) return { exitCode: 1, text: say(error) }
    throw error
  }
}

function clockOf({ procedure, key, fields, events }: DueQuestion, now: Date): Clock {
  const calendar = workingCalendar({ years: nationalYears(), officeDays: [] })
  const only = { limits: { [key]: procedure.limits[key] as DueQuestion['limit'] }, actions: procedure.actions }
  const clock = clocksOf(only, { fields, events }, { calendar, settings: () => undefined, now })[key]
  if (!clock) throw new Error(`the first action of ${procedure.key}.${key} does not start it`)
  return clock
}

function todayOf(typed: string | undefined, now: Date): Date | Refusal {
  if (typed === undefined) return now
  if (isDay(typed)) return startOfDay(typed)
  return refusal('due-not-understood', 422, {
    zh: `--today 须给出存在的日期，格式如 2026-02-10；“${typed}”不是。`,
    en: `--today needs a day that exists, such as 2026-02-10; "${typed}" is none.`,
  })
}

/** An extension beyond the number that the rule allows moves nothing; better said than left to be wondered at. */
function extendedTooOften({ limit, events }: DueQuestion, clock: Clock): Refusal | undefined {
  const { extension } = limit
  const last = clock.endedOn ?? ('9999-12-31' as Day)
  const asked = events.filter(
    ({ action, on }) => action === extension?.on && on >= clock.startedOn && on <= last,
  ).length
  if (!extension || asked <= extension.times) return undefined
  return refusal('extension-used', 409, {
    zh: `此期限依规定只能延长 ${extension.times} 次。`,
    en: `The rule allows this limit to be extended ${extension.times} time(s).`,
  })
}

function inJson({ procedure, key, fields, startOn }: DueQuestion, clock: Clock): string {
  const { dueOn, dueAt, status, startedOn, yellowOn, endedOn, extensionsUsed, arithmetic } = clock
  const answer = {
    kind: procedure.key,
    limit: key,
    fields,
    startOn,
    startedOn,
    dueOn,
    dueAt,
    status,
    yellowOn,
    endedOn,
  }
  return JSON.stringify({ ...answer, extensionsUsed, arithmetic }, null, 2)
}

function inWords({ procedure, limit, fields }: DueQuestion, clock: Clock, language: Language): string {
  const chosen = Object.entries(fields).map(
    ([field, value]) => procedure.fields[field]?.choices?.[value]?.[language] ?? value,
  )
  const words = {
    zh: { due: '到期日', status: { running: '计时中', paused: '暂停中', ended: '已结束' }, yellow: '黄灯自' },
    en: { due: 'Due on', status: { running: 'running', paused: 'held', ended: 'ended' }, yellow: 'yellow from' },
  }[language]
  const about = [procedure.title[language], limit.title[language], ...chosen].join(' · ')
  const lines = clock.arithmetic.map(
    ({ text, basis }) => `  ${text[language]}${basis ? `  ${basis.text[language]}` : ''}`,
  )
  return [
    about,
    `${words.due} ${clock.dueOn}  ${words.status[clock.status]}  ${words.yellow} ${clock.yellowOn}`,
    ...lines,
  ].join('\n')
}
