import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { account } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { Enrolment } from './enrolment.tsx'
import { LabelledInput } from './labelled-input.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecretForm } from './secret-form.tsx'
import { accountTexts, signInTexts } from './texts.ts'

/** The authenticator: turned on with a code that it shows, off with the password. */
export function SecondFactorPanel({ on, left }: { readonly on: boolean; readonly left: number }) {
  const t = useText(accountTexts)
  const queries = useQueryClient()
  const [codes, setCodes] = useState<readonly string[]>()
  const [turningOff, setTurningOff] = useState(false)
  const begin = useMutation({ mutationFn: () => account('POST /api/account/second-factor') })
  const refresh = () => queries.invalidateQueries({ queryKey: ['GET /api/account'] })
  const onEnrolled = async (recoveryCodes: readonly string[]) => {
    setCodes(recoveryCodes)
    begin.reset()
    await refresh()
  }
  return (
    <section className="panel" aria-labelledby="second">
      <h2 id="second">{t.second}</h2>
      <p>{on ? t.secondOn(left) : t.secondOff}</p>
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
      {begin.error && <RefusalNotice error={begin.error} />}
      {on ? (
        <Button onClick={() => setTurningOff(true)}>{t.turnOff}</Button>
      ) : begin.data ? (
        <Enrolment {...begin.data} onEnrolled={onEnrolled} />
      ) : (
        <Button onClick={() => begin.mutate()}>{t.enrol}</Button>
      )}
      {turningOff && <TurnOff onClose={() => setTurningOff(false)} onDone={refresh} />}
    </section>
  )
}

function TurnOff(props: { readonly onClose: () => void; readonly onDone: () => Promise<unknown> }) {
  const t = useText(accountTexts)
  const words = useText(signInTexts)
  const [password, setPassword] = useState('')
  return (
    <Dialog title={t.turnOff} onClose={props.onClose}>
      <p>{t.turnOffWhy}</p>
      <SecretForm
        submit={t.turnOff}
        check={() => password !== ''}
        onSubmit={async () => {
          await account('POST /api/account/second-factor/removal', { body: { password } })
          await props.onDone()
          props.onClose()
        }}
      >
        <LabelledInput
          label={words.password}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="current-password"
        />
      </SecretForm>
    </Dialog>
  )
}
