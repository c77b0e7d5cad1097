import { useCallback, useEffect, useState } from 'react'
import type { Draft } from './draft.ts'

interface Kept {
  readonly draft: Draft
  /** The number of the version that it was written from. */
  readonly base: number
  readonly touched: boolean
  /** It was there before: the tab was closed over, or the session had run out. */
  readonly restored: boolean
}

/**
 * What is being written, kept in the tab until it is saved. `full` says that it no longer fits there (a large picture), so
 * that whoever writes saves before they leave. An untouched text follows the version that was saved last.
 */
export function useKept(key: string, saved: Draft, version: number) {
  const name = `huiyin.document.${key}`
  const [kept, setKept] = useState<Kept>(
    () => read(name) ?? { draft: saved, base: version, touched: false, restored: false },
  )
  const [full, setFull] = useState(false)
  useEffect(() => {
    if (kept.touched) setFull(!write(name, kept))
  }, [name, kept])
  const change = useCallback(
    (part: Partial<Draft>) => setKept(before => ({ ...before, touched: true, draft: { ...before.draft, ...part } })),
    [],
  )
  /** Forgets what was typed, and goes on from this. */
  const settle = useCallback(
    (draft: Draft, base: number) => {
      sessionStorage.removeItem(name)
      setKept({ draft, base, touched: false, restored: false })
    },
    [name],
  )
  useEffect(() => {
    if (!kept.touched && kept.base < version) settle(saved, version)
  }, [kept.touched, kept.base, saved, version, settle])
  return { ...kept, full, change, settle }
}

function read(name: string): Kept | undefined {
  const text = sessionStorage.getItem(name)
  if (text === null) return undefined
  const { draft, base } = JSON.parse(text) as Pick<Kept, 'draft' | 'base'>
  return { draft, base, touched: true, restored: true }
}

/** Whether there was room. */
function write(name: string, { draft, base }: Kept): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify({ draft, base }))
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false
    throw error
  }
}
