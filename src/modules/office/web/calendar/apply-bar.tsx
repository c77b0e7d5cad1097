import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '#web/texts/use-text.ts'
import { RefusalNotice } from '#web/ui/refusal-notice.tsx'
import { calendarTexts } from './calendar-texts.ts'

/** Adopts what was previewed, or goes back to change it. All that is counted from the calendar is read anew. */
export function ApplyBar(props: { readonly onApply: () => Promise<unknown>; readonly onBack: () => void }) {
  const t = useText(calendarTexts)
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>()
  const [sending, setSending] = useState(false)
  const apply = async () => {
    setSending(true)
    setError(undefined)
    try {
      await props.onApply()
      await queries.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
      setSending(false)
    }
  }
  return (
    <>
      {error !== undefined && <RefusalNotice error={error} />}
      <div className="dialog-buttons">
        <Button onClick={props.onBack}>{t.back}</Button>
        <Button type="primary" aria-disabled={sending} onClick={() => sending || void apply()}>
          {t.apply}
        </Button>
      </div>
    </>
  )
}
