import { asSignIn } from '#kernel/account/sessions.ts'
import { inTransaction, readOnly } from '#kernel/db/transaction.ts'
import { signInNeeded } from '#kernel/http/general-refusals.ts'
import { refused } from '#kernel/http/refused.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { setMail, wantsMail } from '#kernel/notice/mail.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { actorIn } from '#kernel/people/actor-in.ts'
import { dayOf } from '#lib/day.ts'

type Language = 'zh' | 'en' | null

/** Who is signed in, as the shell shows it: with the posts and substitutions of today. */
export async function sessionView(kernel: Kernel, personId: string) {
  const { directory, now } = await kernel.facts()
  const actor = actorIn(directory, personId, dayOf(now))
  if (!actor) throw refused(signInNeeded)
  const account = await readOnly(kernel.db, asSignIn, trx =>
    trx.selectFrom('kernel.account').select('language').where('person_id', '=', personId).executeTakeFirst(),
  )
  return {
    person: { id: actor.personId, name: actor.name },
    roles: [...actor.roles],
    standsInFor: [...actor.standsInFor],
    language: (account?.language ?? null) as Language,
  }
}

export async function accountView(kernel: Kernel, actor: Actor) {
  return readOnly(kernel.db, asSignIn, async trx => {
    const account = await trx
      .selectFrom('kernel.account as a')
      .innerJoin('kernel.person as p', 'p.id', 'a.person_id')
      .select(['a.login', 'a.totp_confirmed', 'a.recovery_hashes', 'a.password_set_at', 'a.language', 'p.email'])
      .where('a.person_id', '=', actor.personId)
      .executeTakeFirstOrThrow()
    return {
      login: account.login,
      secondFactor: account.totp_confirmed,
      recoveryCodesLeft: account.totp_confirmed ? account.recovery_hashes.length : 0,
      passwordSetAt: account.password_set_at?.toISOString() ?? null,
      language: account.language as Language,
      noticesByMail: await wantsMail(trx, actor.personId),
      email: account.email,
    }
  })
}

export async function changePreferences(
  kernel: Kernel,
  actor: Actor,
  change: { readonly language?: Language; readonly noticesByMail?: boolean },
): Promise<void> {
  const { language, noticesByMail } = change
  await inTransaction(kernel.db, asSignIn, async trx => {
    if (language !== undefined)
      await trx.updateTable('kernel.account').set({ language }).where('person_id', '=', actor.personId).execute()
    if (noticesByMail !== undefined) await setMail(trx, actor.personId, noticesByMail)
  })
}
