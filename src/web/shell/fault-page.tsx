import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from '../language.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useText } from '../texts/use-text.ts'
import { faultOf, isRealRefusal } from '../ui/fault.ts'
import { PageHead } from '../ui/page-head.tsx'

/** Where a page cannot be shown: the refusal in its own words, or a fault with the number to ask the administrator by. */
export function FaultPage({ error }: { readonly error: unknown }) {
  const t = useText(shellTexts)
  const say = useSay()
  const { reset } = useQueryErrorResetBoundary()
  if (isRealRefusal(error)) return <Plain title={t.refused} text={say(error.text)} />
  const fault = faultOf(error)
  const unreachable = fault?.kind === 'unreachable'
  return (
    <Plain title={unreachable ? t.unreachable : t.broken} text={unreachable ? t.unreachableWhy : t.brokenWhy}>
      {fault?.reference && <p>{t.reference(fault.reference)}</p>}
      <Button
        type="primary"
        onClick={() => {
          reset()
          window.location.reload()
        }}
      >
        {t.again}
      </Button>
    </Plain>
  )
}

export function NotFoundPage() {
  const t = useText(shellTexts)
  return <Plain title={t.notFound} text={t.notFoundWhy} />
}

export function NotAllowedPage() {
  const t = useText(shellTexts)
  return <Plain title={t.notAllowed} />
}

function Plain(props: { readonly title: string; readonly text?: string; readonly children?: ReactNode }) {
  const t = useText(shellTexts)
  return (
    <div className="shell-fault">
      <PageHead title={props.title} />
      {props.text && <p>{props.text}</p>}
      {props.children}
      <p>
        <Link to="/">{t.home}</Link>
      </p>
    </div>
  )
}
