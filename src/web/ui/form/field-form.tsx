import { Button } from 'antd'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { isRefusal, type Text } from '#kernel/refusal.ts'
import { isRequired } from '#lib/required-field.ts'
import { useSay } from '../../language.tsx'
import { formTexts } from '../../texts/form.ts'
import { useText } from '../../texts/use-text.ts'
import { RefusalNotice } from '../refusal-notice.tsx'
import { checkFields, isGiven } from './check-fields.ts'
import { FaultList } from './fault-list.tsx'
import { FieldRow } from './field-row.tsx'
import { type FormContext, FormContextProvider } from './form-context.ts'
import type { FormFields, FormValues } from './form-field.ts'
import { useDraft } from './use-draft.ts'
import './form.css'

export interface FieldFormProps {
  /** Names the draft: one for each form and, where it belongs to something, for each of those. */
  readonly name: string
  readonly fields: FormFields
  readonly initial?: FormValues
  readonly context?: FormContext
  readonly submit?: string
  /** Sends the values that were given. What it throws is shown; what was typed stays until it has succeeded. */
  readonly onSubmit: (values: FormValues) => Promise<unknown>
  readonly onCancel?: () => void
  readonly cancel?: string
  /** Told of every change: a page that shows something to it (likeness of matters while typing). */
  readonly onChange?: (values: FormValues) => void
  readonly children?: ReactNode
}

/** Any set of fields as a form: labels, checks, faults at their fields (the server's too), files sent as they are chosen. */
export function FieldForm(props: FieldFormProps) {
  const t = useText(formTexts)
  const say = useSay()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(props.name, { ...defaultsOf(props.fields), ...props.initial })
  const [faults, setFaults] = useState<Readonly<Record<string, Text>>>({})
  const [error, setError] = useState<unknown>()
  const [sending, setSending] = useState(false)
  const show = (found: Readonly<Record<string, Text>>) => {
    setFaults(found)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[data-faults]')?.focus())
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (sending) return
    setError(undefined)
    const found = checkFields(props.fields, draft.values)
    if (Object.keys(found).length > 0) return show(found)
    setFaults({})
    setSending(true)
    try {
      await props.onSubmit(givenOnly(draft.values))
      draft.clear()
    } catch (thrown) {
      const byField = fieldFaultsOf(thrown, props.fields)
      if (byField) show(byField)
      else setError(thrown)
    } finally {
      setSending(false)
    }
  }
  return (
    <FormContextProvider value={props.context ?? {}}>
      <form ref={form} className="form" noValidate onSubmit={send}>
        {draft.restored && (
          <p className="form-restored" role="status">
            {t.draftKept}{' '}
            <Button type="link" size="small" onClick={draft.clear}>
              {t.discard}
            </Button>
          </p>
        )}
        <FaultList formId={formId} fields={props.fields} faults={faults} />
        {Object.entries(props.fields).map(([name, field]) => (
          <FieldRow
            key={name}
            id={`${formId}-${name}`}
            field={{ ...field, required: isRequired(field, props.fields, draft.values) || undefined }}
            value={draft.values[name]}
            fault={faults[name] && say(faults[name])}
            onChange={value => {
              draft.set(name, value)
              props.onChange?.({ ...draft.values, [name]: value })
            }}
          />
        ))}
        {props.children}
        {error !== undefined && <RefusalNotice error={error} />}
        <div className="form-buttons">
          <Button type="primary" htmlType="submit" aria-disabled={sending}>
            {sending ? t.submitting : (props.submit ?? t.submit)}
          </Button>
          {props.onCancel && <Button onClick={props.onCancel}>{props.cancel}</Button>}
        </div>
      </form>
    </FormContextProvider>
  )
}

function defaultsOf(fields: FormFields): FormValues {
  const given = Object.entries(fields).filter(([, field]) => field.default !== undefined)
  return Object.fromEntries(given.map(([name, field]) => [name, field.default]))
}

function givenOnly(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value)))
}

/** The server's faults by field, where each is one of this form's; else the refusal is shown whole. */
function fieldFaultsOf(thrown: unknown, fields: FormFields): Readonly<Record<string, Text>> | undefined {
  if (!isRefusal(thrown)) return undefined
  const faults = (thrown.details.fields ?? []) as readonly { readonly path: string; readonly text: Text }[]
  const known = faults.map(({ path, text }) => [path.split(/[.[]/)[0] ?? '', text] as const)
  return known.length > 0 && known.every(([name]) => name in fields) ? Object.fromEntries(known) : undefined
}
