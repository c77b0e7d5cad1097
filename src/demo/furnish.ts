import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordHistories } from '#kernel/matter/history.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { dayOf } from '#lib/day.ts'
import { newId } from '#lib/uuid.ts'
import { demoText } from './document-text.ts'
import { demoDocuments } from './documents.ts'
import { demoInstructions } from './instructions.ts'
import { type Cast, demoMonth } from './month.ts'
import { demoOffice, demoPeople, demoUnits } from './office.ts'
import { demoOnsite } from './onsite.ts'
import { demoSupervision } from './supervision.ts'

export interface Furnished {
  readonly people: readonly {
    readonly id: string
    readonly login: string
    readonly name: string
    readonly title: string
  }[]
  readonly matters: number
}

/** Whether nothing has been set up: no office, no person. */
export async function isEmptyOffice(kernel: Kernel): Promise<boolean> {
  const office = await asOwner(kernel.db, trx => trx.selectFrom('kernel.office').select('id').executeTakeFirst())
  return office === undefined
}

/** Fills an empty office with invented people and a month of work. Throws a plain Error where the office is not empty. */
export async function furnishDemo(
  kernel: Kernel,
  told: (done: number, of: number) => void = () => {},
): Promise<Furnished> {
  const now = kernel.now()
  const from = `${dayOf(now).slice(0, 4)}-01-01`
  const unitIds = new Map(demoUnits.map(unit => [unit.key, newId(now)]))
  const unitId = (key: string) => unitIds.get(key) ?? ''
  const people = demoPeople.map(person => ({ ...person, id: newId(now) }))
  await asOwner(kernel.db, async trx => {
    await trx
      .insertInto('kernel.office')
      .values({
        name: demoOffice.name,
        short_name: demoOffice.shortName,
        fonds_code: demoOffice.fondsCode,
        demo: true,
        created_at: now,
      })
      .execute()
    await trx
      .insertInto('kernel.unit')
      .values(
        demoUnits.map((unit, sort) => ({ id: unitId(unit.key), name: unit.name, short_name: unit.shortName, sort })),
      )
      .execute()
    await trx
      .insertInto('kernel.person')
      .values(people.map(({ id, name }, i) => ({ id, name, created_at: new Date(now.getTime() + i) })))
      .execute()
    await trx
      .insertInto('kernel.post')
      .values(
        people.map(({ id, unit, role, title }) => ({
          id: newId(now),
          person_id: id,
          unit_id: unitId(unit),
          role,
          title,
          from_on: from,
        })),
      )
      .execute()
  })
  const actor = (login: string): Actor => {
    const person = people.find(one => one.login === login)
    if (!person) throw new Error(`the demonstration has no ${login}`)
    return {
      kind: 'person',
      personId: person.id,
      name: person.name,
      roles: [{ role: person.role, unitId: unitId(person.unit) }],
      standsInFor: [],
    }
  }
  const inUnit = (key: string, role: string) =>
    actor(people.find(person => person.unit === key && person.role === role)?.login ?? '')
  const cast: Cast = {
    unitId,
    registrar: actor('linwantang'),
    director: actor('suyanqing'),
    leader: actor('baizhixing'),
    liaison: key => inUnit(key, 'liaison'),
    head: key => inUnit(key, 'section-head'),
  }
  const { calendar } = await kernel.facts()
  const text = await demoText(kernel, cast.head('documents'))
  const histories = [
    ...demoMonth(cast, calendar, now),
    ...demoDocuments(cast, now, text),
    ...demoInstructions(cast, now),
    ...demoOnsite(cast, now),
  ]
  for (let i = 0; i < histories.length; i += 20) {
    const outcomes = await recordHistories(kernel, histories.slice(i, i + 20), {
      kind: 'system',
      name: 'demonstration',
    })
    const refused = outcomes.find(one => one.outcome === 'refused')
    if (refused?.outcome === 'refused')
      throw new Error(`the demonstration is refused: ${refused.key}, act ${refused.act}: ${refused.refusal.text.zh}`)
    told(Math.min(i + 20, histories.length), histories.length)
  }
  const supervised = await demoSupervision(kernel, cast)
  return {
    people: people.map(({ id, login, name, title }) => ({ id, login, name, title })),
    matters: histories.length + supervised,
  }
}

/** The logins of the demonstration's people, by person. */
export async function demoLogins(kernel: Kernel): Promise<ReadonlyMap<string, string>> {
  const people = await asOwner(kernel.db, trx => trx.selectFrom('kernel.person').select(['id', 'name']).execute())
  const logins = new Map(demoPeople.map(person => [person.name, person.login]))
  return new Map(people.flatMap(({ id, name }) => (logins.has(name) ? [[id, logins.get(name) as string]] : [])))
}
