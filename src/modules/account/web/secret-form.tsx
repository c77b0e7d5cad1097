import { Button } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'

/** A form that keeps nothing. `onSubmit` may throw: what it throws is shown. False from `check` means a fault is shown. */
export function SecretForm(props: {
  readonly submit: string
  readonly check?: () => boolean
  readonly onSubmit: () => Promise<unknown>
  readonly beside?: ReactNode
  readonly children: ReactNode
}) {
  const [error, setError] = useState<unknown>()
  const [sending, setSending] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (sending || props.check?.() === false) return
    setError(undefined)
    setSending(true)
    await props.onSubmit().catch(setError)
    setSending(false)
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      {props.children}
      {error !== undefined && <RefusalNotice error={error} />}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" aria-disabled={sending}>
          {props.submit}
        </Button>
        {props.beside}
      </div>
    </form>
  )
}
