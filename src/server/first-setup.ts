import { createAccount } from '#kernel/account/accounts.ts'
import { makeSetupLink } from '#kernel/account/setup-link.ts'
import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { dayOf } from '#lib/day.ts'
import { newId } from '#lib/uuid.ts'

/**
 * While nobody has a password yet: an office, its own unit and a security administrator, and a new link to set the
 * administrator's password, given as the token. Undefined once somebody can sign in.
 */
export async function firstSetupLink(kernel: Kernel): Promise<string | undefined> {
  const now = kernel.now()
  return asOwner(kernel.db, async trx => {
    const able = await trx
      .selectFrom('kernel.account')
      .select('person_id')
      .where('password_hash', 'is not', null)
      .limit(1)
      .executeTakeFirst()
    if (able) return undefined
    const waiting = await trx
      .selectFrom('kernel.account')
      .select('person_id')
      .where('login', '=', 'security')
      .executeTakeFirst()
    if (waiting) return (await makeSetupLink(trx, waiting.person_id, now)).token
    const unitId = newId(now)
    const personId = newId(now)
    await trx
      .insertInto('kernel.office')
      .values({ name: '办公室', short_name: '办公室', created_at: now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await trx.insertInto('kernel.unit').values({ id: unitId, name: '办公室', short_name: '办公室' }).execute()
    await trx.insertInto('kernel.person').values({ id: personId, name: '安全管理员', created_at: now }).execute()
    await trx
      .insertInto('kernel.post')
      .values({
        id: newId(now),
        person_id: personId,
        unit_id: unitId,
        role: 'security-admin',
        title: '安全管理员',
        from_on: dayOf(now),
      })
      .execute()
    await createAccount(trx, personId, 'security', now)
    return (await makeSetupLink(trx, personId, now)).token
  })
}
