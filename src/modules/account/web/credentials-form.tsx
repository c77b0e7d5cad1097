import { Button } from 'antd'
import { useState } from 'react'
import { isRefusal } from '#kernel/refusal.ts'
import { account } from '#web/clients.ts'
import type { Session } from '#web/session.ts'
import { useText } from '#web/texts/use-text.ts'
import { LabelledInput } from './labelled-input.tsx'
import { SecretForm } from './secret-form.tsx'
import { signInTexts } from './texts.ts'

/** Login and password, then the code where the account asks for one. */
export function CredentialsForm({ onSignedIn }: { readonly onSignedIn: (session: NonNullable<Session>) => void }) {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const signIn = async (code?: string) => {
    try {
      onSignedIn(await account('POST /api/session', { body: { login: login.trim(), password, code } }))
    } catch (error) {
      if (code === undefined && isRefusal(error) && error.code === 'code-needed') return setAsksCode(true)
      throw error
    }
  }
  if (asksCode) return <CodeStep onCode={signIn} onBack={() => setAsksCode(false)} />
  return <PasswordStep {...{ login, setLogin, password, setPassword }} onSubmit={() => signIn()} />
}

function PasswordStep(props: {
  readonly login: string
  readonly setLogin: (login: string) => void
  readonly password: string
  readonly setPassword: (password: string) => void
  readonly onSubmit: () => Promise<unknown>
}) {
  const t = useText(signInTexts)
  const { login, password } = props
  const [checked, setChecked] = useState(false)
  const fault = (value: string) => (checked && value.trim() === '' ? t.missing : undefined)
  return (
    <SecretForm
      submit={t.submit}
      check={() => {
        setChecked(true)
        return login.trim() !== '' && password !== ''
      }}
      onSubmit={props.onSubmit}
    >
      <LabelledInput
        label={t.login}
        value={login}
        onChange={props.setLogin}
        fault={fault(login)}
        size="large"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <LabelledInput
        label={t.password}
        value={password}
        onChange={props.setPassword}
        fault={fault(password)}
        size="large"
        type="password"
        autoComplete="current-password"
      />
    </SecretForm>
  )
}

function CodeStep(props: { readonly onCode: (code: string) => Promise<unknown>; readonly onBack: () => void }) {
  const t = useText(signInTexts)
  const [code, setCode] = useState('')
  return (
    <SecretForm
      submit={t.codeSubmit}
      check={() => code.trim() !== ''}
      onSubmit={() => props.onCode(code.trim())}
      beside={<Button onClick={props.onBack}>{t.back}</Button>}
    >
      <LabelledInput
        label={t.code}
        hint={t.codeHint}
        value={code}
        onChange={setCode}
        size="large"
        autoComplete="one-time-code"
        autoFocus
      />
    </SecretForm>
  )
}
