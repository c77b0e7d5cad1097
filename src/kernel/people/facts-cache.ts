import { workingCalendar } from '#kernel/calendar/working-calendar.ts'
import type { Database } from '#kernel/db/open.ts'
import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Facts } from '#kernel/matter/facts.ts'
import type { Role } from '#kernel/procedure/procedure.ts'
import { day } from '#lib/day.ts'
import type { Directory } from './directory.ts'
import { directoryOf } from './directory-of.ts'
import { loadCalendarData } from './load-calendar-data.ts'

type Kept = Omit<Facts, 'now'>
type Trx = Parameters<Parameters<typeof asOwner>[1]>[0]

async function loadDirectory(trx: Trx): Promise<Directory> {
  const units = await trx.selectFrom('kernel.unit').selectAll().orderBy('sort').orderBy('name').execute()
  const people = await trx
    .selectFrom('kernel.person')
    .select(['id', 'name', 'active'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const posts = await trx.selectFrom('kernel.post').selectAll().orderBy('from_on').orderBy('id').execute()
  const absences = await trx.selectFrom('kernel.absence').selectAll().orderBy('from_on').execute()
  return directoryOf({
    units: units.map(row => ({
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      parentId: row.parent_id,
      active: row.active,
      sort: row.sort,
    })),
    people,
    posts: posts.map(row => ({
      id: row.id,
      personId: row.person_id,
      unitId: row.unit_id,
      role: row.role as Role,
      title: row.title,
      fromOn: day(row.from_on),
      untilOn: row.until_on === null ? null : day(row.until_on),
    })),
    absences: absences.map(row => ({
      id: row.id,
      personId: row.person_id,
      substituteId: row.substitute_id,
      fromOn: day(row.from_on),
      untilOn: day(row.until_on),
    })),
  })
}

async function loadSettings(trx: Trx) {
  const rows = await trx.selectFrom('kernel.setting').select(['key', 'value']).execute()
  const numbers = new Map(rows.filter(row => typeof row.value === 'number').map(row => [row.key, row.value as number]))
  return (key: string) => numbers.get(key)
}

/** Directory, calendar and settings as they stand in this transaction. */
export async function readFacts(trx: Trx): Promise<Kept> {
  return {
    directory: await loadDirectory(trx),
    calendar: workingCalendar(await loadCalendarData(trx)),
    settings: await loadSettings(trx),
  }
}

/** Directory, calendar and settings with the revision they were read at. */
export async function loadFacts(db: Database): Promise<{ revision: string; kept: Kept }> {
  return asOwner(db, async trx => ({ revision: await revisionOf(trx), kept: await readFacts(trx) }), {
    isolation: 'repeatable read',
  })
}

async function revisionOf(trx: Trx): Promise<string> {
  const rows = await trx.selectFrom('kernel.revision').select(['name', 'n']).orderBy('name').execute()
  return rows.map(row => `${row.name}:${row.n}`).join(' ')
}

/**
 * What decisions look at, kept in memory and read anew when its revision has moved: one small query a question, shared by
 * those who ask within `freshMs`. A fact that changed in between is caught by the database, which refuses a task for a
 * person who has gone. `freshFacts` takes nothing for granted and looks now.
 */
export function factsCache(db: Database, now: () => Date, freshMs = 250): Pick<Kernel, 'facts' | 'freshFacts'> {
  let held: { revision: string; kept: Kept } | undefined
  let checkedAt = Number.NEGATIVE_INFINITY
  let checking: Promise<Kept> | undefined

  async function check(): Promise<Kept> {
    const revision = held && (await db.kysely.transaction().execute(revisionOf))
    if (!held || revision !== held.revision) held = await loadFacts(db)
    checkedAt = performance.now()
    return held.kept
  }

  function checked(): Promise<Kept> {
    checking ??= check().finally(() => {
      checking = undefined
    })
    return checking
  }

  return {
    async facts() {
      const known = performance.now() - checkedAt < freshMs ? held : undefined
      return { ...(known?.kept ?? (await checked())), now: now() }
    },
    async freshFacts() {
      // A look that is under way may have begun before what the asker knows of.
      await checking?.catch(() => {})
      return { ...(await checked()), now: now() }
    },
  }
}
