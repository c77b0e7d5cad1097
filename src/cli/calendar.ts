import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { Command } from 'commander'
import { nationalYears } from '#kernel/calendar/national-years.ts'
import { type HolidayNotice, parseNotice } from '#kernel/calendar/parse-notice.ts'
import { inTransaction } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { orThrow, refusal } from '#kernel/refusal.ts'
import { fail } from './fail.ts'
import { type Language, languageOf } from './language.ts'
import { withKernel } from './with-kernel.ts'

interface Options {
  readonly year?: string
  readonly source?: string
  readonly dryRun?: true
  readonly lang?: string
  readonly json?: true
}

function read(notice: string, expected?: string): HolidayNotice {
  const parsed = orThrow(parseNotice(notice))
  if (expected === undefined || Number(expected) === parsed.year) return parsed
  throw refusal('notice-of-another-year', 422, {
    zh: `这是${parsed.year}年的通知，不是${expected}年的。`,
    en: `The notice is for ${parsed.year}, not ${expected}.`,
  })
}

/** Puts the year in place of whatever the office had for it. Every open clock follows by itself. */
export async function importYear(kernel: Kernel, notice: HolidayNotice, source: string): Promise<void> {
  const now = kernel.now()
  const days = notice.days.map(({ sentence: _, ...day }) => day)
  const data = JSON.stringify({ year: notice.year, days })
  const row = { data, source, imported_at: now, imported_by: null }
  await inTransaction(kernel.db, { principals: [], scope: 'system' }, async trx => {
    await trx
      .insertInto('kernel.calendar_year')
      .values({ year: notice.year, ...row })
      .onConflict(conflict => conflict.column('year').doUpdateSet(row))
      .execute()
    const actor = { kind: 'system', name: 'command-line' } as const
    await recordAudit(trx, { at: now, actor, act: 'calendar-year-adopted', subject: String(notice.year) })
  })
}

function inWords({ year, days, notUsed, doubts }: HolidayNotice, language: Language): string {
  const zh = language === 'zh'
  return [
    zh ? `${year}年：` : `${year}:`,
    ...days.map(
      ({ day, worked, name }) =>
        `  ${day} ${zh ? (worked ? '上班' : '放假') : worked ? 'worked' : 'rested'} ${name[language]}`,
    ),
    ...notUsed.map(sentence =>
      zh ? `  未采用，请人工判断：${sentence}` : `  not used, judge it yourself: ${sentence}`,
    ),
    ...doubts.map(doubt => (zh ? `  存疑：${doubt.zh}` : `  doubt: ${doubt.en}`)),
  ].join('\n')
}

async function importNotice(file: string, options: Options): Promise<void> {
  const language = languageOf(process.env, options.lang)
  try {
    const notice = read(file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8'), options.year)
    process.stdout.write(`${options.json ? JSON.stringify(notice, null, 2) : inWords(notice, language)}\n`)
    if (options.dryRun) return
    await withKernel(kernel => importYear(kernel, notice, options.source ?? file))
  } catch (error) {
    fail(error)
  }
}

/** `huiyin calendar import`: the yearly notice, checked against itself, into the office's calendar; exit 1 where it is refused. */
export function calendarCommand(): Command {
  const years = nationalYears().map(({ year }) => year)
  return new Command('calendar').description('工作日历 / the working calendar').addCommand(
    new Command('import')
      .description(`导入国务院办公厅放假通知；程序自带 ${years[0]}–${years.at(-1)} 年 / a year’s holiday notice`)
      .argument('<file>', '通知原文（UTF-8 文本），- 为标准输入')
      .option('--year <year>', '核对年份，不符则拒绝 / refuse any other year')
      .option('--source <text>', '文号或网址，随日历保存 / where it was published')
      .option('--dry-run', '只解读，不写入 / read it, change nothing')
      .option('--lang <zh|en>', '语言，默认随 LANG')
      .option('--json', '输出 JSON')
      .action(importNotice),
  )
}
