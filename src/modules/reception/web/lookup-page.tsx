import { useMutation } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { client } from './client.ts'
import { CodeForm } from './code-form.tsx'
import { Followed } from './followed.tsx'
import { windowTexts } from './texts.ts'
import './window.css'

/**
 * A matter by its receipt code. A code that comes in the address (from the QR code) stands behind the #, which no browser
 * sends, and is taken out of the address at once, so that it stays in no history of a shared computer.
 */
export default function LookupPage() {
  const t = useText(windowTexts)
  const hash = useLocation({ select: location => location.hash })
  const lookup = useMutation({
    mutationFn: async (code: string) => ({ code, found: await client('POST /api/public/lookups', { body: { code } }) }),
  })
  const { mutate } = lookup
  useEffect(() => {
    if (!hash) return
    window.history.replaceState(window.history.state, '', window.location.pathname)
    mutate(decodeURIComponent(hash))
  }, [hash, mutate])
  if (!lookup.data) {
    return (
      <div className="window">
        <PageHead title={t.lookup} />
        <div className="panel">
          <CodeForm onCode={mutate} asking={lookup.isPending} error={lookup.error ?? undefined} />
        </div>
      </div>
    )
  }
  const { code, found } = lookup.data
  return (
    <div className="window">
      <PageHead title={found.title} note={`${found.number}`}>
        <Button onClick={lookup.reset}>{t.another}</Button>
      </PageHead>
      <Followed code={code} matter={found} onChanged={() => mutate(code)} />
    </div>
  )
}
