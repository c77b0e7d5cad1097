import { useState } from 'react'
import type { IssuedReceipt } from './client.ts'

const key = 'huiyin.receipts'

/**
 * Codes are shown once, and nobody can show them again. So that a reload does not lose them they stay in this tab until
 * the person says that they are kept.
 */
export function useKeptReceipts() {
  const [receipts, setReceipts] = useState(() => {
    const kept = sessionStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as readonly IssuedReceipt[])
  })
  return {
    receipts,
    keep(issued: readonly IssuedReceipt[]) {
      sessionStorage.setItem(key, JSON.stringify(issued))
      setReceipts(issued)
    },
    forget() {
      sessionStorage.removeItem(key)
      setReceipts(null)
    },
  }
}
