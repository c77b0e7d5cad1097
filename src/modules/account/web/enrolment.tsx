import { QRCode } from 'antd'
import { useState } from 'react'
import { account } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { LabelledInput } from './labelled-input.tsx'
import { SecretForm } from './secret-form.tsx'
import { accountTexts } from './texts.ts'

/** The key for the authenticator, and the first code from it as proof that it has arrived there. */
export function Enrolment(props: {
  readonly secret: string
  readonly address: string
  readonly onEnrolled: (recoveryCodes: readonly string[]) => Promise<unknown>
}) {
  const t = useText(accountTexts)
  const [code, setCode] = useState('')
  return (
    <>
      <QRCode type="svg" value={props.address} size={176} bordered={false} role="img" aria-label={t.qr} />
      <p>
        {t.scan} <code className="account-key">{props.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <SecretForm
        submit={t.confirm}
        check={() => code.trim() !== ''}
        onSubmit={async () => {
          const body = { code: code.trim() }
          const { recoveryCodes } = await account('POST /api/account/second-factor/confirmation', { body })
          await props.onEnrolled(recoveryCodes)
        }}
      >
        <LabelledInput
          label={t.shown}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      </SecretForm>
    </>
  )
}
