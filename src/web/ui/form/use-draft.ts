import { useCallback, useEffect, useState } from 'react'
import type { FormValues } from './form-field.ts'

/**
 * What is being typed, kept in the tab so that a reload, a sign-in that ran out or a failed request loses nothing.
 * `restored` says that it was there before. What is kept goes away when it has been sent, and with the tab.
 */
export function useDraft(name: string, initial: FormValues) {
  const key = `huiyin.draft.${name}`
  const [draft, setDraft] = useState(() => readDraft(key, initial))
  useEffect(() => {
    if (draft.touched) sessionStorage.setItem(key, JSON.stringify(draft.values))
  }, [key, draft])
  const set = useCallback(
    (field: string, value: unknown) =>
      setDraft(before => ({ ...before, touched: true, values: { ...before.values, [field]: value } })),
    [],
  )
  const clear = () => {
    sessionStorage.removeItem(key)
    setDraft({ values: initial, restored: false, touched: false })
  }
  return { values: draft.values, restored: draft.restored, set, clear }
}

function readDraft(key: string, initial: FormValues) {
  const kept = sessionStorage.getItem(key)
  if (kept === null) return { values: initial, restored: false, touched: false }
  return { values: { ...initial, ...(JSON.parse(kept) as FormValues) }, restored: true, touched: true }
}
