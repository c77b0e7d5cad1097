import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { account } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { Loaded } from '#web/ui/loaded.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useNewPassword } from './new-password.tsx'
import { SecretForm } from './secret-form.tsx'
import { passwordTexts } from './texts.ts'
import './account.css'

/** The first password, or a new one after it was forgotten, by a one-time link: /set-up#token. */
export default function SetUpPage() {
  const t = useText(passwordTexts)
  const token = useLocation({ select: location => location.hash })
  return (
    <div className="account-narrow">
      <PageHead title={t.setUp} />
      {token ? <SetUp token={token} /> : <Notice tone="bad">{t.noToken}</Notice>}
    </div>
  )
}

function SetUp({ token }: { readonly token: string }) {
  const t = useText(passwordTexts)
  const password = useNewPassword()
  const [done, setDone] = useState(false)
  const owner = useQuery({
    queryKey: ['set-up', token],
    queryFn: () => account('POST /api/set-up/owner', { body: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (done) {
    return (
      <Notice tone="good" live>
        <p>{t.ready}</p>
        <Link to="/sign-in">{t.signIn}</Link>
      </Notice>
    )
  }
  return (
    <Loaded query={owner}>
      {({ name, login }) => (
        <div className="panel">
          <p>{t.setUpFor(name, login)}</p>
          <SecretForm
            submit={t.submit}
            check={password.check}
            onSubmit={async () => {
              await account('POST /api/set-up', { body: { token, password: password.chosen } })
              setDone(true)
            }}
          >
            {/* So that a password manager knows for whom it keeps this one. */}
            <input type="text" autoComplete="username" value={login} readOnly hidden />
            {password.fields}
          </SecretForm>
        </div>
      )}
    </Loaded>
  )
}
