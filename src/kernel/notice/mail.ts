import { sql, type Transaction } from 'kysely'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { KernelSchema } from '#kernel/db/schema.ts'
import { readOnly } from '#kernel/db/transaction.ts'
import { defineJob } from '#kernel/job/define-job.ts'
import type { Kernel } from '#kernel/kernel.ts'
import { type Day, day } from '#lib/day.ts'
import type { MailConfig } from './mail-config.ts'
import { mailText } from './mail-text.ts'

/** Whether a person's notices also come by mail. Off until the person turns it on. */
export async function wantsMail(trx: Transaction<KernelSchema>, personId: string): Promise<boolean> {
  const { rows } = await sql<{
    mail: boolean
  }>`select mail from kernel.notice_preference where person_id = ${personId}`.execute(trx)
  return rows[0]?.mail ?? false
}

export async function setMail(trx: Transaction<KernelSchema>, personId: string, mail: boolean): Promise<void> {
  await sql`insert into kernel.notice_preference (person_id, mail) values (${personId}, ${mail})
    on conflict (person_id) do update set mail = excluded.mail`.execute(trx)
}

interface NoticeRow {
  readonly kind: string
  readonly matter_id: string | null
  readonly number: string | null
  readonly procedure: string | null
  readonly limit_key: string | null
  readonly due_on: Day | null
  readonly read_at: Date | null
  readonly email: string | null
  readonly active: boolean
  readonly language: 'zh' | 'en' | null
}

/** What is owed is the task or limit that the notice names, else whatever of the person's is due first on the matter. */
async function noticeById(kernel: Kernel, id: number): Promise<NoticeRow | undefined> {
  return readOnly(kernel.db, { principals: [], scope: 'system' }, async trx => {
    const { rows } = await sql<NoticeRow>`
      select n.kind, n.matter_id, m.number, m.kind || '@' || m.procedure_version as procedure, n.read_at, p.email, p.active, a.language,
        coalesce(n.details->>'limit', t.limit_key) as limit_key, coalesce(n.details->>'dueOn', t.due_on::text) as due_on
      from kernel.notice n join kernel.person p on p.id = n.person_id
        left join kernel.account a on a.person_id = n.person_id
        left join kernel.matter m on m.id = n.matter_id
        left join lateral (select * from kernel.task t where t.matter_id = n.matter_id and t.owner_id = n.person_id and t.closed_seq is null
          order by t.no = (n.details->>'taskNo')::integer desc nulls last, t.due_at limit 1) t on true
      where n.id = ${id}`.execute(trx)
    return rows[0]
  })
}

/**
 * Sends one notice by mail. Retried with growing pauses for four days, and seen among the failed jobs meanwhile. What was read
 * in the application in the meantime is not sent. The Message-ID is the notice's own: a mail that a killed process sent and
 * did not note is the same mail a second time, which mail programs show once.
 */
export function mailJob(config: MailConfig | undefined) {
  return defineJob({
    name: 'mail',
    payload: z.object({ noticeId: z.number() }),
    async run(kernel, { noticeId }) {
      if (!config) return
      const notice = await noticeById(kernel, noticeId)
      if (!notice?.email || !notice.active || notice.read_at) return
      await send(config, notice.email, noticeId, kernel.key.id, mailOf(kernel, config, notice))
    },
  })
}

function mailOf(kernel: Kernel, { publicUrl }: MailConfig, notice: NoticeRow) {
  const limit = kernel.procedures.get(notice.procedure ?? '')?.limits[notice.limit_key ?? '']
  return mailText(
    {
      kind: notice.kind,
      number: notice.number,
      owed: limit?.title ?? null,
      dueOn: notice.due_on === null ? null : day(notice.due_on),
      link: publicUrl && notice.matter_id ? `${publicUrl}/matters/${notice.matter_id}` : null,
    },
    notice.language ?? 'zh',
  )
}

async function send(
  { smtpUrl, from }: MailConfig,
  to: string,
  noticeId: number,
  office: string,
  mail: { readonly subject: string; readonly text: string },
): Promise<void> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from,
      to,
      ...mail,
      messageId: `<notice-${noticeId}.${office}@huiyin>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    // What servers say of an address repeats it, and what fails is logged: only the codes are passed on.
    const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number }
    throw new Error(`the mail of notice ${noticeId} was not taken: ${[code, responseCode].filter(Boolean).join(' ')}`)
  } finally {
    transport.close()
  }
}
