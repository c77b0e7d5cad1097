import type { ReactNode } from 'react'
import { uiTexts } from '../texts/ui.ts'
import { useText } from '../texts/use-text.ts'

/** Where there is nothing to show: says so, and what can be done about it. */
export function Empty({ children }: { readonly children?: ReactNode }) {
  const t = useText(uiTexts)
  return <div className="empty">{children ?? t.nothing}</div>
}
