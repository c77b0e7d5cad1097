/** How this office sends mail. */
export interface MailConfig {
  /** smtp://user:password@host:port, or smtps:// */
  readonly smtpUrl: string
  readonly from: string
  /** Where people reach the application; a mail without it names the matter and has no link. */
  readonly publicUrl?: string
}

/**
 * From SMTP_URL, MAIL_FROM and PUBLIC_URL; undefined where no SMTP_URL is set, and then no mail is sent. Throws an Error that
 * says what to set where one is missing or cannot be read.
 */
export function mailConfigOf(environment: NodeJS.ProcessEnv): MailConfig | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: publicUrl } = environment
  if (!smtpUrl) return undefined
  if (!/^smtps?:\/\//.test(smtpUrl) || !URL.canParse(smtpUrl))
    throw new Error('SMTP_URL must be smtp://user:password@host:port or smtps://…')
  if (!from) throw new Error('SMTP_URL is set: set MAIL_FROM to the address that mail comes from as well')
  if (publicUrl && !URL.canParse(publicUrl))
    throw new Error('PUBLIC_URL must be an address such as https://huiyin.example')
  return { smtpUrl, from, ...(publicUrl ? { publicUrl: publicUrl.replace(/\/+$/, '') } : {}) }
}
