import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { account } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { Notice } from '#web/ui/notice.tsx'
import { momentText } from '#web/ui/when.tsx'
import { LabelledInput } from './labelled-input.tsx'
import { useNewPassword } from './new-password.tsx'
import { SecretForm } from './secret-form.tsx'
import { accountTexts, passwordTexts } from './texts.ts'

export function PasswordPanel({ login, setAt }: { readonly login: string; readonly setAt: string | null }) {
  const t = useText(accountTexts)
  return (
    <section className="panel" aria-labelledby="password">
      <h2 id="password">{t.password}</h2>
      {setAt === null ? (
        <p>{t.passwordElsewhere}</p>
      ) : (
        <>
          <p className="quiet">{t.passwordSet(momentText(setAt))}</p>
          <details>
            <summary>{t.change}</summary>
            <ChangePassword login={login} />
          </details>
        </>
      )}
    </section>
  )
}

function ChangePassword({ login }: { readonly login: string }) {
  const t = useText(passwordTexts)
  const queries = useQueryClient()
  const [current, setCurrent] = useState('')
  const [changed, setChanged] = useState(false)
  const password = useNewPassword()
  return (
    <>
      {changed && (
        <Notice tone="good" live>
          {t.changed}
        </Notice>
      )}
      <SecretForm
        submit={t.submit}
        check={password.check}
        onSubmit={async () => {
          setChanged(false)
          await account('PUT /api/account/password', { body: { current, chosen: password.chosen } })
          setCurrent('')
          password.clear()
          setChanged(true)
          await queries.invalidateQueries()
        }}
      >
        <input type="text" autoComplete="username" value={login} readOnly hidden />
        <LabelledInput
          label={t.current}
          value={current}
          onChange={setCurrent}
          type="password"
          autoComplete="current-password"
        />
        {password.fields}
      </SecretForm>
    </>
  )
}
