import { nationalYears } from '#kernel/calendar/national-years.ts'
import { type Database, openDatabase } from '#kernel/db/open.ts'
import type { Day } from '#lib/day.ts'
import { advice, type Check, good, missing } from './check.ts'

interface Place {
  readonly databaseUrl?: string
  readonly dataDir: string
}

/** Connects and looks, and changes nothing (the embedded database is made where there is none). */
export async function office({ databaseUrl, dataDir }: Place, today: Day): Promise<readonly Check[]> {
  let db: Database
  try {
    db = await openDatabase({ url: databaseUrl, dataDir, poolSize: 1 })
    await db.pool.query('select 1')
  } catch (error) {
    const { message } = error as Error
    return [
      missing(
        'database',
        `连不上数据库：${message}。请检查 DATABASE_URL 和 PostgreSQL 是否在运行`,
        `the database cannot be reached: ${message}. Check DATABASE_URL and whether PostgreSQL runs`,
      ),
      ...calendarYears(
        nationalYears().map(({ year }) => year),
        today,
      ),
    ]
  }
  try {
    const { rows } = await db.pool.query('show server_version')
    const version = `${db.engine === 'embedded' ? '内嵌 embedded' : 'PostgreSQL'} ${rows[0].server_version}`
    const { rows: there } = await db.pool.query(`select to_regclass('kernel.calendar_year') is not null as made`)
    const own = there[0].made
      ? (await db.pool.query('select year from kernel.calendar_year')).rows.map(row => row.year as number)
      : []
    return [
      good('database', version, version),
      ...calendarYears([...nationalYears().map(({ year }) => year), ...own], today),
    ]
  } finally {
    await db.close()
  }
}

/** This year must be there; the next one's notice comes in November, and until then limits that reach into it are refused. */
export function calendarYears(years: readonly number[], today: Day): readonly Check[] {
  const year = Number(today.slice(0, 4))
  return [year, year + 1].map(one => {
    if (years.includes(one)) return good(`calendar-${one}`, `${one}年工作日历已有`, `the calendar of ${one} is there`)
    const say = one === year ? missing : advice
    return say(
      `calendar-${one}`,
      `缺${one}年工作日历：国务院办公厅通知公布后，huiyin calendar import 通知.txt`,
      `the calendar of ${one} is not there: once the notice is out, huiyin calendar import NOTICE.txt`,
    )
  })
}
