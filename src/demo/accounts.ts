import { randomInt } from 'node:crypto'
import { createAccount } from '#kernel/account/accounts.ts'
import { hashPassword } from '#kernel/account/password.ts'
import { asOwner } from '#kernel/db/transaction.ts'
import type { Kernel } from '#kernel/kernel.ts'

export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly title: string
  readonly unit: string
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Three groups of four, easy to type; about 59 bits. */
export function newDemoPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${group()}-${group()}-${group()}`
}

/**
 * Lets everyone of the demonstration sign in with one password, which is made anew for every start and kept nowhere. Does
 * nothing but refuse where the office is a real one.
 */
export async function openDemoAccounts(
  kernel: Kernel,
  logins: ReadonlyMap<string, string>,
  password: string,
): Promise<readonly DemoAccount[]> {
  const now = kernel.now()
  const hash = await hashPassword(password)
  return asOwner(kernel.db, async trx => {
    const office = await trx.selectFrom('kernel.office').select('demo').executeTakeFirst()
    if (!office?.demo) throw new Error('this is not a demonstration office')
    for (const [personId, login] of logins) {
      const has = await trx
        .selectFrom('kernel.account')
        .select('person_id')
        .where('person_id', '=', personId)
        .executeTakeFirst()
      if (!has) await createAccount(trx, personId, login, now)
    }
    await trx
      .updateTable('kernel.account')
      .set({
        password_hash: hash,
        password_set_at: now,
        totp_secret: null,
        totp_confirmed: false,
      })
      .execute()
    await trx.deleteFrom('kernel.sign_in_try').execute()
    return trx
      .selectFrom('kernel.account as a')
      .innerJoin('kernel.person as p', 'p.id', 'a.person_id')
      .innerJoin('kernel.post as o', 'o.person_id', 'p.id')
      .innerJoin('kernel.unit as u', 'u.id', 'o.unit_id')
      .select(['a.login', 'p.name', 'o.title', 'u.short_name as unit'])
      .orderBy('u.sort')
      .orderBy('p.created_at')
      .execute()
  })
}
