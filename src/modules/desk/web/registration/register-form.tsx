import { type KeyboardEvent, useEffect, useRef } from 'react'
import { lastKind } from '#modules/desk/web/last-kind.ts'
import { useDirectory } from '#modules/desk/web/use-directory.ts'
import type { Kind } from '#modules/desk/web/use-kinds.ts'
import { desk } from '#web/clients.ts'
import { useText } from '#web/texts/use-text.ts'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import type { FormValues } from '#web/ui/form/form-field.ts'
import { useCommand } from '#web/use-command.ts'
import { registerTexts } from './register-texts.ts'
import type { Registered } from './registration-done.tsx'
import { registrationDefaults, registrationFields, rememberDoor } from './registration-fields.ts'

export function RegisterForm(props: {
  readonly kind: Kind
  /** Typed on the desk already. */
  readonly title: string | undefined
  readonly onTyped: (values: FormValues) => void
  readonly onDone: (registered: Registered) => void
}) {
  const t = useText(registerTexts)
  const { kind, title } = props
  const { units, people } = useDirectory()
  const command = useCommand()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('form input, form textarea')?.focus(), [])
  const register = async (input: FormValues) => {
    const { id, number, receipts } = await command(key =>
      desk('POST /api/matters', { body: { key, kind: kind.key, input } }),
    )
    lastKind.keep(kind.key)
    rememberDoor(kind.key, input.door)
    props.onDone({ how: 'registered', id, number, title: String(input.title), receipts })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter is a second way to the button inside
    <div ref={place} className="panel" onKeyDown={submitOnCtrlEnter}>
      <FieldForm
        // What was typed on the desk is a registration of its own, beside one that was left unfinished.
        name={`register:${kind.key}${title ? `:${title}` : ''}`}
        fields={registrationFields(kind)}
        initial={registrationDefaults(kind, { title })}
        context={{ units, people, raiserKinds: kind.raisers }}
        submit={t.submit}
        onChange={props.onTyped}
        onSubmit={register}
      />
    </div>
  )
}

function submitOnCtrlEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.querySelector('form')?.requestSubmit()
}
