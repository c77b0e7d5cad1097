import type { ReactNode } from 'react'
import { useText } from '../texts/texts.ts'
import { uiTexts } from '../texts/ui.ts'

/** Where there is nothing to show: says so, and what can be done about it. */
export function Empty({ children }: { readonly children?: ReactNode }) {
  const t = useText(uiTexts)
  return <div className="empty">{children ?? t.nothing}</div>
}
