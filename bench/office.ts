import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import type { Actor } from '#kernel/people/actor.ts'
import type { Role } from '#kernel/procedure/procedure.ts'

/** An invented office of 60 units and 600 people, the same ids in every run. */
const officeUnits = 4
const departments = 56
const handlersEach = 8

const id = (kind: number, n: number) => `00000000-0000-7000-8${kind}00-${n.toString(16).padStart(12, '0')}`

export interface Staff {
  readonly id: string
  readonly name: string
  readonly unitId: string
  readonly role: Role
}

const unit = (n: number) => ({
  id: id(1, n),
  name: n < officeUnits ? ['领导', '综合科', '信访接待科', '文电科'][n] : `第${n - officeUnits + 1}局`,
})
export const units = Array.from({ length: officeUnits + departments }, (_, n) => ({ ...unit(n), sort: n }))

const [leaders = '', general = '', reception = '', papers = ''] = units.map(one => one.id)
const departmentIds = units.slice(officeUnits).map(one => one.id)
/** The department whose people supervise the others. */
export const [supervising = ''] = departmentIds

const many = (count: number, role: Role, unitId: string) => Array.from({ length: count }, () => ({ role, unitId }))
export const staff: readonly Staff[] = [
  ...many(9, 'leader', leaders),
  ...many(1, 'director', general),
  ...many(10, 'handler', general),
  ...many(12, 'registrar', reception),
  ...many(8, 'registrar', papers),
  ...departmentIds.flatMap(unitId => [
    ...many(1, 'liaison', unitId),
    ...many(1, 'section-head', unitId),
    ...many(handlersEach, 'handler', unitId),
  ]),
].map((post, n) => ({ id: id(2, n), name: `工作人员${n + 1}`, ...post }))

export function actorOf(person: Staff): Actor {
  const { id, name, role, unitId } = person
  return { kind: 'person', personId: id, name, roles: [{ role, unitId }], standsInFor: [] }
}

const actorsWith = (role: Role) => staff.filter(person => person.role === role).map(actorOf)

export const cast = {
  registrars: actorsWith('registrar'),
  leaders: actorsWith('leader'),
  liaisons: actorsWith('liaison'),
  heads: actorsWith('section-head'),
  director: actorsWith('director')[0] as Actor,
} as const

/** Sets the office up where it is not. */
export async function furnishOffice(kernel: Kernel): Promise<void> {
  await asOwner(kernel.db, async trx => {
    const there = await trx.selectFrom('kernel.office').select('id').executeTakeFirst()
    if (there) return
    const created_at = new Date(0)
    await trx
      .insertInto('kernel.office')
      .values({ name: '测速县人民政府办公室', short_name: '测速办', created_at })
      .execute()
    await trx
      .insertInto('kernel.unit')
      .values(units.map(({ id, name = '', sort }) => ({ id, name, short_name: name, sort })))
      .execute()
    await trx
      .insertInto('kernel.person')
      .values(staff.map(({ id, name }) => ({ id, name, created_at })))
      .execute()
    await trx
      .insertInto('kernel.post')
      .values(
        staff.map(({ id: person_id, unitId, role }, n) => ({
          id: id(3, n),
          person_id,
          unit_id: unitId,
          role,
          from_on: '2010-01-01',
        })),
      )
      .execute()
  })
}
