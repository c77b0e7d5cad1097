import { useCallback, useState } from 'react'
import { lastKind } from '#modules/desk/web/last-kind.ts'
import { useKinds } from '#modules/desk/web/use-kinds.ts'
import { useText } from '#web/texts/use-text.ts'
import { Empty } from '#web/ui/empty.tsx'
import type { FormValues } from '#web/ui/form/form-field.ts'
import { useFilters } from '#web/ui/list/use-filters.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { KindChoice } from './kind-choice.tsx'
import { Likeness } from './likeness.tsx'
import { RegisterForm } from './register-form.tsx'
import { registerTexts } from './register-texts.ts'
import { type Registered, RegistrationDone } from './registration-done.tsx'
import './register.css'

/** Made for forty letters before ten o'clock: all by keyboard, nothing asked twice, nothing typed is ever lost. */
export default function RegisterPage() {
  const t = useText(registerTexts)
  const [filters, setFilters] = useFilters()
  const kinds = useKinds().kinds?.filter(kind => kind.mayRegister)
  const [title, setTitle] = useState(filters.title)
  const [typed, setTyped] = useState<FormValues>({ title })
  const [done, setDone] = useState<Registered>()
  const next = useCallback(() => {
    setDone(undefined)
    setTyped({})
    setTitle(undefined)
    setFilters({ title: undefined }, { replace: true })
  }, [setFilters])
  if (!kinds) return <PageHead title={t.title} />
  const wanted = filters.kind ?? lastKind.read()
  const kind = kinds.find(one => one.key === wanted) ?? kinds[0]
  if (!kind) {
    return (
      <>
        <PageHead title={t.title} />
        <Empty>{t.none}</Empty>
      </>
    )
  }
  if (done) return <RegistrationDone registered={done} onNext={next} />
  return (
    <>
      <PageHead title={t.title}>
        <KindChoice kinds={kinds} chosen={kind} onChoose={key => setFilters({ kind: key }, { replace: true })} />
      </PageHead>
      <div className="register">
        <RegisterForm key={kind.key} kind={kind} title={title} onTyped={setTyped} onDone={setDone} />
        <Likeness typed={typed} onJoined={setDone} />
      </div>
    </>
  )
}
