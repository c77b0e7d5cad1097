import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { useReply } from '#web/ask.ts'
import { account } from '#web/clients.ts'
import { useLanguage } from '#web/language.tsx'
import { rememberSession } from '#web/offline/remembered-session.ts'
import { type Session, sessionQuery } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { CredentialsForm } from './credentials-form.tsx'
import { signInTexts } from './texts.ts'
import './account.css'

/** Signs in, and goes on to where the person was going. */
export default function SignInPage() {
  const t = useText(signInTexts)
  const ways = useReply(account, 'GET /api/sign-in', {}).data
  const goOn = useGoOn()
  return (
    <div className="account-narrow">
      <PageHead title={t.title} />
      <div className="panel">
        {ways?.directory && <p>{t.directory}</p>}
        <CredentialsForm onSignedIn={goOn} />
        {ways?.identityProvider && (
          <p className="account-outside">
            <a href="/api/sign-in/outside">{t.outside(ways.identityProvider)}</a>
          </p>
        )}
      </div>
      <p>
        <Link to="/public">{t.window}</Link>
      </p>
    </div>
  )
}

/** Nothing that was read as somebody else, or as nobody, stays. */
function useGoOn(): (session: NonNullable<Session>) => Promise<void> {
  const router = useRouter()
  const queries = useQueryClient()
  const { choose } = useLanguage()
  const { next } = useSearch({ strict: false }) as { readonly next?: string }
  return async session => {
    await queries.cancelQueries(sessionQuery)
    // All but the session itself: the header looks at that one, and would go on looking at one that was thrown away.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
    queries.setQueryData(sessionQuery.queryKey, session)
    rememberSession(session)
    if (session.language) choose(session.language)
    router.history.push(isOwnPath(next) ? next : '/')
  }
}

/** An address of this system: '//elsewhere' and 'https:' would lead away from it. */
function isOwnPath(path: string | undefined): path is string {
  return path !== undefined && /^\/(?![/\\])/.test(path)
}
