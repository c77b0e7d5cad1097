import { createAccount, loginOf } from '#kernel/account/accounts.ts'
import { hasAccount, loginTaken } from '#kernel/account/refusals.ts'
import { revokeSessions } from '#kernel/account/sessions.ts'
import { makeSetupLink, type SetupLink } from '#kernel/account/setup-link.ts'
import { unlock } from '#kernel/account/tries.ts'
import { refusing } from '#kernel/db/refusing.ts'
import { newId } from '#lib/uuid.ts'
import { change, type Doing, lockPerson } from '../change.ts'
import { insertPost, type PostInput } from './post-commands.ts'
import { threeAdministrators } from './refusals.ts'

const accountConstraints = { account_login: loginTaken, account_pkey: hasAccount }

export async function addPerson(
  doing: Doing,
  person: {
    readonly name: string
    readonly email: string | null
    readonly phone: string | null
    readonly posts: readonly PostInput[]
    readonly login?: string
  },
): Promise<{ id: string; setupLink: SetupLink | null }> {
  const id = newId(doing.kernel.now())
  const roles = person.posts.map(post => post.role)
  const run = change(
    doing,
    'person-added',
    id,
    async (trx, now) => {
      await trx
        .insertInto('kernel.person')
        .values({ id, name: person.name, email: person.email, phone: person.phone, created_at: now })
        .execute()
      for (const post of person.posts) await insertPost(trx, id, post, now)
      if (person.login === undefined) return { id, setupLink: null }
      await createAccount(trx, id, person.login, now)
      return { id, setupLink: await makeSetupLink(trx, id, now) }
    },
    { roles, account: person.login !== undefined },
  )
  return refusing(run, { ...accountConstraints, 'three-administrators': threeAdministrators })
}

export async function changePerson(
  doing: Doing,
  id: string,
  set: { readonly name?: string; readonly email?: string | null; readonly phone?: string | null },
): Promise<void> {
  await change(
    doing,
    'person-changed',
    id,
    async trx => {
      await lockPerson(trx, id)
      if (Object.keys(set).length > 0) await trx.updateTable('kernel.person').set(set).where('id', '=', id).execute()
    },
    { changed: Object.keys(set) },
  )
}

export async function takeBack(doing: Doing, id: string): Promise<void> {
  await change(doing, 'person-taken-back', id, async trx => {
    await lockPerson(trx, id)
    await trx.updateTable('kernel.person').set({ active: true, deactivated_at: null }).where('id', '=', id).execute()
  })
}

export async function giveAccount(doing: Doing, id: string, login: string): Promise<SetupLink> {
  const run = change(doing, 'account-given', id, async (trx, now) => {
    await lockPerson(trx, id)
    await createAccount(trx, id, login, now)
    return makeSetupLink(trx, id, now)
  })
  return refusing(run, accountConstraints)
}

export async function newSetupLink(doing: Doing, id: string): Promise<SetupLink> {
  return change(doing, 'set-up-link-made', id, async (trx, now) => {
    await loginOf(trx, id)
    return makeSetupLink(trx, id, now)
  })
}

export async function unlockPerson(doing: Doing, id: string): Promise<void> {
  await change(doing, 'account-unlocked', id, async trx => unlock(trx, await loginOf(trx, id)))
}

export async function endSessions(doing: Doing, id: string): Promise<void> {
  await change(doing, 'sessions-ended', id, async (trx, now) => {
    await lockPerson(trx, id)
    await revokeSessions(trx, id, now)
  })
}
