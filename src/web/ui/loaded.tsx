import { Button } from 'antd'
import type { ReactNode } from 'react'
import { uiTexts } from '../texts/ui.ts'
import { useText } from '../texts/use-text.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import './loaded.css'

/**
 * Shows what a query has, also while it is being read anew; says why where it has nothing. A word of waiting appears only
 * after 400 ms, since most answers are there before.
 */
export function Loaded<Data>(props: {
  readonly query: { readonly data: Data | undefined; readonly error: unknown; readonly refetch: () => unknown }
  readonly children: (data: Data) => ReactNode
}) {
  const t = useText(uiTexts)
  const { data, error, refetch } = props.query
  if (data !== undefined) return props.children(data)
  if (error) {
    return (
      <>
        <RefusalNotice error={error} />
        <Button onClick={() => refetch()}>{t.again}</Button>
      </>
    )
  }
  return (
    <p className="loading" role="status">
      {t.loading}
    </p>
  )
}
