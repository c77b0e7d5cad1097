import { useMutation } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { client, type Looked } from './client.ts'
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
  // Beside the mutation, which forgets its answer while it asks anew: what is shown must stay then, and what was said with it.
  const [looked, setLooked] = useState<{ readonly code: string; readonly found: Looked }>()
  const lookup = useMutation({
    mutationFn: async (code: string) => ({ code, found: await client('POST /api/public/lookups', { body: { code } }) }),
    onSuccess: setLooked,
  })
  const { mutate } = lookup
  useEffect(() => {
    if (!hash) return
    window.history.replaceState(window.history.state, '', window.location.pathname)
    mutate(decodeURIComponent(hash))
  }, [hash, mutate])
  if (!looked) {
    return (
      <div className="window">
        <PageHead title={t.lookup} />
        <div className="panel">
          <CodeForm onCode={mutate} asking={lookup.isPending} error={lookup.error ?? undefined} />
        </div>
      </div>
    )
  }
  const { code, found } = looked
  return (
    <div className="window">
      <PageHead title={found.title} note={`${found.number}`}>
        <Button onClick={() => setLooked(undefined)}>{t.another}</Button>
      </PageHead>
      <Followed code={code} matter={found} onChanged={() => mutate(code)} />
    </div>
  )
}
