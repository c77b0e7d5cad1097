import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { FormEvent } from 'react'
import { lastKind } from '#modules/desk/web/last-kind.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useSay } from '#web/language.tsx'
import { useText } from '#web/texts/use-text.ts'
import { deskTexts } from './desk-texts.ts'

/** A kind and a title, and on to the registration with what was typed. Shown to who may register. */
export function QuickRegistration() {
  const t = useText(deskTexts)
  const say = useSay()
  const navigate = useNavigate()
  const kinds = (useKinds().kinds ?? []).filter(kind => kind.mayRegister)
  if (kinds.length === 0) return null
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    navigate({ to: '/register', search: { kind: typed.kind, title: typed.title?.trim() || undefined } as never })
  }
  return (
    <form className="panel quick" aria-label={t.quick} onSubmit={go}>
      <label>
        {t.kind}
        <select name="kind" className="field-native" defaultValue={lastKind.read() ?? kinds[0]?.key}>
          {kinds.map(kind => (
            <option key={kind.key} value={kind.key}>
              {say(kind.title)}
            </option>
          ))}
        </select>
      </label>
      <label className="quick-title">
        {t.what}
        <input name="title" className="field-native" maxLength={200} autoComplete="off" />
      </label>
      <Button type="primary" htmlType="submit">
        {t.go}
      </Button>
    </form>
  )
}
