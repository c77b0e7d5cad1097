import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { windowTexts } from './texts.ts'
import '#web/ui/form/form.css'

/** Asks for a receipt code. Whether it is one the server says: it alone knows them. */
export function CodeForm(props: {
  readonly onCode: (code: string) => void
  readonly asking?: boolean
  readonly error?: unknown
}) {
  const t = useText(windowTexts)
  const id = useId()
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(code.trim() === '')
    if (code.trim() !== '' && !props.asking) props.onCode(code.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <label className="form-label" htmlFor={id}>
        {t.code}
      </label>
      <p className="form-hint" id={`${id}-hint`}>
        {t.codeHint}
      </p>
      <div className="window-code">
        <Input
          id={id}
          size="large"
          value={code}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={event => setCode(event.target.value)}
          aria-describedby={`${id}-hint`}
          aria-invalid={missing || undefined}
        />
        <Button type="primary" size="large" htmlType="submit" aria-disabled={props.asking}>
          {props.asking ? t.finding : t.find}
        </Button>
      </div>
      {missing && (
        <p className="form-fault" role="alert">
          {t.codeMissing}
        </p>
      )}
      {props.error !== undefined && <RefusalNotice error={props.error} />}
    </form>
  )
}
