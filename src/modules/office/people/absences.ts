import type { Transaction } from 'kysely'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { readOnly } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { type Actor, holds } from '#kernel/people/actor.ts'
import { actorIn } from '#kernel/people/actor-in.ts'
import { addDays, type Day, day, dayOf } from '#lib/day.ts'
import { newId } from '#lib/uuid.ts'
import { asOffice } from '../as-office.ts'
import { change, type Doing, lockPerson } from '../change.ts'
import {
  absenceBackwards,
  absencesOverlap,
  noSuchAbsence,
  notYourAbsence,
  standsInForAnother,
  substituteAway,
} from './refusals.ts'

type Trx = Transaction<KernelSchema>

export interface AbsenceInput {
  readonly personId?: string
  readonly substituteId: string
  readonly fromOn: string
  readonly untilOn: string
  readonly reason: string
}

/** From today on. Everybody may know who is away and who stands in; why is for those concerned and the director. */
export async function absencesFrom(kernel: Kernel, actor: Actor, personId: string | undefined) {
  const today = dayOf(kernel.now())
  const rows = await readOnly(kernel.db, asOffice, trx => {
    const query = trx.selectFrom('kernel.absence').selectAll().where('until_on', '>=', today)
    return (personId ? query.where('person_id', '=', personId) : query)
      .orderBy('from_on')
      .orderBy('id')
      .limit(1000)
      .execute()
  })
  return rows.map(row => ({
    id: row.id,
    personId: row.person_id,
    substituteId: row.substitute_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    reason: [row.person_id, row.substitute_id].includes(actor.personId) || holds(actor, 'director') ? row.reason : '',
  }))
}

const refuseUnlessConcerned = (actor: Actor, personId: string) => {
  if (personId !== actor.personId && !holds(actor, 'director')) throw refused(notYourAbsence)
}

const overlapping = (trx: Trx, column: 'person_id' | 'substitute_id', id: string, given: AbsenceInput) =>
  trx
    .selectFrom('kernel.absence')
    .select('id')
    .where(column, '=', id)
    .where('from_on', '<=', given.untilOn)
    .where('until_on', '>=', given.fromOn)
    .limit(1)
    .executeTakeFirst()

/** Both persons are held while it is looked at, in the order of their ids, so that two absences cannot leave nobody. */
export async function recordAbsence(doing: Doing, given: AbsenceInput): Promise<string> {
  const { kernel, actor } = doing
  const personId = given.personId ?? actor.personId
  const { substituteId } = given
  refuseUnlessConcerned(actor, personId)
  const facts = await kernel.facts()
  const today = dayOf(facts.now)
  if (given.untilOn < given.fromOn || given.untilOn < today) throw refused(absenceBackwards)
  const first = day(given.fromOn)
  const substitute = actorIn(facts.directory, substituteId, first > today ? first : today)
  const able =
    substitute !== null &&
    substitute.roles.length > 0 &&
    !holds(substitute, 'system-admin', 'security-admin', 'audit-admin')
  if (!able || substituteId === personId) throw refused(substituteAway)
  return change(
    doing,
    'absence-recorded',
    personId,
    async (trx, now) => {
      for (const id of [personId, substituteId].sort()) await lockPerson(trx, id)
      if (await overlapping(trx, 'person_id', personId, given)) throw refused(absencesOverlap)
      if (await overlapping(trx, 'person_id', substituteId, given)) throw refused(substituteAway)
      if (await overlapping(trx, 'substitute_id', personId, given)) throw refused(standsInForAnother)
      const id = newId(now)
      await trx
        .insertInto('kernel.absence')
        .values({
          id,
          person_id: personId,
          substitute_id: substituteId,
          from_on: given.fromOn,
          until_on: given.untilOn,
          reason: given.reason,
        })
        .execute()
      return id
    },
    { substituteId, fromOn: given.fromOn, untilOn: given.untilOn },
  )
}

/** One that has not begun is taken away; of one that has, the days that were stay, because things were done in it. */
export async function endAbsence(doing: Doing, id: string): Promise<void> {
  const today: Day = dayOf(doing.kernel.now())
  await change(doing, 'absence-ended', id, async trx => {
    const absence = await trx
      .selectFrom('kernel.absence')
      .select(['person_id', 'from_on', 'until_on'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!absence || absence.until_on < today) throw refused(noSuchAbsence)
    refuseUnlessConcerned(doing.actor, absence.person_id)
    if (absence.from_on >= today) await trx.deleteFrom('kernel.absence').where('id', '=', id).execute()
    else
      await trx
        .updateTable('kernel.absence')
        .set({ until_on: addDays(today, -1) })
        .where('id', '=', id)
        .execute()
  })
}
