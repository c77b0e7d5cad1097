import type { Transaction } from 'kysely'
import { createAccount } from '#kernel/account/accounts.ts'
import { noSuchAccount } from '#kernel/account/refusals.ts'
import { revokeSessions } from '#kernel/account/sessions.ts'
import { makeSetupLink, type SetupLink } from '#kernel/account/setup-link.ts'
import { locksOf, unlock } from '#kernel/account/tries.ts'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { asOwner } from '#kernel/db/transaction.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { recordAudit } from '#kernel/ledger/audit.ts'
import { roles } from '#kernel/procedure/procedure.ts'
import { refusal } from '#kernel/refusal.ts'
import { dayOf } from '#lib/day.ts'
import { newId } from '#lib/uuid.ts'

type Trx = Transaction<KernelSchema>

const commandLine = { kind: 'system', name: 'command-line' } as const

export async function personList(kernel: Kernel) {
  const facts = await kernel.facts()
  const today = dayOf(facts.now)
  return asOwner(kernel.db, async trx => {
    const people = await trx
      .selectFrom('kernel.person as p')
      .leftJoin('kernel.account as a', 'a.person_id', 'p.id')
      .select(['p.id', 'p.name', 'p.active', 'a.login', 'a.password_hash'])
      .orderBy('p.created_at')
      .execute()
    const posts = await trx
      .selectFrom('kernel.post as o')
      .innerJoin('kernel.unit as u', 'u.id', 'o.unit_id')
      .select(['o.person_id', 'o.role', 'u.short_name'])
      .where(eb => eb.or([eb('o.until_on', 'is', null), eb('o.until_on', '>=', today)]))
      .execute()
    const logins = people.flatMap(({ login }) => login ?? [])
    const locks = await locksOf(trx, logins, facts)
    return people.map(({ id, name, active, login, password_hash }) => ({
      login,
      name,
      active,
      ready: password_hash !== null,
      locked: login !== null && locks.has(login),
      posts: posts.filter(post => post.person_id === id).map(post => `${post.short_name} ${post.role}`),
    }))
  })
}

export interface NewPerson {
  readonly login: string
  readonly name: string
  /** Name or short name. */
  readonly unit: string
  readonly role: string
  readonly title: string
}

/** Throws a Refusal where unit, role or login will not do; the database refuses who would be two administrators. */
export async function addPerson(
  kernel: Kernel,
  { login, name, unit, role, title }: NewPerson,
): Promise<{ id: string; link: SetupLink }> {
  const now = kernel.now()
  if (!(roles as readonly string[]).includes(role))
    throw refusal('no-such-role', 422, {
      zh: `没有角色“${role}”，可选：${roles.join('、')}。`,
      en: `There is no role “${role}”. There are: ${roles.join(', ')}.`,
    })
  return asOwner(kernel.db, async trx => {
    const units = await trx
      .selectFrom('kernel.unit')
      .select(['id', 'name', 'short_name'])
      .where('active', '=', true)
      .execute()
    const found = units.find(one => one.name === unit) ?? units.find(one => one.short_name === unit)
    if (!found)
      throw refusal('no-such-unit', 404, {
        zh: `没有单位“${unit}”，可选：${units.map(one => one.name).join('、')}。`,
        en: `There is no unit “${unit}”. There are: ${units.map(one => one.name).join(', ')}.`,
      })
    const id = newId(now)
    await trx.insertInto('kernel.person').values({ id, name, created_at: now }).execute()
    await trx
      .insertInto('kernel.post')
      .values({ id: newId(now), person_id: id, unit_id: found.id, role, title, from_on: dayOf(now) })
      .execute()
    await createAccount(trx, id, login, now)
    await recordAudit(trx, { at: now, actor: commandLine, act: 'person-added', subject: id, details: { role } })
    return { id, link: await makeSetupLink(trx, id, now) }
  })
}

export function newLink(kernel: Kernel, login: string): Promise<SetupLink> {
  return asOwner(kernel.db, async trx => {
    const id = await ownerOf(trx, login)
    await recordAudit(trx, { at: kernel.now(), actor: commandLine, act: 'set-up-link-made', subject: id })
    return makeSetupLink(trx, id, kernel.now())
  })
}

export function unlockLogin(kernel: Kernel, login: string): Promise<void> {
  return asOwner(kernel.db, async trx => {
    const id = await ownerOf(trx, login)
    await unlock(trx, login)
    await recordAudit(trx, { at: kernel.now(), actor: commandLine, act: 'account-unlocked', subject: id })
  })
}

/** Throws the Refusal `hand-over-first` while the person still owes a task. */
export function deactivatePerson(kernel: Kernel, login: string): Promise<void> {
  const now = kernel.now()
  return asOwner(kernel.db, async trx => {
    const id = await ownerOf(trx, login)
    const owed = await trx
      .selectFrom('kernel.task')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('owner_id', '=', id)
      .where('closed_seq', 'is', null)
      .executeTakeFirstOrThrow()
    if (owed.n > 0)
      throw refusal('hand-over-first', 409, {
        zh: `该人员还有 ${owed.n} 件未办结的待办，请先逐件移交，再停用。`,
        en: `This person still owes ${owed.n} tasks. Hand each over first, then deactivate.`,
      })
    await trx.updateTable('kernel.person').set({ active: false, deactivated_at: now }).where('id', '=', id).execute()
    await revokeSessions(trx, id, now)
    await recordAudit(trx, { at: now, actor: commandLine, act: 'person-deactivated', subject: id })
  })
}

async function ownerOf(trx: Trx, login: string): Promise<string> {
  const account = await trx
    .selectFrom('kernel.account')
    .select('person_id')
    .where('login', '=', login)
    .executeTakeFirst()
  if (!account) throw refused(noSuchAccount)
  return account.person_id
}
